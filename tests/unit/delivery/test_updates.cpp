#include "delivery/entryacts.h"
#include "delivery/errand.h"
#include "ticket/textform.h"
#include "ticket/update.h"
#include "unit/delivery/scripted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scripted::error;
using scripted::patience;

/// Messages to tickets go through the outbox as requests do: in the ticket exactly once, or visible here.
class TestUpdates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<scripted::World>(); }
    void cleanup() { m_world.reset(); }
    void aMessageIsReadBackBeforeItCounts();
    void whatMayHaveArrivedIsLookedForInTheConversation();
    void provenAbsenceSendsTheSameBytes();
    void aLookUpThatFailsProvesNothing();
    void theNextProcessLooksFirst();
    void aMessageWaitsForTheTicketItIsFor();
    void aMessageToARequestThatWasGivenUpIsShown();
    void messagesToATicketKeepTheirOrder();
    void laterMessagesStayBehindABlockedOne_data() {
        QTest::addColumn<bool>("isGivenUp");
        QTest::newRow("it is tried again") << false;
        QTest::newRow("it is given up") << true;
    }
    void laterMessagesStayBehindABlockedOne();
    void aClosedTicketBlocksTheMessage();
    void aResolutionThatWasNotTakenIsTold();
    void theSameIntentIsTheSameMessage();
    void anEmptyMessageIsRefused();
    void aMessageIsWrittenAgain();
    void whatDoesNotFitGoesAlongAsAFile();

private:
    /// The ticket with these messages of ours.
    static ticket::Ticket ticketWith(const QStringList& intents, const QString& status = u"open"_s) {
        ticket::Ticket ticket;
        ticket.account = core::AccountId(u"one"_s);
        ticket.id = core::TicketId(u"T-9"_s);
        ticket.status = status;
        for (const QString& intent : intents) {
            ticket.comments.append({.id = intent,
                                    .author = {},
                                    .body = u"x\n\nRequest id: "_s + intent,
                                    .created = {},
                                    .files = {}});
        }
        return ticket;
    }
    ticket::Update update(const QString& id, const QString& text = u"Still down."_s) const {
        return {.id = core::IntentId(id),
                .ticket = core::TicketId(u"T-9"_s),
                .waitsFor = {},
                .text = text,
                .attachments = {},
                .subject = u"Logins fail"_s,
                .priority = u"urgent"_s};
    }
    core::Result<store::Entry> send(const ticket::Update& update) {
        std::optional<core::Result<store::Entry>> answer;
        outbox()
            .enqueueUpdate(this, update, m_world->account(u"one"_s))
            ->then(this, [&](const core::Result<store::Entry>& given) { answer = given; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); })) {
            qFatal("the outbox does not answer");
        }
        return *answer;
    }
    store::Entry stored(const QString& id) const { return m_world->stored(id); }
    scripted::Script& script() { return m_world->script(); }
    delivery::Outbox& outbox() { return m_world->outbox(); }
    delivery::Dispatcher& dispatcher() { return m_world->dispatcher(); }

    std::unique_ptr<scripted::World> m_world;
};

namespace {

QString put(const QString& id, const QString& text = u"Still down."_s) {
    return u"update T-9 %1||Request id: %2 %2"_s.arg(text, id);
}

} // namespace

void TestUpdates::aMessageIsReadBackBeforeItCounts() {
    QVERIFY(send(update(u"a"_s)));
    script().updates = {core::Done{}};
    script().shows = {ticketWith({}), ticketWith({u"a"_s})}; // a list may lag behind
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({put(u"a"_s), u"show T-9"_s, u"show T-9"_s}));
    QCOMPARE(stored(u"a"_s).ticket.value, u"T-9"_s);
    QVERIFY(stored(u"a"_s).receipt->differences.isEmpty());
}

