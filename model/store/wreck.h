#pragma once

#include "store/connection.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

/// A damaged database, read as far as it can be.
namespace store {

/// A table as it should be.
struct TableShape {
    QString name;
    QStringList columns;
    QStringList key;               ///< of the columns, those of the primary key
    QHash<QString, QString> types; ///< declared type of each column
    bool hasRowid = true;
};

/// All tables of a sound database that have a primary key.
core::Result<QList<TableShape>> tableShapes(Connection& sound);

/// What could be read of one table.
struct WreckTable {
    TableShape shape;         ///< columns: those that the damaged file has, too
    QList<QVariantList> rows; ///< in the order of the columns
    QList<QVariantList> lost; ///< keys of rows that are there and cannot be read
};

/// Reads a damaged file and its log table by table and row by row: the rows that the table's own pages lead
/// to, from both ends, and those that any index knows of, on whatever page they lie. A lost head is replaced
/// by that of a new database of each schema in turn, as pages are given out in the same order; the reading
/// that finds most counts. Works on copies in `workFolder`; the file is only read. An error is one of the
/// work folder (a full disk).
core::Result<QList<WreckTable>> readWreck(const QString& file, const QList<TableShape>& shapes,
                                          const QString& migrations, const QString& workFolder);

} // namespace store
