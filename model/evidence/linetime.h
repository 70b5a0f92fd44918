#pragma once

#include "core/clock.h"

#include <QByteArrayView>

#include <optional>

namespace evidence {

/// The time that a line of a log begins with, more or less: ISO 8601 in its usual spellings, those of nginx
/// and of syslog. One without a zone is taken for UTC, one without a year for the last one that is not after
/// `now`.
std::optional<core::Time> lineTime(QByteArrayView line, core::Time now);

} // namespace evidence
