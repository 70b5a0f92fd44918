#pragma once

#include "core/clock.h"
#include "items/words.h"
#include "store/ticketlist.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>
#include <optional>

namespace items {

/// Tickets of the cache as a table of any length: it knows the places of all rows (eight bytes each) and
/// reads what is shown, a page at a time. Which tickets there are and in which order is found elsewhere
/// (store::TicketFinder).
class TicketModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketModel)

public:
    enum Column {
        IdColumn,
        SubjectColumn,
        SeverityColumn,
        StatusColumn,
        ResponseColumn,
        RequesterColumn,
        AccountColumn,
        UpdatedColumn,
        ColumnCount
    };
    /// What is said of support's first response, short and in full.
    struct Response {
        QString text;
        QString tip;
    };
    using ResponseOf = std::function<Response(const store::TicketLine&)>;
    /// A row that is to stay the same ticket's.
    struct Kept {
        int row = -1; ///< -1 = none
        core::AccountId account;
        core::TicketId id;
    };

    TicketModel(store::Connection& reader, const core::Clock& clock, QObject* parent = nullptr);

    void setAccountLabels(const AccountLabels& labels);
    void setResponses(ResponseOf responses);
    /// Other tickets than before: the table begins anew.
    void show(const QList<qint64>& places);
    /// The tickets that were not there yet, behind those that are: `places` begins with them. False when it
    /// does not, and nothing was done.
    bool extend(const QList<qint64>& places);
    /// The same tickets after a change, row by row: selection, scroll position and the place of a screen
    /// reader stay. `kept` is followed to where it moved. Begins anew where too much changed.
    void follow(const QList<qint64>& places, const Kept& kept);
    /// Time has passed.
    void tick();

    /// Nothing when the ticket was just taken out of the cache.
    std::optional<store::TicketLine> line(int row) const;
    /// -1 = it is not among them.
    int rowOf(qint64 place) const { return static_cast<int>(m_places.indexOf(place)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for another order; a column of -1 is the usual one.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortWanted(int column, Qt::SortOrder order);

private:
    struct Changes;

    QString text(const store::TicketLine& line, int column) const;
    QString fullText(const store::TicketLine& line) const;
    void moveKept(const QList<qint64>& wanted, const Kept& kept);
    void apply(const QList<qint64>& wanted, const Changes& changes);
    void changeRead(const QHash<qint64, store::TicketLine>& before);
    QHash<qint64, store::TicketLine> readLines() const;
    void columnChanged(int column);

    store::Connection& m_reader;
    const core::Clock& m_clock;
    AccountLabels m_labels;
    ResponseOf m_responses;
    QList<qint64> m_places;
    mutable QCache<int, QList<store::TicketLine>> m_pages;
};

} // namespace items
