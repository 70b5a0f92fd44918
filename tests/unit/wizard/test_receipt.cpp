#include "unit/wizard/clipping.h"
#include "unit/wizard/window.h"
#include "wizard/look/countdown.h"
#include "wizard/ticketwatch.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wizard::SupportWizard;

namespace {

QString text(const Window& window, const QString& name) {
    return window.find<QLabel>(name)->text();
}

QString state(const Window& window) {
    return text(window, u"receipt_state"_s);
}

/// Title or state of a point of the timeline.
QString point(const Window& window, const QString& id, const QString& part = u"milestone_state"_s) {
    return window.find(u"milestone."_s + id)->findChild<QLabel*>(part)->text();
}

void send(const Window& window) {
    Fixture::answerAll(*window.session);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return window.wizard->place() == u"receipt"_s; })) {
        qFatal("not sent");
    }
}

void arrive(Window& window) {
    window.receive(u"17"_s);
    if (!QTest::qWaitFor([&] { return state(window) == u"Your ticket has arrived"_s; })) {
        qFatal("not arrived");
    }
}

ticket::Ticket held(const Window& window, const QString& status) {
    ticket::Ticket made;
    made.id = core::TicketId(u"17"_s);
    made.status = status;
    made.requester = u"Alex Admin"_s;
    made.created = window.fixture.clock.now();
    made.updated = made.created;
    return made;
}

/// What a screen reader was last told of the timeline.
QString spoken(const Window& window) {
    return window.find(u"timeline"_s)->accessibleDescription();
}

} // namespace

/// The confirmation page.
class TestReceipt final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheEntry();
    void urgentOneThatWaitsNamesTheSecondaryWay();
    void differencesAreSaid();
    void refusedRequestIsEditedAgain();
    void ticketIsCopiedAndOpened();
    void timelineMovesOnByItself();
    void clockRunsEachSecond();
    void personSaysThatItIsAcknowledged();
    void missingAcknowledgementIsSaidAloud();
    void screenReaderIsNotFlooded();
    void ticketIsReadPolitelyAndOnlyWhileShown();
    void watchIsPatientWithErrorsAndStopsAtTheEnd();
};

void TestReceipt::followsTheEntry() {
    Window window;
    send(window);
    window.deliver([](store::Entry& entry) { entry.state = store::EntryState::Sending; });
    QTRY_COMPARE(state(window), u"On its way"_s);
    QCOMPARE(point(window, u"sent"_s), u"Done"_s);
    QCOMPARE(point(window, u"arrived"_s), u"Awaited"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Waiting;
        entry.nextTry = window.fixture.clock.now() + 90s;
        entry.error = core::Error{.kind = core::ErrorKind::Transient, .text = u"There is no network."_s};
    });
    QTRY_COMPARE(state(window), u"Not delivered yet"_s);
    QVERIFY(text(window, u"receipt_text"_s).contains(u"There is no network."_s));
    QVERIFY(text(window, u"receipt_text"_s).contains(u"1:"_s));
    QVERIFY(window.find(u"retry"_s)->isVisible());
    QVERIFY(!window.find(u"edit_again"_s)->isVisible());
    window.deliver([](store::Entry& entry) { entry.isAmbiguous = true; });
    QTRY_COMPARE(state(window), u"Checking whether it arrived"_s);
    window.deliver([](store::Entry& entry) {
        entry.isAmbiguous = false;
        entry.state = store::EntryState::Blocked;
    });
    QTRY_COMPARE(point(window, u"arrived"_s), u"Overdue"_s);
    arrive(window);
    QCOMPARE(point(window, u"arrived"_s), u"Done"_s);
    QVERIFY(!window.find(u"retry"_s)->isVisible());
    settle();
    QCOMPARE(clipped(window.wizard.get()), QStringList());
    // What was late in between is not red any more.
    QCOMPARE(window.find(u"milestone.arrived"_s)
                 ->findChild<QLabel*>(u"milestone_title"_s)
                 ->palette()
                 .color(QPalette::WindowText),
             window.wizard->palette().color(QPalette::WindowText));
}

void TestReceipt::urgentOneThatWaitsNamesTheSecondaryWay() {
    Window window{core::AccountId(u"customer"_s)};
    window.session->setValue(u"service"_s, u"beta"_s);
    send(window);
    const QString address = window.session->form().outageAddress;
    window.deliver([](store::Entry& entry) { entry.state = store::EntryState::Waiting; });
    QTRY_VERIFY(text(window, u"receipt_text"_s).contains(address));
    // Not before the look-up of one that may have arrived.
    window.deliver([](store::Entry& entry) { entry.isAmbiguous = true; });
    QTRY_COMPARE(state(window), u"Checking whether it arrived"_s);
    QVERIFY(!text(window, u"receipt_text"_s).contains(address));
}

