#include "app/mainwindow.h"

#include "app/accountdialog.h"
#include "app/accountsdialog.h"
#include "app/banner.h"
#include "app/contactswindow.h"
#include "app/desk.h"
#include "app/escalationdialog.h"
#include "app/firststart.h"
#include "app/mailserverdialog.h"
#include "app/packageopener.h"
#include "app/practicemailboxdialog.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/statusline.h"
#include "app/templatesdialog.h"
#include "items/words.h"
#include "wizard/look/flow.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/look.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {
namespace {

QWidget* practiceMark(QWidget* parent) {
    auto* part = new QWidget(parent);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(look::grid, look::half, 0, 0);
    row->setSpacing(look::grid);
    auto* icon = new wizard::IconLabel(part);
    icon->set(wizard::Icon::Note, look::Role::Warning);
    auto* mark =
        new wizard::Label(MainWindow::tr("Practice center. Nothing that you send here reaches the vendor."),
                          look::Role::Warning, wizard::Label::Weight::Strong, part);
    mark->setObjectName(u"practice_mark"_s);
    mark->setWordWrap(false);
    row->addWidget(icon);
    row->addWidget(mark);
    return part;
}

} // namespace

MainWindow::Work::Work(Program& program, const Background::Desktop& desktop)
    : state(program.folder().config() + u"/window.ini"_s),
      wizards(program, state),
      background(program, desktop) {}

MainWindow::MainWindow(Program& program, QWidget* parent)
    : MainWindow(program, std::make_unique<Work>(program), parent) {}

MainWindow::MainWindow(Program& program, std::unique_ptr<Work> work, QWidget* parent)
    : QMainWindow(parent),
      m_program(program),
      m_work(std::move(work)),
      m_state(m_work->state),
      m_refresh(program),
      m_wizards(m_work->wizards),
      m_menu(*this),
      m_banners(new BannerBar(this)),
      m_pages(new QStackedWidget(this)),
      m_first(new FirstStart(this)),
      m_desk(new Desk(program, m_wizards, m_refresh, this)),
      m_status(new StatusLine(this)) {
    build();
    connectMenu();
    connectDesk();
    connectAnswers();
    m_desk->readNow();
    m_desk->showList(static_cast<Desk::List>(m_work->list));
    choosePage();
    showBanners();
    offerUnfinished();
    m_refresh.start();
}

MainWindow::~MainWindow() = default;

std::unique_ptr<MainWindow::Work> MainWindow::release() {
    m_desk->save(m_state);
    m_state.save(*this, *m_desk);
    m_work->list = m_desk->currentList();
    disconnect(&m_wizards, nullptr, this, nullptr);
    disconnect(&m_work->background, nullptr, this, nullptr);
    return std::move(m_work);
}

void MainWindow::build() {
    setObjectName(u"main_window"_s);
    setWindowTitle(m_program.isPractice() ? tr("Support Wizard — Practice center") : tr("Support Wizard"));
    look::openAs(this, {1180, 720});
    m_pages->addWidget(m_first);
    m_pages->addWidget(m_desk);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    m_head = buildHead();
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_state.restore(*this, *m_desk);
    m_desk->restore(m_state);
}

QWidget* MainWindow::buildHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, look::grid);
    auto* row = new wizard::Flow(look::grid);
    column->addLayout(row);
    auto* button = new QPushButton(tr("&New request"), head);
    button->setObjectName(u"new_request"_s);
    button->setToolTip(
        tr("Start a new request (%1)").arg(m_menu.newRequest->shortcut().toString(QKeySequence::NativeText)));
    button->setMinimumHeight(4 * look::grid);
    button->setFont(look::strong(font()));
    auto* refresh = new QPushButton(tr("&Refresh tickets"), head);
    refresh->setObjectName(u"refresh"_s);
    refresh->setMinimumHeight(4 * look::grid);
    row->addWidget(button);
    row->addWidget(refresh);
    if (m_program.isPractice()) {
        row->addWidget(practiceMark(head));
    }
    connect(button, &QPushButton::clicked, this, [this] { newRequest(); });
    connect(refresh, &QPushButton::clicked, &m_refresh, &TicketRefresh::refresh);
    return head;
}

