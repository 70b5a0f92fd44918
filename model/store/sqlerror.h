#pragma once

#include "core/error.h"

#include <QSqlError>

namespace store {

/// First word of the details of an error that says the database file is damaged.
inline constexpr QLatin1StringView damagedMark("damaged");

/// What a failed statement means for the person. The driver's words go into details; they name tables and
/// columns, never bound values.
core::Error sqlError(const QSqlError& error, const QString& file);
core::Error damagedError(const QString& words, const QString& file);
bool isDamaged(const core::Error& error);

/// Damage was met in the file, perhaps where no start looks: the next one checks all of it.
void markSuspect(const QString& file);
bool isSuspect(const QString& file);
void clearSuspicion(const QString& file);

} // namespace store
