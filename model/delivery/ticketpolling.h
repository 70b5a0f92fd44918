#pragma once

#include "delivery/ticketsync.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace delivery {

/// Keeps the cache near the Support Centers without being a burden to them: every minute while an Urgent
/// ticket is open, else every five; more often while a long list is read for the first time; one reading of
/// an account at a time; after an error later and later, and never before the Support Center has said
/// (Retry-After). Waits are measured by the machine's uptime, sleep included: after a sleep what became due
/// is read at once.
class TicketPolling final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPolling)

public:
    struct Pace {
        std::chrono::milliseconds urgent{std::chrono::minutes{1}};
        std::chrono::milliseconds usual{std::chrono::minutes{5}};
        std::chrono::milliseconds rest{std::chrono::seconds{15}}; ///< while a long list is not read yet
        std::chrono::milliseconds firstRetry{std::chrono::seconds{30}};
        std::chrono::milliseconds longestRetry{std::chrono::minutes{30}};
        std::chrono::milliseconds look{std::chrono::seconds{5}}; ///< between two looks at what is due
    };
    using Accounts = std::function<QList<ticket::Account>()>;

    TicketPolling(TicketSync& sync, Accounts accounts, const core::Clock& clock, QObject* parent = nullptr);
    TicketPolling(TicketSync& sync, Accounts accounts, const core::Clock& clock, const Pace& pace,
                  QObject* parent = nullptr);

    /// Reads what is due from now on by itself.
    void start();
    /// The person wants it now. What has to wait for a Retry-After still does.
    void refresh();
    /// Waits that were only for the network are over.
    void networkChanged();
    bool isBusy() const;

Q_SIGNALS:
    void busyChanged();
    /// Each reading, when it has ended.
    void ended(const core::AccountId& account, const core::Done& result);
    void answered(const QList<store::NewAnswer>& answers);

private:
    struct Turn {
        bool isRunning = false;
        int failures = 0;
        std::chrono::milliseconds due{0};       ///< uptime
        std::chrono::milliseconds notBefore{0}; ///< the Support Center has asked for
    };

    void look();
    void read(const ticket::Account& account, bool isWhole);
    void take(const core::AccountId& account, const core::Result<PassResult>& result);
    std::chrono::milliseconds waitAfter(const core::Error& error, int failures) const;

    TicketSync& m_sync;
    Accounts m_accounts;
    const core::Clock& m_clock;
    Pace m_pace;
    QHash<core::AccountId, Turn> m_turns;
    QTimer m_look;
};

} // namespace delivery
