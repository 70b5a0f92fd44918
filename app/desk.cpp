#include "app/desk.h"

#include "app/draftdetail.h"
#include "app/draftsview.h"
#include "app/entryacts.h"
#include "app/entrydetail.h"
#include "app/outboxview.h"
#include "app/program.h"
#include "app/ticketdetail.h"
#include "app/ticketrefresh.h"
#include "app/ticketsview.h"
#include "app/windowstate.h"
#include "app/wizardwindow.h"
#include "wizard/look/label.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int usualListWidth = 620;
constexpr int usualDetailWidth = 560;

QWidget* nothingChosen(QWidget* parent) {
    auto* page = new QWidget(parent);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    layout->addWidget(
        new wizard::Label(Desk::tr("What you choose in the list is shown here."), look::Role::Secondary));
    layout->addStretch();
    return page;
}

} // namespace

Desk::Desk(Program& program, WizardWindows& wizards, TicketRefresh& refresh, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_program(program),
      m_wizards(wizards),
      m_refresh(refresh),
      m_lists(new QTabWidget(this)),
      m_drafts(new DraftsView(program, this)),
      m_outbox(new OutboxView(program, this)),
      m_tickets(new TicketsView(program, this)),
      m_details(new QStackedWidget(this)),
      m_nothing(nothingChosen(this)),
      m_draft(new DraftDetail(program, this)),
      m_entry(new EntryDetail(program, this)),
      m_ticket(new TicketDetail(program, this)),
      m_readSoon(new QTimer(this)) {
    m_lists->setObjectName(u"lists"_s);
    m_lists->setDocumentMode(true);
    m_lists->setAccessibleName(tr("Lists"));
    for (ListPage* page : {static_cast<ListPage*>(m_drafts), static_cast<ListPage*>(m_outbox),
                           static_cast<ListPage*>(m_tickets)}) {
        addList(page);
    }
    for (QWidget* page : {m_nothing, static_cast<QWidget*>(m_draft), static_cast<QWidget*>(m_entry),
                          static_cast<QWidget*>(m_ticket)}) {
        m_details->addWidget(page);
    }
    addWidget(m_lists);
    addWidget(m_details);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setSizes({usualListWidth, usualDetailWidth});
    m_readSoon->setSingleShot(true);
    m_readSoon->setInterval(300ms);
    connect(m_readSoon, &QTimer::timeout, this, &Desk::readTicket);
    connect(m_lists, &QTabWidget::currentChanged, this, &Desk::showCurrent);
    connectLists();
    connectDetails();
    sayCounts();
}

void Desk::addList(ListPage* page) {
    m_lists->addTab(page, QString());
    connect(page, &ListPage::currentChanged, this, &Desk::showCurrent);
    connect(page, &ListPage::countChanged, this, &Desk::sayCounts);
    connect(page, &ListPage::readFailed, this, &Desk::failed);
}

void Desk::connectLists() {
    connect(m_drafts, &ListPage::activated, this, &Desk::continueDraft);
    connect(m_drafts, &ListPage::emptyPressed, this, &Desk::newRequestWanted);
    connect(m_tickets, &ListPage::emptyPressed, &m_refresh, &TicketRefresh::refresh);
    connect(m_tickets, &ListPage::activated, this, [this] { m_ticket->setFocus(); });
    connect(m_tickets, &ListPage::countChanged, this, [this] {
        if (!m_wantedTicket.isEmpty()) {
            showTicket(m_wantedTicket);
        }
    });
    connect(&m_wizards, &WizardWindows::openChanged, this, &Desk::showCurrent);
}

void Desk::connectDetails() {
    connect(m_draft, &DraftDetail::continueWanted, this, &Desk::continueDraft);
    connect(m_draft, &DraftDetail::failed, this, &Desk::failed);
    connect(&m_entry->acts(), &EntryActs::failed, this, &Desk::failed);
    connect(&m_entry->acts(), &EntryActs::draftMade, this,
            [this](const ticket::Draft& draft, const core::Issues& said) { m_wizards.open(draft, said); });
    connect(&m_entry->acts(), &EntryActs::mailWanted, this, &Desk::mailWanted);
    m_outbox->offer(m_entry->acts().all());
    connect(&m_program.dispatcher(), &delivery::Dispatcher::progressed, m_entry, &EntryDetail::setProgress);
    connect(&m_program.dispatcher(), &delivery::Dispatcher::progressed, m_outbox, &OutboxView::setProgress);
    connect(m_ticket, &TicketDetail::failed, this, &Desk::failed);
    connect(m_ticket, &TicketDetail::draftMade, this,
            [this](const ticket::Draft& draft) { m_wizards.open(draft); });
    connect(&m_entry->acts(), &EntryActs::replyMade, this, [this](const core::TicketId& id) {
        showTicket(id.value);
        m_ticket->writeAgain();
    });
    connect(m_entry, &EntryDetail::ticketWanted, this,
            [this](const core::TicketId& id) { showTicket(id.value); });
}

void Desk::readNow() {
    m_drafts->readNow();
    m_outbox->readNow();
    m_tickets->readNow();
}

void Desk::restore(const WindowState& state) {
    for (ListPage* page : findChildren<ListPage*>()) {
        page->restore(state);
    }
}

void Desk::save(WindowState& state) const {
    for (const ListPage* page : findChildren<ListPage*>()) {
        page->save(state);
    }
}

void Desk::showList(List list) {
    m_lists->setCurrentIndex(list);
    if (auto* page = qobject_cast<ListPage*>(m_lists->currentWidget())) {
        page->focusList();
    }
}

Desk::List Desk::currentList() const {
    return static_cast<List>(m_lists->currentIndex());
}

void Desk::offerColumns(QMenu& menu) {
    if (auto* page = qobject_cast<ListPage*>(m_lists->currentWidget())) {
        page->offerColumns(menu);
    }
}

bool Desk::isEmpty() const {
    return m_drafts->count() + m_outbox->count() + m_tickets->count() == 0;
}

int Desk::openEntries() const {
    return m_outbox->count();
}

int Desk::blockedEntries() const {
    return m_outbox->blocked();
}

core::IntentId Desk::entryForMail() const {
    const auto entries = m_program.outbox().entries(true).value_or(QList<store::Entry>());
    if (m_lists->currentIndex() == Tickets) {
        const auto chosen = m_tickets->current();
        const core::IntentId entry =
            chosen ? entryOf(chosen->ticket.account, chosen->ticket.id) : core::IntentId();
        if (!entry.isEmpty()) {
            return entry;
        }
    }
    if (m_lists->currentIndex() == Outbox) {
        if (const auto entry = m_outbox->current(); entry && !entry->update) {
            return entry->id;
        }
    }
    core::IntentId only;
    int open = 0;
    for (const store::Entry& entry : entries) {
        if (entry.isOpen() && !entry.update) {
            only = entry.id;
            ++open;
        }
    }
    return open == 1 ? only : core::IntentId();
}

core::IntentId Desk::entryOf(const core::AccountId& account, const core::TicketId& ticket) const {
    const auto entries = m_program.outbox().entries(true).value_or(QList<store::Entry>());
    for (const store::Entry& entry : entries) {
        if (!entry.update && entry.ticket == ticket && entry.account == account) {
            return entry.id;
        }
    }
    return {};
}

void Desk::searchTickets() {
    m_lists->setCurrentIndex(Tickets);
    m_tickets->focusSearch();
}

void Desk::continueDraft() {
    if (const std::optional<ticket::Draft> draft = m_drafts->current()) {
        m_wizards.open(*draft);
    } else {
        showList(Drafts);
    }
}

void Desk::showTicket(const QString& id) {
    m_tickets->readNow();
    showList(Tickets);
    m_wantedTicket = m_tickets->choose(core::TicketId(id)) ? QString() : id;
    if (!m_wantedTicket.isEmpty()) {
        m_refresh.refresh();
    }
}

void Desk::reply(const core::AccountId& account, const core::TicketId& ticket) {
    m_tickets->readNow();
    showList(Tickets);
    if (m_tickets->choose(ticket, account)) {
        m_ticket->writeAgain();
    }
}

void Desk::showEntry(const core::IntentId& id) {
    m_outbox->readNow();
    showList(Outbox);
    m_outbox->choose(id);
}

EntryActs& Desk::entryActs() {
    return m_entry->acts();
}

void Desk::sayCounts() {
    m_lists->setTabText(Drafts, tr("Drafts (%1)").arg(m_drafts->count()));
    m_lists->setTabText(Outbox, tr("Outbox (%1)").arg(m_outbox->count()));
    m_lists->setTabText(Tickets, tr("Tickets (%1)").arg(m_tickets->count()));
    Q_EMIT countsChanged();
}

void Desk::showCurrent() {
    QWidget* page = m_nothing;
    switch (static_cast<List>(m_lists->currentIndex())) {
    case Drafts:
        if (const auto draft = m_drafts->current()) {
            m_draft->show(*draft, m_wizards.isOpen(draft->id));
            page = m_draft;
        }
        break;
    case Outbox:
        if (const auto entry = m_outbox->current()) {
            m_entry->show(*entry);
            page = m_entry;
        } else {
            m_entry->acts().show(std::nullopt);
        }
        break;
    case Tickets:
        if (const auto ticket = m_tickets->current()) {
            m_ticket->show(*ticket);
            page = m_ticket;
            readTicketSoon();
        }
        break;
    }
    m_details->setCurrentWidget(page);
    Q_EMIT countsChanged();
}

void Desk::readTicketSoon() {
    const auto current = m_tickets->current();
    if (current && current->ticket.id.value != m_readFor) {
        m_readSoon->start();
    }
}

void Desk::readTicket() {
    const auto current = m_tickets->current();
    if (current && m_lists->currentIndex() == Tickets) {
        m_readFor = current->ticket.id.value;
        m_refresh.read(current->ticket.account, current->ticket.id);
    }
}

} // namespace app
