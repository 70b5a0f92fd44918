#pragma once

#include "net/transport.h"

#include <QHash>

namespace provider {

/// What a request was for: a create may not be repeated blindly, everything else may.
enum class Purpose { Create, Other };

/// What a status that is not a success means.
struct Verdict {
    core::ErrorKind kind = core::ErrorKind::Permanent;
    core::ErrorScope scope = core::ErrorScope::Entry;

    bool operator==(const Verdict&) const = default;
};

/// The table for POST /api/v2/requests. `isBodySent`: whether any byte of its body went out.
Verdict createVerdict(int status, bool isBodySent);
/// The table for everything else.
Verdict otherVerdict(int status);

inline bool isSuccess(int status) {
    constexpr int first = 200;
    constexpr int last = 299;
    return status >= first && status <= last;
}

/// How the server's words are brought home to our fields.
struct ErrorContext {
    QString host;
    QHash<QString, QString> ownFields; ///< our field id by the Support Center's
    QHash<QString, QString> titles;    ///< title by the Support Center's field id
};

/// The error that an answer other than a success is. An IdempotentRequestError is always Ambiguous.
core::Error errorOf(Purpose purpose, const net::Response& response, const ErrorContext& context);

/// The error of a success that cannot be read: for a create Ambiguous; else Transient for what is no JSON (a
/// web page: some network that wants a sign-in of its own), Permanent for JSON that is not what was asked
/// for.
core::Error unreadable(Purpose purpose, const net::Response& response, const QString& host);

} // namespace provider
