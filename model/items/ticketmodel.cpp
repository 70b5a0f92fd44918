#include "items/ticketmodel.h"

#include "items/roles.h"

namespace items {

TicketModel::TicketModel(const core::Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void TicketModel::setAccountLabels(const AccountLabels& labels) {
    m_labels = labels;
    columnChanged(AccountColumn);
}

int TicketModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TicketModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ticket::Ticket& ticket = item(index.row()).ticket;
    switch (role) {
    case Qt::DisplayRole:
        return text(ticket, index.column());
    case Qt::ToolTipRole:
        return index.column() == UpdatedColumn ? fullTimeText(ticket.updated) : text(ticket, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == IdColumn ? tr("Ticket %1: %2, severity %3, %4")
                                                .arg(ticket.id.value, ticket.subject,
                                                     severityText(ticket.severity), statusText(ticket.status))
                                          : text(ticket, index.column());
    case SortRole:
        return sortValue(ticket, index.column());
    case IdRole:
        return ticket.id.value;
    case AccountRole:
        return ticket.account.value;
    }
    return {};
}

QString TicketModel::text(const ticket::Ticket& ticket, int column) const {
    switch (column) {
    case IdColumn:
        return ticket.id.value;
    case SubjectColumn:
        return ticket.subject;
    case SeverityColumn:
        return severityText(ticket.severity);
    case StatusColumn:
        return statusText(ticket.status);
    case RequesterColumn:
        return ticket.requester;
    case AccountColumn:
        return m_labels.value(ticket.account, ticket.account.value);
    case UpdatedColumn:
        return timeText(ticket.updated, m_clock.now());
    }
    return {};
}

QVariant TicketModel::sortValue(const ticket::Ticket& ticket, int column) const {
    switch (column) {
    case IdColumn: {
        // Numbers in the order of numbers; the rest of an id ("PRACTICE-") is the same for all of an account.
        qsizetype first = ticket.id.value.size();
        while (first > 0 && ticket.id.value[first - 1].isDigit()) {
            --first;
        }
        return ticket.id.value.sliced(first).toLongLong();
    }
    case SeverityColumn:
        return severityRank(ticket.severity);
    case UpdatedColumn:
        return core::toMillis(ticket.updated);
    }
    return text(ticket, column).toCaseFolded();
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case IdColumn:
        return tr("Ticket");
    case SubjectColumn:
        return tr("Subject");
    case SeverityColumn:
        return tr("Severity");
    case StatusColumn:
        return tr("Status");
    case RequesterColumn:
        return tr("Requester");
    case AccountColumn:
        return tr("Account");
    case UpdatedColumn:
        return tr("Updated");
    }
    return {};
}

} // namespace items
