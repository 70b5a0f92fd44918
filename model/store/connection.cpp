#include "store/connection.h"

#include "store/migrations.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcStore, "store")

constexpr int busyMillis = 5000;
constexpr QLatin1StringView newerMark("newer");

QString newName() {
    static std::atomic<quint64> count = 0;
    return u"store-%1"_s.arg(++count);
}

core::Error unusable(const QString& file, const QString& words) {
    return sqlError(QSqlError({}, words, QSqlError::ConnectionError, u"14"_s), file);
}

/// Makes the file before SQLite does, so that nobody else could ever read it; -wal and -shm get the same mode
/// from SQLite. An existing file is never opened here: closing a second handle would drop this process's
/// locks on it.
core::Done createOwned(const QString& file) {
    const QByteArray path = QFile::encodeName(file);
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    const int handle = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly);
    if (handle >= 0) {
        ::close(handle);
        return {};
    }
    if (errno != EEXIST) {
        const int fault = errno;
        const QString code = fault == ENOSPC || fault == EDQUOT ? u"13"_s : u"14"_s;
        return core::fail(sqlError(
            QSqlError({}, QString::fromLocal8Bit(std::strerror(fault)), QSqlError::ConnectionError, code),
            file));
    }
    struct stat state = {};
    constexpr mode_t othersMask = S_IRWXG | S_IRWXO;
    if (::stat(path.constData(), &state) == 0 && (state.st_mode & othersMask) != 0 &&
        ::chmod(path.constData(), ownerOnly) != 0) {
        return core::fail(unusable(file, QString::fromLocal8Bit(std::strerror(errno))));
    }
    return {};
}

/// A database of no bytes beside a log with some has lost its head; SQLite would delete the log without a
/// word.
bool hasLostItsHead(const QString& file) {
    return QFileInfo(file).size() == 0 && QFileInfo(file + u"-wal"_s).size() > 0;
}

/// SQLite reads a page that is not wholly there as one that ends in zeros. While a log is there the page may
/// just be on its way into the file.
bool isCutShort(Connection& connection) {
    auto pageSize = connection.run(u"PRAGMA page_size"_s);
    return pageSize && pageSize->next() &&
           QFileInfo(connection.file()).size() % pageSize->value(0).toLongLong() != 0 &&
           QFileInfo(connection.file() + u"-wal"_s).size() == 0;
}

core::Done checkSchema(Connection& connection, const QString& migrations) {
    const core::Result<int> schema = schemaOf(connection);
    if (!schema) {
        return core::fail(schema.error());
    }
    // Reads all pages of the schema: damage there is found now, and cheaply.
    if (auto tables = connection.run(u"SELECT count(sql) FROM sqlite_schema"_s); !tables || !tables->next()) {
        return tables ? core::fail(sqlError(tables->lastError(), connection.file()))
                      : core::fail(tables.error());
    }
    if (isCutShort(connection)) {
        return core::fail(damagedError(u"its last page is cut"_s, connection.file()));
    }
    const int newest = newestSchema(migrations);
    if (*schema > newest) {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "store", "The file %1 was written by a newer version of this program. Use that "
                                       "version, or name another folder with --data-dir.")
                              .arg(connection.file()),
                          newerMark + u": schema %1, known up to %2"_s.arg(*schema).arg(newest),
                          connection.file());
    }
    return {};
}

bool isNewer(const core::Error& error) {
    return error.details.startsWith(newerMark);
}

core::Done prepareWriting(Connection& connection, const QString& migrations) {
    auto mode = connection.run(u"PRAGMA journal_mode = WAL"_s);
    if (!mode) {
        return core::fail(mode.error());
    }
    if (!mode->next() || mode->value(0).toString() != u"wal"_s) {
        return core::fail(unusable(connection.file(), u"no write-ahead log"_s));
    }
    mode->finish();
    for (const QString& pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (auto done = connection.run(pragma); !done) {
            return core::fail(done.error());
        }
    }
    // A file that may only be read opens without a word: find out now, not with the first draft.
    if (auto probe = Transaction::begin(connection); !probe) {
        return core::fail(probe.error());
    }
    return migrate(connection, migrations);
}

} // namespace

