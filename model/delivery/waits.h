#pragma once

#include "core/clock.h"
#include "store/turns.h"

#include <QHash>

namespace delivery {

/// What is left of the waits of entries, measured by the machine's uptime: a clock that is set while an entry
/// waits neither holds it back nor hurries it.
class Waits final {
public:
    explicit Waits(const core::Clock& clock) : m_clock(clock) {}

    /// 0 = due. At the first look at a stored revision the time of day decides, but for no longer than the
    /// entry was told to wait: a clock that was set back while no process ran must not hold it for a day.
    std::chrono::milliseconds left(const store::Turn& turn);
    /// The entry is due.
    void end(const store::Turn& turn);

private:
    struct Wait {
        qint64 revision = 0;
        std::chrono::milliseconds until{}; ///< uptime
    };

    const core::Clock& m_clock;
    QHash<core::IntentId, Wait> m_waits;
};

} // namespace delivery
