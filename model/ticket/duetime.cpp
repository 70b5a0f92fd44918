#include "ticket/duetime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(ticket)
};

core::Time timeOf(const QDateTime& moment) {
    return core::fromMillis(moment.toMSecsSinceEpoch());
}

/// An hour of a day on the zone's clocks; 24 is the beginning of the next day.
core::Time hourOf(const QDate& day, int hour, const QTimeZone& zone) {
    constexpr int endOfDay = 24;
    return timeOf(hour == 0          ? day.startOfDay(zone)
                  : hour == endOfDay ? day.addDays(1).startOfDay(zone)
                                     : QDateTime(day, QTime(hour, 0), zone));
}

constexpr int perHour = 60; // minutes

int wholeMinutes(std::chrono::milliseconds time) {
    return std::max(0, int(std::chrono::ceil<std::chrono::minutes>(time).count()));
}

QString hoursText(int hours) {
    return hours == 1 ? Phrases::tr("1 hour") : Phrases::tr("%n hours", nullptr, hours);
}

QString minutesText(int minutes) {
    return minutes == 1 ? Phrases::tr("1 minute") : Phrases::tr("%n minutes", nullptr, minutes);
}

} // namespace

QTimeZone zoneOf(const Account& account) {
    const QTimeZone zone(account.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

core::Time dueTime(core::Time from, std::chrono::minutes time, const SupportHours* hours,
                   const QTimeZone& zone) {
    const bool hasDays = hours != nullptr && !hours->days.isEmpty() && hours->fromHour < hours->toHour;
    if (!hasDays || hours->isAlways()) {
        return from + time;
    }
    std::chrono::milliseconds left = time;
    for (QDate day = core::toLocal(from).toTimeZone(zone).date();; day = day.addDays(1)) {
        if (!hours->days.contains(day.dayOfWeek())) {
            continue;
        }
        const core::Time begin = std::max(from, hourOf(day, hours->fromHour, zone));
        const core::Time end = hourOf(day, hours->toHour, zone);
        // What ends with the last second of a working day is not due on the next morning.
        if (begin < end && left <= end - begin) {
            return begin + left;
        }
        left -= std::max(std::chrono::milliseconds(0), end - begin);
    }
}

QString durationText(std::chrono::milliseconds time) {
    const int all = wholeMinutes(time);
    if (all < perHour) {
        return minutesText(all);
    }
    const QString hours = hoursText(all / perHour);
    //: %1 is "2 hours", %2 "5 minutes"
    return all % perHour == 0 ? hours : Phrases::tr("%1 %2").arg(hours, minutesText(all % perHour));
}

QString shortDurationText(std::chrono::milliseconds time) {
    constexpr int perDay = 24 * perHour;
    constexpr int manyHours = 10;
    const int all = wholeMinutes(time);
    const int hours = all / perHour;
    if (all < perHour) {
        //: short for minutes
        return Phrases::tr("%1 min").arg(all);
    }
    if (all >= 2 * perDay) {
        //: short for days
        return Phrases::tr("%1 d").arg(all / perDay);
    }
    return hours >= manyHours || all % perHour == 0
               //: short for hours
               ? Phrases::tr("%1 h").arg(hours)
               //: short for hours and minutes
               : Phrases::tr("%1 h %2 min").arg(hours).arg(all % perHour);
}

QString dueText(core::Time due, core::Time now) {
    constexpr int daysOfWeek = 7;
    const QLocale locale;
    const QDateTime moment = core::toLocal(due);
    // Some locales have seconds even in the short format.
    const QString clock =
        locale.toString(moment.time(), locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
    if (due - now <= std::chrono::days(1)) {
        //: %1 is a time of day, %2 a duration
        return Phrases::tr("%1, in %2").arg(clock, durationText(due - now));
    }
    const QDate today = core::toLocal(now).date();
    const QString day = today.daysTo(moment.date()) < daysOfWeek
                            ? locale.dayName(moment.date().dayOfWeek())
                            : locale.toString(moment.date(), QLocale::ShortFormat);
    //: %1 is a day, %2 a time of day, %3 the time zone
    return Phrases::tr("%1 %2 %3").arg(day, clock, moment.timeZoneAbbreviation());
}

} // namespace ticket
