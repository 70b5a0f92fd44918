#include "unit/app/deskfixture.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The main window is closed while requests are not delivered yet.
class TestClosing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingUndeliveredClosesAtOnce();
    void theQuestionNamesWhatHappens();
    void cancelKeepsTheWindow();
    void quitNowClosesAndKeepsTheRequest();
    void theTrayShowsHowManyAreUnderWay();
    void theTrayTellsAndEndsWhenAllIsDelivered();
    void aBlockedRequestIsToldAndHoldsNothingOpen();
    void aNoticeCarriesNoMarkup();
    void theTrayLeadsBack();
    void withoutATrayTheWindowIsMinimised();
    void withoutATrayABlockedRequestBringsItBack();
    void whatThisRunCannotReachIsNotWaitedFor();
    void blockedAloneIsSaid();
    void blockedIsSaidAtTheNextStart();

private:
    app::Background::Desktop desktop();
    void open(store::EntryState state = store::EntryState::Waiting);
    void keepDelivering();
    void setState(store::EntryState state, const QString& error = {});
    QMessageBox* question();
    void answer(const QString& button);
    bool close();

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_quit;
    QList<std::pair<QString, QString>> m_notices;
    QString m_toolTip;
    bool m_hasTray = true;
};

void TestClosing::init() {
    m_hasTray = true;
    m_notices.clear();
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
}

void TestClosing::cleanup() {
    m_window.reset();
    m_fixture.reset();
    QApplication::setQuitOnLastWindowClosed(true);
}

app::Background::Desktop TestClosing::desktop() {
    return {.hasTray = [this] { return m_hasTray; },
            .notify =
                [this](QSystemTrayIcon& icon, const QString& title, const QString& text) {
                    m_toolTip = icon.toolTip();
                    m_notices.append({title, text});
                },
            .lastNotice = 1ms};
}

/// The window over one entry in that state, which nothing delivers.
void TestClosing::open(store::EntryState state) {
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s, state)));
    m_window = std::make_unique<app::MainWindow>(
        m_fixture->program(), std::make_unique<app::MainWindow::Work>(m_fixture->program(), desktop()));
    m_window->show();
}

/// Closes the window over an undelivered request and lets it go on.
void TestClosing::keepDelivering() {
    open();
    m_quit = std::make_unique<QSignalSpy>(m_window.get(), &app::MainWindow::quitWanted);
    QVERIFY(!close());
    answer(u"keep"_s);
    QTRY_VERIFY(!m_window->isVisible());
}

void TestClosing::setState(store::EntryState state, const QString& error) {
    const core::IntentId id(u"one"_s);
    const auto stored =
        m_fixture->write<store::Entry>([&](store::Connection& c) -> core::Result<store::Entry> {
            store::Entry entry = store::entry(c, id).value().value();
            entry.state = state;
            entry.ticket = core::TicketId(u"35436"_s);
            if (!error.isEmpty()) {
                entry.error = core::Error{.kind = core::ErrorKind::ActionRequired, .text = error};
            }
            return store::update(c, entry);
        });
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().text));
    m_fixture->program().outbox().announce(id);
}

QMessageBox* TestClosing::question() {
    const auto boxes = m_window->findChildren<QMessageBox*>(u"ask_quit"_s);
    const auto shown = std::ranges::find_if(boxes, &QWidget::isVisible);
    return shown == boxes.end() ? nullptr : *shown;
}

void TestClosing::answer(const QString& button) {
    QVERIFY(question());
    auto* found = question()->findChild<QPushButton*>(button);
    QVERIFY2(found, qPrintable(button));
    found->click();
    QTRY_VERIFY(!question());
}

bool TestClosing::close() {
    return m_window->close();
}

void TestClosing::nothingUndeliveredClosesAtOnce() {
    open(store::EntryState::Abandoned);
    QVERIFY(close());
    QVERIFY(!question());
}

void TestClosing::theQuestionNamesWhatHappens() {
    open();
    QVERIFY(!close());
    QVERIFY(question());
    const QString text = question()->text();
    for (const QString& word : {u"1 request"_s, u"Keep delivering"_s, u"notification area"_s, u"Quit now"_s,
                                u"next start"_s, u"command line"_s}) {
        QVERIFY2(text.contains(word), qPrintable(text));
    }
    QCOMPARE(question()->defaultButton()->objectName(), u"keep"_s);
    QVERIFY(!close());
    QCOMPARE(m_window->findChildren<QMessageBox*>(u"ask_quit"_s).size(), 1);
    m_hasTray = false;
    answer(u"cancel"_s);
    QTRY_VERIFY(!m_window->findChild<QMessageBox*>(u"ask_quit"_s));
    QVERIFY(!close());
    QVERIFY(question()->text().contains(u"minimises"_s));
}

void TestClosing::cancelKeepsTheWindow() {
    open();
    QVERIFY(!close());
    answer(u"cancel"_s);
    QVERIFY(m_window->isVisible());
    QVERIFY(!close()); // and it is asked again
    QTRY_VERIFY(question());
}

void TestClosing::quitNowClosesAndKeepsTheRequest() {
    open();
    QVERIFY(!close());
    answer(u"quit"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_fixture->program().outbox().entries(false).value().size(), 1);
}

