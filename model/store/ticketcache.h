#pragma once

#include "core/clock.h"
#include "store/connection.h"
#include "ticket/ticket.h"

#include <optional>

/// What was last read of the Support Center's tickets, for lists and for reading offline.
namespace store {

struct CachedTicket {
    ticket::Ticket ticket;
    core::Time read{}; ///< when it was read from the Support Center

    bool operator==(const CachedTicket&) const = default;
};

/// Adds or replaces; comments and fields of a ticket already there are kept when the new one brings none.
core::Done cacheTickets(Connection& connection, const QList<ticket::Ticket>& tickets, core::Time read);
/// Newest change first, at most `most`.
core::Result<QList<CachedTicket>> cachedTickets(Connection& connection, int most);
core::Result<std::optional<CachedTicket>> cachedTicket(Connection& connection, const core::TicketId& id);
core::Result<std::optional<CachedTicket>> cachedTicket(Connection& connection, const core::AccountId& account,
                                                       const core::TicketId& id);
/// Adds messages to a ticket of the cache; one that is there already is replaced.
core::Done cacheComments(Connection& connection, const core::AccountId& account, const core::TicketId& id,
                         const QList<ticket::Comment>& comments, core::Time read);
/// Takes it out of the cache: the Support Center has it no more, or not for this account.
core::Done forgetTicket(Connection& connection, const core::AccountId& account, const core::TicketId& id);

} // namespace store
