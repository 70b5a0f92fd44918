#pragma once

#include "provider/pagewalk.h"
#include "provider/provider.h"
#include "provider/zendeskclient.h"

namespace provider {

/// The ticket with its conversation and the titles of its fields; the fields it learns go into the memory.
core::Call<ticket::Ticket>* readWholeTicket(QObject* parent,
                                            const std::shared_ptr<const ZendeskClient>& client,
                                            const std::shared_ptr<ZendeskMemory>& memory,
                                            const core::TicketId& id);

/// One page of a list of tickets. `key`: see readTickets(); a literal.
core::Call<TicketPage>* readTicketPage(QObject* parent, const std::shared_ptr<const ZendeskClient>& client,
                                       const Listing& listing, QStringView key = {});

/// The comments after a time (the epoch: all), oldest first.
core::Call<QList<ticket::Comment>>* readConversation(QObject* parent,
                                                     const std::shared_ptr<const ZendeskClient>& client,
                                                     const core::TicketId& id, core::Time since);

/// The ticket with the marker in its description, newest first until they are older than `notBefore`.
core::Call<std::optional<core::TicketId>>* findByMarker(QObject* parent,
                                                        const std::shared_ptr<const ZendeskClient>& client,
                                                        const core::IntentId& id, core::Time notBefore);

} // namespace provider