void TestReceipt::differencesAreSaid() {
    Window window;
    send(window);
    arrive(window);
    window.deliver(
        [](store::Entry& entry) { entry.receipt->differences = {u"The severity is Normal, not Urgent."_s}; });
    QTRY_VERIFY(state(window).contains(u"not as you wrote it"_s));
    QTRY_VERIFY(std::ranges::any_of(window.find(u"receipt"_s)->findChildren<QLabel*>(), [](QLabel* label) {
        return label->isVisible() && label->text() == u"The severity is Normal, not Urgent."_s;
    }));
}

void TestReceipt::refusedRequestIsEditedAgain() {
    Window window;
    send(window);
    window.deliver([](store::Entry& entry) {
        entry.state = store::EntryState::Blocked;
        core::Error error{.kind = core::ErrorKind::Rejected, .text = u"It was not taken."_s};
        error.issues = {
            core::Issue{.field = u"callback"_s, .code = u"server"_s, .text = u"This number is unknown."_s}};
        entry.error = error;
    });
    QTRY_VERIFY(window.find(u"edit_again"_s)->isVisible());
    QCOMPARE(point(window, u"arrived"_s), u"Overdue"_s);
    window.find<QAbstractButton>(u"edit_again"_s)->click();
    QTRY_COMPARE(window.wizard->place(), u"description"_s);
    QVERIFY(window.field(u"callback"_s)->accessibleDescription().contains(u"This number is unknown."_s));
}

