#include "store/repair.h"

#include "core/filelock.h"
#include "store/migrations.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcRepair, "store.repair")

using Opening = core::Result<std::unique_ptr<Connection>>;

QString migrations() {
    return u":/sql"_s;
}

/// Where the database is made that takes the place of a damaged one.
QString newName(const QString& file) {
    return file + u".new"_s;
}

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

/// Damage outside of these rows was met by an earlier run, which left a mark.
core::Done checkWhole(Connection& connection) {
    auto verdict = connection.run(u"PRAGMA integrity_check(1)"_s);
    if (!verdict) {
        return core::fail(verdict.error());
    }
    const bool isSound = verdict->next() && verdict->value(0).toString() == "ok"_L1;
    return isSound ? core::Done{} : core::fail(damagedError(u"found by a check"_s, connection.file()));
}

Opening openChecked(const QString& file) {
    if (!QFile::exists(file) && QFile::exists(newName(file))) {
        // A process was killed when all was done but the last act.
        QFile::rename(newName(file), file);
    }
    if (QFileInfo(file).size() > 0) {
        // Only looked at: a writer that closes would write the log into a damaged file and delete it.
        const Opening reader = Connection::open(file, Connection::Mode::ReadOnly, migrations());
        core::Done checked = reader ? checkRows(**reader) : core::fail(reader.error());
        if (checked && isSuspect(file)) {
            checked = checkWhole(**reader);
        }
        if (!checked && isDamaged(checked.error())) {
            return core::fail(checked.error());
        }
    }
    Opening connection = Connection::open(file, Connection::Mode::ReadWrite, migrations());
    if (connection) {
        clearSuspicion(file);
    }
    return connection;
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

core::Result<Salvage> salvageInto(const QString& target, const QString& damaged) {
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(target + suffix); // of a process that was killed in here
    }
    const Opening connection = Connection::open(target, Connection::Mode::ReadWrite, migrations());
    if (!connection) {
        return core::fail(connection.error());
    }
    auto saved = salvage(damaged, **connection, migrations());
    (*connection)->checkpoint(); // a file without a log can be renamed
    return saved;
}

core::Result<Repaired> repair(const QString& file) {
    if (!isFolderWritable(file)) {
        return immovable(file, u"read-only folder"_s);
    }
    core::FileLock lock(file + u".repair"_s);
    constexpr int tries = 200;
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
    // Only what is still damaged when we may.
    if (Opening again = openChecked(file); again || !isDamaged(again.error())) {
        return again ? core::Result<Repaired>(
                           Repaired{.connection = std::move(*again), .movedAside = {}, .salvage = {}})
                     : core::fail(again.error());
    }
    const auto saved = salvageInto(newName(file), file);
    if (!saved) {
        return core::fail(saved.error());
    }
    const core::Result<QString> aside = moveAside(file);
    if (!aside) {
        return core::fail(aside.error());
    }
    qCWarning(lcRepair) << "damaged database moved aside to" << *aside;
    clearSuspicion(file);
    Opening connection = openChecked(file);
    if (!connection) {
        return core::fail(connection.error());
    }
    return Repaired{.connection = std::move(*connection), .movedAside = *aside, .salvage = *saved};
}

} // namespace

core::Result<Repaired> openRepaired(const QString& file) {
    Opening connection = openChecked(file);
    if (connection) {
        return Repaired{.connection = std::move(*connection), .movedAside = {}, .salvage = {}};
    }
    return isDamaged(connection.error()) ? repair(file) : core::fail(connection.error());
}

} // namespace store
