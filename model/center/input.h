#pragma once

#include "center/desk.h"
#include "center/message.h"

#include <optional>

/// What a client sent, read and bounded before anything is done with it.
namespace center {

/// A JSON body may have so many bytes: the longest comment, many fields and then some.
inline constexpr qsizetype jsonLimit = 4 * 1024 * 1024;

struct NewComment {
    QString text;        ///< as it will be kept
    QStringList uploads; ///< tokens
};

struct CopyChange {
    QString email;
    QString name;
    qint64 person = 0; ///< instead of the address
    bool isCc = false;
    bool isRemoval = false;
};

struct NewRequest {
    TicketRecord ticket; ///< subject, description, priority, type, fields, recipient, due
    NewComment comment;
    QList<CopyChange> copies;
    QString followUpOf; ///< id of a closed ticket
};

struct RequestChange {
    std::optional<NewComment> comment;
    bool isSolved = false;
    QList<CopyChange> copies;
};

/// The object under "request" in the body.
Reply<QJsonObject> requestIn(const Incoming& incoming);
/// Everything Zendesk wants to be right with a new request, and the center's own rule on the subject.
Reply<NewRequest> newRequestFrom(Desk& desk, const QJsonObject& request);
/// The same for an agent's ticket: also for whom it is and who submits it. Makes the requester where nobody
/// has the address yet.
Reply<NewRequest> newTicketFrom(Desk& desk, const QJsonObject& ticket);
/// An agent's comment, copies, and the status "solved".
Reply<RequestChange> ticketChangeFrom(Desk& desk, const QJsonObject& ticket);
/// Only what an end user may change after filing; all else is dropped without a word, as Zendesk does.
Reply<RequestChange> changeFrom(Desk& desk, const QJsonObject& request);
/// Addresses and ids of `collaborators`, `additional_collaborators` and `email_ccs`; what is neither is left
/// out.
Reply<QList<CopyChange>> copiesFrom(const QJsonObject& request);

} // namespace center
