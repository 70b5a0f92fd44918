#pragma once

#include "center/input.h"

/// What happens to tickets. Each function runs in the transaction of whoever calls it.
namespace center {

/// Makes the ticket with its first comment, files and copies, and the agent's acknowledgement.
core::Result<TicketRecord> file(Desk& desk, const NewRequest& request);

/// Adds the person's comment with its files and the agent's scripted answer, reopens a solved ticket, solves
/// one that may be solved (else nothing, without a word), and changes the copies.
core::Result<TicketRecord> change(Desk& desk, TicketRecord ticket, const RequestChange& wanted);

} // namespace center
