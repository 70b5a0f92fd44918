#pragma once

#include "delivery/outbox.h"
#include "provider/provider.h"

#include <memory>

namespace delivery {

/// What an entry wants of the Support Center: a new ticket, or a message in one. Delivery walks the same
/// stored steps for both; only what is asked at each step differs. Looks at the entry as it is at that time.
class Errand {
public:
    virtual ~Errand() = default;

    /// The ticket that holds it already, if there is one.
    virtual core::Call<std::optional<core::TicketId>>* find(QObject* parent) = 0;
    /// The bytes to be sent.
    virtual core::Call<QByteArray>* prepare(QObject* parent, const QStringList& tokens) = 0;
    /// Sends those of the entry; the answer is the ticket that holds it now.
    virtual core::Call<provider::Created>* send(QObject* parent) = 0;
    /// Whether the ticket, as read back, holds it; a ticket may lag behind.
    virtual bool isIn(const ticket::Ticket& ticket) const = 0;
    /// Sentences on what the ticket holds otherwise than it was sent.
    virtual QStringList differences(const ticket::Ticket& ticket) const = 0;
};

/// `entry`, `outbox` and `provider` must outlive it.
std::unique_ptr<Errand> errandOf(const store::Entry& entry, const Outbox& outbox,
                                 provider::Provider& provider);

/// The ticket an update goes to: its own or that of the entry it waits for. Empty while that one is under
/// way; an error (Permanent) when that one will never be delivered.
core::Result<core::TicketId> targetOf(const store::Entry& entry, const Outbox& outbox);
/// Whether an update must not be sent yet, because the entry it waits for was not delivered.
bool isWaitingForOther(const store::Entry& entry, const Outbox& outbox);

} // namespace delivery
