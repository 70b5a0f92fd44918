#pragma once

#include "core/result.h"

#include <QStringList>

namespace app {

/// The scheme that the desktop hands links of to this program.
inline constexpr QLatin1StringView linkScheme("support-wizard");

bool isLink(const QString& argument);
/// What the link asks for, as arguments: support-wizard://new?FIELD=VALUE&template=NAME opens a new request
/// with these answers. It can do nothing else, as anybody may write one. Rejected with the reason.
core::Result<QStringList> argumentsOfLink(const QString& link);

} // namespace app
