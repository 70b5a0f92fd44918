#pragma once

#include <QByteArray>
#include <QIODevice>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace evidence {

/// Writes to a device while the next part is being made: what is long, in a thread of its own, at most two
/// parts behind. Nobody else may touch the device before finish().
class WriteBehind final {
    Q_DISABLE_COPY_MOVE(WriteBehind)

public:
    explicit WriteBehind(QIODevice& out) : m_out(out) {}
    ~WriteBehind() { finish(); }

    /// False: this part, or an earlier one, could not be written.
    bool write(const QByteArray& part);
    /// Waits until all is written; false when it could not be.
    bool finish();

private:
    void work();
    bool put(const QByteArray& part) { return m_out.write(part) == part.size(); }

    QIODevice& m_out;
    qint64 m_bytes = 0;
    std::mutex m_mutex;
    std::condition_variable m_turn;
    QByteArray m_next; ///< keeps its memory
    bool m_hasNext = false;
    bool m_isEnding = false;
    bool m_isBroken = false;
    std::jthread m_thread;
};

} // namespace evidence
