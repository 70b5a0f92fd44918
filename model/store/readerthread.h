#pragma once

#include "core/result.h"
#include "store/connection.h"

#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace store {

/// A thread with a connection of its own that only reads: what may take longer than a few milliseconds is
/// asked there, so that no question holds the window.
class ReaderThread final {
    Q_DISABLE_COPY_MOVE(ReaderThread)

public:
    using Work = std::function<void(const core::Result<Connection*>& connection)>;

    /// The database must be there already; it is opened at the first work. `name` for debuggers.
    ReaderThread(QString file, const QString& name);
    /// Stops what is being read and waits for the thread; work that has not begun is not done.
    ~ReaderThread();

    /// Does the work in the thread, one after the other.
    void post(Work work);
    /// The statement that is running now ends with an error.
    void interrupt();

private:
    struct Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< its connection lives in m_thread
};

} // namespace store
