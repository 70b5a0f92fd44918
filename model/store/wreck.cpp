#include "store/wreck.h"

#include "store/migrations.h"
#include "store/sqlerror.h"
#include "store/wreckleaves.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>
#include <QSqlError>
#include <QSqlRecord>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcWreck, "store.wreck")

/// Where a head says how many pages there are (sqlite.org/fileformat2.html, 1.3.7).
constexpr qsizetype pageCountOffset = 28;

struct Reading {
    QList<WreckTable> tables;
    bool isWhole = true; ///< no statement failed

    qsizetype rows() const {
        qsizetype count = 0;
        for (const WreckTable& table : tables) {
            count += table.rows.size();
        }
        return count;
    }
};

/// The rows up to the first that cannot be read.
QList<QVariantList> read(Connection& wreck, const QString& sql, const QVariantList& values, bool& isWhole) {
    QList<QVariantList> rows;
    auto query = wreck.run(sql, values);
    while (query && query->next()) {
        QVariantList row;
        for (int column = 0; column < query->record().count(); ++column) {
            row.append(query->isNull(column) ? QVariant() : query->value(column));
        }
        rows.append(row);
    }
    isWhole = isWhole && query && !query->lastError().isValid();
    return rows;
}

QStringList namesIn(Connection& connection, const QString& pragma, const QString& table, int column) {
    bool isWhole = true;
    QStringList names;
    for (const QVariantList& row : read(connection, u"PRAGMA %1(%2)"_s.arg(pragma, table), {}, isWhole)) {
        names.append(row.value(column).toString());
    }
    return names;
}

/// Every way to the keys of a table; a page that cannot be read lies on some of them only.
QStringList keyQueries(Connection& wreck, const TableShape& shape) {
    const QString key = shape.key.join(u", "_s);
    const QString start = u"SELECT %1 FROM %2 "_s.arg(key, shape.name);
    QStringList queries{start + u"NOT INDEXED"_s};
    if (shape.hasRowid) {
        queries.append(start + u"NOT INDEXED ORDER BY rowid DESC"_s);
    }
    for (const QString& direction : {u" ASC"_s, u" DESC"_s}) {
        queries.append(start + u"ORDER BY "_s + shape.key.join(direction + u", "_s) + direction);
        for (const QString& index : namesIn(wreck, u"index_list"_s, shape.name, 1)) {
            const QString first = namesIn(wreck, u"index_info"_s, index, 2).value(0);
            queries.append(start + u"INDEXED BY %1 ORDER BY %2"_s.arg(index, first) + direction);
        }
    }
    return queries;
}

WreckTable readTable(Connection& wreck, const TableShape& shape, bool& isWhole) {
    WreckTable table{.shape = shape, .rows = {}, .lost = {}};
    const QStringList there = namesIn(wreck, u"table_info"_s, shape.name, 1);
    table.shape.columns.removeIf([&](const QString& column) { return !there.contains(column); });
    const bool hasKey =
        std::ranges::all_of(shape.key, [&](const QString& column) { return there.contains(column); });
    if (!hasKey) {
        isWhole = isWhole && there.isEmpty(); // not yet known to an older schema
        return table;
    }
    QList<QVariantList> keys;
    QSet<QString> seen;
    bool ignored = true; // the ways that a table does not have fail as well
    for (const QString& sql : keyQueries(wreck, table.shape)) {
        for (const QVariantList& key : read(wreck, sql, {}, ignored)) {
            if (!seen.contains(keyText(key))) {
                seen.insert(keyText(key));
                keys.append(key);
            }
        }
    }
    const QString columns = table.shape.columns.join(u", "_s);
    const QString condition = shape.key.join(u" = ? AND "_s) + u" = ?"_s;
    for (const QVariantList& key : std::as_const(keys)) {
        QList<QVariantList> found;
        for (const QString& way : {QString(), u"NOT INDEXED "_s}) {
            if (found.isEmpty()) {
                found =
                    read(wreck, u"SELECT %1 FROM %2 %3WHERE %4"_s.arg(columns, shape.name, way, condition),
                         key, ignored);
            }
        }
        if (found.isEmpty()) {
            table.lost.append(key);
        } else {
            table.rows.append(found.first());
        }
    }
    isWhole = isWhole && table.lost.isEmpty();
    return table;
}

