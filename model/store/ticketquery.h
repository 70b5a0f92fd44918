#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/connection.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace store {

/// Which tickets of the cache are wanted, and in which order.
struct TicketQuery {
    enum class Whose { All, Mine, OnBehalf, Organization };
    enum class State { Any, Open, WaitingForMe, Solved };
    enum class Order { Changed, Number, Subject, Severity, Status, Requester, Account, Created };

    QString text; ///< beginnings of words that must all stand somewhere in the ticket
    Whose whose = Whose::All;
    State state = State::Any;
    QString severity;        ///< empty = any
    core::AccountId account; ///< empty = any
    /// What the person is called at each account (the e-mail address): whose tickets are "mine".
    QHash<core::AccountId, QString> users;
    /// The person's organization at each account that has one (store/ticketmerge.h).
    QHash<core::AccountId, QString> organizations;
    Order order = Order::Changed;
    bool isAscending = false;

    bool operator==(const TicketQuery&) const = default;
};

/// Stops a long reading; asked now and then.
using IsStale = std::function<bool()>;

/// Places (store/ticketlist.h) of the wanted tickets in the wanted order, at most `most`; 0 = all of them.
/// Cancelled when `isStale` said so.
core::Result<QList<qint64>> ticketPlaces(Connection& connection, const TicketQuery& query, int most,
                                         const IsStale& isStale = {});

/// The words of a text as the index has them; beginnings are found.
QStringList searchWords(const QString& text);

} // namespace store