void MainWindow::connectMenu() {
    connect(m_menu.newRequest, &QAction::triggered, this, [this] { newRequest(); });
    connect(m_menu.continueDraft, &QAction::triggered, m_desk, &Desk::continueDraft);
    auto* packages = new PackageOpener(m_program, *this);
    connect(m_menu.openPackage, &QAction::triggered, packages, &PackageOpener::choose);
    connect(packages, &PackageOpener::taken, this, [this](const core::IntentId& id) {
        showPage(*m_desk);
        m_desk->showEntry(id);
    });
    connect(m_menu.settings, &QAction::triggered, this, &MainWindow::settingsWanted);
    connect(m_menu.accounts, &QAction::triggered, this, &MainWindow::showAccounts);
    connect(m_menu.mailServer, &QAction::triggered, this,
            [this] { (new MailServerDialog(m_program, this))->open(); });
    connect(m_menu.sendByMail, &QAction::triggered, this, &MainWindow::sendChosenByMail);
    connect(m_menu.practiceMailbox, &QAction::triggered, this,
            [this] { (new PracticeMailboxDialog(m_program, this))->open(); });
    m_menu.practiceMailbox->setVisible(m_program.isPractice());
    connect(m_menu.quit, &QAction::triggered, this, &MainWindow::close);
    for (int list = 0; list < m_menu.lists.size(); ++list) {
        connect(m_menu.lists[list], &QAction::triggered, this, [this, list] {
            showPage(*m_desk);
            m_desk->showList(static_cast<Desk::List>(list));
        });
    }
    connect(m_menu.columns, &QMenu::aboutToShow, this, [this] { m_desk->offerColumns(*m_menu.columns); });
    connect(m_menu.search, &QAction::triggered, this, [this] {
        showPage(*m_desk);
        m_desk->searchTickets();
    });
    connect(m_menu.refresh, &QAction::triggered, &m_refresh, &TicketRefresh::refresh);
    connect(m_menu.guidance, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(m_program.form().guidanceUrl); });
    connect(m_menu.templates, &QAction::triggered, this, &MainWindow::showTemplates);
    connect(m_menu.contacts, &QAction::triggered, this,
            [this] { (new ContactsWindow(m_program.people(), this))->show(); });
    connect(m_menu.form, &QAction::triggered, this, &MainWindow::showForm);
    connect(m_menu.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectDesk() {
    connect(m_desk, &Desk::newRequestWanted, this, [this] { newRequest(); });
    connect(m_desk, &Desk::countsChanged, this, &MainWindow::sayState);
    connect(m_desk, &Desk::failed, this, &MainWindow::sayFailure);
    connect(m_desk, &Desk::mailWanted, this, &MainWindow::sendByMail);
    connect(&m_refresh, &TicketRefresh::busyChanged, this, &MainWindow::sayState);
    connect(&m_refresh, &TicketRefresh::ended, m_status, &StatusLine::setProblem);
    connect(&m_wizards, &WizardWindows::ticketWanted, this, &MainWindow::showTicket);
    connect(&m_wizards, &WizardWindows::replyWanted, this, &MainWindow::reply);
    connect(&m_program.postman(), &delivery::Postman::mailChanged, this, &MainWindow::showMailNotices);
    connect(&m_wizards, &WizardWindows::mailWanted, this, &MainWindow::sendByMail);
    connect(m_first, &FirstStart::practiceWanted, this, &MainWindow::practiceWanted);
    connect(m_first, &FirstStart::connectWanted, this, &MainWindow::addAccount);
    connect(&m_work->background, &Background::openWanted, this, &MainWindow::bringBack);
    connect(&m_work->background, &Background::quitWanted, this, &MainWindow::quitWanted);
    connect(&m_program, &Program::accountsChanged, this, [this] {
        choosePage();
        m_refresh.refresh();
    });
}

void MainWindow::choosePage() {
    const bool isFirst = m_program.accounts().isEmpty() && m_desk->isEmpty();
    const bool isConnected = !isFirst && m_pages->currentWidget() == m_first && isVisible();
    showPage(isFirst ? static_cast<QWidget&>(*m_first) : *m_desk);
    if (isConnected) {
        findChild<QPushButton*>(u"new_request"_s)->setFocus(Qt::OtherFocusReason); // the one next thing to do
    }
    sayState();
}

void MainWindow::showPage(QWidget& page) {
    m_pages->setCurrentWidget(&page);
    m_head->setVisible(&page == m_desk);
}

void MainWindow::addAccount() {
    (new AccountDialog(m_program, std::nullopt, this))->open();
}

void MainWindow::showAccounts() {
    (new AccountsDialog(m_program, this))->open();
}

void MainWindow::showTemplates() {
    auto* dialog = new TemplatesDialog(m_program, this);
    connect(dialog, &TemplatesDialog::chosen, this,
            [this](const ticket::Template& chosen) { newRequest({}, chosen); });
    connect(dialog, &TemplatesDialog::failed, this, &MainWindow::sayFailure);
    dialog->open();
}

void MainWindow::showOutbox() {
    showPage(*m_desk);
    m_desk->showList(Desk::Outbox);
}

void MainWindow::showTicket(const QString& id) {
    raise();
    activateWindow();
    m_desk->showTicket(id);
}

void MainWindow::reply(const core::AccountId& account, const core::TicketId& ticket) {
    bringBack();
    showPage(*m_desk);
    m_desk->reply(account, ticket);
}

void MainWindow::sayState() {
    const std::optional<ticket::Account> account = m_program.defaultAccount();
    m_status->setAccount(account ? account->label() : tr("No account"));
    m_status->setOutbox(m_desk->openEntries(), m_desk->blockedEntries());
    m_status->setRefresh(m_refresh.isBusy(), m_refresh.lastRead(), m_program.clock().now());
}

void MainWindow::sayFailure(const core::Error& error) {
    m_status->setProblem(error.text);
}

void MainWindow::newRequest(const QJsonObject& values, const std::optional<ticket::Template>& from) {
    if (m_program.accounts().isEmpty()) {
        showPage(*m_first);
        m_first->setFocus();
        return;
    }
    m_wizards.openNew(values, from);
}

bool MainWindow::openDraft(const core::IntentId& id) {
    const auto read = store::draft(m_program.reader(), id);
    if (!read) {
        sayFailure(read.error());
        return false;
    }
    const std::optional<ticket::Draft>& draft = *read;
    if (!draft) {
        return false;
    }
    m_wizards.open(*draft);
    return true;
}

void MainWindow::sendByMail(const core::IntentId& entry) {
    QWidget* above = QApplication::activeWindow();
    EscalationDialog::show(m_program, entry, above ? above : this);
}

void MainWindow::sendChosenByMail() {
    const core::IntentId entry = m_desk->entryForMail();
    if (entry.isEmpty()) {
        tell(this, tr("Send by e-mail"),
             tr("Choose a request in the outbox first. An e-mail is about a request: file it, and when it "
                "cannot be "
                "delivered or nobody answers, send it by e-mail from there."));
        return;
    }
    sendByMail(entry);
}

} // namespace app
