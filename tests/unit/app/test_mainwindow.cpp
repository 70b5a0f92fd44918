#include "app/accountdialog.h"
#include "app/desk.h"
#include "app/entryacts.h"
#include "app/firststart.h"
#include "app/packagesaver.h"
#include "package/saving.h"
#include "ticket/textform.h"
#include "unit/app/deskfixture.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <class T>
T* named(const QWidget& window, const QString& name) {
    return window.findChild<T*>(name);
}

QStringList banners(const QWidget& window) {
    QStringList texts;
    for (const QFrame* banner : window.findChildren<QFrame*>(u"banner"_s)) {
        if (banner->isVisibleTo(&window)) {
            texts += banner->accessibleName();
        }
    }
    return texts;
}

QString chosen(const QWidget& window, const QString& table) {
    const auto* view = named<QTableView>(window, table);
    return view->model()->index(view->currentIndex().row(), 0).data().toString();
}

void showList(const QWidget& window, int list) {
    named<QTabWidget>(window, u"lists"_s)->setCurrentIndex(list);
}

core::Error problem(core::ErrorKind kind, const QString& text) {
    core::Error made;
    made.kind = kind;
    made.text = text;
    made.scope = core::ErrorScope::Account;
    return made;
}

ticket::Comment comment(const QString& id, const QString& author, const QString& body) {
    ticket::Comment made;
    made.id = id;
    made.author = author;
    made.body = body;
    made.created = core::fromIso(u"2026-11-22T03:12:44Z"_s);
    return made;
}

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void firstStartOffersPracticeAndAnAccount();
    void practiceIsMarked();
    void emptyListsSayWhatToDoNext();
    void newDraftsDoNotMoveTheChosenOne();
    void draftIsDeletedOnlyAfterAsking();
    void outboxSaysStateProblemAndNextStep();
    void windowsOpenWithinTheirScreen();
    void entryIsAbandonedOnlyAfterAsking();
    void theEntryThatWasAskedAboutIsAbandoned();
    void aPackageHoldsTheEmail();
    void aPackageIsDroppedOnTheWindow();
    void theActsAreButtonsAndAContextMenu();
    void ambiguousEntryCannotBeAbandoned();
    void deliveredEntryStaysInSightWithItsTicket();
    void ticketIsReadAsPlainText();
    void unreachableSupportCenterIsSaid();
    void brokenFormIsTold();
    void brokenAccountsAreTold();
    void unfinishedRequestIsOffered();
    void closedDraftIsNotOffered();
    void prefilledRequest();
    void aPrefilledOutageIsFilledAsAClickDoes();
    void columnsAreRemembered();

private:
    std::unique_ptr<DeskFixture> m_fixture;
};

void TestMainWindow::init() {
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestMainWindow::firstStartOffersPracticeAndAnAccount() {
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    QVERIFY(named<app::FirstStart>(window, u"first_start"_s)->isVisible());
    const QSignalSpy practice(&window, &app::MainWindow::practiceWanted);
    named<QPushButton>(window, u"new_request"_s)->click();
    QVERIFY(!openWizard());
    named<QPushButton>(window, u"practise"_s)->click();
    QCOMPARE(practice.size(), 1);
    named<QPushButton>(window, u"connect"_s)->click();
    QVERIFY(named<app::AccountDialog>(window, u"account_dialog"_s)->isVisible());
    QVERIFY(m_fixture->addAccount()); // by the command line
    m_fixture->program().reloadAccounts();
    QVERIFY(named<QTabWidget>(window, u"lists"_s)->isVisible());
}

void TestMainWindow::practiceIsMarked() {
    QVERIFY(m_fixture->open(true));
    app::MainWindow window(m_fixture->program());
    window.show();
    QVERIFY(window.windowTitle().contains(u"Practice center"_s));
    QVERIFY(named<QLabel>(window, u"practice_mark"_s)->isVisible());
    // Its tickets are read over HTTP, without a word of trouble.
    QTRY_VERIFY(named<QLabel>(window, u"status_refresh"_s)->text().contains(u"Tickets read "_s));
    QVERIFY(named<QLabel>(window, u"status_problem"_s)->accessibleName().isEmpty());
}

void TestMainWindow::emptyListsSayWhatToDoNext() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    QVERIFY(!named<QTableView>(window, u"drafts"_s)->isVisible());
    auto* start = named<QPushButton>(window, u"new_request_empty"_s);
    QVERIFY(start->isVisible());
    start->click();
    QVERIFY(openWizard());
    showList(window, 1);
    QVERIFY(!named<QTableView>(window, u"outbox"_s)->isVisible());
    showList(window, 2);
    QVERIFY(named<QPushButton>(window, u"refresh_empty"_s)->isVisible());
}