Reading readCopy(const QString& copy, const QList<TableShape>& shapes) {
    Reading reading;
    const auto wreck = Connection::openUnchecked(copy);
    if (!wreck) {
        reading.isWhole = false;
        return reading;
    }
    bool isSound = true;
    const auto verdict = read(**wreck, u"PRAGMA integrity_check(1)"_s, {}, isSound);
    reading.isWhole = isSound && verdict.value(0).value(0).toString() == "ok"_L1;
    for (const TableShape& shape : shapes) {
        reading.tables.append(readTable(**wreck, shape, reading.isWhole));
    }
    for (WreckTable& table : reading.tables) {
        if (!table.lost.isEmpty()) {
            readLeaves(**wreck, table); // last: it bends the copy
        }
    }
    // A file without its head may pass for an empty one.
    reading.isWhole = reading.isWhole && std::ranges::any_of(reading.tables, [](const WreckTable& table) {
                          return !table.shape.columns.isEmpty();
                      });
    return reading;
}

core::Done copyOver(const QString& from, const QString& to) {
    QFile::remove(to);
    QFile source(from);
    if (source.exists() && !source.copy(to)) {
        constexpr QLatin1StringView diskFull("13");
        return core::fail(
            sqlError(QSqlError({}, source.errorString(), QSqlError::ConnectionError, diskFull), to));
    }
    return {};
}

/// The first page of a new database with the scripts up to this one; empty when it cannot be made.
QByteArray headOf(int schema, const QString& migrations, const QString& workFolder) {
    const QString folder = workFolder + u"/schema-%1"_s.arg(schema);
    QDir().mkpath(folder);
    const QStringList scripts = QDir(migrations).entryList({u"*.sql"_s}, QDir::Files);
    for (const QString& script : scripts) {
        if (script.section(u'_', 0, 0).toInt() <= schema) {
            QFile::copy(migrations + u'/' + script, folder + u'/' + script);
        }
    }
    const QString file = folder + u"/new.sqlite"_s;
    if (!Connection::open(file, Connection::Mode::ReadWrite, folder)) {
        return {};
    }
    QFile made(file);
    return made.open(QIODevice::ReadOnly) ? made.read(wreckPageSize) : QByteArray();
}

bool replaceHead(const QString& copy, QByteArray head) {
    QFile file(copy);
    if (head.size() != wreckPageSize || !file.open(QIODevice::ReadWrite)) {
        return false;
    }
    const auto pages = quint32(std::max<qint64>(1, file.size() / wreckPageSize));
    qToBigEndian(pages, head.data() + pageCountOffset);
    return file.write(head) == head.size();
}

} // namespace

core::Result<QList<TableShape>> tableShapes(Connection& sound) {
    auto tables =
        sound.run(u"SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                  "AND name NOT LIKE 'sqlite_%'"_s);
    if (!tables) {
        return core::fail(tables.error());
    }
    QList<TableShape> shapes;
    while (tables->next()) {
        TableShape shape{.name = tables->value(0).toString(), .columns = {}, .key = {}};
        shape.hasRowid = !tables->value(1).toBool();
        auto columns =
            sound.run(u"SELECT name, pk, type FROM pragma_table_info(?) ORDER BY cid"_s, {shape.name});
        while (columns && columns->next()) {
            shape.columns.append(columns->value(0).toString());
            shape.types.insert(shape.columns.last(), columns->value(2).toString());
            if (columns->value(1).toInt() > 0) {
                shape.key.append(shape.columns.last());
            }
        }
        if (!shape.key.isEmpty()) {
            shapes.append(shape);
        }
    }
    return shapes;
}

core::Result<QList<WreckTable>> readWreck(const QString& file, const QList<TableShape>& shapes,
                                          const QString& migrations, const QString& workFolder) {
    constexpr int ownHead = 0;
    QList<int> heads{ownHead};
    for (int schema = newestSchema(migrations); schema > 0; --schema) {
        heads.append(schema);
    }
    const QString copy = workFolder + u"/copy.sqlite"_s;
    Reading best;
    for (const int head : std::as_const(heads)) {
        QFile::remove(copy + u"-shm"_s);
        for (const QString& part : {QString(), u"-wal"_s}) {
            if (auto copied = copyOver(file + part, copy + part); !copied) {
                return core::fail(copied.error());
            }
        }
        if (head != ownHead && !replaceHead(copy, headOf(head, migrations, workFolder))) {
            continue;
        }
        Reading reading = readCopy(copy, shapes);
        qCInfo(lcWreck) << "head" << head << "leads to" << reading.rows() << "rows";
        if (reading.isWhole) {
            return reading.tables;
        }
        if (reading.rows() > best.rows() || best.tables.isEmpty()) {
            best = std::move(reading);
        }
    }
    return best.tables;
}

} // namespace store
