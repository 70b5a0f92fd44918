#pragma once

#include "core/clock.h"
#include "ticket/account.h"
#include "ticket/form.h"

#include <QTimeZone>

namespace ticket {

/// The zone whose days and hours the support hours are: the account's, or this computer's where the account
/// names none or one that this computer does not know.
QTimeZone zoneOf(const Account& account);

/// When a time that runs only within the hours is up, counted from a moment. Hours are those of the zone's
/// clocks, so that a day on which they are changed is an hour shorter or longer; without hours the time runs
/// around the clock. Hours without any day count as around the clock.
core::Time dueTime(core::Time from, std::chrono::minutes time, const SupportHours* hours,
                   const QTimeZone& zone);

/// A duration for a person: "45 minutes", "2 hours 5 minutes". Whole minutes, rounded up.
QString durationText(std::chrono::milliseconds time);

/// The same for a list: "45 min", "2 h 5 min", from ten hours on "12 h", from two days on "2 d".
QString shortDurationText(std::chrono::milliseconds time);

/// A due time for a person, on this computer's clocks: "03:45, in 30 minutes" within a day, "Monday 08:00
/// CET" within a week, with the date beyond it.
QString dueText(core::Time due, core::Time now);

} // namespace ticket
