#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace credentials {

/// The first line of the file, without its end. ActionRequired for the account when it cannot be read, is
/// empty, or can be read by every user of the machine.
core::Result<core::Secret> readSecretFile(const QString& path);
/// The variable's value; ActionRequired when there is none.
core::Result<core::Secret> readSecretVariable(const QString& name);

} // namespace credentials
