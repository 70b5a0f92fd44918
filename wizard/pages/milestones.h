#pragma once

#include "store/entry.h"
#include "ticket/form.h"
#include "wizard/ticketnews.h"

#include <QList>

namespace wizard {

/// One point of a request's way: sent, arrived, acknowledged, answered, confirmed, closed.
struct Milestone {
    enum class State { Done, Waiting, Late, Later };

    QString id; ///< stable: object name of its row
    State state = State::Later;
    QString title;
    QString text;                    ///< beside the state; may be empty
    std::optional<core::Time> due{}; ///< a clock runs towards it

    bool operator==(const Milestone&) const = default;
};

/// What a person must be told without having to look: what it is about, and what to do.
struct Alarm {
    QString headline;
    QString advice;  ///< with %1 where the address stands, when there is one
    QString address; ///< e-mail address of the secondary way; empty = none, or practice
    QString other;   ///< another way, or empty
    bool operator==(const Alarm&) const = default;
};

/// The way of a request as it is known at a moment.
struct Outlook {
    QList<Milestone> milestones; ///< in the order in which they are reached
    std::optional<Alarm> alarm;
    /// For who does not see the page: changes only where something happened or a minute that matters
    /// (15, 10, 5, 1 left) has come.
    QString spoken;
};

/// Pure. The clock of the first answer runs from the arrival for the account's target, within its hours. An
/// alarm is raised for an Urgent request that was not acknowledged within the form's minutes (the guidance
/// promises it at once), or not answered in time.
Outlook outlook(const store::Entry& entry, const ticket::Form& form, const ticket::Account& account,
                const TicketNews& news, core::Time now);

} // namespace wizard
