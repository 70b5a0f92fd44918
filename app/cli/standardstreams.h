#pragma once

#include "core/result.h"

#include <QString>

#include <stop_token>

namespace app::cli {

/// Copies standard input to its end into a new file that its owner alone can read. Somebody may never write
/// anything: `stop` ends the waiting, and the answer is Cancelled.
core::Done spoolInput(const QString& path, const std::stop_token& stop);
/// Copies the file to standard output; the same where nobody reads it.
core::Done printFile(const QString& path, const std::stop_token& stop);

} // namespace app::cli
