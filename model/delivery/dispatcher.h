#pragma once

#include "core/filelock.h"
#include "delivery/outbox.h"
#include "delivery/retrypolicy.h"
#include "delivery/waits.h"
#include "provider/provider.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace delivery {

class Delivery;

/// The account as it is configured now; nothing when it was removed; without an address when this run cannot
/// reach it (its entries stay as they are).
using AccountLookup = std::function<std::optional<ticket::Account>(const core::AccountId&)>;

/// Decides what is delivered when: the one process that holds the data folder's lock delivers; urgent entries
/// first, one in flight per account; waits and retries by RetryPolicy. What an error means for an entry is
/// one exhaustive switch.
class Dispatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dispatcher)

public:
    struct Parts {
        Outbox& outbox;
        store::Writer& writer;
        const store::BlobStore& blobs;
        provider::Providers& providers;
        AccountLookup account;
        const core::Clock& clock;
    };

    Dispatcher(Parts parts, const RetryPolicy& policy, const QString& lockFile, QObject* parent = nullptr);
    ~Dispatcher() override;

    /// Starts delivering; without the lock it tries again every second and delivers when the other process is
    /// gone.
    void start();
    /// Takes nothing new up and cancels what runs; entries stay as they are stored.
    void stop();
    /// Whether this process delivers.
    bool isHolder() const { return m_lock.isHeld(); }
    bool isBusy() const { return !m_running.isEmpty(); }

    /// Something about the network has changed, perhaps for the better: what waits only because the Support
    /// Center could not be reached is tried at once. Without such news it is tried all the same, a little
    /// later: nobody's "offline" keeps a request back.
    void networkChanged();

Q_SIGNALS:
    /// Upload progress of the entry in flight, in bytes of all its files.
    void progressed(const core::IntentId& id, qint64 done, qint64 total);
    /// The sign-in of the account is not accepted: its entries wait for the person.
    void accountBlocked(const core::AccountId& id, const core::Error& error);

private:
    void wake();
    bool takeLock();
    void startNext();
    void dropGivenUp();
    bool isDue(const store::Turn& turn, std::chrono::milliseconds& next);
    bool isMissaid(const store::Turn& turn, std::chrono::milliseconds left) const;
    void start(store::Entry entry);
    bool aim(store::Entry& entry);
    void run(const store::Entry& entry, const ticket::Account& account);
    void ended(Delivery& delivery, const std::optional<core::Error>& error);
    store::Entry after(const store::Entry& entry, const core::Error& error) const;
    void blockAccount(const core::AccountId& id, const core::Error& error);
    void save(const store::Entry& entry);
    void wakeIn(std::chrono::milliseconds wait);

    Parts m_parts;
    RetryPolicy m_policy;
    core::FileLock m_lock;
    Waits m_waits;
    QTimer m_timer;
    bool m_isStarted = false;
    QHash<core::AccountId, Delivery*> m_running; ///< nullptr while an entry of the account is being stored
    QSet<core::AccountId> m_signedIn;            ///< accounts with nothing left that waits for a sign-in
};

} // namespace delivery
