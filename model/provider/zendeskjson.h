#pragma once

#include "provider/provider.h"
#include "provider/serverfield.h"

/// Zendesk's answers as values: pure functions, tested against recorded answers. An answer is read wholly or
/// not at all: nothing for what is no JSON, lacks what must be there or has a wrong type.
namespace provider {

/// The signed-in person; nothing in `id` for an anonymous one.
std::optional<Identity> readIdentity(const QByteArray& json);
std::optional<core::TicketId> readCreated(const QByteArray& json);
/// The token of an upload.
std::optional<QString> readUpload(const QByteArray& json);
/// Tickets without comments. Fields have their id as title and their wire value as value; see nameFields().
/// `key`: of the list in the answer; empty = that of a list of tickets.
std::optional<Page<ticket::Ticket>> readTickets(const QByteArray& json, const ticket::Account& account,
                                                QStringView key = {});
std::optional<ticket::Ticket> readTicket(const QByteArray& json, const ticket::Account& account);
/// Ids of the people a ticket is about: who asked, and who gets copies.
QStringList readConcerned(const QByteArray& json, const ticket::Account& account);
std::optional<Page<ticket::Comment>> readComments(const QByteArray& json);

} // namespace provider
