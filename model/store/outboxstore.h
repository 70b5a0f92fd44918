#pragma once

#include "store/connection.h"
#include "store/entry.h"

/// The outbox's rows. Plain functions over a connection, to be run in the writer's thread; the readers also
/// in any other with its own connection.
namespace store {

/// One transaction: outbox row, attachment rows, draft gone. With an id that is there already nothing is
/// changed and the existing entry returned: the same intent never makes a second entry.
/// `beside`: an update that goes with it, stored in the same transaction.
core::Result<Entry> enqueue(Connection& connection, const Entry& entry,
                            const std::optional<Entry>& beside = {});

/// Writes state, step, body, tokens, error, receipt … of the entry if its revision is still the stored one,
/// and returns it with the new revision. Transient when somebody changed it meanwhile.
core::Result<Entry> update(Connection& connection, const Entry& entry);

/// update() for a delivered entry together with its ticket in the cache, in one transaction.
core::Result<Entry> deliver(Connection& connection, const Entry& entry, const ticket::Ticket& ticket);

/// All entries, urgent and older ones first; without delivered and abandoned ones unless asked for.
core::Result<QList<Entry>> entries(Connection& connection, bool withClosed);
/// Nothing when there is no such entry.
core::Result<std::optional<Entry>> entry(Connection& connection, const core::IntentId& id);

} // namespace store
