#pragma once

#include "core/result.h"

#include <QString>

namespace core {

/// A name for a file of somebody else's naming (a server, a package) that is one plain name on every system:
/// no folder, no hidden file, no control or direction characters, no device of Windows, at most 200 bytes of
/// UTF-8 with its ending kept. Never empty.
QString safeFileName(const QString& given);

/// Where a file of that name may be written in the folder: its safe name, with a number where the name is
/// taken ("log (2).txt"). Rejected when the folder is not there.
Result<QString> freePath(const QString& folder, const QString& given);

} // namespace core
