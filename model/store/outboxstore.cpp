#include "store/outboxstore.h"

#include "store/json.h"
#include "store/outboxrow.h"
#include "store/replies.h"
#include "store/sqlerror.h"
#include "store/ticketrow.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {
namespace {

core::Result<QList<EntryFile>> filesOf(Connection& connection, const core::IntentId& id) {
    auto rows = connection.run(
        u"SELECT attachment, token, token_expires, refused FROM outbox_files WHERE entry = ? ORDER BY position"_s,
        {id.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<EntryFile> files;
    while (rows->next()) {
        files << EntryFile{.attachment = ticket::attachmentFromJson(jsonObject(rows->value(0).toString())),
                           .token = rows->value(1).toString(),
                           .tokenExpires = core::fromMillis(rows->value(2).toLongLong()),
                           .refused = rows->value(3).toString()};
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return files;
}

core::Done writeFiles(Connection& connection, const Entry& entry) {
    if (auto gone = connection.run(u"DELETE FROM outbox_files WHERE entry = ?"_s, {entry.id.value}); !gone) {
        return core::fail(gone.error());
    }
    for (qsizetype position = 0; position < entry.files.size(); ++position) {
        const EntryFile& file = entry.files[position];
        auto done = connection.run(
            u"INSERT INTO outbox_files (entry, position, blob, attachment, token, token_expires, refused) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {entry.id.value, position, file.attachment.blob.value, jsonText(ticket::toJson(file.attachment)),
             file.token, core::toMillis(file.tokenExpires), file.refused});
        if (!done) {
            return core::fail(done.error());
        }
    }
    return {};
}

core::Result<QList<Entry>> readEntries(Connection& connection, const QString& condition,
                                       const QVariantList& values) {
    auto rows = connection.run(
        u"SELECT %1 FROM outbox %2 ORDER BY priority_rank, created, id"_s.arg(rowColumns(), condition),
        values);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Entry> found;
    while (rows->next()) {
        found << entryFromRow(*rows);
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    for (Entry& entry : found) {
        auto files = filesOf(connection, entry.id);
        if (!files) {
            return core::fail(files.error());
        }
        entry.files = std::move(*files);
    }
    return found;
}

} // namespace

core::Result<Entry> insertRow(Connection& connection, const Entry& entry) {
    Entry stored = entry;
    stored.revision = 1;
    QVariantList values = rowValues(stored);
    values << stored.id.value << core::toMillis(stored.created) << stored.revision;
    if (auto done =
            connection.run(u"INSERT INTO outbox (%1, id, created, revision) VALUES (%2, ?, ?, ?)"_s.arg(
                               valueColumns(), valuePlaces()),
                           values);
        !done) {
        return core::fail(done.error());
    }
    if (auto done = writeFiles(connection, stored); !done) {
        return core::fail(done.error());
    }
    return stored;
}

core::Result<Entry> updateRow(Connection& connection, const Entry& entry) {
    QVariantList values = rowValues(entry);
    values << entry.id.value << entry.revision;
    auto done = connection.run(
        u"UPDATE outbox SET (%1) = (%2), revision = revision + 1 WHERE id = ? AND revision = ?"_s.arg(
            valueColumns(), valuePlaces()),
        values);
    if (!done) {
        return core::fail(done.error());
    }
    if (done->numRowsAffected() != 1) {
        return core::fail(
            core::ErrorKind::Transient,
            QCoreApplication::translate(
                "store", "This request was changed somewhere else in the meantime. Look at it again "
                         "before you go on."),
            u"entry %1 is not at revision %2"_s.arg(entry.id.value).arg(entry.revision), connection.file());
    }
    if (auto written = writeFiles(connection, entry); !written) {
        return core::fail(written.error());
    }
    Entry stored = entry;
    ++stored.revision;
    return stored;
}

core::Result<Entry> enqueue(Connection& connection, const Entry& entry, const std::optional<Entry>& beside) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    auto existing = store::entry(connection, entry.id);
    if (!existing) {
        return core::fail(existing.error());
    }
    if (const std::optional<Entry> found = std::move(*existing)) {
        return *found;
    }
    auto salvaged = connection.run(u"SELECT 1 FROM salvaged WHERE id = ?"_s, {entry.id.value});
    if (!salvaged) {
        return core::fail(salvaged.error());
    }
    Entry sealed = entry;
    if (salvaged->next()) {
        sealed.isAmbiguous = true; // it may have been sent already, and that be lost
    }
    auto stored = insertRow(connection, sealed);
    if (!stored) {
        return stored;
    }
    if (auto done = connection.run(u"DELETE FROM drafts WHERE id = ?"_s, {entry.id.value}); !done) {
        return core::fail(done.error());
    }
    if (auto done = removeReply(connection, entry.id); !done) {
        return core::fail(done.error());
    }
    if (beside) {
        if (const auto second = insertRow(connection, *beside); !second) {
            return second;
        }
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return stored;
}

core::Result<Entry> update(Connection& connection, const Entry& entry) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    auto stored = updateRow(connection, entry);
    if (!stored) {
        return stored;
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return stored;
}

core::Result<Entry> deliver(Connection& connection, const Entry& entry, const ticket::Ticket& ticket) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    auto stored = updateRow(connection, entry);
    if (!stored) {
        return stored;
    }
    if (auto done = cacheTicket(connection, ticket, entry.updated, Whose::AsBefore); !done) {
        return core::fail(done.error());
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return stored;
}

core::Result<QList<Entry>> entries(Connection& connection, bool withClosed) {
    // In these very words: the partial index is taken for them only.
    return readEntries(connection,
                       withClosed ? QString() : u"WHERE state NOT IN ('delivered', 'abandoned')"_s, {});
}

core::Result<std::optional<Entry>> entry(Connection& connection, const core::IntentId& id) {
    auto found = readEntries(connection, u"WHERE id = ?"_s, {id.value});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<Entry>() : found->first();
}

} // namespace store
