#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "store/ticketcache.h"
#include "store/turns.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using store::Entry;
using store::EntryState;
using support::TemporaryDatabase;
using support::WriteFault;

namespace {

/// As another process or the next start sees it.
Entry stored(const TemporaryDatabase& database, const QString& id) {
    const auto connection = database.connect();
    const auto found = store::entry(*connection, core::IntentId(id));
    return found && *found ? **found : Entry{};
}

/// Every member away from its default.
Entry changed(Entry entry) {
    entry.state = EntryState::Sending;
    entry.step = store::DeliveryStep::Create;
    entry.files[0].token = u"token-1"_s;
    entry.files[0].tokenExpires = samples::at(3600);
    entry.createBody = QByteArray("{\"bytes\":\"\0\xff\"}", 14);
    entry.createKey = u"key-1"_s;
    entry.isAmbiguous = true;
    entry.attempts = 3;
    entry.lookups = 2;
    entry.firstLookup = std::chrono::hours(20);
    entry.nextTry = samples::at(30);
    entry.ticket = core::TicketId(u"PRACTICE-17"_s);
    entry.receipt = samples::receipt();
    entry.error = samples::error();
    entry.updated = samples::at(40);
    return entry;
}

Entry delivered(Entry entry) {
    entry.state = EntryState::Delivered;
    entry.step = store::DeliveryStep::Done;
    entry.ticket = core::TicketId(u"PRACTICE-17"_s);
    entry.receipt = samples::receipt();
    entry.updated = samples::at(40);
    return entry;
}

QStringList ids(const core::Result<QList<Entry>>& entries) {
    QStringList names;
    for (const Entry& entry : entries.value_or(QList<Entry>{})) {
        names << entry.id.value;
    }
    return names;
}

} // namespace

class TestOutboxStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        const auto queued = store::enqueue(*connection, samples::entry(u"a"_s));
        QVERIFY(queued);
        QCOMPARE(queued->revision, 1);
        QCOMPARE(stored(database, u"a"_s), *queued);

        const auto updated = store::update(*connection, changed(*queued));
        QVERIFY(updated);
        QCOMPARE(updated->revision, 2);
        QCOMPARE(stored(database, u"a"_s), *updated);

        Entry plain = samples::entry(u"a"_s);
        plain.revision = updated->revision;
        plain.files.removeLast();
        const auto back = store::update(*connection, plain);
        QVERIFY(back);
        QCOMPARE(stored(database, u"a"_s), *back);
    }

    void emptyTextsAreKept() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        Entry bare;
        bare.id = core::IntentId(u"bare"_s);
        bare.files = {store::EntryFile{}};
        QVERIFY(store::enqueue(*connection, bare));
        QCOMPARE(stored(database, u"bare"_s).files.size(), 1);
    }

    void turnsAreThoseOfWhatIsToBeSent() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        const QList<std::pair<QString, EntryState>> entries{
            {u"later"_s, EntryState::Queued},    {u"sending"_s, EntryState::Sending},
            {u"waiting"_s, EntryState::Waiting}, {u"blocked"_s, EntryState::Blocked},
            {u"urgent"_s, EntryState::Queued},   {u"given-up"_s, EntryState::Abandoned}};
        int minute = 0;
        for (const auto& [id, state] : entries) {
            Entry entry = samples::entry(id);
            entry.request.priority = id == u"urgent" ? u"urgent"_s : u"high"_s;
            entry.created = samples::at(++minute);
            entry.nextTry = samples::at(60 + minute);
            auto queued = store::enqueue(*connection, entry);
            QVERIFY(queued);
            queued->state = state;
            QVERIFY(store::update(*connection, *queued));
        }
        const auto turns = store::turns(*connection);
        QVERIFY(turns);
        QStringList order;
        for (const store::Turn& turn : *turns) {
            order.append(turn.id.value);
            QCOMPARE(turn, store::turnOf(stored(database, turn.id.value)));
        }
        QCOMPARE(order, (QStringList{u"urgent"_s, u"later"_s, u"sending"_s, u"waiting"_s}));
    }

    void allStatesAndStepsAreKept() {
        for (int state = 0; state <= int(EntryState::Abandoned); ++state) {
            QCOMPARE(store::stateFromName(store::stateName(EntryState(state))), EntryState(state));
        }
        for (int step = 0; step <= int(store::DeliveryStep::Done); ++step) {
            QCOMPARE(store::stepFromName(store::stepName(store::DeliveryStep(step))),
                     store::DeliveryStep(step));
        }
    }

    void draftBecomesAnEntry() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::saveDraft(*connection, samples::draft(u"a"_s)));
        QVERIFY(store::saveDraft(*connection, samples::draft(u"b"_s)));
        QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
        const auto again = database.connect();
        QCOMPARE(store::drafts(*again)->size(), 1);
        QCOMPARE(store::drafts(*again)->first(), samples::draft(u"b"_s));
        QCOMPARE(ids(store::entries(*again, false)), QStringList{u"a"_s});
    }

    void sameIntentMakesOneEntry() {
        const TemporaryDatabase database;
        const auto first = database.connect();
        const auto second = database.connect();
        const auto queued = store::enqueue(*first, samples::entry(u"a"_s));
        const auto sending = store::update(*first, changed(*queued));
        Entry other = samples::entry(u"a"_s, u"low"_s);
        other.request.subject = u"Something else"_s;
        const auto again = store::enqueue(*second, other);
        QVERIFY(again);
        QCOMPARE(*again, *sending);
        QCOMPARE(stored(database, u"a"_s), *sending);
        QCOMPARE(store::entries(*second, true)->size(), 1);
    }

    void onlyOneOfTwoWritersGetsThrough() {
        const TemporaryDatabase database;
        const auto first = database.connect();
        const auto second = database.connect();
        const Entry queued = *store::enqueue(*first, samples::entry(u"a"_s));
        const auto won = store::update(*first, changed(queued));
        QVERIFY(won);
        Entry late = queued;
        late.state = EntryState::Abandoned;
        const auto lost = store::update(*second, late);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, core::ErrorKind::Transient);
        QVERIFY(!store::deliver(*second, delivered(queued), samples::ticket(u"PRACTICE-17"_s)));
        QCOMPARE(stored(database, u"a"_s), *won);
        QCOMPARE(store::cachedTickets(*second, 10)->size(), 0);
    }

    void entryThatIsGoneIsNotMadeByUpdate() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(!store::update(*connection, samples::entry(u"a"_s)));
        QVERIFY(!*store::entry(*connection, core::IntentId(u"a"_s)));
    }

    void deliveredWithItsTicket() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        const Entry queued = *store::enqueue(*connection, samples::entry(u"a"_s));
        const auto done = store::deliver(*connection, delivered(queued), samples::ticket(u"PRACTICE-17"_s));
        QVERIFY(done);
        QCOMPARE(stored(database, u"a"_s), *done);
        const auto again = database.connect();
        const auto cached = store::cachedTicket(*again, core::TicketId(u"PRACTICE-17"_s));
        QVERIFY(*cached);
        QCOMPARE((*cached)->ticket, samples::ticket(u"PRACTICE-17"_s));
        QCOMPARE((*cached)->read, samples::at(40));
    }

    void urgentFirstThenOldest() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        for (const Entry& entry :
             {samples::entry(u"low-old"_s, u"low"_s, 10), samples::entry(u"urgent-new"_s, u"urgent"_s, 40),
              samples::entry(u"high-new"_s, u"high"_s, 30),
              samples::entry(u"urgent-old"_s, u"urgent"_s, 20)}) {
            QVERIFY(store::enqueue(*connection, entry));
        }
        QCOMPARE(ids(store::entries(*connection, false)),
                 (QStringList{u"urgent-old"_s, u"urgent-new"_s, u"low-old"_s, u"high-new"_s}));
    }

    void closedOnesOnlyWhenAsked() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        for (const auto state : {EntryState::Queued, EntryState::Sending, EntryState::Waiting,
                                 EntryState::Blocked, EntryState::Delivered, EntryState::Abandoned}) {
            Entry entry = samples::entry(store::stateName(state));
            entry.state = state;
            QVERIFY(store::enqueue(*connection, entry));
        }
        QCOMPARE(ids(store::entries(*connection, false)),
                 (QStringList{u"blocked"_s, u"queued"_s, u"sending"_s, u"waiting"_s}));
        QCOMPARE(store::entries(*connection, true)->size(), 6);
    }

    void unreadableRequestIsShownBlocked() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
        QVERIFY(connection->run(u"UPDATE outbox SET request = '{\"id\":7}'"_s));
        const auto found = store::entries(*connection, false);
        QCOMPARE(ids(found), QStringList{u"a"_s});
        QCOMPARE(found->first().state, EntryState::Blocked);
        QVERIFY(found->first().error);
    }

    void aFaultLeavesThePreviousStateWhole_data() {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("writes");
        // At least one row of the entry, two of its files (deleted and inserted anew by an update), draft or
        // ticket.
        const QList<std::pair<QString, int>> operations{
            {u"enqueue"_s, 4}, {u"update"_s, 5}, {u"deliver"_s, 6}, {u"cache"_s, 3}};
        for (const auto& [operation, writes] : operations) {
            for (const auto how :
                 {WriteFault::How::Abort, WriteFault::How::Fail, WriteFault::How::Rollback}) {
                QTest::addRow("%s %d", qPrintable(operation), int(how)) << operation << int(how) << writes;
            }
        }
    }

    void aFaultLeavesThePreviousStateWhole() {
        QFETCH(QString, operation);
        QFETCH(int, how);
        QFETCH(int, writes);
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::saveDraft(*connection, samples::draft(u"a"_s)));
        Entry queued = samples::entry(u"a"_s);
        if (operation == u"update" || operation == u"deliver") {
            queued = *store::enqueue(*connection, queued);
        }
        const auto run = [&] {
            if (operation == u"enqueue") {
                return store::enqueue(*connection, queued).has_value();
            }
            if (operation == u"update") {
                return store::update(*connection, changed(queued)).has_value();
            }
            if (operation == u"deliver") {
                return store::deliver(*connection, delivered(queued), samples::ticket(u"17"_s)).has_value();
            }
            const QList<ticket::Ticket> tickets{samples::ticket(u"1"_s), samples::ticket(u"2"_s),
                                                samples::ticket(u"3"_s)};
            return store::cacheTickets(*connection, tickets, samples::at(1)).has_value();
        };
        const auto other = database.connect();
        WriteFault fault(*other);
        const QString before = database.content();
        int survived = 0; // faults; triggers write, too
        for (fault.arm(1, WriteFault::How(how)); !run(); fault.arm(survived + 1, WriteFault::How(how))) {
            fault.disarm();
            QCOMPARE(database.content(), before);
            ++survived;
        }
        fault.disarm();
        QVERIFY2(survived >= writes, qPrintable(QString::number(survived)));
        QVERIFY(database.content() != before);
    }
};

QTEST_GUILESS_MAIN(TestOutboxStore)
#include "test_outboxstore.moc"
