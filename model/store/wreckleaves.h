#pragma once

#include "store/wreck.h"

namespace store {

/// Of all databases of this program, in bytes; it is SQLite's default and never set.
constexpr qint64 wreckPageSize = 4096;

/// Finds lost rows of a table whose root or inner pages are gone: every page that may hold rows is read as if
/// it were the whole table, and what has the types of its columns and a key that is known to be lost is kept.
/// Bends the schema of the connection's file, which must be a copy.
void readLeaves(Connection& wreck, WreckTable& table);

/// Of the values of a key, to be compared.
QString keyText(const QVariantList& key);

} // namespace store
