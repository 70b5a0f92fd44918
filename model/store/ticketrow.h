#pragma once

#include "store/ticketcache.h"

namespace store {

/// A ticket that was read alone does not tell whether it is a colleague's.
enum class Whose { AsTold, AsBefore };
/// cacheTickets() for one ticket, inside a transaction of the caller's.
core::Done cacheTicket(Connection& connection, const ticket::Ticket& ticket, core::Time read, Whose whose);

} // namespace store
