#include "core/clock.h"

#include <ctime>

namespace core {

std::chrono::milliseconds Clock::uptime() const {
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                         std::chrono::nanoseconds(time.tv_nsec));
}

Time SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

qint64 toMillis(Time time) {
    return time.time_since_epoch().count();
}

Time fromMillis(qint64 millis) {
    return Time(std::chrono::milliseconds(millis));
}

QDateTime toLocal(Time time) {
    return QDateTime::fromMSecsSinceEpoch(toMillis(time));
}

QString toIso(Time time) {
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC).toString(Qt::ISODate);
}

Time fromIso(const QString& text) {
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODate);
    return parsed.isValid() ? fromMillis(parsed.toMSecsSinceEpoch()) : Time{};
}

} // namespace core
