#pragma once

#include "store/turns.h"
#include "ticket/ticket.h"

#include <QFont>
#include <QPalette>

class QTextDocument;

namespace app {

/// One piece of a conversation as it is read: a message of the Support Center, or one that is on its way.
struct Message {
    ticket::Comment comment;
    QString state;      ///< where it stands in the outbox, in words; empty = it is in the ticket
    bool isNew = false; ///< the person has not seen it yet

    bool operator==(const Message&) const = default;
};

/// The ticket's messages, then those of the outbox that are for it, the oldest first. `held`: which of them
/// wait for an earlier one (delivery/heldback.h). `seen`: what came from support after that is new.
QList<Message> messagesOf(const ticket::Ticket& ticket, const QList<store::Entry>& entries,
                          const QHash<core::IntentId, store::Turn>& held, core::Time seen, core::Time now);

/// Adds the message to the end of a text. Nothing in it is fetched, run or taken for markup beyond
/// safeHtml(); its files are links of the scheme "file-of" with their place in the list:
/// "file-of:<message>/<index>".
void appendMessage(QTextDocument& document, const Message& message, int index, const QPalette& palette,
                   const QFont& font);

} // namespace app
