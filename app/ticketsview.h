#pragma once

#include "app/listpage.h"
#include "items/ticketmodel.h"
#include "store/ticketcache.h"
#include "store/ticketfinder.h"

#include <memory>
#include <optional>

namespace app {

class TicketFilter;

/// The list of tickets as the cache holds them, narrowed and ordered as the person wants. A cache of a usual
/// size is asked at once, a large one in a thread of its own.
class TicketsView final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketsView)

public:
    explicit TicketsView(Program& program, QWidget* parent = nullptr);

    std::optional<store::CachedTicket> current() const;
    /// Chooses the ticket, which ends a filter that hides it; false when it is not in the cache.
    bool choose(const core::TicketId& id, const core::AccountId& account = {});
    void focusSearch();

protected:
    std::optional<core::Error> read() override;
    bool hasList() const override;

private:
    void find();
    void order(int column, Qt::SortOrder order);
    store::TicketQuery query() const;
    void take(const QList<qint64>& places, bool isWhole, bool isAgain);
    void sayFound(qsizetype found);
    void begin(const QList<qint64>& places);
    void chooseWanted();
    store::TicketFinder& finder();
    items::TicketModel::Kept kept() const;
    void lookedAt();

    Program& m_program;
    items::TicketModel m_model;
    TicketFilter* m_filter;
    std::unique_ptr<store::TicketFinder> m_finder; ///< once the cache is large
    store::TicketQuery::Order m_order = store::TicketQuery::Order::Changed;
    bool m_isAscending = false;
    bool m_isWhole = true; ///< all places of the question are here
    core::AccountId m_chosenAccount;
    core::TicketId m_chosen; ///< what to choose again in other places
    QTimer m_tick;
    QTimer m_look; ///< how long an answer is seen before it counts as looked at
};

} // namespace app