void TestMainWindow::newDraftsDoNotMoveTheChosenOne() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(m_fixture->draft(u"one"_s, u"Logins are down"_s)));
    QVERIFY(m_fixture->put(m_fixture->draft(u"two"_s, u"Slow dashboards"_s)));
    app::MainWindow window(m_fixture->program());
    window.show();
    auto* table = named<QTableView>(window, u"drafts"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    const QString before = chosen(window, u"drafts"_s);
    QVERIFY(m_fixture->put(m_fixture->draft(u"three"_s, u"Certificate runs out"_s)));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(chosen(window, u"drafts"_s), before);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(named<QTabWidget>(window, u"lists"_s)->tabText(0), u"Drafts (3)"_s);
}

void TestMainWindow::draftIsDeletedOnlyAfterAsking() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(m_fixture->draft(u"one"_s, u"Logins are down"_s)));
    app::MainWindow window(m_fixture->program());
    window.show();
    named<QPushButton>(window, u"delete_draft"_s)->click();
    auto* box = named<QMessageBox>(window, u"ask_delete"_s);
    QVERIFY(box && box->isVisible());
    QVERIFY(box->defaultButton() == named<QPushButton>(*box, u"no"_s));
    named<QPushButton>(*box, u"no"_s)->click();
    QTRY_VERIFY(!named<QMessageBox>(window, u"ask_delete"_s));
    QCOMPARE(store::drafts(m_fixture->program().reader()).value().size(), 1);
    named<QPushButton>(window, u"delete_draft"_s)->click();
    named<QPushButton>(*named<QMessageBox>(window, u"ask_delete"_s), u"yes"_s)->click();
    QTRY_VERIFY(!named<QTableView>(window, u"drafts"_s)->isVisible());
    QVERIFY(store::drafts(m_fixture->program().reader()).value().isEmpty());
}

void TestMainWindow::outboxSaysStateProblemAndNextStep() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    store::Entry blocked = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Blocked);
    blocked.error =
        problem(core::ErrorKind::ActionRequired, u"The sign-in is not accepted. Replace the token."_s);
    QVERIFY(m_fixture->put(blocked));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    QVERIFY(named<QLabel>(window, u"entry_state"_s)->text().contains(u"needs you to sign in"_s));
    QVERIFY(named<QLabel>(window, u"entry_error"_s)->text().contains(u"Replace the token."_s));
    QVERIFY(!named<QLabel>(window, u"entry_next"_s)->text().isEmpty());
    QCOMPARE(named<QLabel>(window, u"status_outbox"_s)->text(), u"Outbox: 1 needs you"_s);
    named<QPushButton>(window, u"retry"_s)->click();
    QTRY_VERIFY(named<QLabel>(window, u"entry_state"_s)->text().contains(u"Waiting to be sent"_s));
    QVERIFY(!named<QPushButton>(window, u"retry"_s)->isEnabled());
}

/// The screen of the tests is smaller than the window would like; so is a large font on any screen.
void TestMainWindow::windowsOpenWithinTheirScreen() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    const QSize screen = window.screen()->availableSize();
    QVERIFY(screen.width() < 1180); // else this shows nothing
    QVERIFY2(window.width() <= screen.width() && window.height() <= screen.height(),
             qPrintable(QString::number(window.width())));
}

void TestMainWindow::entryIsAbandonedOnlyAfterAsking() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Waiting)));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    named<QPushButton>(window, u"abandon"_s)->click();
    QCOMPARE(m_fixture->program().outbox().entries(false).value().size(), 1);
    named<QPushButton>(*named<QMessageBox>(window, u"ask_abandon"_s), u"yes"_s)->click();
    QTRY_COMPARE(m_fixture->program().outbox().entries(false).value().size(), 0);
    QTRY_VERIFY(named<QLabel>(window, u"entry_state"_s)->text().contains(u"Given up"_s));
    QCOMPARE(named<QPlainTextEdit>(window, u"entry_text"_s)->toPlainText(),
             u"Nobody can log in since 02:55."_s);
}

