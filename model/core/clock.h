#pragma once

#include <QDateTime>

#include <chrono>

namespace core {

/// Wall-clock time, UTC, in milliseconds: the one form in which times are kept.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where "now" comes from, so that tests can turn the hands.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
    /// How long the machine has run, its sleep included (CLOCK_BOOTTIME): what waits are measured by, because
    /// nobody can set it.
    virtual std::chrono::milliseconds uptime() const;
};

class SystemClock final : public Clock {
public:
    Time now() const override;
};

qint64 toMillis(Time time);
Time fromMillis(qint64 millis);
QDateTime toLocal(Time time);
/// ISO 8601 in UTC with a Z, to the second: 2026-11-22T03:12:44Z.
QString toIso(Time time);
/// The epoch when the text is no ISO 8601 time.
Time fromIso(const QString& text);

} // namespace core
