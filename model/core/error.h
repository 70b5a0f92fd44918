#pragma once

#include "core/issue.h"

#include <QString>

#include <chrono>
#include <optional>

namespace core {

/// Errors are named by what must happen next.
enum class ErrorKind {
    Transient,      ///< nothing reached the other side: try again later
    Ambiguous,      ///< it may have reached the other side: look it up before anything else
    Rejected,       ///< the input is wrong: mend it (see issues and path)
    ActionRequired, ///< a person must act: sign in, grant a right, trust a certificate
    Permanent,      ///< this way will never work: take another
    Cancelled,      ///< the person or the program's end took it back
};

/// How much of the outbox an ActionRequired error stops.
enum class ErrorScope { Entry, Account };

struct Error {
    ErrorKind kind = ErrorKind::Permanent;
    QString text;    ///< one plain sentence for the person, with what to do next
    QString details; ///< technical words for support; never a secret, never a body
    QString path;    ///< place of the fault: file, file#/json/pointer or JSON pointer; may be empty
    ErrorScope scope = ErrorScope::Entry;
    std::optional<std::chrono::seconds> retryAfter = {}; ///< as the server asked for
    Issues issues = {};                                  ///< field by field, where known
    int httpStatus = 0;                                  ///< 0 when no HTTP answer was read

    bool operator==(const Error&) const = default;
};

/// "transient", "ambiguous", "rejected", "action_required", "permanent", "cancelled".
QString kindName(ErrorKind kind);
/// The reverse of kindName; nothing for an unknown name.
std::optional<ErrorKind> kindFromName(QStringView name);

} // namespace core
