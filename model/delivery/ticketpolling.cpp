#include "delivery/ticketpolling.h"

#include <algorithm>

namespace delivery {

TicketPolling::TicketPolling(TicketSync& sync, Accounts accounts, const core::Clock& clock, QObject* parent)
    : TicketPolling(sync, std::move(accounts), clock, Pace{}, parent) {}

TicketPolling::TicketPolling(TicketSync& sync, Accounts accounts, const core::Clock& clock, const Pace& pace,
                             QObject* parent)
    : QObject(parent), m_sync(sync), m_accounts(std::move(accounts)), m_clock(clock), m_pace(pace) {
    m_look.setInterval(m_pace.look);
    connect(&m_look, &QTimer::timeout, this, &TicketPolling::look);
}

void TicketPolling::start() {
    m_look.start();
    look();
}

void TicketPolling::look() {
    const QList<ticket::Account> accounts = m_accounts();
    for (const ticket::Account& account : accounts) {
        const Turn turn = m_turns.value(account.id);
        if (m_clock.uptime() >= std::max(turn.due, turn.notBefore)) {
            read(account, false);
        }
    }
}

void TicketPolling::refresh() {
    const QList<ticket::Account> accounts = m_accounts();
    for (const ticket::Account& account : accounts) {
        if (m_clock.uptime() >= m_turns.value(account.id).notBefore) {
            read(account, true);
        }
    }
}

void TicketPolling::networkChanged() {
    for (Turn& turn : m_turns) {
        if (turn.failures > 0) {
            turn.due = m_clock.uptime();
        }
    }
    if (m_look.isActive()) {
        look();
    }
}

bool TicketPolling::isBusy() const {
    return std::ranges::any_of(m_turns, &Turn::isRunning);
}

void TicketPolling::read(const ticket::Account& account, bool isWhole) {
    Turn& turn = m_turns[account.id];
    if (turn.isRunning || account.url.isEmpty()) {
        return;
    }
    turn.isRunning = true;
    Q_EMIT busyChanged();
    m_sync.update(this, account, isWhole)
        ->then(this, [this, id = account.id](const core::Result<PassResult>& result) { take(id, result); });
}

void TicketPolling::take(const core::AccountId& account, const core::Result<PassResult>& result) {
    Turn& turn = m_turns[account];
    turn.isRunning = false;
    if (result) {
        turn.failures = 0;
        turn.notBefore = {};
        turn.due = m_clock.uptime() + (result->isMoreLeft     ? m_pace.rest
                                       : result->isUrgentOpen ? m_pace.urgent
                                                              : m_pace.usual);
    } else {
        turn.due = m_clock.uptime() + waitAfter(result.error(), turn.failures++);
        const auto asked = result.error().retryAfter;
        turn.notBefore = asked ? m_clock.uptime() + *asked : std::chrono::milliseconds{0};
    }
    Q_EMIT busyChanged();
    Q_EMIT ended(account, result ? core::Done{} : core::fail(result.error()));
    if (result && !result->answers.isEmpty()) {
        Q_EMIT answered(result->answers);
    }
}

std::chrono::milliseconds TicketPolling::waitAfter(const core::Error& error, int failures) const {
    constexpr int mostDoublings = 10;
    const auto wait =
        std::min(m_pace.longestRetry, m_pace.firstRetry * (1 << std::min(failures, mostDoublings)));
    return error.retryAfter ? std::max<std::chrono::milliseconds>(wait, *error.retryAfter) : wait;
}

} // namespace delivery
