#pragma once

#include "store/entry.h"
#include "ticket/account.h"

namespace delivery {

/// Code of the issue that holds what a person has to know to decide whether a request arrived.
inline constexpr QLatin1StringView arrivalUnknownCode("arrival_unknown");

/// What is known of a create whose answer never came.
struct Sent {
    core::Time when{};
    std::optional<qint64> bytes; ///< how many went out; nothing: the program ended meanwhile
};

/// Whether the request arrived cannot be looked up: kind Ambiguous, with the facts (when, to which account,
/// how many bytes, what to look for) as an issue with that code.
core::Error arrivalUnknown(const store::Entry& entry, const ticket::Account& account, const Sent& sent);
/// The same after a person named a ticket that is not this request's; keeps the facts.
core::Error otherTicket(const core::TicketId& named, core::Error unknown);

/// Whether the ticket that a person named is this request's: by the marker, or where that was cut off by the
/// subject.
bool isTicketOf(const ticket::Request& request, const ticket::Ticket& ticket);

/// Whether only a person can say how it goes on: the entry is blocked although it may have arrived.
bool isForPerson(const core::Error& error);

} // namespace delivery
