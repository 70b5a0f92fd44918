#include "evidence/linetime.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

/// A time stands at the beginning of a line, behind a level or an address at most.
constexpr qsizetype lineHead = 200;

int monthOf(QStringView name) {
    static constexpr std::array<QLatin1StringView, 12> months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1,
                                                              "May"_L1, "Jun"_L1, "Jul"_L1, "Aug"_L1,
                                                              "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const auto found =
        std::ranges::find_if(months, [name](QLatin1StringView month) { return name == month; });
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/// Seconds east of Greenwich of "Z", "+0200", "-05:30"; 0 for nothing.
int zoneSeconds(QStringView zone) {
    if (zone.size() < 5) {
        return 0;
    }
    const int hours = zone.sliced(1, 2).toInt();
    const int minutes = zone.last(2).toInt();
    return (zone.startsWith(u'-') ? -1 : 1) * (hours * 60 + minutes) * 60;
}

std::optional<core::Time> timeOf(QDate date, const QRegularExpressionMatch& match, int hour, QStringView part,
                                 QStringView zone) {
    const QTime time(match.capturedView(hour).toInt(), match.capturedView(hour + 1).toInt(),
                     match.capturedView(hour + 2).toInt());
    const QDateTime stamp(date, time, Qt::UTC);
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    constexpr int digits = 3;
    const QString millis = part.left(digits).toString().leftJustified(digits, u'0');
    return core::fromMillis(stamp.toMSecsSinceEpoch() + millis.toLongLong() - zoneSeconds(zone) * 1000LL);
}

} // namespace

std::optional<core::Time> lineTime(QByteArrayView line, core::Time now) {
    static const QRegularExpression iso(
        uR"((\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))? ?(Z|[+-]\d\d:?\d\d)?)"_s);
    static const QRegularExpression nginx(
        uR"((\d\d)/([A-Z][a-z]{2})/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d{4}))"_s);
    static const QRegularExpression syslog(uR"(^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d))"_s);
    const QString head = QString::fromLatin1(line.first(std::min(line.size(), lineHead)));
    if (const auto match = iso.match(head); match.hasMatch()) {
        const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                         match.capturedView(3).toInt());
        return timeOf(date, match, 4, match.capturedView(7), match.capturedView(8));
    }
    if (const auto match = nginx.match(head); match.hasMatch()) {
        const QDate date(match.capturedView(3).toInt(), monthOf(match.capturedView(2)),
                         match.capturedView(1).toInt());
        return timeOf(date, match, 4, {}, match.capturedView(7));
    }
    if (const auto match = syslog.match(head); match.hasMatch()) {
        const int year = QDateTime::fromMSecsSinceEpoch(core::toMillis(now), Qt::UTC).date().year();
        for (const int candidate : {year, year - 1}) {
            const QDate date(candidate, monthOf(match.capturedView(1)), match.capturedView(2).toInt());
            const auto time = timeOf(date, match, 3, {}, {});
            if (time && *time <= now + std::chrono::hours(24)) {
                return time;
            }
        }
    }
    return std::nullopt;
}

} // namespace evidence
