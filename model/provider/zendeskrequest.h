#pragma once

#include "provider/provider.h"
#include "provider/serverfield.h"
#include "ticket/request.h"

#include <QHash>

namespace provider {

/// The bytes of the create request: compact UTF-8 JSON, keys in alphabetical order, so that the same input
/// always gives the same bytes. An answer the Support Center has no field or no such option for is left to
/// the text. `ownAddress`: the account's user, who needs no copy.
QByteArray createBody(const ticket::Request& request, const QStringList& tokens, const Layout& layout,
                      const QString& ownAddress);

/// The same for an agent's ticket (Tickets API): it names the requester, by address, the agent as submitter,
/// and the intent as the external id, by which it is looked for. Without a requester it is for the agent.
QByteArray createTicketBody(const ticket::Request& request, const QStringList& tokens, const Layout& layout,
                            const Identity& agent);
/// Whether the bytes are those of an agent's ticket, whatever the account has become since.
bool isTicketBody(const QByteArray& body);

/// Our field ids by the Support Center's, as far as answers were recognised by their labels.
QHash<QString, QString> ownFieldIds(const ticket::Request& request, const Layout& layout);

/// The value as the field takes it; undefined when it takes nothing of it.
QJsonValue serverValue(const ticket::Answer& answer, const ServerField& field);

} // namespace provider
