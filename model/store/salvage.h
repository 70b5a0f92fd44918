#pragma once

#include "store/connection.h"

#include <QStringList>

namespace store {

/// What was taken over from a damaged database.
struct Salvage {
    int drafts = 0;
    int entries = 0;  ///< of the outbox
    QStringList lost; ///< drafts and entries that were there and cannot be read, by intent id

    bool operator==(const Salvage&) const = default;
};

/// Takes over what can be read of a damaged file into a new database. What was sent since a page was last
/// written may be lost with the damage, so that every open entry, and every draft once it is sent, counts as
/// one that may have arrived: it is looked up before anything goes out. Of a lost entry a blocked one remains
/// that says so. The damaged file is only read.
core::Result<Salvage> salvage(const QString& damaged, Connection& target, const QString& migrations);

/// What a person is told of it, one or more sentences.
QString salvageText(const Salvage& salvage);

} // namespace store
