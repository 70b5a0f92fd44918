#include "delivery/waits.h"

#include <algorithm>

namespace delivery {

using std::chrono::milliseconds;

milliseconds Waits::left(const store::Entry& entry) {
    const milliseconds uptime = m_clock.uptime();
    Wait& wait = m_waits[entry.id];
    if (wait.revision != entry.revision) {
        const milliseconds told = std::max(entry.nextTry - entry.updated, milliseconds{0});
        const milliseconds left = std::clamp(entry.nextTry - m_clock.now(), milliseconds{0}, told);
        wait = {.revision = entry.revision, .until = uptime + left};
    }
    return std::max(wait.until - uptime, milliseconds{0});
}

void Waits::end(const store::Entry& entry) {
    m_waits[entry.id] = {.revision = entry.revision, .until = m_clock.uptime()};
}

} // namespace delivery
