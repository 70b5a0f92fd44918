#pragma once

#include "core/result.h"

#include <QLoggingCategory>

/// Logging is Qt's (qCInfo and friends, one category per folder); this is the one place that knows spdlog and
/// decides where a line goes. Logged are methods, path templates, states, byte counts and ids; never bodies,
/// headers, queries or secrets.
namespace core::log {

/// Sends every Qt message to a rotating file in the folder (1 MB × 3, 0600) and warnings to standard error as
/// well. Lines that look as if they held a credential lose it.
Done start(const QString& folder);
/// Writes what is pending and goes back to Qt's own handler.
void stop();

/// The line without anything that looks like a credential: what follows "Basic", "Bearer", "token" or
/// "password", user information and query of a URL, JSON web tokens.
QString redacted(QString line);

} // namespace core::log
