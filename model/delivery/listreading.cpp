#include "delivery/listreading.h"

#include <algorithm>

namespace delivery {
namespace {

/// Of a long list at a time; twenty in a minute are far below any limit of requests (200 is the lowest).
constexpr int pagesOfRest = 5;

bool isSorted(const QList<ticket::Ticket>& tickets) {
    return std::ranges::is_sorted(tickets, std::ranges::greater(), &ticket::Ticket::updated);
}

} // namespace

ListReading::ListReading(Parts parts, Call* call) : QObject(call), m_parts(std::move(parts)), m_call(call) {}

void ListReading::start() {
    ++m_round;
    m_pages = 0;
    m_changedInRound = 0;
    m_result.listed.clear();
    readPage({});
}

void ListReading::readPage(const QString& cursor) {
    m_parts.ask(this, cursor)->then(this, [this](const core::Result<provider::TicketPage>& page) {
        if (page) {
            takePage(*page);
        } else {
            m_call->finish(core::fail(page.error()));
        }
    });
}

void ListReading::takePage(const provider::TicketPage& page) {
    ++m_pages;
    for (const ticket::Ticket& ticket : page.tickets) {
        m_result.listed.insert(ticket.id.value);
        m_newest = std::max(m_newest, ticket.updated);
    }
    // Only a list that is sorted as asked for may end early.
    m_result.isToTheKnown = !m_parts.isWhole && !page.tickets.isEmpty() && isSorted(page.tickets) &&
                            page.tickets.last().updated < m_parts.known - listOverlap;
    m_result.isToTheEnd = page.next.isEmpty();
    m_result.next = page.next;
    writeFor<int>(
        m_call, m_parts.writer,
        [tickets = page.tickets, kind = m_parts.kind, now = m_parts.clock.now()](store::Connection& c) {
            return store::mergeTickets(c, tickets, kind, now);
        },
        [this](int changed) {
            m_changedInRound += changed;
            m_result.hasChanged = m_result.hasChanged || changed > 0;
            if (m_result.isToTheEnd || m_result.isToTheKnown || m_pages >= m_parts.mostPages) {
                walked();
            } else {
                readPage(m_result.next);
            }
        });
}

void ListReading::walked() {
    const bool mayHaveMoved = m_pages > 1 && m_changedInRound > 0 && m_parts.mostRounds > 1;
    if (mayHaveMoved && m_round < m_parts.mostRounds) {
        start();
        return;
    }
    // Else something may still be between the pages.
    m_result.newest = mayHaveMoved ? m_parts.known : std::max(m_parts.known, m_newest);
    m_call->finish(m_result);
}

RestReading::RestReading(Parts parts, Call* call) : QObject(call), m_parts(std::move(parts)), m_call(call) {}

void RestReading::start(const QString& cursor) {
    readPage(cursor);
}

void RestReading::readPage(const QString& cursor) {
    m_parts.ask(this, cursor)->then(this, [this](const core::Result<provider::TicketPage>& page) {
        if (page) {
            takePage(*page);
        } else {
            m_call->finish(core::fail(page.error()));
        }
    });
}

void RestReading::takePage(const provider::TicketPage& page) {
    using Beside = QList<core::TicketId>;
    ++m_pages;
    m_result.next = page.next;
    QSet<QString> listed;
    for (const ticket::Ticket& ticket : page.tickets) {
        listed.insert(ticket.id.value);
    }
    const bool mayCompare = !page.tickets.isEmpty() && isSorted(page.tickets);
    // Others of the very same time may stand on the neighbouring pages.
    constexpr std::chrono::milliseconds step{1};
    const core::Time newest =
        mayCompare ? (m_oldest == core::Time{} ? page.tickets.first().updated : m_oldest) - step
                   : core::Time{};
    const core::Time oldest = mayCompare ? page.tickets.last().updated + step : core::Time{};
    m_oldest = mayCompare ? page.tickets.last().updated : core::Time{};
    writeFor<std::pair<int, Beside>>(
        m_call, m_parts.writer,
        [=, tickets = page.tickets, account = m_parts.account,
         now = m_parts.clock.now()](store::Connection& c) -> core::Result<std::pair<int, Beside>> {
            const auto changed = store::mergeTickets(c, tickets, store::ListKind::Own, now);
            if (!changed) {
                return core::fail(changed.error());
            }
            const auto beside = mayCompare ? store::ticketsBetween(c, account, oldest, newest, listed)
                                           : core::Result<Beside>(Beside());
            return beside ? core::Result<std::pair<int, Beside>>({*changed, *beside})
                          : core::fail(beside.error());
        },
        [this](const std::pair<int, Beside>& done) {
            m_result.hasChanged = m_result.hasChanged || done.first > 0;
            m_result.beside += done.second;
            if (m_result.next.isEmpty() || m_pages >= pagesOfRest) {
                m_call->finish(m_result);
            } else {
                readPage(m_result.next);
            }
        });
}

} // namespace delivery
