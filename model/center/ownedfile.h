#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace center {

/// Writes a file of the practice center's, atomically and for this user alone (0600). Permanent with the path
/// otherwise.
core::Done writeOwned(const QString& path, const QByteArray& bytes);

} // namespace center
