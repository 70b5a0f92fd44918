#include "store/outboxstore.h"
#include "unit/delivery/scripted.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scripted::arrived;
using scripted::error;
using scripted::patience;

/// What an error means for an entry, and what is asked of the Support Center before anything is sent a second
/// time.
class TestDispatcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCreateIsReadBackBeforeItCounts();
    void anErrorDecidesTheState_data();
    void anErrorDecidesTheState();
    void whatMayHaveArrivedIsLookedUpFirst();
    void provenAbsenceSendsTheSameBytes();
    void aLookupThatFailsProvesNothing();
    void aSignInThatFailsStopsTheAccount();
    void anotherAccountGoesOn();
    void aRemovedAccountLeavesItsEntriesVisible();
    void anotherHolderOfTheLockDelivers();
    void aLostBodyIsMadeAgainToCompareWith();
    void urgentGoesFirst();
    void abandonIsRefusedForWhatMayHaveArrived();

private:
    void put(const QString& id, const QString& severity = u"urgent"_s) { m_world->put(id, severity); }
    store::Entry stored(const QString& id) const { return m_world->stored(id); }
    scripted::Script& script() { return m_world->script(); }
    delivery::Outbox& outbox() { return m_world->outbox(); }
    delivery::Dispatcher& dispatcher() { return m_world->dispatcher(); }

    std::unique_ptr<scripted::World> m_world;
};

void TestDispatcher::init() {
    m_world = std::make_unique<scripted::World>();
}

void TestDispatcher::cleanup() {
    m_world.reset();
}

void TestDispatcher::aCreateIsReadBackBeforeItCounts() {
    put(u"a"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {core::fail(error(core::ErrorKind::Transient)), arrived()};
    script().differences = {u"Severity is High, sent was Urgent."_s};
    bool wasDeliveredUnread = false;
    connect(&outbox(), &delivery::Outbox::entryChanged, this, [&] {
        wasDeliveredUnread |=
            stored(u"a"_s).state == store::EntryState::Delivered && !script().calls.contains(u"show T-1"_s);
    });
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QVERIFY(!wasDeliveredUnread);
    QCOMPARE(script().calls,
             QStringList({u"prepare"_s, u"create bytes of a a"_s, u"show T-1"_s, u"show T-1"_s}));
    QCOMPARE(stored(u"a"_s).receipt->differences, script().differences);
    QCOMPARE(stored(u"a"_s).receipt->severityTaken, u"urgent"_s);
}

void TestDispatcher::anErrorDecidesTheState_data() {
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<store::EntryState>("state");
    QTest::newRow("rejected") << core::ErrorKind::Rejected << store::EntryState::Blocked;
    QTest::newRow("action") << core::ErrorKind::ActionRequired << store::EntryState::Blocked;
    QTest::newRow("permanent") << core::ErrorKind::Permanent << store::EntryState::Blocked;
    QTest::newRow("transient") << core::ErrorKind::Transient << store::EntryState::Waiting;
}

void TestDispatcher::anErrorDecidesTheState() {
    QFETCH(core::ErrorKind, kind);
    QFETCH(store::EntryState, state);
    put(u"a"_s);
    script().creates = {core::fail(error(kind)), provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {arrived()};
    QList<store::EntryState> states;
    connect(&outbox(), &delivery::Outbox::entryChanged, this, [&] { states.append(stored(u"a"_s).state); });
    dispatcher().start();
    QTRY_VERIFY_WITH_TIMEOUT(states.contains(state), patience);
    if (state == store::EntryState::Blocked) {
        QCOMPARE(stored(u"a"_s).error->text, u"as told"_s);
        QVERIFY(!stored(u"a"_s).isAmbiguous);
        outbox().retry(this, core::IntentId(u"a"_s));
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    // The same bytes and the same key a second time, and no look-up: the first ones were refused for certain.
    QCOMPARE(script().calls.count(u"create bytes of a a"_s), 2);
    QVERIFY(!script().calls.contains(u"find"_s));
}

void TestDispatcher::whatMayHaveArrivedIsLookedUpFirst() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {std::optional(core::TicketId(u"T-1"_s))};
    script().shows = {arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"prepare"_s, u"create bytes of a a"_s, u"find"_s, u"show T-1"_s}));
}

void TestDispatcher::provenAbsenceSendsTheSameBytes() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous)),
                        provider::Created{core::TicketId(u"T-1"_s)}};
    script().finds = {std::optional<core::TicketId>(), std::optional<core::TicketId>()};
    script().shows = {arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"prepare"_s, u"create bytes of a a"_s, u"find"_s, u"find"_s,
                                          u"create bytes of a a"_s, u"show T-1"_s}));
}