void TestUpdates::whatMayHaveArrivedIsLookedForInTheConversation() {
    QVERIFY(send(update(u"a"_s)));
    script().updates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().shows = {ticketWith({u"b"_s, u"a"_s}), ticketWith({u"b"_s, u"a"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({put(u"a"_s), u"show T-9"_s, u"show T-9"_s}));
}

void TestUpdates::provenAbsenceSendsTheSameBytes() {
    QVERIFY(send(update(u"a"_s)));
    script().updates = {core::fail(error(core::ErrorKind::Ambiguous)), core::Done{}};
    script().shows = {ticketWith({u"b"_s}), ticketWith({}), ticketWith({u"a"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls,
             QStringList({put(u"a"_s), u"show T-9"_s, u"show T-9"_s, put(u"a"_s), u"show T-9"_s}));
}

void TestUpdates::aLookUpThatFailsProvesNothing() {
    QVERIFY(send(update(u"a"_s)));
    script().updates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().shows = {
        core::fail(error(core::ErrorKind::Transient)), core::fail(error(core::ErrorKind::Transient)),
        core::fail(error(core::ErrorKind::Transient)), ticketWith({u"a"_s}), ticketWith({u"a"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls.filter(u"update"_s).size(), 1);
}

void TestUpdates::theNextProcessLooksFirst() {
    store::Entry left = *send(update(u"a"_s));
    left.state = store::EntryState::Sending; // the process ended after the first byte went out
    left.step = store::DeliveryStep::Create;
    left.isAmbiguous = true;
    left.createBody = "bytes";
    left.createKey = u"a"_s;
    left.id = core::IntentId(u"b"_s);
    left.request.id = left.id;
    m_world->put(left);
    outbox().abandon(this, core::IntentId(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Abandoned, patience);
    script().shows = {ticketWith({u"b"_s}), ticketWith({u"b"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"show T-9"_s, u"show T-9"_s})); // and nothing was sent
}

void TestUpdates::aMessageWaitsForTheTicketItIsFor() {
    ticket::Update file = update(u"b"_s, u"See {ticket}."_s);
    file.ticket = {};
    file.waitsFor = core::IntentId(u"a"_s);
    QVERIFY(send(file));
    dispatcher().start();
    m_world->put(u"a"_s, u"low"_s);
    script().creates = {provider::Created{core::TicketId(u"T-9"_s)}};
    script().updates = {core::Done{}};
    ticket::Ticket made = ticketWith({u"b"_s});
    made.subject = u"bytes of a"_s;
    script().shows = {made, made};
    outbox().announce(core::IntentId(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"prepare"_s, u"create bytes of a a"_s, u"show T-9"_s,
                                          put(u"b"_s, u"See T-9."_s), u"show T-9"_s}));
    QCOMPARE(stored(u"b"_s).update->ticket.value, u"T-9"_s);
}

void TestUpdates::aMessageToARequestThatWasGivenUpIsShown() {
    m_world->put(u"a"_s);
    ticket::Update file = update(u"b"_s);
    file.ticket = {};
    file.waitsFor = core::IntentId(u"a"_s);
    QVERIFY(send(file));
    outbox().abandon(this, core::IntentId(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Abandoned, patience);
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(!stored(u"b"_s).error->text.isEmpty());
    QVERIFY(script().calls.isEmpty());
}

void TestUpdates::messagesToATicketKeepTheirOrder() {
    QVERIFY(send(update(u"a"_s, u"first"_s)));
    // Entries are ordered by the millisecond.
    QTRY_VERIFY(m_world->clock.now() > stored(u"a"_s).created);
    QVERIFY(send(update(u"b"_s, u"second"_s)));
    script().updates = {core::fail(error(core::ErrorKind::Transient)), core::Done{}, core::Done{}};
    script().shows = {ticketWith({u"a"_s}), ticketWith({u"a"_s, u"b"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({put(u"a"_s, u"first"_s), put(u"a"_s, u"first"_s), u"show T-9"_s,
                                          put(u"b"_s, u"second"_s), u"show T-9"_s}));
}

void TestUpdates::laterMessagesStayBehindABlockedOne() {
    QFETCH(bool, isGivenUp);
    QVERIFY(send(update(u"a"_s, u"first"_s)));
    QTRY_VERIFY(m_world->clock.now() > stored(u"a"_s).created);
    QVERIFY(send(update(u"b"_s, u"second"_s)));
    script().updates = {core::fail(error(core::ErrorKind::Rejected)), core::Done{}, core::Done{}};
    script().shows = {ticketWith({isGivenUp ? u"b"_s : u"a"_s}), ticketWith({u"a"_s, u"b"_s})};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    dispatcher().networkChanged();
    QCoreApplication::processEvents();
    QCOMPARE(script().calls, QStringList{put(u"a"_s, u"first"_s)});
    QCOMPARE(stored(u"b"_s).state, store::EntryState::Queued);
    if (isGivenUp) {
        outbox().abandon(this, core::IntentId(u"a"_s));
    } else {
        outbox().retry(this, core::IntentId(u"a"_s));
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QStringList calls{put(u"a"_s, u"first"_s)};
    if (!isGivenUp) {
        calls += {put(u"a"_s, u"first"_s), u"show T-9"_s};
    }
    QCOMPARE(script().calls, calls + QStringList({put(u"b"_s, u"second"_s), u"show T-9"_s}));
}

void TestUpdates::aClosedTicketBlocksTheMessage() {
    QVERIFY(send(update(u"a"_s)));
    core::Error closed = error(core::ErrorKind::Rejected);
    closed.issues = {{.code = provider::closedTicketCode, .text = u"closed"_s}};
    script().updates = {core::fail(closed)};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QCOMPARE(stored(u"a"_s).error->issues.first().code, QString(provider::closedTicketCode));
    QVERIFY(!stored(u"a"_s).isAmbiguous);
    // It is written to a ticket: there is no e-mail and no package of it, and the rest is offered.
    QCOMPARE(delivery::offerOf(delivery::Act::Mail, stored(u"a"_s)), delivery::Offer::Hidden);
    QCOMPARE(delivery::offerOf(delivery::Act::Package, stored(u"a"_s)), delivery::Offer::Hidden);
    QCOMPARE(delivery::offerOf(delivery::Act::Edit, stored(u"a"_s)), delivery::Offer::Enabled);
    QCOMPARE(delivery::offerOf(delivery::Act::Retry, stored(u"a"_s)), delivery::Offer::Enabled);
}

void TestUpdates::aResolutionThatWasNotTakenIsTold() {
    ticket::Update solve = update(u"a"_s, {});
    solve.wantsSolved = true;
    QVERIFY(send(solve));
    script().updates = {core::Done{}};
    script().shows = {ticketWith({u"a"_s}, u"open"_s)};
    dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QVERIFY(script().calls.first().endsWith(u"+solved a"_s));
    QCOMPARE(stored(u"a"_s).receipt->differences.size(), 1);

    solve.id = core::IntentId(u"b"_s);
    QVERIFY(send(solve));
    script().updates = {core::Done{}};
    script().shows = {ticketWith({u"b"_s}, u"solved"_s)};
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
    QVERIFY(stored(u"b"_s).receipt->differences.isEmpty());
}

void TestUpdates::theSameIntentIsTheSameMessage() {
    const auto first = send(update(u"a"_s, u"one"_s));
    const auto second = send(update(u"a"_s, u"two"_s));
    QVERIFY(first && second);
    QCOMPARE(second->request.body, first->request.body);
    QCOMPARE(outbox().entries(true)->size(), 1);
}

void TestUpdates::anEmptyMessageIsRefused() {
    const auto empty = send(update(u"a"_s, u" \n"_s));
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, core::ErrorKind::Rejected);
    QVERIFY(outbox().entries(true)->isEmpty());
}

void TestUpdates::aMessageIsWrittenAgain() {
    QVERIFY(send(update(u"a"_s, u"Still down.\nSince 03:00."_s)));
    std::optional<store::Reply> reply;
    outbox()
        .writeAgain(this, core::IntentId(u"a"_s))
        ->then(this, [&](const core::Result<store::Reply>& given) {
            QVERIFY(given.has_value());
            reply = *given;
        });
    QTRY_VERIFY_WITH_TIMEOUT(reply.has_value(), patience);
    QCOMPARE(reply->text, u"Still down.\nSince 03:00."_s);
    QCOMPARE(reply->ticket.value, u"T-9"_s);
    QVERIFY(reply->id.value != u"a"_s);
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Abandoned);
    dispatcher().start();
    // What is being written is one: the next message is not put over it.
    QVERIFY(send(update(u"b"_s)));
    bool isRefused = false;
    outbox()
        .writeAgain(this, core::IntentId(u"b"_s))
        ->then(this, [&](const core::Result<store::Reply>& given) { isRefused = !given.has_value(); });
    script().updates = {core::Done{}};
    script().shows = {ticketWith({u"b"_s})};
    QTRY_VERIFY_WITH_TIMEOUT(isRefused, patience);
}

void TestUpdates::whatDoesNotFitGoesAlongAsAFile() {
    const QString text = QString(70'000, u'ä');
    const ticket::SealedUpdate sealed =
        ticket::sealUpdate(update(u"a"_s, text), core::AccountId(u"one"_s), m_world->clock.now());
    QVERIFY(sealed.request.body.toUtf8().size() <= ticket::textLimit);
    QVERIFY(ticket::hasMarker(sealed.request.body, core::IntentId(u"a"_s)));
    QVERIFY(sealed.rest.has_value());
    const QString begin = sealed.request.body.section(u'\n', 0, 0);
    QCOMPARE(begin + QString::fromUtf8(*sealed.rest), text); // nothing lost, nothing twice
    QCOMPARE(sealed.request.attachments.first().name, ticket::messageRestFile);
}

QTEST_GUILESS_MAIN(TestUpdates)
#include "test_updates.moc"