void TestClosing::theTrayShowsHowManyAreUnderWay() {
    open();
    const QSignalSpy quit(m_window.get(), &app::MainWindow::quitWanted);
    QVERIFY(!close());
    answer(u"keep"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_fixture->put(m_fixture->entry(u"two"_s, u"Slow dashboards"_s, store::EntryState::Waiting)));
    setState(store::EntryState::Blocked, u"Sign in again."_s);
    QTRY_COMPARE(m_notices.size(), 1);
    QCOMPARE(quit.size(), 0);
    setState(store::EntryState::Queued);
    setState(store::EntryState::Blocked, u"Sign in again."_s);
    QTRY_COMPARE(m_notices.size(), 2);
    QVERIFY2(m_toolTip.contains(u"2 request"_s), qPrintable(m_toolTip)); // as it was before the notice
}

void TestClosing::theTrayTellsAndEndsWhenAllIsDelivered() {
    keepDelivering();
    const QSignalSpy& quit = *m_quit;
    QCOMPARE(quit.size(), 0);
    setState(store::EntryState::Delivered);
    QTRY_COMPARE(m_notices.size(), 1);
    QCOMPARE(m_notices.first().first, u"Request delivered"_s);
    QVERIFY(m_notices.first().second.contains(u"Logins are down"_s));
    QVERIFY(m_notices.first().second.contains(u"35436"_s));
    QTRY_COMPARE(quit.size(), 1);
}

void TestClosing::aBlockedRequestIsToldAndHoldsNothingOpen() {
    keepDelivering();
    const QSignalSpy& quit = *m_quit;
    setState(store::EntryState::Blocked, u"The sign-in is not accepted."_s);
    QTRY_COMPARE(m_notices.size(), 1);
    QCOMPARE(m_notices.first().first, u"A request needs you"_s);
    QVERIFY(m_notices.first().second.contains(u"The sign-in is not accepted."_s));
    QTRY_COMPARE(quit.size(), 1);
}

void TestClosing::aNoticeCarriesNoMarkup() {
    open();
    QVERIFY(!close());
    answer(u"keep"_s);
    QTRY_VERIFY(!m_window->isVisible());
    setState(store::EntryState::Blocked, u"The Support Center says: <img src=\"https://spy.example/x\">"_s);
    QTRY_COMPARE(m_notices.size(), 1);
    QVERIFY2(!m_notices.first().second.contains(u'<'), qPrintable(m_notices.first().second));
    QVERIFY(m_notices.first().second.contains(u"spy.example"_s)); // it can be read
}

void TestClosing::theTrayLeadsBack() {
    keepDelivering();
    const QSignalSpy& quit = *m_quit;
    m_window->bringBack();
    QVERIFY(m_window->isVisible());
    setState(store::EntryState::Delivered);
    QTRY_COMPARE(m_window->findChild<QTabWidget*>(u"lists"_s)->tabText(1), u"Outbox (0)"_s);
    QVERIFY(m_notices.isEmpty()); // the person sees it
    QCOMPARE(quit.size(), 0);
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TestClosing::withoutATrayTheWindowIsMinimised() {
    m_hasTray = false;
    open();
    QSignalSpy quit(m_window.get(), &app::MainWindow::quitWanted);
    QVERIFY(!close());
    answer(u"keep"_s);
    QTRY_VERIFY(m_window->isMinimized());
    setState(store::EntryState::Delivered);
    QTRY_COMPARE(quit.size(), 1);
    QVERIFY(m_notices.isEmpty());
}

void TestClosing::withoutATrayABlockedRequestBringsItBack() {
    m_hasTray = false;
    open();
    QSignalSpy quit(m_window.get(), &app::MainWindow::quitWanted);
    QVERIFY(!close());
    answer(u"keep"_s);
    QTRY_VERIFY(m_window->isMinimized());
    setState(store::EntryState::Blocked, u"The sign-in is not accepted."_s);
    QTRY_VERIFY(!m_window->isMinimized());
    QVERIFY(m_window->isVisible());
    QCOMPARE(quit.size(), 0);
}

void TestClosing::whatThisRunCannotReachIsNotWaitedFor() {
    QVERIFY(m_fixture->open());
    store::Entry entry = m_fixture->entry(u"one"_s, u"A drill"_s);
    entry.account = core::AccountId(u"practice"_s); // its center runs with --practice alone
    entry.request.account = entry.account;
    QVERIFY(m_fixture->put(entry));
    m_window = std::make_unique<app::MainWindow>(
        m_fixture->program(), std::make_unique<app::MainWindow::Work>(m_fixture->program(), desktop()));
    m_window->show();
    QVERIFY(close());
}

void TestClosing::blockedAloneIsSaid() {
    open(store::EntryState::Blocked);
    QVERIFY(!close());
    QVERIFY(question());
    QVERIFY(!question()->findChild<QPushButton*>(u"keep"_s));
    QVERIFY(question()->text().contains(u"need you"_s));
    answer(u"show"_s);
    QTRY_COMPARE(m_window->findChild<QTabWidget*>(u"lists"_s)->currentIndex(), 1);
    QVERIFY(!close());
    answer(u"quit"_s);
    QTRY_VERIFY(!m_window->isVisible());
}

void TestClosing::blockedIsSaidAtTheNextStart() {
    open(store::EntryState::Blocked);
    auto* show = m_window->findChild<QPushButton*>(u"banner_blocked"_s);
    QVERIFY(show && show->isVisible());
    show->click();
    QCOMPARE(m_window->findChild<QTabWidget*>(u"lists"_s)->currentIndex(), 1);
}

QTEST_MAIN(TestClosing)
#include "test_closing.moc"
