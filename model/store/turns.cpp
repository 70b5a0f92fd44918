#include "store/turns.h"

#include "store/sqlerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace store {

Turn turnOf(const Entry& entry) {
    return {.id = entry.id,
            .account = entry.account,
            .state = entry.state,
            .nextTry = entry.nextTry,
            .updated = entry.updated,
            .revision = entry.revision,
            .target = entry.update ? entry.update->ticket : core::TicketId(),
            .waitsFor = entry.update ? entry.update->waitsFor : core::IntentId()};
}

core::Result<QList<Turn>> turns(Connection& connection) {
    // The first condition in these very words: the partial index is taken for them only.
    auto rows = connection.run(
        u"SELECT id, account, state, next_try, updated, revision, target, waits_for FROM outbox "
        "WHERE state NOT IN ('delivered', 'abandoned') AND (state <> 'blocked' OR target <> '') "
        "ORDER BY priority_rank, created, id"_s);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Turn> found;
    while (rows->next()) {
        found.append({.id = core::IntentId(rows->value(0).toString()),
                      .account = core::AccountId(rows->value(1).toString()),
                      .state = stateFromName(rows->value(2).toString()),
                      .nextTry = core::fromMillis(rows->value(3).toLongLong()),
                      .updated = core::fromMillis(rows->value(4).toLongLong()),
                      .revision = rows->value(5).toLongLong(),
                      .target = core::TicketId(rows->value(6).toString()),
                      .waitsFor = core::IntentId(rows->value(7).toString())});
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

} // namespace store
