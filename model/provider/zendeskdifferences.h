#pragma once

#include "provider/serverfield.h"
#include "ticket/request.h"

namespace provider {

/// Sentences on all that the ticket holds otherwise than it was sent; severity first. `fields`: as far as
/// known, for the titles.
QStringList differencesOf(const ticket::Request& request, const QByteArray& body,
                          const ticket::Ticket& ticket, const QList<ServerField>& fields);

} // namespace provider
