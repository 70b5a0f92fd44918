#include "app/ticketsview.h"

#include "app/program.h"
#include "app/ticketfilter.h"
#include "items/roles.h"
#include "store/ticketmerge.h"
#include "ticket/responseclock.h"

#include <QStyledItemDelegate>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

/// Up to here a question is answered faster than another thread could be told of it.
constexpr int smallCache = 2'000;

/// An answer that was not read is in bold, besides its word.
class NewsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(items::NewsRole).toBool());
    }
};

std::optional<store::TicketQuery::Order> orderOf(int column) {
    using Model = items::TicketModel;
    using Order = store::TicketQuery::Order;
    switch (column) {
    case Model::IdColumn:
        return Order::Number;
    case Model::SubjectColumn:
        return Order::Subject;
    case Model::SeverityColumn:
        return Order::Severity;
    case Model::StatusColumn:
        return Order::Status;
    case Model::ResponseColumn:
        return Order::Created;
    case Model::RequesterColumn:
        return Order::Requester;
    case Model::AccountColumn:
        return Order::Account;
    case Model::UpdatedColumn:
        return Order::Changed;
    }
    return std::nullopt;
}

items::TicketModel::Response responseOf(const Program& program, const store::TicketLine& line) {
    const auto account = program.account(line.account);
    if (!account) {
        return {};
    }
    const core::Time now = program.clock().now();
    const ticket::ResponseClock clock = ticket::responseClock(program.form(), *account,
                                                              {.severity = line.severity,
                                                               .status = line.status,
                                                               .created = line.created,
                                                               .answered = line.answered,
                                                               .isFullyRead = line.hasConversation},
                                                              now);
    return {.text = ticket::responseText(clock, now), .tip = ticket::responseTip(clock, now)};
}

} // namespace

TicketsView::TicketsView(Program& program, QWidget* parent)
    : ListPage(u"tickets"_s, tr("Tickets"),
               {.text = tr("No ticket is known here yet. Read those that the Support Center has, or start a "
                           "new request."),
                .button = tr("Read tickets now"),
                .buttonName = u"refresh_empty"_s},
               parent),
      m_program(program),
      m_model(program.reader(), program.clock()),
      m_filter(new TicketFilter(program, this)) {
    addAbove(m_filter);
    setSortingModel(m_model);
    setWidths(items::TicketModel::SubjectColumn, {11, 24, 10, 13, 13, 0, 0, 9});
    m_table->setItemDelegate(new NewsDelegate(m_table));
    m_model.setResponses([this](const store::TicketLine& line) { return responseOf(m_program, line); });
    connect(&m_model, &items::TicketModel::sortWanted, this, &TicketsView::order);
    connect(m_filter, &TicketFilter::changed, this, &TicketsView::find);
    connect(m_filter, &TicketFilter::listWanted, this, &TicketsView::focusList);
    connect(&program.sync(), &delivery::TicketSync::cacheChanged, this, &TicketsView::readLater);
    // A delivered entry brings its ticket into the cache.
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, &TicketsView::readLater);
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &TicketsView::readLater);
    connect(&program, &Program::accountsChanged, this, &TicketsView::readLater);
    m_tick.setInterval(30s);
    connect(&m_tick, &QTimer::timeout, &m_model, &items::TicketModel::tick);
    m_tick.start();
    m_look.setSingleShot(true);
    m_look.setInterval(1500ms);
    connect(&m_look, &QTimer::timeout, this, &TicketsView::lookedAt);
    connect(this, &ListPage::currentChanged, this, [this] {
        // The chosen one may be among those that are still being found.
        const auto line = m_isWhole ? m_model.line(currentRow()) : std::nullopt;
        if (line) {
            m_chosenAccount = line->account;
            m_chosen = line->id;
            if (line->hasNews) {
                m_look.start();
            }
        }
    });
}

std::optional<store::CachedTicket> TicketsView::current() const {
    const auto line = m_model.line(currentRow());
    if (!line) {
        return std::nullopt;
    }
    const auto cached = store::cachedTicket(m_program.reader(), line->account, line->id);
    return cached ? *cached : std::nullopt;
}

bool TicketsView::choose(const core::TicketId& id, const core::AccountId& account) {
    const auto cached = account.isEmpty() ? store::cachedTicket(m_program.reader(), id)
                                          : store::cachedTicket(m_program.reader(), account, id);
    if (!cached || !*cached) {
        return false;
    }
    m_chosenAccount = (*cached)->ticket.account;
    m_chosen = id;
    chooseWanted();
    if (m_model.line(currentRow()).value_or(store::TicketLine()).id != id) {
        m_filter->clear();
        find();
    }
    return true;
}

