#pragma once

#include "core/error.h"

#include <expected>
#include <utility>

namespace core {

/// A value or the reason why there is none. Always looked at.
template <class T>
using Result = std::expected<T, Error>;

using Done = Result<void>;

inline std::unexpected<Error> fail(Error error) {
    return std::unexpected<Error>(std::move(error));
}

inline std::unexpected<Error> fail(ErrorKind kind, QString text, QString details = {}, QString path = {}) {
    return fail(
        Error{.kind = kind, .text = std::move(text), .details = std::move(details), .path = std::move(path)});
}

} // namespace core
