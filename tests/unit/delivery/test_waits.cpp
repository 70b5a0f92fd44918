#include "unit/delivery/scripted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scripted::arrived;
using scripted::error;
using scripted::patience;

namespace {

core::Error waitFor(std::chrono::seconds time) {
    core::Error asked = error(core::ErrorKind::Transient);
    asked.httpStatus = 429;
    asked.retryAfter = time;
    return asked;
}

} // namespace

/// How long an entry waits is measured, not read off a clock that somebody may set or a machine that sleeps;
/// and news of the network end a wait that was only for it.
class TestWaits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClockSetBackHoldsNothing();
    void aClockSetBackBetweenTwoRunsHoldsNothing();
    void aClockSetForwardHurriesNothing();
    void sleepCounts();
    void aClockSetForwardProvesNoAbsence();
    void theServersWordHoldsForALookUpToo();
    void newsOfTheNetworkEndTheWait();
    void newsOfTheNetworkDoNotOverruleTheServer();

private:
    /// The entry "a" after one failed try, waiting.
    void putWaiting(scripted::World& world, const core::Error& reason) {
        world.put(u"a"_s);
        world.script().creates = {core::fail(reason), provider::Created{core::TicketId(u"T-1"_s)}};
        world.script().shows = {arrived()};
        world.dispatcher().start();
        QTRY_COMPARE_WITH_TIMEOUT(world.announced(u"a"_s).state, store::EntryState::Waiting, patience);
    }
    static void wake(scripted::World& world) { world.outbox().announce(core::IntentId(u"a"_s)); }
    static qsizetype creates(scripted::World& world) {
        return world.script().calls.filter(u"create"_s).size();
    }
    void verifyDelivered(scripted::World& world) {
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
    }
};

void TestWaits::aClockSetBackHoldsNothing() {
    scripted::World world({.first = 300ms, .longest = 300ms});
    putWaiting(world, error(core::ErrorKind::Transient));
    world.clock.set = -24h;
    wake(world);
    verifyDelivered(world);
}

void TestWaits::aClockSetBackBetweenTwoRunsHoldsNothing() {
    scripted::World world({.first = 300ms, .longest = 300ms});
    putWaiting(world, error(core::ErrorKind::Transient));
    world.clock.set = -24h;
    world.restart();
    world.dispatcher().start();
    verifyDelivered(world);
}

void TestWaits::aClockSetForwardHurriesNothing() {
    scripted::World world;
    putWaiting(world, waitFor(600s));
    world.clock.set = 24h;
    wake(world);
    // It is told anew when the next try will be, by the clock as it is now.
    QTRY_VERIFY_WITH_TIMEOUT(world.stored(u"a"_s).nextTry > world.clock.now() + 500s, patience);
    QVERIFY(world.stored(u"a"_s).nextTry <= world.clock.now() + 600s);
    QCOMPARE(world.stored(u"a"_s).state, store::EntryState::Waiting);
    QCOMPARE(creates(world), 1);
    world.clock.slept = 601s;
    wake(world);
    verifyDelivered(world);
}

void TestWaits::sleepCounts() {
    scripted::World world;
    putWaiting(world, waitFor(600s));
    world.clock.slept = 601s;
    wake(world);
    verifyDelivered(world);
    QCOMPARE(creates(world), 2);
}

void TestWaits::aClockSetForwardProvesNoAbsence() {
    scripted::World world;
    world.account(u"one"_s).listLag = 600s;
    world.put(u"a"_s);
    world.script().creates = {core::fail(error(core::ErrorKind::Ambiguous)),
                              provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().finds = {std::optional<core::TicketId>(), std::optional<core::TicketId>()};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    QTRY_VERIFY_WITH_TIMEOUT(world.announced(u"a"_s).lookups == 1 &&
                                 world.announced(u"a"_s).state == store::EntryState::Waiting,
                             patience);
    world.clock.set = 24h;
    wake(world);
    QTRY_VERIFY_WITH_TIMEOUT(world.stored(u"a"_s).nextTry > world.clock.now() + 500s, patience);
    QCOMPARE(world.script().calls.count(u"find"_s), 1);
    QCOMPARE(creates(world), 1);
    world.clock.slept = 601s; // now the lists have had their time
    wake(world);
    verifyDelivered(world);
    QCOMPARE(world.script().calls.count(u"find"_s), 2);
    QCOMPARE(creates(world), 2);
}

void TestWaits::theServersWordHoldsForALookUpToo() {
    scripted::World world;
    core::Error fault = error(core::ErrorKind::Ambiguous); // a 503 after the body went out
    fault.retryAfter = 600s;
    world.put(u"a"_s);
    world.script().creates = {core::fail(fault)};
    world.script().finds = {std::optional(core::TicketId(u"T-1"_s))};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.announced(u"a"_s).state, store::EntryState::Waiting, patience);
    QVERIFY(world.stored(u"a"_s).nextTry > world.clock.now() + 500s);
    QCOMPARE(world.script().calls.count(u"find"_s), 0);
    world.clock.slept = 601s;
    wake(world);
    verifyDelivered(world);
}

void TestWaits::newsOfTheNetworkEndTheWait() {
    scripted::World world({.first = 10min, .longest = 10min});
    putWaiting(world, error(core::ErrorKind::Transient));
    world.dispatcher().networkChanged();
    verifyDelivered(world);
}

void TestWaits::newsOfTheNetworkDoNotOverruleTheServer() {
    scripted::World world;
    putWaiting(world, waitFor(600s));
    world.put(u"b"_s);
    world.script().creates.prepend(provider::Created{core::TicketId(u"T-2"_s)});
    world.script().shows.prepend(arrived());
    world.dispatcher().networkChanged();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(world.stored(u"a"_s).state, store::EntryState::Waiting);
}

QTEST_GUILESS_MAIN(TestWaits)
#include "test_waits.moc"