void TestDispatcher::aLookupThatFailsProvesNothing() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {core::fail(error(core::ErrorKind::Transient)),
                      core::fail(error(core::ErrorKind::Transient)),
                      core::fail(error(core::ErrorKind::Transient)), std::optional(core::TicketId(u"T-1"_s))};
    script().shows = {arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls.filter(u"create"_s).size(), 1);
}

void TestDispatcher::aSignInThatFailsStopsTheAccount() {
    put(u"a"_s);
    put(u"b"_s, u"low"_s);
    script().creates = {core::fail(error(core::ErrorKind::ActionRequired, core::ErrorScope::Account))};
    const QSignalSpy blocked(&dispatcher(), &delivery::Dispatcher::accountBlocked);
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Blocked,
                              patience); // without being tried itself
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Blocked);
    QCOMPARE(blocked.size(), 1);
    QCOMPARE(script().calls.filter(u"create"_s).size(), 1);

    // One success with a fresh secret resumes the others.
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)},
                        provider::Created{core::TicketId(u"T-2"_s)}};
    script().shows = {arrived(), arrived()};
    outbox().retry(this, core::IntentId(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::anotherAccountGoesOn() {
    m_world->account(u"two"_s);
    put(u"a"_s);
    store::Entry other = m_world->entry(u"b"_s, u"low"_s);
    other.account = other.request.account = core::AccountId(u"two"_s);
    m_world->put(other);
    script().creates = {core::fail(error(core::ErrorKind::ActionRequired, core::ErrorScope::Account))};
    m_world->script(u"two"_s).creates = {provider::Created{core::TicketId(u"T-2"_s)}};
    m_world->script(u"two"_s).shows = {arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    // The success of one account is no sign-in of the other.
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Blocked);

    // A fresh secret (the account dialog says so) resumes what was stopped.
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {arrived()};
    outbox().resume(this, core::AccountId(u"one"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::aRemovedAccountLeavesItsEntriesVisible() {
    put(u"a"_s);
    store::Entry waiting = m_world->entry(u"b"_s);
    waiting.state = store::EntryState::Waiting;
    waiting.isAmbiguous = true;
    m_world->put(waiting);
    m_world->removeAccount(u"one"_s);
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(!stored(u"a"_s).error->text.isEmpty());
    QVERIFY(stored(u"b"_s).isAmbiguous); // it is still not known
    QCOMPARE(outbox().entries(false)->size(), 2);

    m_world->account(u"one"_s); // set up again
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().finds = {std::optional(core::TicketId(u"T-2"_s))};
    script().shows = {arrived(), arrived()};
    outbox().retry(this, core::IntentId(u"a"_s));
    outbox().retry(this, core::IntentId(u"b"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::anotherHolderOfTheLockDelivers() {
    core::FileLock other(m_world->lockFile());
    QVERIFY(other.tryLock());
    put(u"a"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {arrived()};
    dispatcher().start();
    // As long as the other one holds it, nothing is asked of the Support Center.
    QVERIFY(!QTest::qWaitFor([this] { return !script().calls.isEmpty() || dispatcher().isHolder(); }, 300));
    other.unlock();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::aLostBodyIsMadeAgainToCompareWith() {
    store::Entry entry = m_world->entry(u"a"_s);
    entry.isAmbiguous = true; // read out of a damaged database
    m_world->put(entry);
    script().finds = {std::optional(core::TicketId(u"T-1"_s))};
    script().shows = {arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"find"_s, u"prepare"_s, u"show T-1"_s}));
}

void TestDispatcher::urgentGoesFirst() {
    put(u"low"_s, u"low"_s);
    put(u"urgent"_s, u"urgent"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)},
                        provider::Created{core::TicketId(u"T-2"_s)}};
    script().shows = {arrived(), arrived()};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"low"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls.filter(u"create"_s).first(), u"create bytes of urgent urgent"_s);
}

void TestDispatcher::abandonIsRefusedForWhatMayHaveArrived() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {core::fail(error(core::ErrorKind::Permanent))};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(stored(u"a"_s).isAmbiguous);
    std::optional<core::Error> refusal;
    outbox().abandon(this, core::IntentId(u"a"_s))->then(this, [&](const core::Result<store::Entry>& answer) {
        refusal = answer ? std::nullopt : std::optional(answer.error());
    });
    QTRY_VERIFY_WITH_TIMEOUT(refusal.has_value(), patience);
    QCOMPARE(refusal->kind, core::ErrorKind::Rejected);
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Blocked);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "test_dispatcher.moc"
