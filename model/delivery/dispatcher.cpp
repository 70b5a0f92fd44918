#include "delivery/dispatcher.h"

#include "delivery/delivery.h"
#include "delivery/errand.h"
#include "delivery/heldback.h"
#include "delivery/verdict.h"
#include "store/outboxstore.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcDispatcher, "delivery.dispatcher")

/// How often a process without the lock tries to take over, and how long to wait when the database fails.
constexpr std::chrono::milliseconds takeOverInterval{1'000};
/// Wake at least this often: a timer sleeps with the machine, the wall clock does not.
constexpr std::chrono::milliseconds longestSleep{30'000};
/// By how much the clock must have been set for a stored time of the next try to be told anew.
constexpr std::chrono::milliseconds noticedShift{10'000};

} // namespace

Dispatcher::Dispatcher(Parts parts, const RetryPolicy& policy, const QString& lockFile, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_policy(policy), m_lock(lockFile), m_waits(m_parts.clock) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Dispatcher::wake);
    // Queued: a change announced while a delivery is being started must not start another one inside it.
    connect(&m_parts.outbox, &Outbox::entryChanged, this, &Dispatcher::wake, Qt::QueuedConnection);
    connect(&m_parts.outbox, &Outbox::changedElsewhere, this, &Dispatcher::wake, Qt::QueuedConnection);
    connect(&m_parts.outbox, &Outbox::entryChanged, this, &Dispatcher::dropGivenUp, Qt::QueuedConnection);
    connect(&m_parts.outbox, &Outbox::changedElsewhere, this, &Dispatcher::dropGivenUp, Qt::QueuedConnection);
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start() {
    m_isStarted = true;
    wakeIn({});
}

void Dispatcher::stop() {
    m_isStarted = false;
    m_timer.stop();
    // What was under way stays stored as "sending"; the next holder of the lock takes it from there.
    qDeleteAll(m_running);
    m_running.clear();
    m_lock.unlock();
}

void Dispatcher::wakeIn(std::chrono::milliseconds wait) {
    const auto sleep = std::clamp(wait, std::chrono::milliseconds{0}, longestSleep);
    if (!m_timer.isActive() || sleep < m_timer.remainingTimeAsDuration()) {
        m_timer.start(sleep);
    }
}

bool Dispatcher::takeLock() {
    if (m_lock.isHeld()) {
        return true;
    }
    if (m_lock.tryLock()) {
        qCInfo(lcDispatcher) << "this process delivers now";
        return true;
    }
    return false;
}

void Dispatcher::wake() {
    if (!m_isStarted) {
        return;
    }
    if (takeLock()) {
        startNext();
    } else {
        wakeIn(takeOverInterval);
    }
}

void Dispatcher::startNext() {
    const auto turns = m_parts.outbox.turns();
    if (!turns) {
        qCWarning(lcDispatcher) << "the outbox cannot be read:" << turns.error().details;
        wakeIn(takeOverInterval);
        return;
    }
    std::chrono::milliseconds next = longestSleep;
    const auto held = heldBack(*turns);
    for (const store::Turn& turn : *turns) {
        const bool isBlocked = turn.state == store::EntryState::Blocked;
        if (held.contains(turn.id) || isBlocked || m_running.contains(turn.account) || !isDue(turn, next)) {
            continue;
        }
        const auto entry = m_parts.outbox.entry(turn.id);
        if (!entry || !*entry || (*entry)->revision != turn.revision) {
            next = std::min(next, takeOverInterval);
            continue;
        }
        start(**entry);
    }
    wakeIn(next);
}

void Dispatcher::start(store::Entry entry) {
    if (!entry.isOpen() || entry.state == store::EntryState::Blocked || !aim(entry)) {
        return; // Blocked: its row says otherwise, but its contents cannot be read
    }
    const auto account = m_parts.account(entry.account);
    if (!account) {
        save(after(
            entry,
            {.kind = core::ErrorKind::ActionRequired,
             .text =
                 tr("The account of this request is not set up any more. Add it again, then try again.")}));
    } else if (!account->url.isEmpty()) {
        run(entry, *account);
    }
}

/// Whether the entry has a ticket to go to, where it needs one.
bool Dispatcher::aim(store::Entry& entry) {
    if (!entry.update || !entry.ticket.isEmpty()) {
        return true;
    }
    const auto target = targetOf(entry, m_parts.outbox);
    if (!target) {
        const bool isNote = !entry.update->ticket.isEmpty(); // it only says what is not true any more
        store::Entry closed = after(entry, target.error());
        if (isNote && target.error().kind == core::ErrorKind::Permanent) {
            closed.state = store::EntryState::Abandoned;
        }
        save(closed);
        return false;
    }
    if (target->isEmpty()) {
        return false;
    }
    entry.update->ticket = *target;
    return true;
}

/// Its next write would be refused, so that nothing more can be created; but an upload need not go on until
/// then.
void Dispatcher::dropGivenUp() {
    QList<Delivery*> dropped;
    for (Delivery* delivery : std::as_const(m_running)) {
        if (delivery == nullptr) {
            continue;
        }
        const auto stored = m_parts.outbox.entry(delivery->entry().id);
        if (stored && (!*stored || (*stored)->state == store::EntryState::Abandoned)) {
            dropped.append(delivery);
        }
    }
    for (Delivery* delivery : std::as_const(dropped)) {
        m_running.removeIf([delivery](const auto& running) { return *running == delivery; });
        delete delivery;
        wakeIn({});
    }
}

bool Dispatcher::isDue(const store::Turn& turn, std::chrono::milliseconds& next) {
    switch (turn.state) {
    case store::EntryState::Queued:
    case store::EntryState::Sending: // nobody else can be sending while we hold the lock: left by a process
                                     // that ended
        return true;
    case store::EntryState::Waiting: {
        const std::chrono::milliseconds left = m_waits.left(turn);
        next = std::min(next, left);
        if (left.count() > 0 && isMissaid(turn, left)) {
            if (const auto entry = m_parts.outbox.entry(turn.id); entry && *entry) {
                store::Entry again = **entry;
                again.updated = m_parts.clock.now();
                again.nextTry = again.updated + left;
                save(again);
            }
        }
        return left.count() == 0;
    }
    case store::EntryState::Blocked:
    case store::EntryState::Delivered:
    case store::EntryState::Abandoned:
        return false;
    }
    Q_UNREACHABLE();
}

bool Dispatcher::isMissaid(const store::Turn& turn, std::chrono::milliseconds left) const {
    // The clock was set meanwhile: what is shown as the time of the next try is not when it will be.
    return std::chrono::abs(turn.nextTry - (m_parts.clock.now() + left)) > noticedShift;
}

void Dispatcher::networkChanged() {
    const auto open = m_parts.outbox.entries(false);
    for (const store::Entry& entry : open.value_or(QList<store::Entry>{})) {
        const bool isUnreached = entry.state == store::EntryState::Waiting && entry.error &&
                                 entry.error->kind == core::ErrorKind::Transient &&
                                 entry.error->httpStatus == 0;
        if (isUnreached) {
            m_waits.end(store::turnOf(entry));
        }
    }
    wake();
}

void Dispatcher::run(const store::Entry& entry, const ticket::Account& account) {
    auto provider = m_parts.providers.make(account);
    if (!provider) {
        save(after(entry, provider.error()));
        return;
    }
    auto* delivery = new Delivery({.outbox = m_parts.outbox,
                                   .writer = m_parts.writer,
                                   .blobs = m_parts.blobs,
                                   .provider = std::move(*provider),
                                   .clock = m_parts.clock,
                                   .policy = m_policy},
                                  entry, account, this);
    m_running.insert(account.id, delivery);
    connect(delivery, &Delivery::progressed, this,
            [this, id = entry.id](qint64 done, qint64 total) { Q_EMIT progressed(id, done, total); });
    connect(delivery, &Delivery::ended, this,
            [this, delivery](const std::optional<core::Error>& error) { ended(*delivery, error); });
    delivery->start();
}

void Dispatcher::ended(Delivery& delivery, const std::optional<core::Error>& error) {
    const store::Entry entry = delivery.entry();
    delivery.deleteLater();
    m_running.remove(entry.account);
    if (!error) {
        m_parts.outbox.announce(entry.id);
        if (!m_signedIn.contains(entry.account)) {
            // The sign-in works (again): what waited for it goes on.
            m_signedIn.insert(entry.account);
            m_parts.outbox.resume(this, entry.account);
        }
        wakeIn({});
        return;
    }
    qCInfo(lcDispatcher) << "entry" << entry.id.value << core::kindName(error->kind) << error->httpStatus;
    save(after(entry, *error));
    if (error->kind == core::ErrorKind::ActionRequired && error->scope == core::ErrorScope::Account) {
        blockAccount(entry.account, *error);
        Q_EMIT accountBlocked(entry.account, *error);
    }
}

store::Entry Dispatcher::after(const store::Entry& entry, const core::Error& error) const {
    const auto account = m_parts.account(entry.account);
    return judged(entry, error,
                  {.policy = m_policy,
                   .now = m_parts.clock.now(),
                   .uptime = m_parts.clock.uptime(),
                   .listLag = account ? account->listLag : std::chrono::seconds{0},
                   .random = QRandomGenerator::global()->generateDouble()});
}

void Dispatcher::blockAccount(const core::AccountId& id, const core::Error& error) {
    m_signedIn.remove(id);
    const auto open = m_parts.outbox.entries(false);
    for (const store::Entry& entry : open.value_or(QList<store::Entry>{})) {
        const bool isTried =
            entry.state == store::EntryState::Queued || entry.state == store::EntryState::Waiting;
        if (entry.account == id && isTried) {
            save(after(entry, error));
        }
    }
}

void Dispatcher::save(const store::Entry& entry) {
    // Held until it is stored, so that the entry is not taken up in its old state meanwhile.
    const bool isReserved = !m_running.contains(entry.account);
    if (isReserved) {
        m_running.insert(entry.account, nullptr);
    }
    m_parts.writer
        .run<store::Entry>(
            this, [entry](store::Connection& connection) { return store::update(connection, entry); })
        ->then(this, [this, entry, isReserved](const core::Result<store::Entry>& answer) {
            if (isReserved) {
                m_running.remove(entry.account);
            }
            if (answer) {
                if (answer->state == store::EntryState::Waiting) {
                    m_waits.left(store::turnOf(*answer)); // counts from now on
                }
                m_parts.outbox.announce(entry.id);
            } else {
                qCWarning(lcDispatcher)
                    << "entry" << entry.id.value << "cannot be stored:" << answer.error().details;
            }
            wakeIn(answer ? std::chrono::milliseconds{0} : takeOverInterval);
        });
}

} // namespace delivery
