#include "store/outboxmoves.h"

#include "store/draftstore.h"
#include "store/json.h"
#include "store/outboxrow.h"
#include "store/outboxstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// Its files go with it.
core::Done removeRow(Connection& connection, const Entry& entry) {
    auto gone = connection.run(u"DELETE FROM outbox WHERE id = ? AND revision = ?"_s,
                               {entry.id.value, entry.revision});
    if (!gone) {
        return core::fail(gone.error());
    }
    if (gone->numRowsAffected() != 1) {
        return core::fail(core::ErrorKind::Transient,
                          QCoreApplication::translate(
                              "store",
                              "This request was changed somewhere else in the meantime. Look at it again "
                              "before you go on."));
    }
    return {};
}

} // namespace

core::Done turnIntoDraft(Connection& connection, const Entry& entry, const ticket::Draft& draft) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    if (draft.id == entry.id) {
        if (const core::Done gone = removeRow(connection, entry); !gone) {
            return gone;
        }
    } else if (const auto closed = updateRow(connection, entry); !closed) {
        return core::fail(closed.error());
    }
    // The note to the ticket that it replaces is made anew when the draft is sent.
    auto notes = connection.run(
        u"DELETE FROM outbox WHERE waits_for = ? AND target <> '' AND create_key = ''"_s, {entry.id.value});
    if (!notes) {
        return core::fail(notes.error());
    }
    if (const core::Done saved = saveDraft(connection, draft); !saved) {
        return saved;
    }
    return (*transaction)->commit();
}

core::Result<Entry> adopt(Connection& connection, const Entry& entry, bool (*reopens)(const Entry& present)) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    const auto present = store::entry(connection, entry.id);
    if (!present) {
        return core::fail(present.error());
    }
    if (*present && !reopens(**present)) {
        return **present;
    }
    const auto edited = draft(connection, entry.id);
    if (!edited) {
        return core::fail(edited.error());
    }
    if (*edited) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "store",
                              "This request is a draft here. Send that draft, or delete it before you open "
                              "the package."),
                          {}, entry.id.value);
    }
    Entry taken = entry;
    if (*present) {
        taken.revision = (*present)->revision;
    }
    auto stored = *present ? updateRow(connection, taken) : insertRow(connection, taken);
    if (!stored) {
        return stored;
    }
    if (const core::Done done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return stored;
}

} // namespace store
