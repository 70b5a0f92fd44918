#pragma once

#include "core/call.h"
#include "delivery/dispatcher.h"

#include <QObject>

namespace delivery {

/// Reads tickets from the Support Center into the cache, when asked.
class TicketSync final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketSync)

public:
    TicketSync(store::Writer& writer, provider::Providers& providers, const core::Clock& clock,
               QObject* parent = nullptr);

    /// The account's tickets, newest change first, at most `most`; into the cache.
    core::Call<QList<ticket::Ticket>>* refresh(QObject* parent, const ticket::Account& account,
                                               int most = 200);
    /// One ticket with its conversation; into the cache.
    core::Call<ticket::Ticket>* read(QObject* parent, const ticket::Account& account,
                                     const core::TicketId& id);

Q_SIGNALS:
    /// The cache holds something new.
    void cacheChanged();

private:
    void cache(const QList<ticket::Ticket>& tickets);

    store::Writer& m_writer;
    provider::Providers& m_providers;
    const core::Clock& m_clock;
};

} // namespace delivery
