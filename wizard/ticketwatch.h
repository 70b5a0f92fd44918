#pragma once

#include "core/call.h"
#include "wizard/ticketnews.h"

#include <QObject>
#include <QTimer>

namespace wizard {

class Session;

/// Looks at the ticket of a sent request from time to time, while somebody wants to know, until it is closed.
/// Less often while the Support Center cannot be asked.
class TicketWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketWatch)

public:
    static constexpr std::chrono::milliseconds interval{30'000};

    explicit TicketWatch(const Session& session, std::chrono::milliseconds every = interval,
                         QObject* parent = nullptr);

    /// Looks at once, and then every `every`. Nothing when it runs already, there is no ticket yet, or it is
    /// closed.
    void start();
    void stop();
    /// Forgets what it knows: another request.
    void reset();
    bool isRunning() const { return m_asked || m_timer.isActive(); }

    const TicketNews& news() const { return m_news; }
    /// The person has the e-mail that acknowledges the ticket.
    void sayAcknowledged();

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(const core::Result<ticket::Ticket>& answer);

    const Session& m_session;
    std::chrono::milliseconds m_every;
    std::chrono::milliseconds m_wait;
    QTimer m_timer;
    QPointer<core::CallBase> m_asked;
    TicketNews m_news;
};

} // namespace wizard
