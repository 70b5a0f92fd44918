#include "delivery/waits.h"

#include <algorithm>

namespace delivery {

using std::chrono::milliseconds;

milliseconds Waits::left(const store::Turn& turn) {
    const milliseconds uptime = m_clock.uptime();
    Wait& wait = m_waits[turn.id];
    if (wait.revision != turn.revision) {
        const milliseconds told = std::max(turn.nextTry - turn.updated, milliseconds{0});
        const milliseconds left = std::clamp(turn.nextTry - m_clock.now(), milliseconds{0}, told);
        wait = {.revision = turn.revision, .until = uptime + left};
    }
    return std::max(wait.until - uptime, milliseconds{0});
}

void Waits::end(const store::Turn& turn) {
    m_waits[turn.id] = {.revision = turn.revision, .until = m_clock.uptime()};
}

} // namespace delivery
