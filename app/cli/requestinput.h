#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// The bytes of REQUEST.json, or of standard input for "-". Rejected when they cannot be read or are more
/// than may be.
core::Result<QByteArray> readRequestBytes(const QString& source);

/// Whose services and environments the example takes: the account that "submit" would take, so that it can be
/// sent as it is. Without one it names no account, so that it fits the first that is set up.
ticket::Account exampleAccount(const Globals& globals);

} // namespace app::cli
