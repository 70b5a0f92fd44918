#pragma once

#include "core/clock.h"
#include "ticket/account.h"
#include "ticket/form.h"

namespace ticket {

/// What the clock of the first response needs to know of a ticket.
struct ResponseFacts {
    QString severity; ///< low, normal, high, urgent
    QString status;   ///< new, open, pending, hold, solved, closed
    core::Time created{};
    core::Time answered{};    ///< support's first message; epoch = none is known
    bool isFullyRead = false; ///< its messages are known, so that "no answer" is one
};

/// Where the first response stands against the target of plan and severity. Time runs only within the support
/// hours of the target, in the zone of the account.
struct ResponseClock {
    enum class State {
        None, ///< the plan names no time, or the ticket ended without a known answer
        Running,
        Missed,
        Answered,
        AnsweredLate,
        Unread, ///< its messages have to be read first
    };

    State state = State::None;
    core::Time due{};

    bool operator==(const ResponseClock&) const = default;
};
ResponseClock responseClock(const Form& form, const Account& account, const ResponseFacts& facts,
                            core::Time now);

/// Short, for a list: "12 min left", "Late by 2 h", "Answered"; empty where there is nothing to say.
QString responseText(const ResponseClock& clock, core::Time now);
/// A sentence with the target.
QString responseTip(const ResponseClock& clock, core::Time now);

} // namespace ticket
