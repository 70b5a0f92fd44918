#pragma once

#include "store/connection.h"

#include <QStringList>

namespace store {

/// Number of the newest script in the folder; 0 = none.
int newestSchema(const QString& folder);
/// The schema the file has (PRAGMA user_version).
core::Result<int> schemaOf(Connection& connection);
/// Runs the scripts that are newer than the file's schema, each in its own transaction.
core::Done migrate(Connection& connection, const QString& folder);

/// The single statements of a script: split at semicolons outside of quotes, comments and trigger bodies.
QStringList statements(const QString& script);

} // namespace store
