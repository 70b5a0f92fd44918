#pragma once

#include "ticket/draft.h"
#include "ticket/ticket.h"

namespace app {

class Program;

/// A new draft with the ticket's text, contacts and evidence and with severity Urgent, which the severity of
/// a ticket cannot be changed to; when it is sent, the old ticket is told of the new one. From what was filed
/// here where that is known, else from what the Support Center shows.
ticket::Draft againAsUrgent(Program& program, const ticket::Ticket& ticket);

/// A new draft that carries a closed ticket on, with its number.
ticket::Draft followUp(Program& program, const ticket::Ticket& ticket);

} // namespace app
