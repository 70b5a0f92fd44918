#include "delivery/entryacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using delivery::Act;
using delivery::Offer;

namespace {

constexpr auto hidden = Offer::Hidden;
constexpr auto off = Offer::Disabled;
constexpr auto on = Offer::Enabled;

store::Entry entry(store::EntryState state) {
    store::Entry made;
    made.id = core::IntentId(u"a"_s);
    made.state = state;
    made.request.draft.emplace();
    return made;
}

void row(const char* name, const store::Entry& entry, std::initializer_list<Offer> offers) {
    QTest::newRow(name) << entry << QList<Offer>(offers);
}

} // namespace

/// Which act is offered when; window, command line and outbox all go by it.
class TestEntryActs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTable_data();
    void theTable();
    void theRefusalIsASentence();
    void anEndingIsRemembered();
};

void TestEntryActs::theTable_data() {
    using enum store::EntryState;
    using enum store::DeliveryStep;
    QTest::addColumn<store::Entry>("entry");
    QTest::addColumn<QList<Offer>>("offers"); // retry, edit, mail, package, abandon
    row("queued", entry(Queued), {off, on, on, on, on});
    row("waiting", entry(Waiting), {on, on, on, on, on});
    row("blocked", entry(Blocked), {on, on, on, on, on});

    store::Entry sending = entry(Sending);
    sending.step = Upload;
    row("uploading", sending, {off, off, off, off, on});
    sending.step = Create;
    sending.isAmbiguous = true;
    row("being created", sending, {off, off, off, off, off});
    sending.isAmbiguous = false;
    sending.step = ReadBack;
    sending.ticket = core::TicketId(u"T-1"_s);
    row("being compared", sending, {off, off, off, off, off});

    for (const store::EntryState state : {Queued, Waiting, Blocked}) {
        store::Entry ambiguous = entry(state);
        ambiguous.isAmbiguous = true;
        const Offer retry = state == Queued ? off : on;
        row(qPrintable(u"may have arrived, "_s + store::stateName(state)), ambiguous,
            {retry, off, off, off, off});
        store::Entry arrived = entry(state);
        arrived.ticket = core::TicketId(u"T-1"_s);
        row(qPrintable(u"arrived, "_s + store::stateName(state)), arrived, {retry, off, on, off, off});
    }
    store::Entry old = entry(Blocked);
    old.request.draft.reset();
    row("of an earlier version", old, {on, hidden, on, on, on});

    store::Entry delivered = entry(Delivered);
    delivered.ticket = core::TicketId(u"T-1"_s);
    row("delivered", delivered, {hidden, hidden, hidden, hidden, hidden});
    delivered.receipt = ticket::Receipt{.differences = {u"Severity is Normal."_s}};
    row("delivered otherwise", delivered, {hidden, hidden, on, hidden, hidden});

    row("given up", entry(Abandoned), {hidden, hidden, hidden, on, hidden});
    store::Entry moved = entry(Waiting);
    delivery::abandonAs(moved, delivery::Ending::Moved, u"moved"_s);
    row("moved", moved, {hidden, hidden, hidden, on, hidden});
    store::Entry edited = entry(Waiting);
    delivery::abandonAs(edited, delivery::Ending::Edited, u"edited"_s);
    row("edited", edited, {hidden, hidden, hidden, hidden, hidden});
}

void TestEntryActs::theTable() {
    QFETCH(store::Entry, entry);
    QFETCH(QList<Offer>, offers);
    const QList<Act> acts{Act::Retry, Act::Edit, Act::Mail, Act::Package, Act::Abandon};
    for (qsizetype i = 0; i < acts.size(); ++i) {
        QVERIFY2(delivery::offerOf(acts[i], entry) == offers[i], qPrintable(QString::number(i)));
        // What is refused is never offered, and the other way round.
        QCOMPARE(delivery::mayAct(acts[i], entry).has_value(), offers[i] == on);
    }
}

void TestEntryActs::theRefusalIsASentence() {
    store::Entry ambiguous = entry(store::EntryState::Waiting);
    ambiguous.isAmbiguous = true;
    for (const Act act : {Act::Edit, Act::Mail, Act::Package, Act::Abandon}) {
        const core::Done answer = delivery::mayAct(act, ambiguous);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, core::ErrorKind::Rejected);
        QVERIFY(answer.error().text.contains(u"may have arrived"_s));
    }
}

void TestEntryActs::anEndingIsRemembered() {
    for (const auto ending : {delivery::Ending::GivenUp, delivery::Ending::Moved, delivery::Ending::Edited}) {
        store::Entry closed = entry(store::EntryState::Blocked);
        closed.error = core::Error{.text = u"The subject is too long."_s};
        delivery::abandonAs(closed, ending, u"why"_s);
        QCOMPARE(closed.state, store::EntryState::Abandoned);
        QVERIFY(delivery::endingOf(closed) == ending);
    }
}

QTEST_GUILESS_MAIN(TestEntryActs)
#include "test_entryacts.moc"