void TicketsView::focusSearch() {
    m_filter->focusSearch();
}

bool TicketsView::hasList() const {
    return count() > 0;
}

items::TicketModel::Kept TicketsView::kept() const {
    return {.row = currentRow(), .account = m_chosenAccount, .id = m_chosen};
}

store::TicketQuery TicketsView::query() const {
    store::TicketQuery query = m_filter->query();
    query.order = m_order;
    query.isAscending = m_isAscending;
    return query;
}

void TicketsView::order(int column, Qt::SortOrder order) {
    m_order = orderOf(column).value_or(store::TicketQuery::Order::Changed);
    m_isAscending = column >= 0 && order == Qt::AscendingOrder;
    find();
}

store::TicketFinder& TicketsView::finder() {
    if (!m_finder) {
        m_finder = std::make_unique<store::TicketFinder>(m_program.folder().database());
        connect(m_finder.get(), &store::TicketFinder::found, this, &TicketsView::take);
        connect(m_finder.get(), &store::TicketFinder::failed, this, &ListPage::readFailed);
    }
    return *m_finder;
}

/// Another question: the list begins anew.
void TicketsView::find() {
    if (count() >= smallCache) {
        finder().find(query());
    } else if (const auto places = store::ticketPlaces(m_program.reader(), query(), 0)) {
        take(*places, true, false);
    } else {
        Q_EMIT readFailed(places.error());
    }
}

/// The same question over changed tickets.
std::optional<core::Error> TicketsView::read() {
    m_model.setAccountLabels(accountLabels(m_program));
    if (const auto organizations = store::organizations(m_program.reader())) {
        m_filter->setOrganizations(*organizations);
    }
    const auto counted = store::ticketCount(m_program.reader(), smallCache);
    if (!counted) {
        return counted.error();
    }
    if (*counted >= smallCache) {
        setCount(std::max(count(), *counted));
        m_isWhole&& m_model.rowCount() > 0 ? finder().findAgain(query()) : finder().find(query());
        return std::nullopt;
    }
    setCount(*counted);
    const auto places = store::ticketPlaces(m_program.reader(), query(), 0);
    if (!places) {
        return places.error();
    }
    take(*places, true, true);
    return std::nullopt;
}

void TicketsView::take(const QList<qint64>& places, bool isWhole, bool isAgain) {
    const bool wasWhole = std::exchange(m_isWhole, isWhole);
    if (isAgain) {
        const items::TicketModel::Kept before = kept();
        m_model.follow(places, before);
        // The view has chosen a neighbour where the row could not be followed.
        if (m_model.line(currentRow()).value_or(store::TicketLine()).id != before.id) {
            m_chosenAccount = before.account;
            m_chosen = before.id;
            chooseWanted();
        }
    } else if (isWhole && !wasWhole) {
        if (!m_model.extend(places)) {
            begin(places);
        }
    } else {
        begin(places);
    }
    if (isWhole && !m_filter->isNarrow()) {
        setCount(static_cast<int>(places.size()));
    }
    sayFound(places.size());
    m_filter->setVisible(hasList());
    if (!m_table->currentIndex().isValid() || !isAgain) {
        chooseWanted();
    }
    followRows();
    Q_EMIT currentChanged();
}

void TicketsView::sayFound(qsizetype found) {
    if (!m_filter->isNarrow()) {
        m_filter->setFound({});
    } else if (!m_isWhole) {
        m_filter->setFound(tr("Counting …"));
    } else if (found == 0) {
        m_filter->setFound(tr("Nothing found. Esc in the search shows all tickets."));
    } else {
        //: how many tickets a search or a filter has found
        m_filter->setFound(tr("%n found", nullptr, static_cast<int>(found)));
    }
}

void TicketsView::begin(const QList<qint64>& places) {
    m_model.show(places);
    m_table->scrollToTop();
}

void TicketsView::chooseWanted() {
    if (m_chosen.isEmpty()) {
        return;
    }
    const auto place = store::ticketPlace(m_program.reader(), m_chosenAccount, m_chosen);
    if (place && *place > 0) {
        ListPage::choose(m_model.rowOf(*place));
    }
}

void TicketsView::lookedAt() {
    const auto line = m_model.line(currentRow());
    if (line && line->hasNews && isVisible() && isActiveWindow()) {
        m_program.sync().lookedAt(line->account, line->id);
    }
}

} // namespace app
