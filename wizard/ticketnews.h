#pragma once

#include "ticket/ticket.h"

#include <optional>

namespace wizard {

/// What has become of a ticket since it arrived, as far as it is known.
struct TicketNews {
    std::optional<core::Time> acknowledged;
    bool isSaid = false; ///< the person says so, the ticket does not show it
    std::optional<core::Time> answered;
    QString answeredBy;
    QString status; ///< as the Support Center calls it; empty = not read yet

    bool isSolved() const;
    bool isClosed() const;
    bool operator==(const TicketNews&) const = default;
};

/// Acknowledged: the status is no longer "new", or somebody else than the requester has written. Answered:
/// somebody else has written, more than a minute after the ticket was made, as what comes sooner was written
/// by a machine; or it is solved.
TicketNews newsOf(const ticket::Ticket& ticket);

} // namespace wizard
