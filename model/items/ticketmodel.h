#pragma once

#include "core/clock.h"
#include "items/rowmodel.h"
#include "items/words.h"
#include "store/ticketcache.h"

namespace items {

/// Tickets of the cache as a table.
class TicketModel final : public RowModel<store::CachedTicket> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketModel)

public:
    enum Column {
        IdColumn,
        SubjectColumn,
        SeverityColumn,
        StatusColumn,
        RequesterColumn,
        AccountColumn,
        UpdatedColumn,
        ColumnCount
    };

    explicit TicketModel(const core::Clock& clock, QObject* parent = nullptr);

    void setAccountLabels(const AccountLabels& labels);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// Two Support Centers may give the same number.
    QString keyOf(const store::CachedTicket& row) const override {
        return row.ticket.account.value + QLatin1Char('\n') + row.ticket.id.value;
    }

private:
    QString text(const ticket::Ticket& ticket, int column) const;
    QVariant sortValue(const ticket::Ticket& ticket, int column) const;

    const core::Clock& m_clock;
    AccountLabels m_labels;
};

} // namespace items
