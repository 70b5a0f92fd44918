#include "store/writer.h"

#include "store/repair.h"

#include <QCoreApplication>
#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace store {

Writer::Writer(QObject* parent) : QObject(parent), m_worker(new QObject) {
    m_thread.setObjectName(u"store-writer"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Writer::~Writer() {
    // Blocks until all that was posted before is done.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            if (m_connection) {
                m_connection->checkpoint();
                m_connection.reset();
            }
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
    // The answers are on their way to this object: hand them on while it is there.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

core::Result<Writer::Opened> Writer::open(const QString& file) {
    core::Result<Opened> answer = Opened{};
    QMetaObject::invokeMethod(
        m_worker,
        [this, &file, &answer] {
            Q_ASSERT(!m_connection);
            auto opened = openRepaired(file);
            if (!opened) {
                answer = core::fail(opened.error());
                return;
            }
            m_connection = std::move(opened->connection);
            answer->movedAside = opened->movedAside;
            answer->salvage = opened->salvage;
        },
        Qt::BlockingQueuedConnection);
    return answer;
}

bool Writer::flush(std::chrono::milliseconds most) {
    const auto done = std::make_shared<QSemaphore>();
    post([done](Connection*) { done->release(); });
    return done->tryAcquire(1, int(most.count()));
}

void Writer::post(Job job) {
    QMetaObject::invokeMethod(
        m_worker, [this, job = std::move(job)] { job(m_connection.get()); }, Qt::QueuedConnection);
}

std::unexpected<core::Error> Writer::notOpen() {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "store",
                          "The database is not open, so that nothing can be saved. Start the program "
                          "again and follow what it says."));
}

} // namespace store
