#pragma once

#include "store/connection.h"
#include "store/entry.h"

#include <QSqlQuery>
#include <QVariant>

/// A row of the outbox and the entry it stands for.
namespace store {

/// The columns that every write sets, comma separated, and as many question marks.
QString valueColumns();
QString valuePlaces();
QVariantList rowValues(const Entry& entry);

/// All columns, as entryFromRow() expects them.
QString rowColumns();
/// Without files. A request that cannot be read makes a blocked entry that says so: it is not hidden and not
/// lost.
Entry entryFromRow(const QSqlQuery& row);

/// The writes of enqueue() and update() (outboxstore.h) inside a transaction of the caller's.
core::Result<Entry> insertRow(Connection& connection, const Entry& entry);
core::Result<Entry> updateRow(Connection& connection, const Entry& entry);

} // namespace store
