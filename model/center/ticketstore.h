#pragma once

#include "center/paging.h"
#include "center/records.h"
#include "store/connection.h"

#include <optional>

namespace center {

/// Tickets, their comments and copies in the practice center's own database. Numbers are never given twice.
class TicketStore final {
public:
    explicit TicketStore(store::Connection& connection);

    /// The number of the new ticket.
    core::Result<qint64> insert(const TicketRecord& ticket);
    /// Writes what may change after filing: status, assignee, replies, updated.
    core::Done update(const TicketRecord& ticket);
    core::Result<std::optional<TicketRecord>> find(qint64 number);
    core::Result<Slice> list(const Filter& filter, const Paging& paging);
    /// Solved tickets that nobody touched since are closed for good.
    core::Done closeSolvedBefore(core::Time time);

    core::Result<qint64> addComment(const CommentRecord& comment);
    core::Result<std::optional<CommentRecord>> comment(qint64 ticket, qint64 id);
    core::Result<qint64> commentCount(qint64 ticket);
    core::Result<Slice> comments(const Filter& filter, const Paging& paging);

    core::Done addCopy(qint64 ticket, const Copy& copy);
    core::Done removeCopy(qint64 ticket, qint64 person);
    core::Result<QList<Copy>> copies(qint64 ticket);

private:
    store::Connection& m_connection;
};

} // namespace center
