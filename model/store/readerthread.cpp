#include "store/readerthread.h"

#include "store/interrupt.h"

#include <QMutex>
#include <QMutexLocker>
#include <QObject>

#include <atomic>
#include <optional>

using namespace Qt::StringLiterals;

namespace store {

struct ReaderThread::Worker final : public QObject {
    explicit Worker(QString databaseFile) : file(std::move(databaseFile)) {}

    core::Result<Connection*> open() {
        if (!connection) {
            auto opened = Connection::open(file, Connection::Mode::ReadOnly, u":/sql"_s);
            if (!opened) {
                return core::fail(opened.error());
            }
            connection = std::move(*opened);
            // Whoever types a word types the next one: what was read is needed again.
            for (const QString& pragma :
                 {u"PRAGMA cache_size = -16000"_s, u"PRAGMA mmap_size = 1073741824"_s}) {
                if (auto done = connection->run(pragma); !done) {
                    return core::fail(done.error());
                }
            }
            const QMutexLocker lock(&mutex);
            running.emplace(connection->interrupt());
        }
        return connection.get();
    }

    void interrupt() {
        const QMutexLocker lock(&mutex);
        if (running) {
            running->now();
        }
    }

    void close() {
        {
            const QMutexLocker lock(&mutex);
            running.reset();
        }
        connection.reset();
    }

    QString file;
    std::unique_ptr<Connection> connection;
    QMutex mutex;
    std::optional<Interrupt> running; ///< while the connection is open
    std::atomic<bool> isEnding = false;
};

ReaderThread::ReaderThread(QString file, const QString& name)
    : m_worker(std::make_unique<Worker>(std::move(file))) {
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ReaderThread::~ReaderThread() {
    m_worker->isEnding = true;
    m_worker->interrupt();
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get()] { worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ReaderThread::post(Work work) {
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), work = std::move(work)] {
            if (!worker->isEnding) {
                work(worker->open());
            }
        },
        Qt::QueuedConnection);
}

void ReaderThread::interrupt() {
    m_worker->interrupt();
}

} // namespace store
