#pragma once

#include "core/result.h"

#include <QString>

namespace evidence {

/// Writes `file` into a new zip archive under the name `name`.
core::Done compressFile(const QString& file, const QString& archive, const QString& name);

} // namespace evidence
