#include "store/wreckleaves.h"

#include <QFile>
#include <QMetaType>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// First byte of a page (sqlite.org/fileformat2.html, 1.6).
enum PageType : char { IndexInner = 0x02, IndexLeaf = 0x0a, TableLeaf = 0x0d };

/// Pages that may hold rows of such a table. One without row ids is stored like an index, whose inner pages
/// hold rows, too.
QList<qint64> candidates(const QString& file, bool hasRowid) {
    QFile pages(file);
    QList<qint64> found;
    if (!pages.open(QIODevice::ReadOnly)) {
        return found;
    }
    for (qint64 number = 2; pages.seek((number - 1) * wreckPageSize); ++number) {
        char type = 0;
        if (!pages.getChar(&type)) {
            break;
        }
        if (hasRowid ? type == TableLeaf : type == IndexLeaf || type == IndexInner) {
            found.append(number);
        }
    }
    return found;
}

bool isOfType(const QVariant& value, const QString& type) {
    if (!value.isValid()) {
        return true; // whether it may be empty is said when it is inserted
    }
    if (type == "TEXT"_L1) {
        return value.typeId() == QMetaType::QString;
    }
    return type != "INTEGER"_L1 || value.typeId() == QMetaType::LongLong;
}

bool fits(const QVariantList& row, const TableShape& shape) {
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (!isOfType(row.at(column), shape.types.value(shape.columns.at(column)))) {
            return false;
        }
    }
    return true;
}

QVariantList keyOf(const QVariantList& row, const TableShape& shape) {
    QVariantList key;
    for (const QString& column : shape.key) {
        key.append(row.value(shape.columns.indexOf(column)));
    }
    return key;
}

bool makeRoot(Connection& wreck, const QString& table, qint64 page) {
    return wreck.run(u"UPDATE sqlite_schema SET rootpage = ? WHERE type = 'table' AND name = ?"_s,
                     {page, table}) &&
           wreck.run(u"PRAGMA writable_schema = RESET"_s) && wreck.run(u"PRAGMA writable_schema = ON"_s);
}

} // namespace

QString keyText(const QVariantList& key) {
    QStringList parts;
    for (const QVariant& part : key) {
        parts.append(part.toString());
    }
    return parts.join(QChar(0));
}

void readLeaves(Connection& wreck, WreckTable& table) {
    QHash<QString, QVariantList> lost;
    for (const QVariantList& key : std::as_const(table.lost)) {
        lost.insert(keyText(key), key);
    }
    wreck.checkpoint(); // what is in the log alone lies on its page then
    for (const qint64 page : candidates(wreck.file(), table.shape.hasRowid)) {
        if (lost.isEmpty() || !makeRoot(wreck, table.shape.name, page)) {
            break;
        }
        auto rows = wreck.run(
            u"SELECT %1 FROM %2 NOT INDEXED"_s.arg(table.shape.columns.join(u", "_s), table.shape.name));
        while (rows && rows->next()) {
            QVariantList row;
            for (qsizetype column = 0; column < table.shape.columns.size(); ++column) {
                row.append(rows->isNull(int(column)) ? QVariant() : rows->value(int(column)));
            }
            if (fits(row, table.shape) && lost.remove(keyText(keyOf(row, table.shape)))) {
                table.rows.append(row);
            }
        }
    }
    table.lost = lost.values();
}

} // namespace store