Connection::Connection(QString name, QString file) : m_name(std::move(name)), m_file(std::move(file)) {}

Connection::~Connection() {
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Mode mode,
                                                           const QString& migrations) {
    if (hasLostItsHead(file)) {
        return core::fail(damagedError(u"empty beside a log that is not"_s, file));
    }
    if (mode == Mode::ReadOnly) {
        return opened(file, mode, migrations);
    }
    if (auto created = createOwned(file); !created) {
        return core::fail(created.error());
    }
    if (QFileInfo(file).size() > 0) {
        // SQLite writes the log into the file and deletes it when the last writer closes: what is damaged or
        // not ours to write must be known before there is one.
        const auto looked = opened(file, Mode::ReadOnly, migrations);
        if (!looked && (isDamaged(looked.error()) || isNewer(looked.error()))) {
            return core::fail(looked.error());
        }
    }
    auto connection = opened(file, mode, migrations);
    if (connection) {
        if (auto prepared = prepareWriting(**connection, migrations); !prepared) {
            return core::fail(prepared.error());
        }
    }
    return connection;
}

core::Result<std::unique_ptr<Connection>> Connection::opened(const QString& file, Mode mode,
                                                             const QString& migrations) {
    auto connection = connected(file, mode);
    if (connection) {
        if (auto checked = checkSchema(**connection, migrations); !checked) {
            return core::fail(checked.error());
        }
    }
    return connection;
}

core::Result<std::unique_ptr<Connection>> Connection::openUnchecked(const QString& copy) {
    auto connection = connected(copy, Mode::ReadWrite);
    if (connection) {
        (*connection)->m_isQuiet = true;
        // A schema with a broken part still leads to the other parts.
        if (auto done = (*connection)->run(u"PRAGMA writable_schema = ON"_s); !done) {
            return core::fail(done.error());
        }
    }
    return connection;
}

core::Result<std::unique_ptr<Connection>> Connection::connected(const QString& file, Mode mode) {
    std::unique_ptr<Connection> connection(new Connection(newName(), file));
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMillis);
    if (mode == Mode::ReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(options);
    if (!database.open()) {
        return core::fail(sqlError(database.lastError(), file));
    }
    return connection;
}

core::Result<QSqlQuery> Connection::run(const QString& sql, const QVariantList& values) {
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    bool isDone = query.prepare(sql);
    if (isDone) {
        for (const QVariant& value : values) {
            // Qt would bind a null text as NULL, which nobody means who has just not set a member.
            const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
            query.addBindValue(isNullText ? QVariant(u""_s) : value);
        }
        isDone = query.exec();
    }
    if (!isDone) {
        const core::Error error = sqlError(query.lastError(), m_file);
        if (!m_isQuiet) {
            qCWarning(lcStore) << "statement failed:" << error.details;
        }
        return core::fail(error);
    }
    return query;
}

Interrupt Connection::interrupt() const {
    return Interrupt(QSqlDatabase::database(m_name, false));
}

qint64 Connection::dataVersion() {
    auto query = run(u"PRAGMA data_version"_s);
    return query && query->next() ? query->value(0).toLongLong() : -1;
}

void Connection::checkpoint() {
    // A reader elsewhere can hold this up; the log is as safe as the file, so that it is not worth a wait.
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    const bool isDone = query.exec(u"PRAGMA busy_timeout = 100"_s) &&
                        query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) &&
                        query.exec(u"PRAGMA busy_timeout = %1"_s.arg(busyMillis));
    if (!isDone) {
        qCWarning(lcStore) << "checkpoint failed:" << query.lastError().nativeErrorCode();
    }
}

core::Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection) {
    if (auto begun = connection.run(u"BEGIN IMMEDIATE"_s); !begun) {
        return core::fail(begun.error());
    }
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {}

Transaction::~Transaction() {
    if (m_isOpen && !m_connection.run(u"ROLLBACK"_s)) {
        // SQLite rolls back by itself after some faults; then there is nothing left to roll back.
        qCInfo(lcStore) << "already rolled back";
    }
}

core::Done Transaction::commit() {
    if (auto done = m_connection.run(u"COMMIT"_s); !done) {
        return core::fail(done.error());
    }
    m_isOpen = false;
    return {};
}

} // namespace store
