#include "wizard/ticketwatch.h"

#include "wizard/session.h"

#include <algorithm>

namespace wizard {

namespace {

constexpr int longestFactor = 10; ///< times the interval, between two looks that fail

} // namespace

TicketWatch::TicketWatch(const Session& session, std::chrono::milliseconds every, QObject* parent)
    : QObject(parent), m_session(session), m_every(every), m_wait(every) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TicketWatch::look);
}

void TicketWatch::start() {
    if (!isRunning() && !m_news.isClosed()) {
        look();
    }
}

void TicketWatch::stop() {
    m_timer.stop();
    if (m_asked) {
        m_asked->cancel();
        m_asked.clear();
    }
}

void TicketWatch::reset() {
    stop();
    m_wait = m_every;
    m_news = {};
}

void TicketWatch::sayAcknowledged() {
    if (!m_news.acknowledged) {
        m_news.acknowledged = m_session.now();
        m_news.isSaid = true;
        Q_EMIT changed();
    }
}

void TicketWatch::look() {
    auto* call = m_session.readTicket(this);
    m_asked = call;
    if (call) {
        call->then(this, [this, call = m_asked](const core::Result<ticket::Ticket>& answer) {
            // One that was taken back answers too.
            if (call && call == m_asked) {
                m_asked.clear();
                take(answer);
            }
        });
    }
}

void TicketWatch::take(const core::Result<ticket::Ticket>& answer) {
    if (!answer) {
        m_wait = std::min(m_wait * 2, m_every * longestFactor);
        const auto asked =
            std::chrono::milliseconds(answer.error().retryAfter.value_or(std::chrono::seconds(0)));
        m_timer.start(std::max(m_wait, asked));
        return;
    }
    m_wait = m_every;
    TicketNews news = newsOf(*answer);
    if (!news.acknowledged && m_news.isSaid) {
        news.acknowledged = m_news.acknowledged;
        news.isSaid = true;
    }
    if (!news.isClosed()) {
        m_timer.start(m_every);
    }
    if (news != m_news) {
        m_news = news;
        Q_EMIT changed();
    }
}

} // namespace wizard
