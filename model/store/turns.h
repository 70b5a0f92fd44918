#pragma once

#include "store/connection.h"
#include "store/entry.h"

namespace store {

/// What decides when an entry of the outbox has its turn. Without its text and files: a long queue is looked
/// through each time one of its entries changes.
struct Turn {
    core::IntentId id;
    core::AccountId account;
    EntryState state = EntryState::Queued;
    core::Time nextTry{};
    core::Time updated{};
    qint64 revision = 0;
    core::TicketId target;   ///< the ticket that an update goes to
    core::IntentId waitsFor; ///< the entry that must be delivered before

    bool operator==(const Turn&) const = default;
};

Turn turnOf(const Entry& entry);
/// Of all that are to be sent or looked up some time, urgent and older ones first. Blocked messages are among
/// them: later ones to the same ticket stay behind them.
core::Result<QList<Turn>> turns(Connection& connection);

} // namespace store
