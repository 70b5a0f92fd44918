#include "evidence/writebehind.h"

namespace evidence {

bool WriteBehind::write(const QByteArray& part) {
    constexpr qint64 isLong = 1024 * 1024; // with less a thread would take more time than it saves
    m_bytes += part.size();
    if (m_bytes < isLong) {
        m_isBroken = m_isBroken || !put(part);
        return !m_isBroken;
    }
    if (!m_thread.joinable()) {
        m_thread = std::jthread([this] { work(); });
    }
    std::unique_lock lock(m_mutex);
    m_turn.wait(lock, [this] { return !m_hasNext; });
    m_next.resize(0);
    m_next.append(part);
    m_hasNext = true;
    m_turn.notify_one();
    return !m_isBroken;
}

bool WriteBehind::finish() {
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_turn.notify_one();
        m_thread.join();
    }
    return !m_isBroken;
}

void WriteBehind::work() {
    QByteArray part;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_turn.wait(lock, [this] { return m_hasNext || m_isEnding; });
        if (!m_hasNext) {
            return;
        }
        part.swap(m_next);
        m_hasNext = false;
        m_turn.notify_one();
        lock.unlock();
        const bool isWritten = put(part);
        lock.lock();
        m_isBroken = m_isBroken || !isWritten;
    }
}

} // namespace evidence
