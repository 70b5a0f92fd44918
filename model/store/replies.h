#pragma once

#include "core/clock.h"
#include "store/connection.h"
#include "store/entry.h"
#include "ticket/draft.h"

#include <optional>

/// Replies that are being written, one for each ticket. A reply that was sent is an entry of the outbox.
namespace store {

struct Reply {
    core::IntentId id; ///< of the update that it becomes
    core::AccountId account;
    core::TicketId ticket;
    QString text;
    QList<ticket::Attachment> files;
    core::Time updated{};
    bool isAwaited =
        false; ///< files of it are still being cleaned; not stored, but keeps it from being empty

    bool isEmpty() const { return text.isEmpty() && files.isEmpty() && !isAwaited; }
    bool operator==(const Reply&) const = default;
};

core::Result<std::optional<Reply>> reply(Connection& connection, const core::AccountId& account,
                                         const core::TicketId& ticket);
/// Replaces what is there for the ticket; one that is empty is removed. Nothing is stored when the outbox has
/// the id already: a late autosave must not bring back what was sent.
core::Done saveReply(Connection& connection, const Reply& reply);
/// Of all that are being written.
core::Result<QList<core::IntentId>> replyIds(Connection& connection);
/// In a transaction of the caller's.
core::Done removeReply(Connection& connection, const core::IntentId& id);

/// The time of the newest message of the conversation that the person has had before them; epoch = none yet.
core::Result<core::Time> seenUntil(Connection& connection, const core::AccountId& account,
                                   const core::TicketId& ticket);
core::Done markSeen(Connection& connection, const core::AccountId& account, const core::TicketId& ticket,
                    core::Time until);

/// The update `entry` becomes a reply again: one transaction with the entry as given (closed). Rejected when
/// something else is being written to that ticket.
core::Done turnIntoReply(Connection& connection, const Entry& entry, const Reply& reply);

} // namespace store
