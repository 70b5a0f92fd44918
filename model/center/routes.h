#pragma once

#include "center/desk.h"
#include "center/message.h"

/// One function per area; each gets the parts of the path behind its own name ("requests", "17", "comments" →
/// {"17", "comments"}) and answers whatever it was asked.
namespace center {

/// Chooses the area, after the sign-in was checked.
Answer route(Desk& desk, const Incoming& incoming);

Answer userRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest);
Answer fieldRoutes(const Desk& desk, const Incoming& incoming, const QStringList& rest);
Answer formRoutes(const Desk& desk, const Incoming& incoming, const QStringList& rest);
Answer requestRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest);
/// Tickets of those who work together, below /organizations/{id}/requests; 403 for who is not one of them.
Answer organizationRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest);
Answer uploadRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest);
/// A file's bytes, for whoever has its address.
Answer download(Desk& desk, const Incoming& incoming, const QString& key);
/// The page on which a person reads a ticket: /practice/tickets/PRACTICE-17?key=…, where the key is a random
/// one of that ticket, so that the page opens in any browser of the person and tells nothing to others on the
/// machine.
Answer ticketPage(Desk& desk, const Incoming& incoming, const QString& ticketId);

/// Of one request, below /requests.
Answer createRequest(Desk& desk, const Incoming& incoming);
Answer listRequests(Desk& desk, const Incoming& incoming, const Filter& filter);
Answer searchRequests(Desk& desk, const Incoming& incoming);
/// Below /search, for agents: the tickets that are not solved, no other query.
Answer searchTickets(Desk& desk, const Incoming& incoming);
Answer showRequest(Desk& desk, const Incoming& incoming, const TicketRecord& ticket);
Answer updateRequest(Desk& desk, const Incoming& incoming, TicketRecord ticket);
Answer listComments(Desk& desk, const Incoming& incoming, const TicketRecord& ticket);
Answer showComment(Desk& desk, const Incoming& incoming, const TicketRecord& ticket, const QString& id);

/// text/plain, as Zendesk answers what its API does not know.
Answer wrongMethod();
/// 403, as Zendesk refuses what one has no right to.
Answer forbidden();
/// Whether the Requests API shows the ticket: to its requester, to those of the same organization and to
/// those who get copies.
bool mayRead(Desk& desk, const TicketRecord& ticket);
/// The ticket with an id as people or machines write it ("PRACTICE-17" or "17"); 404 when there is none.
Reply<TicketRecord> ticketWithId(Desk& desk, const QString& id);

} // namespace center
