#include "app/ticketsview.h"

#include "app/program.h"

#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int mostTickets = 500;

} // namespace

TicketsView::TicketsView(Program& program, QWidget* parent)
    : ListPage(u"tickets"_s, tr("Tickets"),
               {.text = tr("No ticket is known here yet. Read those that the Support Center has, or start a "
                           "new request."),
                .button = tr("Read tickets now"),
                .buttonName = u"refresh_empty"_s},
               parent),
      m_program(program),
      m_model(program.clock()) {
    setModel(m_model);
    setWidths(items::TicketModel::SubjectColumn, {13, 20, 8, 17, 0, 0, 11});
    connect(&program.sync(), &delivery::TicketSync::cacheChanged, this, &TicketsView::readLater);
    // A delivered entry brings its ticket into the cache.
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, &TicketsView::readLater);
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &TicketsView::readLater);
    connect(&program, &Program::accountsChanged, this, &TicketsView::readLater);
}

std::optional<store::CachedTicket> TicketsView::current() const {
    const int row = currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model.item(row));
}

bool TicketsView::choose(const core::TicketId& id) {
    const auto& tickets = m_model.items();
    const auto found =
        std::ranges::find_if(tickets, [&id](const auto& cached) { return cached.ticket.id == id; });
    if (found == tickets.end()) {
        return false;
    }
    ListPage::choose(static_cast<int>(std::distance(tickets.begin(), found)));
    return true;
}

std::optional<core::Error> TicketsView::read() {
    const auto tickets = store::cachedTickets(m_program.reader(), mostTickets);
    if (!tickets) {
        return tickets.error();
    }
    m_model.setAccountLabels(accountLabels(m_program));
    m_model.setItems(*tickets);
    setCount(static_cast<int>(tickets->size()));
    return std::nullopt;
}

} // namespace app