/// A question stays open while the list goes on living: another entry may be chosen when it is answered.
void TestMainWindow::theEntryThatWasAskedAboutIsAbandoned() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Blocked)));
    QVERIFY(m_fixture->put(m_fixture->entry(u"two"_s, u"Mails are late"_s, store::EntryState::Blocked)));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    auto* table = named<QTableView>(window, u"outbox"_s);
    table->selectRow(0);
    named<QPushButton>(window, u"abandon"_s)->click();
    auto* question = named<QMessageBox>(window, u"ask_abandon"_s);
    const QString asked = question->text().contains("Logins"_L1) ? u"Logins are down"_s : u"Mails are late"_s;
    QVERIFY(question->text().contains(asked));
    table->selectRow(1);
    named<QPushButton>(*question, u"yes"_s)->click();
    QTRY_COMPARE(m_fixture->program().outbox().entries(false).value().size(), 1);
    const auto left = m_fixture->program().outbox().entries(false);
    QVERIFY(left->first().request.subject != asked);
}

/// For whoever has the package and no such program: a message that any mail program sends.
void TestMainWindow::aPackageHoldsTheEmail() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    const store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Blocked);
    QVERIFY(m_fixture->put(entry));
    const package::Content content = app::packageOf(m_fixture->program(), entry);
    QCOMPARE(content.extras.size(), 1);
    QCOMPARE(content.extras.first().name, u"request.eml"_s);
    const QTemporaryDir folder;
    QVERIFY(content.extras.first().write(folder.filePath(u"request.eml"_s)));
    QFile file(folder.filePath(u"request.eml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray eml = file.readAll();
    QVERIFY2(eml.contains("\r\nMessage-ID: <one.1@") && eml.contains("Logins are down"), eml.constData());
}

void TestMainWindow::aPackageIsDroppedOnTheWindow() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::Program& program = m_fixture->program();
    const QTemporaryDir folder;
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s);
    entry.request.body += u"\n"_s + ticket::markerLine(entry.id);
    const QString file = folder.filePath(package::fileName(entry.id));
    const package::Content content = app::packageOf(program, entry);
    QCOMPARE(content.extras.size(), 0); // an e-mail is about what is in the outbox
    QVERIFY(package::writePackage(content, program.blobs(), file, false, {}));
    app::MainWindow window(program);
    window.show();
    const auto drop = [&](const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        if (enter.isAccepted()) {
            QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &event);
        }
        return enter.isAccepted();
    };
    QVERIFY(!drop({folder.filePath(u"notes.txt"_s)}));
    QVERIFY(!drop({file, file}));
    QVERIFY(drop({file}));
    QTRY_VERIFY(named<QPushButton>(window, u"take_package"_s));
    QVERIFY(named<QPushButton>(window, u"take_package"_s)->isEnabled()); // the account was found
    named<QPushButton>(window, u"take_package"_s)->click();
    QTRY_COMPARE(program.outbox().entries(false)->size(), 1);
    QVERIFY(program.outbox().entry(entry.id).value()->isAmbiguous);
    QTRY_COMPARE(chosen(window, u"outbox"_s), u"Logins are down"_s);
    // What is no package is said, and nothing else happens.
    const QString foreign = folder.filePath(u"foreign.zip"_s);
    QFile bytes(foreign);
    QVERIFY(bytes.open(QIODevice::WriteOnly) && bytes.write("no zip") > 0);
    bytes.close();
    QVERIFY(drop({foreign}));
    QTRY_VERIFY(window.findChild<QMessageBox*>());
    QVERIFY(window.findChild<QMessageBox*>()->text().contains(u"foreign.zip is no package"_s));
}

void TestMainWindow::theActsAreButtonsAndAContextMenu() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Waiting);
    entry.nextTry = m_fixture->program().clock().now() + 1h;
    entry.request.draft = m_fixture->draft(u"one"_s, u"Logins are down"_s);
    QVERIFY(m_fixture->put(entry));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    auto* table = named<QTableView>(window, u"outbox"_s);
    QCOMPARE(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    QStringList enabled;
    for (const QAction* action : table->actions()) {
        if (action->isVisible() && action->isEnabled()) {
            enabled.append(action->objectName());
        }
    }
    QCOMPARE(enabled,
             QStringList({u"act_retry"_s, u"act_edit"_s, u"act_mail"_s, u"act_package"_s, u"act_abandon"_s}));
    for (const QString& name :
         {u"retry"_s, u"edit_again"_s, u"send_mail"_s, u"save_package"_s, u"abandon"_s}) {
        QVERIFY2(named<QPushButton>(window, name)->isEnabled(), qPrintable(name));
    }
    QVERIFY(named<QWidget>(window, u"entry_countdown"_s)->isVisible());
    // As soon as somebody would send the e-mail, it is offered.
    auto& acts = window.findChild<app::Desk*>()->entryActs();
    core::IntentId wanted;
    connect(&acts, &app::EntryActs::mailWanted, this, [&](const core::IntentId& id) { wanted = id; });
    acts.show(entry);
    named<QPushButton>(window, u"send_mail"_s)->click();
    QCOMPARE(wanted, entry.id);
}

