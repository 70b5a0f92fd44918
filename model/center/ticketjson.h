#pragma once

#include "center/desk.h"
#include "center/message.h"

/// Records as Zendesk writes them.
namespace center {

/// The request object. `id` is what people call the ticket ("PRACTICE-17"); html_url opens its page.
core::Result<QJsonObject> requestObject(Desk& desk, const TicketRecord& ticket, const Incoming& incoming);
core::Result<QJsonObject> commentObject(Desk& desk, const CommentRecord& comment, const Incoming& incoming);
QJsonObject attachmentObject(const FileRecord& file, const Incoming& incoming);
/// As sideloaded beside requests and comments; ids that nobody has are left out.
core::Result<QJsonArray> peopleObjects(Desk& desk, const QList<qint64>& ids);
/// Requester, assignee and copies of a ticket.
core::Result<QList<qint64>> peopleOf(Desk& desk, const TicketRecord& ticket);
/// Whether the client asks for the people beside the requests (?include=users).
bool wantsUsers(const Incoming& incoming);
/// Zendesk has null where nothing is meant.
QJsonValue idOrNull(qint64 id);
/// Where a person reads the ticket, with the key that opens it.
QUrl pageAddress(const TicketRecord& ticket, const Incoming& incoming);

} // namespace center
