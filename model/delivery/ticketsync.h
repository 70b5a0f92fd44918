#pragma once

#include "core/call.h"
#include "delivery/dispatcher.h"
#include "delivery/ticketpass.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace delivery {

/// Reads tickets from the Support Center into the cache, when asked. When to ask is TicketPolling's.
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
    /// What changed since the last time, with the conversations; see TicketPass. With isWhole also what is
    /// gone.
    core::Call<PassResult>* update(QObject* parent, const ticket::Account& account, bool isWhole);
    /// The person has seen the newest answer.
    void lookedAt(const core::AccountId& account, const core::TicketId& id);

Q_SIGNALS:
    /// The cache holds something new.
    void cacheChanged();

private:
    void cache(const QList<ticket::Ticket>& tickets);

    store::Writer& m_writer;
    provider::Providers& m_providers;
    const core::Clock& m_clock;
    /// Tickets that no list names and that are there: see TicketPass. In this run.
    QHash<core::AccountId, std::shared_ptr<QSet<QString>>> m_beside;
};

} // namespace delivery