void TestMainWindow::ambiguousEntryCannotBeAbandoned() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Waiting);
    entry.isAmbiguous = true;
    entry.nextTry = m_fixture->program().clock().now() + 1h;
    QVERIFY(m_fixture->put(entry));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    QVERIFY(!named<QPushButton>(window, u"abandon"_s)->isEnabled());
    QVERIFY(named<QLabel>(window, u"entry_next"_s)->text().contains(u"may have arrived"_s));
}

void TestMainWindow::deliveredEntryStaysInSightWithItsTicket() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s);
    QVERIFY(m_fixture->put(entry));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 1);
    const ticket::Ticket ticket = m_fixture->ticket(u"PRACTICE-17"_s, u"Logins are down"_s);
    const auto delivered =
        m_fixture->write<store::Entry>([&](store::Connection& c) -> core::Result<store::Entry> {
            store::Entry done = store::entry(c, entry.id).value().value();
            done.state = store::EntryState::Delivered;
            done.ticket = ticket.id;
            done.receipt.emplace();
            done.receipt->ticket = ticket.id;
            done.receipt->differences = {u"Severity is Normal."_s};
            return store::deliver(c, done, ticket);
        });
    QVERIFY(delivered);
    m_fixture->program().outbox().announce(entry.id);
    QTRY_VERIFY(named<QLabel>(window, u"entry_state"_s)->text().contains(u"Delivered as PRACTICE-17"_s));
    QVERIFY(named<QLabel>(window, u"entry_error"_s)->text().contains(u"Severity is Normal."_s));
    QCOMPARE(named<QTabWidget>(window, u"lists"_s)->tabText(1), u"Outbox (0)"_s);
    named<QPushButton>(window, u"show_ticket"_s)->click();
    QTRY_COMPARE(chosen(window, u"tickets"_s), u"PRACTICE-17"_s);
}

void TestMainWindow::ticketIsReadAsPlainText() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    ticket::Ticket ticket = m_fixture->ticket(u"35436"_s, u"Logins are down"_s);
    ticket.comments = {
        comment(u"1"_s, u"Dana Field"_s, ticket.description),
        comment(u"2"_s, u"Robin"_s, u"<img src=\"http://tracker.example/x.png\"> We look into it."_s)};
    ticket.comments.last().isFromAgent = true;
    ticket.comments.last().files.resize(1);
    ticket.comments.last().files.first().name = u"plan.pdf"_s;
    QVERIFY(m_fixture->put(QList{ticket}));
    app::MainWindow window(m_fixture->program());
    window.show();
    showList(window, 2);
    const QString talk = named<QTextBrowser>(window, u"conversation"_s)->toPlainText();
    QVERIFY(talk.contains(ticket.description));
    QVERIFY2(talk.contains(u"Robin (support)"_s) && talk.contains(u"<img src="_s) &&
                 talk.contains(u"plan.pdf"_s),
             qPrintable(talk));
    // A longer conversation keeps what the person has marked.
    auto* view = named<QTextBrowser>(window, u"conversation"_s);
    view->selectAll();
    const QString marked = view->textCursor().selectedText();
    ticket.comments += comment(u"3"_s, u"Robin"_s, u"Solved."_s);
    QVERIFY(m_fixture->put(QList{ticket}));
    QTRY_VERIFY(view->toPlainText().contains(u"Solved."_s));
    QVERIFY(view->textCursor().selectedText().startsWith(marked));
}

void TestMainWindow::unreachableSupportCenterIsSaid() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    auto* problem = named<QLabel>(window, u"status_problem"_s);
    QTRY_VERIFY(!problem->accessibleName().isEmpty());
    QVERIFY(named<QLabel>(window, u"status_refresh"_s)->text().contains(u"not read yet"_s));
    QVERIFY(!named<QWidget>(window, u"refreshing"_s)->isVisible());
}