void TestReceipt::ticketIsCopiedAndOpened() {
    Window window;
    send(window);
    QVERIFY(!window.find(u"ticket_id"_s)->isVisible());
    arrive(window);
    auto* id = window.find<QLabel>(u"ticket_id"_s);
    QCOMPARE(id->text(), u"17"_s);
    QVERIFY(id->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QVERIFY(id->font().pointSizeF() >= window.wizard->font().pointSizeF() + 4);
    window.find<QAbstractButton>(u"copy_ticket_id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"17"_s);
    window.find<QAbstractButton>(u"open_ticket"_s)->click();
    QCOMPARE(window.opened, QUrl(u"http://127.0.0.1:9/t/17"_s));
    QSignalSpy wanted(window.wizard.get(), &SupportWizard::ticketWanted);
    window.find<QAbstractButton>(u"show_ticket"_s)->click();
    QCOMPARE(wanted.first().first().toString(), u"17"_s);
}

void TestReceipt::timelineMovesOnByItself() {
    Window window;
    window.fixture.ticketNow = held(window, u"open"_s);
    send(window);
    arrive(window);
    QTRY_COMPARE(point(window, u"acknowledged"_s), u"Done"_s);
    QVERIFY(!window.find(u"acknowledged"_s)->isVisible()); // nothing left to say
    QCOMPARE(point(window, u"answered"_s), u"Awaited"_s);
    QVERIFY(point(window, u"answered"_s, u"milestone_title"_s).contains(u"due"_s));
}

void TestReceipt::clockRunsEachSecond() {
    Window window;
    send(window);
    arrive(window);
    const auto* left = window.find(u"milestone.answered"_s)->findChild<wizard::Countdown*>(u"time_left"_s);
    QTRY_VERIFY(left->isVisible());
    const int width = left->width();
    QTRY_VERIFY(left->digits().startsWith(u"29:"_s));
    const QString before = left->digits();
    QTRY_VERIFY(left->digits() != before);
    window.fixture.clock.turn(11min);
    QTRY_VERIFY(left->digits().startsWith(u"18:"_s));
    QCOMPARE(left->width(), width); // nothing jumps
    window.fixture.clock.turn(20min);
    QTRY_VERIFY(!left->isVisible());
    QCOMPARE(point(window, u"answered"_s), u"Overdue"_s);
}

void TestReceipt::personSaysThatItIsAcknowledged() {
    Window window;
    window.fixture.ticketNow = held(window, u"new"_s);
    send(window);
    arrive(window);
    QTRY_COMPARE(window.fixture.ticketReads, 1);
    QCOMPARE(point(window, u"acknowledged"_s), u"Awaited"_s);
    window.find<QAbstractButton>(u"acknowledged"_s)->click();
    QCOMPARE(point(window, u"acknowledged"_s), u"Done"_s);
    window.fixture.clock.turn(20min);
    QCoreApplication::processEvents();
    QTRY_COMPARE(window.find(u"time_left"_s)->isVisible(), false);
    QVERIFY(!window.find(u"alarm"_s)->isVisible());
}

void TestReceipt::missingAcknowledgementIsSaidAloud() {
    Window window{core::AccountId(u"customer"_s)};
    window.session->setValue(u"service"_s, u"beta"_s);
    window.fixture.ticketNow = held(window, u"new"_s);
    send(window);
    arrive(window);
    QVERIFY(!window.find(u"alarm"_s)->isVisible());
    window.fixture.clock.turn(window.session->form().acknowledgementWithin);
    auto* alarm = window.find<QLabel>(u"alarm"_s);
    QTRY_VERIFY(alarm->isVisible());
    QCOMPARE(point(window, u"acknowledged"_s), u"Overdue"_s);
    QVERIFY(alarm->text().contains(u"not acknowledged"_s));
    QCOMPARE(alarm->palette().color(QPalette::WindowText),
             wizard::look::color(wizard::look::Role::Critical, window.wizard->palette()));
    QVERIFY2(spoken(window).contains(alarm->text()), qPrintable(spoken(window)));
    // What to do: write to the outage address, or call.
    auto* advice = window.find<QLabel>(u"alarm_advice"_s);
    QVERIFY(advice->text().contains(window.session->form().outageAddress));
    Q_EMIT advice->linkActivated(u"mailto:"_s + window.session->form().outageAddress);
    QCOMPARE(window.opened.scheme(), u"mailto"_s);
    QVERIFY(text(window, u"alarm_other"_s).contains(u"+1 425 555 0100"_s));
    window.find<QAbstractButton>(u"acknowledged"_s)->click();
    QVERIFY(!alarm->isVisible());
}

void TestReceipt::screenReaderIsNotFlooded() {
    Window window;
    window.fixture.ticketNow = held(window, u"open"_s);
    send(window);
    arrive(window);
    const auto* left = window.find(u"milestone.answered"_s)->findChild<wizard::Countdown*>(u"time_left"_s);
    QTRY_COMPARE(point(window, u"acknowledged"_s), u"Done"_s);
    const QString before = left->digits();
    const QString heard = spoken(window);
    QVERIFY2(heard.contains(u"due"_s), qPrintable(heard));
    QTRY_VERIFY(left->digits() != before);
    QCOMPARE(spoken(window), heard);
    window.fixture.clock.turn(21min);
    QTRY_VERIFY(spoken(window) != heard);
    QVERIFY2(spoken(window).contains(u"10 "_s), qPrintable(spoken(window)));
}

void TestReceipt::ticketIsReadPolitelyAndOnlyWhileShown() {
    QVERIFY(wizard::TicketWatch::interval >= 30s);
    Window window;
    window.fixture.ticketNow = held(window, u"open"_s);
    send(window);
    QCOMPARE(window.fixture.ticketReads, 0); // there is no ticket yet
    arrive(window);
    QTRY_COMPARE(window.fixture.ticketReads, 1);
    window.wizard->hide();
    window.wizard->show();
    QTRY_COMPARE(window.fixture.ticketReads, 2);
}

void TestReceipt::watchIsPatientWithErrorsAndStopsAtTheEnd() {
    Window window;
    send(window);
    arrive(window);
    wizard::TicketWatch watch(*window.session, 20ms);
    QSignalSpy changed(&watch, &wizard::TicketWatch::changed);
    window.fixture.ticketNow = core::fail(core::ErrorKind::Transient, u"There is no network."_s);
    watch.start();
    QTRY_VERIFY(window.fixture.ticketReads >= 3);
    QCOMPARE(changed.count(), 0);
    watch.sayAcknowledged();
    QCOMPARE(changed.count(), 1);
    window.fixture.ticketNow = held(window, u"new"_s);
    QTRY_COMPARE(watch.news().status, u"new"_s);
    QVERIFY(watch.news().acknowledged && watch.news().isSaid); // the person's word stands
    window.fixture.ticketNow = held(window, u"closed"_s);
    QTRY_VERIFY(watch.news().isClosed());
    QVERIFY(!watch.isRunning());
    const int reads = window.fixture.ticketReads;
    watch.start();
    QVERIFY(!watch.isRunning());
    QCOMPARE(window.fixture.ticketReads, reads);
}

QTEST_MAIN(TestReceipt)
#include "test_receipt.moc"
