#include "store/writer.h"

#include "core/filelock.h"
#include "store/migrations.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSemaphore>
#include <QSqlError>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcWriter, "store.writer")

using Opening = core::Result<std::unique_ptr<Connection>>;

/// Reads what a start reads anyway, the drafts and the open entries: a damaged file is found now and not
/// half-way.
core::Done checkRows(Connection& connection) {
    const core::Result<int> schema = schemaOf(connection);
    if (!schema || *schema == 0) {
        return schema ? core::Done{} : core::fail(schema.error());
    }
    for (const QString& sql : {u"SELECT * FROM drafts"_s,
                               u"SELECT * FROM outbox WHERE state NOT IN ('delivered', 'abandoned')"_s}) {
        auto rows = connection.run(sql);
        if (!rows) {
            return core::fail(rows.error());
        }
        while (rows->next()) {
        }
        if (rows->lastError().isValid()) {
            return core::fail(sqlError(rows->lastError(), connection.file()));
        }
    }
    return {};
}

Opening openChecked(const QString& file) {
    const QString migrations = u":/sql"_s;
    if (QFileInfo(file).size() > 0) {
        // Only looked at: a writer that closes would write the log into a damaged file and delete it.
        const Opening reader = Connection::open(file, Connection::Mode::ReadOnly, migrations);
        const core::Done checked = reader ? checkRows(**reader) : core::fail(reader.error());
        if (!checked && isDamaged(checked.error())) {
            return core::fail(checked.error());
        }
    }
    return Connection::open(file, Connection::Mode::ReadWrite, migrations);
}

QString asideName(const QString& file) {
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString name = file + u".damaged-"_s + stamp;
    QString free = name;
    for (int count = 2; QFile::exists(free); ++count) {
        free = name + u"-%1"_s.arg(count);
    }
    return free;
}

std::unexpected<core::Error> immovable(const QString& file, const QString& words) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "store", "The file %1 is damaged and cannot be put aside. Check the rights of its "
                                   "folder, or name another folder with --data-dir.")
                          .arg(file),
                      words, file);
}

bool isFolderWritable(const QString& file) {
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    return ::faccessat(AT_FDCWD, folder.constData(), W_OK | X_OK, AT_EACCESS) == 0;
}

/// The log first: should we be killed in between, a log beside a new database would be taken for its own.
core::Result<QString> moveAside(const QString& file) {
    const QString aside = asideName(file);
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        QFile part(file + suffix);
        if (part.exists() && !part.rename(aside + suffix)) {
            return immovable(file, part.errorString());
        }
    }
    return aside;
}

/// Two processes may find the damage at once: only one moves, and only what is still damaged when it may.
Opening repair(const QString& file, QString& movedAside) {
    if (!isFolderWritable(file)) {
        return immovable(file, u"read-only folder"_s);
    }
    core::FileLock lock(file + u".repair"_s);
    constexpr int tries = 100;
    constexpr unsigned long pauseMillis = 50;
    for (int count = 0; !lock.tryLock(); ++count) {
        if (count == tries) {
            return core::fail(core::ErrorKind::Transient,
                              QCoreApplication::translate(
                                  "store",
                                  "Another start of the program is putting the damaged file %1 aside. "
                                  "Try again in a moment.")
                                  .arg(file),
                              {}, file);
        }
        QThread::msleep(pauseMillis);
    }
    Opening again = openChecked(file);
    if (again || !isDamaged(again.error())) {
        return again;
    }
    const core::Result<QString> aside = moveAside(file);
    if (!aside) {
        return core::fail(aside.error());
    }
    qCWarning(lcWriter) << "damaged database moved aside to" << *aside;
    movedAside = *aside;
    return openChecked(file);
}

} // namespace

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
            Opening connection = openChecked(file);
            if (!connection && isDamaged(connection.error())) {
                connection = repair(file, answer->movedAside);
            }
            if (connection) {
                m_connection = std::move(*connection);
            } else {
                answer = core::fail(connection.error());
            }
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
