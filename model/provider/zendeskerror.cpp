#include "provider/zendeskerror.h"

#include "provider/page.h"
#include "provider/servererror.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

using core::ErrorKind;
using core::ErrorScope;

enum Status {
    MovedPermanently = 301,
    PermanentRedirect = 308,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    ProxyAuthentication = 407,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    TooLarge = 413,
    Unprocessable = 422,
    TooEarly = 425,
    TooMany = 429,
};

bool isBetween(int status, int first) {
    return status >= first && status < first + 100;
}

/// The rows that both tables share; nothing for those that tell them apart.
std::optional<Verdict> commonVerdict(int status) {
    switch (status) {
    case MovedPermanently:
    case PermanentRedirect:
        return Verdict{ErrorKind::ActionRequired, ErrorScope::Account};
    case BadRequest:
    case TooLarge:
    case Unprocessable:
        return Verdict{ErrorKind::Rejected};
    case Unauthorized:
    case ProxyAuthentication:
        return Verdict{ErrorKind::ActionRequired, ErrorScope::Account};
    case Forbidden:
        return Verdict{ErrorKind::ActionRequired, ErrorScope::Entry};
    case NotFound:
    case Gone:
        return Verdict{ErrorKind::Permanent};
    case TooEarly:
    case TooMany:
        return Verdict{ErrorKind::Transient};
    default: // the rest of the numbers, not of an enumeration
        break;
    }
    const bool isOfTheClient = isBetween(status, 400) && status != RequestTimeout && status != Conflict;
    return isOfTheClient ? std::optional(Verdict{ErrorKind::Permanent}) : std::nullopt;
}

/// A create that names a file the server does not have (any more), or does not take; told for "base", too.
bool isAboutUpload(const ServerError::Detail& detail) {
    const auto names = [](const QString& words) {
        return words.contains("upload"_L1, Qt::CaseInsensitive) ||
               words.contains("attachment"_L1, Qt::CaseInsensitive);
    };
    return names(detail.field) || names(detail.code) || names(detail.description.section(u' ', 0, 0)) ||
           detail.description.contains("upload token"_L1, Qt::CaseInsensitive);
}

QString ownField(const ServerError::Detail& detail, const ErrorContext& context) {
    QString key = detail.fieldKey.isEmpty() ? detail.field : detail.fieldKey;
    for (const QString& prefix : {u"custom_fields_"_s, u"ticket_field_"_s, u"custom_field_"_s}) {
        if (key.startsWith(prefix)) {
            key.remove(0, prefix.size());
        }
    }
    if (context.ownFields.contains(key)) {
        return context.ownFields.value(key);
    }
    for (auto it = context.ownFields.begin(); it != context.ownFields.end(); ++it) {
        const QString title = context.titles.value(it.key());
        if (!title.isEmpty() && detail.description.startsWith(title, Qt::CaseInsensitive)) {
            return *it;
        }
    }
    if (key == "subject"_L1) {
        return key;
    }
    if (key == "priority"_L1) {
        return u"severity"_s;
    }
    if (isAboutUpload(detail)) {
        return u"attachments"_s;
    }
    const bool isText =
        key == "description"_L1 || key == "comment"_L1 || key == "base"_L1 || key == "body"_L1;
    return isText ? u"description"_s : QString();
}

core::Issues issuesOf(const ServerError& error, const ErrorContext& context) {
    core::Issues issues;
    for (const ServerError::Detail& detail : error.details) {
        const QString code = snakeCase(detail.code.isEmpty() ? error.name : detail.code);
        QString words = detail.description.isEmpty() ? detail.code : detail.description;
        const QString field = ownField(detail, context);
        if (field.isEmpty() && !detail.field.isEmpty()) {
            words = context.titles.value(detail.field, detail.field) + u": "_s + words;
        }
        issues.append(
            {.level = core::Issue::Level::Error,
             .step = {},
             .field = field,
             .code = u"server_"_s + (code.isEmpty() ? u"rejected"_s : code),
             .text = QCoreApplication::translate("provider", "The Support Center says: %1").arg(words)});
    }
    return issues;
}

