#pragma once

#include "core/clock.h"
#include "ticket/account.h"
#include "ticket/draft.h"

#include <QJsonObject>

#include <optional>

namespace ticket {

/// One answer as it will be sent beside the text, for a Support Center that has a field for it.
struct Answer {
    QString field; ///< field id
    QString label; ///< English label, by which a server's field is recognised
    QJsonValue value;
    QStringList valueLabels; ///< English labels of the chosen options

    bool operator==(const Answer&) const = default;
};

/// A sealed request: all that a provider needs, and nothing that can change any more.
struct Request {
    core::IntentId id;
    core::AccountId account;
    QString formId;
    QString formVersion;
    QString subject;
    QString body;      ///< plain text with the marker in its last line; at most textLimit bytes of UTF-8
    QString severity;  ///< option value
    QString priority;  ///< low, normal, high, urgent
    Contact requester; ///< on whose behalf; empty = the account's own person
    QList<Contact> copies;
    QList<Answer> answers;
    QList<Attachment> attachments;
    core::Time sealed{};
    /// What it was sealed from, with the answers that were shown, so that it can be edited again; nothing in
    /// a request that an earlier version stored.
    std::optional<Draft> draft = {};

    bool operator==(const Request&) const = default;
};

QJsonObject toJson(const Request& request);
core::Result<Request> requestFromJson(const QJsonObject& json);

} // namespace ticket
