#pragma once

#include "store/ticketcache.h"

namespace store {

/// cacheTickets() for one ticket, inside a transaction of the caller's.
core::Done cacheTicket(Connection& connection, const ticket::Ticket& ticket, core::Time read);

} // namespace store
