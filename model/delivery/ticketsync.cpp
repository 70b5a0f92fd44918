#include "delivery/ticketsync.h"

#include "store/ticketcache.h"
#include "store/ticketlist.h"

#include <memory>

namespace delivery {
namespace {

/// Pages until there are enough, keeping the provider alive as long as the call.
class ListWalk final : public QObject {
public:
    using Call = core::Call<QList<ticket::Ticket>>;

    ListWalk(std::unique_ptr<provider::Provider> provider, Call* call, int most)
        : QObject(call), m_provider(std::move(provider)), m_call(call), m_most(most) {}

    void next(const QString& cursor) {
        m_provider->list(this, cursor)->then(this, [this](core::Result<provider::TicketPage> page) {
            if (!page) {
                m_call->finish(core::fail(page.error()));
                return;
            }
            m_tickets += page->tickets;
            if (page->next.isEmpty() || m_tickets.size() >= m_most) {
                m_call->finish(m_tickets.mid(0, m_most));
            } else {
                next(page->next);
            }
        });
    }

private:
    std::unique_ptr<provider::Provider> m_provider;
    Call* m_call;
    int m_most;
    QList<ticket::Ticket> m_tickets;
};

} // namespace

TicketSync::TicketSync(store::Writer& writer, provider::Providers& providers, const core::Clock& clock,
                       QObject* parent)
    : QObject(parent), m_writer(writer), m_providers(providers), m_clock(clock) {}

core::Call<QList<ticket::Ticket>>* TicketSync::refresh(QObject* parent, const ticket::Account& account,
                                                       int most) {
    auto provider = m_providers.make(account);
    if (!provider) {
        return core::answered<QList<ticket::Ticket>>(parent, core::fail(provider.error()));
    }
    auto* call = new core::Call<QList<ticket::Ticket>>(parent);
    auto* walkCall = new ListWalk::Call(call);
    auto* walk = new ListWalk(std::move(*provider), walkCall, most);
    walkCall->then(this, [this, call = QPointer(call)](core::Result<QList<ticket::Ticket>> answer) {
        if (answer) {
            cache(*answer);
        }
        if (call) {
            call->finish(std::move(answer));
        }
    });
    walk->next({});
    return call;
}

core::Call<ticket::Ticket>* TicketSync::read(QObject* parent, const ticket::Account& account,
                                             const core::TicketId& id) {
    auto made = m_providers.make(account);
    if (!made) {
        return core::answered<ticket::Ticket>(parent, core::fail(made.error()));
    }
    auto* call = new core::Call<ticket::Ticket>(parent);
    // Shared with the handler: the provider must live as long as its call.
    const std::shared_ptr<provider::Provider> provider = std::move(*made);
    provider->show(call, id)->then(
        this, [this, provider, call = QPointer(call)](core::Result<ticket::Ticket> answer) {
            if (answer) {
                cache({*answer});
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<PassResult>* TicketSync::update(QObject* parent, const ticket::Account& account, bool isWhole) {
    auto made = m_providers.make(account);
    if (!made) {
        return core::answered<PassResult>(parent, core::fail(made.error()));
    }
    std::shared_ptr<QSet<QString>>& beside = m_beside[account.id];
    if (!beside) {
        beside = std::make_shared<QSet<QString>>();
    }
    auto* call = new core::Call<PassResult>(parent);
    auto* passCall = new TicketPass::Call(call);
    auto* pass = new TicketPass({.writer = m_writer,
                                 .provider = std::move(*made),
                                 .account = account.id,
                                 .clock = m_clock,
                                 .isWhole = isWhole,
                                 .beside = beside},
                                passCall);
    passCall->then(this, [this, call = QPointer(call)](core::Result<PassResult> answer) {
        // What was read before an error stays.
        if (!answer || answer->hasChanged) {
            Q_EMIT cacheChanged();
        }
        if (call) {
            call->finish(std::move(answer));
        }
    });
    pass->start();
    return call;
}

void TicketSync::lookedAt(const core::AccountId& account, const core::TicketId& id) {
    m_writer
        .run<void>(this,
                   [account, id](store::Connection& connection) {
                       return store::setNews(connection, account, id, false);
                   })
        ->then(this, [this](const core::Done& done) {
            if (done) {
                Q_EMIT cacheChanged();
            }
        });
}

void TicketSync::cache(const QList<ticket::Ticket>& tickets) {
    m_writer
        .run<void>(this,
                   [tickets, now = m_clock.now()](store::Connection& connection) {
                       return store::cacheTickets(connection, tickets, now);
                   })
        ->then(this, [this](const core::Done& stored) {
            if (stored) {
                Q_EMIT cacheChanged();
            }
        });
}

} // namespace delivery
