#pragma once

#include "store/connection.h"
#include "store/entry.h"
#include "ticket/draft.h"

/// Ways of an entry into and out of the outbox besides being sent: back to a draft, and in from another
/// machine.
namespace store {

/// One transaction: the draft is stored, and the entry of that revision is gone (the draft has its id) or
/// closed as `entry` says (the draft has an id of its own). Transient when somebody changed the entry
/// meanwhile.
core::Done turnIntoDraft(Connection& connection, const Entry& entry, const ticket::Draft& draft);

/// Takes in an entry that was in another outbox; in one transaction. One that is here already stays as it is
/// and is the answer; but one that was given up, with nothing arrived, is opened again when `reopens` says so
/// of it. Rejected when a draft has the id: that one is being edited here.
core::Result<Entry> adopt(Connection& connection, const Entry& entry, bool (*reopens)(const Entry& present));

} // namespace store
