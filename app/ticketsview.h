#pragma once

#include "app/listpage.h"
#include "items/ticketmodel.h"

namespace app {

/// The list of tickets as the cache holds them.
class TicketsView final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketsView)

public:
    explicit TicketsView(Program& program, QWidget* parent = nullptr);

    std::optional<store::CachedTicket> current() const;
    /// Chooses the ticket; false when it is not in the list.
    bool choose(const core::TicketId& id);

protected:
    std::optional<core::Error> read() override;

private:
    Program& m_program;
    items::TicketModel m_model;
};

} // namespace app
