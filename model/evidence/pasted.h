#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace evidence {

// What was pasted is nowhere else: until there is a cleaned copy of it, its bytes lie in a file that its
// owner alone can read, beside the record of its request, so that it outlives the program.

/// The folder of a request's pasted files within that of the records.
QString pastedFolder(const QString& folder, const core::IntentId& intent);
/// A new place for a file with this name.
QString pastedPath(const QString& folder, const core::IntentId& intent, const QString& name);
bool isPasted(const QString& folder, const QString& path);
/// False when there are no bytes or they cannot be stored.
bool writePasted(const QString& path, const QByteArray& bytes);
void removePasted(const QStringList& paths);

} // namespace evidence
