#pragma once

#include "ticket/request.h"

#include <QByteArray>

namespace ticket {

/// A message for a ticket that there is, or that a request of the outbox is about to make.
struct Update {
    core::IntentId id;       ///< its own; the same id again is the same message
    core::TicketId ticket;   ///< empty = that of `waitsFor`
    core::IntentId waitsFor; ///< is sent only when this entry of the outbox was delivered; empty = at once
    QString text;            ///< as the person wrote it; with waitsFor it may hold ticketPlace
    QList<Attachment> attachments;
    bool wantsSolved = false; ///< the person confirms that the problem is solved
    QString subject;          ///< the ticket's, for lists
    QString priority;         ///< the ticket's: what belongs to an urgent one goes first

    bool operator==(const Update&) const = default;
};

/// Where the text of an update names the ticket of the entry it waits for.
inline const QString ticketPlace = QStringLiteral("{ticket}");
/// Name of the file that holds what did not fit into the text.
inline const QString messageRestFile = QStringLiteral("message.txt");

/// What an update says when the person confirms a resolution without a word; in English like all that the
/// Support Center reads.
QString resolutionText();

/// An update as it goes out: the text with the marker in its last line, at most textLimit bytes of UTF-8.
struct SealedUpdate {
    Request request;
    std::optional<QByteArray> rest; ///< bytes of the first attachment, which has no blob yet
};
SealedUpdate sealUpdate(const Update& update, const core::AccountId& account, core::Time now);

/// The person's words out of a sealed text: without the marker.
QString messageOf(const QString& body, const core::IntentId& id);

} // namespace ticket
