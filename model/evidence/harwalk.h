#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <functional>

namespace evidence {

/// Reads a HAR as a text of which only the entries are looked at: memory holds one of them. Everything comes
/// in order, byte for byte: `other` for what is between entries and around them, `entry` for each.
/// False when there is no array log.entries, or it does not end.
core::Result<bool> walkHar(QIODevice& in, const std::function<bool(QByteArrayView other)>& other,
                           const std::function<bool(const QByteArray& entry)>& entry);

/// Where values stand in an entry.
struct JsonPlace {
    QStringList path; ///< keys from the entry's own; an element of an array adds none
    qsizetype from = 0;
    qsizetype to = 0;
};
/// All values of the JSON text at the paths wanted, in order; none when it is damaged.
QList<JsonPlace> jsonPlaces(QByteArrayView json, const QList<QStringList>& wanted);

} // namespace evidence
