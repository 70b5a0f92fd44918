#include "store/replies.h"

#include "store/json.h"
#include "store/outboxrow.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace store {
namespace {

QString replyJson(const Reply& reply) {
    QJsonArray files;
    for (const ticket::Attachment& file : reply.files) {
        files.append(ticket::toJson(file));
    }
    return jsonText(QJsonObject{{u"text"_s, reply.text}, {u"files"_s, files}});
}

core::Done put(Connection& connection, const Reply& reply) {
    const QString condition = u"NOT EXISTS (SELECT 1 FROM outbox WHERE id = ?)"_s;
    auto done = connection.run(
        u"INSERT OR REPLACE INTO replies (account, ticket, id, json, updated) SELECT ?, ?, ?, ?, ? WHERE "_s +
            condition,
        {reply.account.value, reply.ticket.value, reply.id.value, replyJson(reply),
         core::toMillis(reply.updated), reply.id.value});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace

core::Result<std::optional<Reply>> reply(Connection& connection, const core::AccountId& account,
                                         const core::TicketId& ticket) {
    auto rows = connection.run(u"SELECT id, json, updated FROM replies WHERE account = ? AND ticket = ?"_s,
                               {account.value, ticket.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    if (!rows->next()) {
        return std::optional<Reply>();
    }
    const QJsonObject json = jsonObject(rows->value(1).toString());
    Reply found{.id = core::IntentId(rows->value(0).toString()),
                .account = account,
                .ticket = ticket,
                .text = json.value(u"text"_s).toString(),
                .files = {},
                .updated = core::fromMillis(rows->value(2).toLongLong())};
    for (const QJsonValue& file : json.value(u"files"_s).toArray()) {
        found.files.append(ticket::attachmentFromJson(file.toObject()));
    }
    return std::optional(found);
}

core::Result<QList<core::IntentId>> replyIds(Connection& connection) {
    auto rows = connection.run(u"SELECT id FROM replies"_s);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<core::IntentId> found;
    while (rows->next()) {
        found.append(core::IntentId(rows->value(0).toString()));
    }
    return found;
}

core::Done saveReply(Connection& connection, const Reply& reply) {
    return reply.isEmpty() ? removeReply(connection, reply.id) : put(connection, reply);
}

core::Done removeReply(Connection& connection, const core::IntentId& id) {
    auto done = connection.run(u"DELETE FROM replies WHERE id = ?"_s, {id.value});
    return done ? core::Done{} : core::fail(done.error());
}

core::Result<core::Time> seenUntil(Connection& connection, const core::AccountId& account,
                                   const core::TicketId& ticket) {
    auto rows = connection.run(u"SELECT seen FROM conversations_seen WHERE account = ? AND ticket = ?"_s,
                               {account.value, ticket.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    return rows->next() ? core::fromMillis(rows->value(0).toLongLong()) : core::Time{};
}

core::Done markSeen(Connection& connection, const core::AccountId& account, const core::TicketId& ticket,
                    core::Time until) {
    auto done = connection.run(
        u"INSERT OR REPLACE INTO conversations_seen (account, ticket, seen) VALUES (?, ?, ?)"_s,
        {account.value, ticket.value, core::toMillis(until)});
    return done ? core::Done{} : core::fail(done.error());
}

core::Done turnIntoReply(Connection& connection, const Entry& entry, const Reply& reply) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    const auto written = store::reply(connection, reply.account, reply.ticket);
    if (!written) {
        return core::fail(written.error());
    }
    if (*written) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "store",
                              "Another reply to this ticket is being written. Send or delete that one "
                              "first."));
    }
    if (const auto closed = updateRow(connection, entry); !closed) {
        return core::fail(closed.error());
    }
    if (const core::Done stored = put(connection, reply); !stored) {
        return stored;
    }
    return (*transaction)->commit();
}

} // namespace store
