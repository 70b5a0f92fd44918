#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace ticket {

/// A create request as it goes out, for a person to look at. Never a secret in it: of headers the names
/// alone.
struct RawRequest {
    QString method;
    QString host;
    QString path;
    QStringList headers; ///< names, in alphabetical order
    QByteArray body;     ///< the very bytes
    /// Stand in the body for the tokens of files that are not uploaded yet.
    QStringList placeholders;
    /// Why the Support Center's fields cannot be read now; the body is then the one without them.
    std::optional<core::Error> unread;
};

} // namespace ticket
