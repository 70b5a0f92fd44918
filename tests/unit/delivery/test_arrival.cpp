#include "delivery/arrival.h"
#include "ticket/textform.h"
#include "unit/delivery/scripted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using scripted::arrived;
using scripted::error;
using scripted::patience;

/// Where a Support Center cannot be searched, a request that may have arrived is for a person to decide, with
/// the facts; and whatever the person says, nothing goes out twice by mistake.
class TestArrival final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonDecidesWithTheFacts();
    void aKilledProgramLeavesTheDecision();
    void itIsThere();
    void anotherTicketIsNotTaken_data();
    void anotherTicketIsNotTaken();
    void itIsNotThere();
    void aFailedLookUpMayBeDecidedToo();
    void nothingElseCanBeDecided();

private:
    /// The entry "a" whose create was cut, at a Support Center that cannot be searched.
    void putUndecided(scripted::World& world) {
        world.put(u"a"_s);
        world.script().canFind = false;
        world.script().bytesOut = 7;
        world.script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
        world.dispatcher().start();
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    }
    core::Result<store::Entry> finished(core::Call<store::Entry>* call) {
        std::optional<core::Result<store::Entry>> answer;
        call->then(this, [&](core::Result<store::Entry> done) { answer = std::move(done); });
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
        }();
        return answer.value_or(core::fail(core::ErrorKind::Permanent, u"no answer"_s));
    }
    static qsizetype creates(scripted::World& world) {
        return world.script().calls.filter(u"create"_s).size();
    }

    const core::IntentId m_id{u"a"_s};
    const core::TicketId m_ticket{u"T-1"_s};
};

void TestArrival::aPersonDecidesWithTheFacts() {
    scripted::World world;
    putUndecided(world);
    const store::Entry entry = world.stored(u"a"_s);
    QVERIFY(entry.isAmbiguous && delivery::Outbox::isUndecided(entry));
    QVERIFY(delivery::isForPerson(*entry.error));
    const QString facts = entry.error->issues.first().text;
    for (const QString& fact :
         {u"Acme"_s, u"7 of its 10 bytes"_s, u"bytes of a"_s, ticket::markerLine(m_id)}) {
        QVERIFY2(facts.contains(fact), qPrintable(facts));
    }
    // Neither giving up nor trying again by mistake: both could double or lose it.
    QVERIFY(!finished(world.outbox().abandon(this, m_id)));
    QVERIFY(finished(world.outbox().retry(this, m_id)));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QCOMPARE(world.stored(u"a"_s).error, entry.error);
    QCOMPARE(creates(world), 1);
    QVERIFY(!world.script().calls.contains(u"find"_s));
}

void TestArrival::aKilledProgramLeavesTheDecision() {
    scripted::World world;
    world.put(u"a"_s);
    world.script().canFind = false;
    world.script().isSilent = true;
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(creates(world), 1, patience);
    world.restart(); // what was under way stays stored as it was
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(delivery::Outbox::isUndecided(world.stored(u"a"_s)));
    const QString facts = world.stored(u"a"_s).error->issues.first().text;
    QVERIFY2(facts.contains(u"when the program ended"_s), qPrintable(facts));
    QCOMPARE(creates(world), 1);
}

void TestArrival::itIsThere() {
    scripted::World world;
    putUndecided(world);
    world.script().shows = {arrived()};
    QVERIFY(!finished(world.outbox().arrivedAs(this, m_id, {})));
    QVERIFY(finished(world.outbox().arrivedAs(this, m_id, m_ticket)));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(world.stored(u"a"_s).receipt->ticket, m_ticket);
    QVERIFY(!world.stored(u"a"_s).isAmbiguous);
    QCOMPARE(creates(world), 1);
}

void TestArrival::anotherTicketIsNotTaken_data() {
    QTest::addColumn<bool>("isThere");
    QTest::newRow("somebody else's") << true;
    QTest::newRow("none") << false;
}

void TestArrival::anotherTicketIsNotTaken() {
    QFETCH(bool, isThere);
    scripted::World world;
    putUndecided(world);
    ticket::Ticket other = arrived();
    other.subject = u"The printer is out of paper"_s;
    core::Result<ticket::Ticket> answer = core::fail(error(core::ErrorKind::Permanent));
    if (isThere) {
        answer = other;
    }
    world.script().shows = {answer};
    QVERIFY(finished(world.outbox().arrivedAs(this, m_id, core::TicketId(u"T-9"_s))));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(delivery::Outbox::isUndecided(world.stored(u"a"_s)));
    QVERIFY(world.stored(u"a"_s).error->text.contains(u"T-9"_s));
    QVERIFY(world.stored(u"a"_s).error->issues.first().text.contains(ticket::markerLine(m_id)));
    world.script().shows = {arrived()};
    QVERIFY(finished(world.outbox().arrivedAs(this, m_id, m_ticket)));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(creates(world), 1);
}

void TestArrival::itIsNotThere() {
    scripted::World world;
    putUndecided(world);
    world.script().creates = {provider::Created{m_ticket}};
    world.script().shows = {arrived()};
    QVERIFY(finished(world.outbox().neverArrived(this, m_id)));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(world.script().calls.count(u"create bytes of a a"_s), 2); // the same bytes and key
}

void TestArrival::aFailedLookUpMayBeDecidedToo() {
    scripted::World world;
    world.put(u"a"_s);
    world.script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    world.script().finds = {core::fail(error(core::ErrorKind::Permanent))};
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    world.script().shows = {arrived()};
    QVERIFY(finished(world.outbox().arrivedAs(this, m_id, m_ticket)));
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
}

void TestArrival::nothingElseCanBeDecided() {
    scripted::World world;
    world.put(u"a"_s); // queued: nothing went out
    QVERIFY(!finished(world.outbox().arrivedAs(this, m_id, m_ticket)));
    QVERIFY(!finished(world.outbox().neverArrived(this, m_id)));
    store::Entry looked = world.entry(u"b"_s); // is looked up by itself
    looked.state = store::EntryState::Waiting;
    looked.isAmbiguous = true;
    world.put(looked);
    QVERIFY(!finished(world.outbox().neverArrived(this, looked.id)));
    store::Entry done = world.entry(u"c"_s);
    done.state = store::EntryState::Delivered;
    done.ticket = m_ticket;
    world.put(done);
    QVERIFY(!finished(world.outbox().arrivedAs(this, done.id, core::TicketId(u"T-2"_s))));
    QVERIFY(!finished(world.outbox().neverArrived(this, done.id)));
    QCOMPARE(world.stored(u"c"_s).ticket, m_ticket);
}

QTEST_GUILESS_MAIN(TestArrival)
#include "test_arrival.moc"
