#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/connection.h"

#include <QList>
#include <QString>

/// One line per cached ticket, kept by the database itself: what the list shows. A line's place is its order
/// by change; it changes with the ticket.
namespace store {

struct TicketLine {
    qint64 place = 0;
    core::AccountId account;
    core::TicketId id;
    QString subject;
    QString requester;
    QString severity;
    QString status;
    core::Time created{};
    core::Time updated{};
    core::Time answered{};        ///< support's first message; epoch = none is known
    bool hasConversation = false; ///< the messages have been read, too
    bool hasNews = false;         ///< an answer that the person has not looked at
    bool isOfColleague = false;   ///< one reads it only because it is of the own organization

    bool isOpen() const { return status != u"solved" && status != u"closed"; }
    bool operator==(const TicketLine&) const = default;
};

/// The lines at these places, in their order; a place that is gone is left out.
core::Result<QList<TicketLine>> ticketLines(Connection& connection, const QList<qint64>& places);
/// 0 = it is not in the cache.
core::Result<qint64> ticketPlace(Connection& connection, const core::AccountId& account,
                                 const core::TicketId& id);
/// Open tickets of this severity, oldest first, without those of colleagues.
core::Result<QList<TicketLine>> openTickets(Connection& connection, const QString& severity, int most);
/// How many there are, counted up to `most`.
core::Result<int> ticketCount(Connection& connection, int most);
core::Result<int> newsCount(Connection& connection);
/// Marks an answer as new, or as looked at.
core::Done setNews(Connection& connection, const core::AccountId& account, const core::TicketId& id,
                   bool hasNews);

} // namespace store