/// Without its query: a sign-in page's address may carry a ticket of its own.
QString targetOf(const net::Response& response) {
    return QUrl::fromEncoded(response.header("Location"))
        .toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString actionText(const net::Response& response, const ErrorContext& context) {
    if (response.status == Unauthorized) {
        return QCoreApplication::translate("provider", "%1 does not accept the sign-in. Sign in again.")
            .arg(context.host);
    }
    if (response.status == ProxyAuthentication) {
        return QCoreApplication::translate("provider", "The proxy on the way to %1 asks for a sign-in. Enter "
                                                       "it in this machine's proxy settings.")
            .arg(context.host);
    }
    if (response.status == Forbidden) {
        return QCoreApplication::translate(
                   "provider", "%1 does not allow this account to do that. Ask the Support Center to "
                               "allow it.")
            .arg(context.host);
    }
    return QCoreApplication::translate("provider",
                                       "%1 sends to another address, %2. Correct the address of the account.")
        .arg(context.host, targetOf(response));
}

QString rejectedText(const net::Response& response, const ServerError& error, bool hasIssues) {
    if (response.status == TooLarge) {
        return QCoreApplication::translate(
            "provider", "This is larger than the Support Center takes. Leave out or shorten attachments.");
    }
    if (hasIssues) {
        return QCoreApplication::translate(
            "provider",
            "The Support Center refused the request. Correct the marked fields and send it again.");
    }
    const QString words = error.description.isEmpty() ? error.name : error.description;
    return words.isEmpty()
               ? QCoreApplication::translate(
                     "provider", "The Support Center refused the request without saying why. Change it "
                                 "and send it again.")
               : QCoreApplication::translate("provider", "The Support Center refused the request: %1")
                     .arg(words);
}

QString transientText(const net::Response& response, const QString& host) {
    const int status = response.status;
    if (isBetween(status, 300)) {
        // So a network answers for others that wants a sign-in of its own.
        return QCoreApplication::translate(
                   "provider",
                   "%1 sends to another address for now, %2. Sign in to the network, if it asks for "
                   "that, or correct the address of the account. It is tried again by itself.")
            .arg(host, targetOf(response));
    }
    if (status == TooMany || status == TooEarly) {
        return QCoreApplication::translate("provider",
                                           "%1 asks to wait for a while. It is tried again by itself.")
            .arg(host);
    }
    return QCoreApplication::translate(
               "provider", "%1 has a fault of its own at the moment. It is tried again by itself.")
        .arg(host);
}

QString textOf(ErrorKind kind, const net::Response& response, const ServerError& error,
               const ErrorContext& context, bool hasIssues) {
    switch (kind) {
    case ErrorKind::Transient:
        return transientText(response, context.host);
    case ErrorKind::Ambiguous:
        return QCoreApplication::translate("provider", "%1 answered with a fault after the request went out. "
                                                       "Whether it was taken is looked up next.")
            .arg(context.host);
    case ErrorKind::Rejected:
        return rejectedText(response, error, hasIssues);
    case ErrorKind::ActionRequired:
        return actionText(response, context);
    case ErrorKind::Permanent:
        return QCoreApplication::translate("provider", "%1 does not have what was asked for. Check the "
                                                       "address of the account, or send the request "
                                                       "by e-mail.")
            .arg(context.host);
    case ErrorKind::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<std::chrono::seconds> waitOf(const net::Response& response) {
    constexpr std::chrono::seconds longest = std::chrono::days(1);
    const auto asked = response.retryAfter();
    return asked ? std::optional(std::min(*asked, longest)) : std::nullopt;
}

} // namespace

Verdict createVerdict(int status, bool isBodySent) {
    if (const std::optional<Verdict> verdict = commonVerdict(status)) {
        return *verdict;
    }
    return {isBodySent ? ErrorKind::Ambiguous : ErrorKind::Transient};
}

Verdict otherVerdict(int status) {
    return commonVerdict(status).value_or(Verdict{ErrorKind::Transient});
}

core::Error errorOf(Purpose purpose, const net::Response& response, const ErrorContext& context) {
    const ServerError said = readError(response.body);
    Verdict verdict = purpose == Purpose::Create ? createVerdict(response.status, response.isBodySent)
                                                 : otherVerdict(response.status);
    if (purpose == Purpose::Create && said.name == "IdempotentRequestError"_L1) {
        verdict = {ErrorKind::Ambiguous};
    }
    core::Issues issues = verdict.kind == ErrorKind::Rejected ? issuesOf(said, context) : core::Issues();
    return {.kind = verdict.kind,
            .text = textOf(verdict.kind, response, said, context, !issues.isEmpty()),
            .details = u"HTTP %1 %2"_s.arg(response.status).arg(said.name).trimmed(),
            .path = {},
            .scope = verdict.scope,
            .retryAfter = waitOf(response),
            .issues = std::move(issues),
            .httpStatus = response.status};
}

core::Error unreadable(Purpose purpose, const net::Response& response, const QString& host) {
    core::Error error{.kind = ErrorKind::Transient,
                      .text = QCoreApplication::translate(
                                  "provider", "The answer of %1 could not be read. It is tried again later.")
                                  .arg(host),
                      .details = u"no JSON"_s,
                      .path = {},
                      .httpStatus = response.status};
    if (purpose == Purpose::Create) {
        error.kind = ErrorKind::Ambiguous;
        error.text =
            QCoreApplication::translate(
                "provider",
                "The answer of %1 could not be read. Whether the request was taken is looked up next.")
                .arg(host);
    } else if (readError(response.body).isWebPage) {
        error.text =
            QCoreApplication::translate(
                "provider",
                "%1 answered with a web page. Sign in to the network, if it asks for that, and check the "
                "address of the account.")
                .arg(host);
        error.details = u"a web page instead of JSON"_s;
    } else if (parseObject(response.body)) {
        error.kind = ErrorKind::Permanent;
        error.text = QCoreApplication::translate(
                         "provider",
                         "The answer of %1 is not what this program knows. Check the address of the account.")
                         .arg(host);
        error.details = u"unexpected JSON"_s;
    }
    return error;
}

} // namespace provider
