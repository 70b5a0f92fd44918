#pragma once

#include "store/connection.h"
#include "store/salvage.h"

namespace store {

/// An opened database and, where it was damaged, what was done.
struct Repaired {
    std::unique_ptr<Connection> connection;
    QString movedAside; ///< where the damaged file was put; empty = there was none
    Salvage salvage;
};

/// Opens the database for writing. A damaged one is moved aside with its -wal and -shm
/// ("….damaged-20261122-031244") once what could be read of it is in a new one, which takes its place;
/// however the process ends in between, the next one goes on from there. Two processes do it once. A newer
/// one is refused.
core::Result<Repaired> openRepaired(const QString& file);

} // namespace store
