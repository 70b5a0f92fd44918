#include "app/mainwindow.h"

#include "app/banner.h"
#include "app/desk.h"
#include "app/firststart.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/statusline.h"
#include "items/words.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

MainWindow::MainWindow(Program& program, QWidget* parent)
    : QMainWindow(parent),
      m_program(program),
      m_state(program.folder().config() + u"/window.ini"_s),
      m_refresh(program),
      m_wizards(program, m_state),
      m_menu(*this),
      m_banners(new BannerBar(this)),
      m_pages(new QStackedWidget(this)),
      m_first(new FirstStart(program.form().supportCenterUrl, this)),
      m_desk(new Desk(program, m_wizards, m_refresh, this)),
      m_status(new StatusLine(this)) {
    build();
    connectMenu();
    connectDesk();
    m_desk->readNow();
    choosePage();
    showBanners();
    offerUnfinished();
    m_refresh.refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    setObjectName(u"main_window"_s);
    setWindowTitle(m_program.isPractice() ? tr("Support Wizard — Practice center") : tr("Support Wizard"));
    resize(1180, 720);
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
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, look::grid);
    row->setSpacing(look::grid);
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
    row->addStretch(1);
    if (m_program.isPractice()) {
        auto* icon = new wizard::IconLabel(head);
        icon->set(wizard::Icon::Note, look::Role::Warning);
        auto* mark = new wizard::Label(tr("Practice center. Nothing that you send here reaches the vendor."),
                                       look::Role::Warning, wizard::Label::Weight::Strong, head);
        mark->setObjectName(u"practice_mark"_s);
        mark->setWordWrap(false);
        row->addWidget(icon);
        row->addWidget(mark);
    }
    connect(button, &QPushButton::clicked, this, [this] { newRequest(); });
    connect(refresh, &QPushButton::clicked, &m_refresh, &TicketRefresh::refresh);
    return head;
}

void MainWindow::connectMenu() {
    connect(m_menu.newRequest, &QAction::triggered, this, [this] { newRequest(); });
    connect(m_menu.continueDraft, &QAction::triggered, m_desk, &Desk::continueDraft);
    connect(m_menu.quit, &QAction::triggered, this, &MainWindow::close);
    for (int list = 0; list < m_menu.lists.size(); ++list) {
        connect(m_menu.lists[list], &QAction::triggered, this, [this, list] {
            showPage(*m_desk);
            m_desk->showList(static_cast<Desk::List>(list));
        });
    }
    connect(m_menu.refresh, &QAction::triggered, &m_refresh, &TicketRefresh::refresh);
    connect(m_menu.guidance, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(m_program.form().guidanceUrl); });
    connect(m_menu.form, &QAction::triggered, this, &MainWindow::showForm);
    connect(m_menu.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectDesk() {
    connect(m_desk, &Desk::newRequestWanted, this, [this] { newRequest(); });
    connect(m_desk, &Desk::countsChanged, this, &MainWindow::sayState);
    connect(m_desk, &Desk::failed, this, &MainWindow::sayFailure);
    connect(&m_refresh, &TicketRefresh::busyChanged, this, &MainWindow::sayState);
    connect(&m_refresh, &TicketRefresh::ended, m_status, &StatusLine::setProblem);
    connect(&m_wizards, &WizardWindows::ticketWanted, this, [this](const QString& id) {
        raise();
        activateWindow();
        m_desk->showTicket(id);
    });
    connect(m_first, &FirstStart::practiceWanted, this, &MainWindow::practiceWanted);
    connect(m_first, &FirstStart::lookAgainWanted, &m_program, &Program::reloadAccounts);
    connect(&m_program, &Program::accountsChanged, this, [this] {
        choosePage();
        m_refresh.refresh();
    });
}

void MainWindow::choosePage() {
    const bool isFirst = m_program.accounts().isEmpty() && m_desk->isEmpty();
    showPage(isFirst ? static_cast<QWidget&>(*m_first) : *m_desk);
    sayState();
}

void MainWindow::showPage(QWidget& page) {
    m_pages->setCurrentWidget(&page);
    m_head->setVisible(&page == m_desk);
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

void MainWindow::newRequest(const QJsonObject& values) {
    if (m_program.accounts().isEmpty()) {
        showPage(*m_first);
        m_first->setFocus();
        return;
    }
    m_wizards.openNew(values);
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

} // namespace app
