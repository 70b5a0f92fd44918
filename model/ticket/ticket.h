#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "ticket/account.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace ticket {

/// A file at a message of a conversation.
struct TicketFile {
    QString name;
    QString mimeType;
    qint64 size = 0;
    QUrl url; ///< may be on another host: no credentials there

    bool operator==(const TicketFile&) const = default;
};

/// One message of a conversation.
struct Comment {
    QString id;
    QString author; ///< name, or the id where no name is known
    bool isFromAgent = false;
    QString body; ///< plain text
    QString html =
        {}; ///< the same with its layout, as the Support Center made it; empty = none. Not safe as it is
    core::Time created{};
    QList<TicketFile> files;

    bool operator==(const Comment&) const = default;
};

/// A field of a ticket as the Support Center tells it.
struct TicketField {
    QString title; ///< or the id where the title is not known
    QString value; ///< readable
    QString raw;   ///< as on the wire

    bool operator==(const TicketField&) const = default;
};

/// What the Support Center holds.
struct Ticket {
    core::AccountId account;
    core::TicketId id;
    QString subject;
    QString description;
    QString severity; ///< low, normal, high, urgent; empty = none
    QString status;   ///< new, open, pending, hold, solved, closed
    QString requester;
    QString requesterEmail;     ///< empty where the Support Center does not tell it
    QString organization;       ///< whose people see the ticket; empty = none, or not told
    bool isOfColleague = false; ///< one reads it only because it is of the own organization
    bool canBeSolved = false;   ///< the person may confirm it as solved (an agent has it)
    core::Time created{};
    core::Time updated{};
    QUrl url; ///< where a person reads it
    QList<TicketField> fields;
    QList<Comment> comments;

    bool operator==(const Ticket&) const = default;
};

/// As the command line prints it: id, subject, severity, status, requester, created_at, updated_at, url; with
/// details also fields and comments.
QJsonObject toJson(const Ticket& ticket, bool withDetails);
/// For the cache: everything, both ways.
QJsonObject toCacheJson(const Ticket& ticket);
Ticket ticketFromCacheJson(const QJsonObject& json);

/// Proof of arrival.
struct Receipt {
    core::TicketId ticket;
    QUrl url;
    core::Time arrived{};
    QString severityTaken;   ///< what the Support Center holds, read back
    QStringList differences; ///< sentences on what it holds otherwise than it was sent

    bool operator==(const Receipt&) const = default;
};

QJsonObject toJson(const Receipt& receipt);
Receipt receiptFromJson(const QJsonObject& json);

} // namespace ticket