void TestMainWindow::brokenFormIsTold() {
    QVERIFY(QDir().mkpath(m_fixture->folder().ownForms()));
    QFile own(m_fixture->folder().ownForms() + u"/mine.json"_s);
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("{ \"id\": ") > 0);
    own.close();
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    QCOMPARE(banners(window).size(), 1);
    QVERIFY2(banners(window).first().contains(u"mine.json"_s), qPrintable(banners(window).first()));
    named<QPushButton>(window, u"banner_close"_s)->click();
    QVERIFY(banners(window).isEmpty());
    named<QPushButton>(window, u"new_request"_s)->click();
    QVERIFY(openWizard());
}

void TestMainWindow::brokenAccountsAreTold() {
    QFile accounts(m_fixture->folder().accountsFile());
    QVERIFY(accounts.open(QIODevice::WriteOnly) && accounts.write("[") > 0);
    accounts.close();
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    QCOMPARE(banners(window).size(), 1);
    QVERIFY(banners(window).first().contains(u"accounts.json"_s));
}

void TestMainWindow::unfinishedRequestIsOffered() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    core::IntentId id;
    {
        app::MainWindow window(m_fixture->program());
        window.newRequest();
        QVERIFY(openWizard());
        openWizard()->session().setValue(u"subject"_s, u"Logins are down"_s);
        id = openWizard()->session().draft().id;
        m_fixture->program().drafts().flush();
        QTRY_VERIFY(store::draft(m_fixture->program().reader(), id).value().has_value());
    } // gone without having been closed, as in a killed run
    m_fixture->end();
    QVERIFY(m_fixture->open());
    {
        app::MainWindow window(m_fixture->program());
        window.show();
        QCOMPARE(banners(window).size(), 1);
        QVERIFY(banners(window).first().contains(u"Logins are down"_s));
        named<QPushButton>(window, u"banner_continue"_s)->click();
        QVERIFY(openWizard());
        QCOMPARE(openWizard()->session().draft().id, id);
        QVERIFY(banners(window).isEmpty());
    }
    {
        app::MainWindow window(m_fixture->program());
        window.show();
        QCOMPARE(banners(window).size(), 1);
        named<QPushButton>(window, u"banner_later"_s)->click();
    }
    const app::MainWindow window(m_fixture->program());
    QVERIFY(banners(window).isEmpty());
}

void TestMainWindow::closedDraftIsNotOffered() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    {
        app::MainWindow window(m_fixture->program());
        window.newRequest();
        QPointer<wizard::SupportWizard> wizard = openWizard();
        QVERIFY(wizard);
        wizard->session().setValue(u"subject"_s, u"Logins are down"_s);
        wizard->close();
        QTRY_VERIFY(!wizard);
        QTRY_COMPARE(named<QTableView>(window, u"drafts"_s)->model()->rowCount(), 1);
        QVERIFY(named<QPushButton>(window, u"delete_draft"_s)->isEnabled());
    }
    const app::MainWindow window(m_fixture->program());
    QVERIFY(banners(window).isEmpty());
}

void TestMainWindow::prefilledRequest() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    window.newRequest({{u"subject"_s, u"Logins are down"_s}});
    QVERIFY(openWizard());
    QCOMPARE(openWizard()->session().draft().text(u"subject"), u"Logins are down"_s);
    QVERIFY(!window.openDraft(core::IntentId(u"nobody"_s)));
}

void TestMainWindow::aPrefilledOutageIsFilledAsAClickDoes() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    app::MainWindow window(m_fixture->program());
    window.show();
    window.newRequest({{u"situation"_s, u"production_down"_s}, {u"issue_type"_s, u"other"_s}});
    QVERIFY(openWizard());
    wizard::Session& session = openWizard()->session();
    QCOMPARE(session.draft().text(u"severity"), u"urgent"_s);
    QCOMPARE(session.draft().text(u"issue_type"), u"other"_s); // what was given stays
    session.setValue(u"situation"_s, u"something_else"_s);
    QVERIFY(session.draft().text(u"severity") != u"urgent"_s); // and what was filled goes with its reason
}

void TestMainWindow::columnsAreRemembered() {
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open());
    QVERIFY(m_fixture->put(QList{m_fixture->ticket(u"35436"_s, u"Logins are down"_s)}));
    {
        app::MainWindow window(m_fixture->program());
        window.show();
        named<QTableView>(window, u"tickets"_s)->setColumnWidth(3, 177);
        QVERIFY(window.close());
    }
    const app::MainWindow window(m_fixture->program());
    QCOMPARE(named<QTableView>(window, u"tickets"_s)->columnWidth(3), 177);
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
