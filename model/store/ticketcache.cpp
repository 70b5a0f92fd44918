#include "store/ticketcache.h"

#include "store/json.h"
#include "store/sqlerror.h"
#include "store/ticketrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

core::Result<QList<CachedTicket>> readTickets(Connection& connection, const QString& rest,
                                              const QVariantList& values) {
    auto rows = connection.run(u"SELECT json, read FROM tickets "_s + rest, values);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<CachedTicket> found;
    while (rows->next()) {
        found << CachedTicket{.ticket = ticket::ticketFromCacheJson(jsonObject(rows->value(0).toString())),
                              .read = core::fromMillis(rows->value(1).toLongLong())};
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

} // namespace

core::Done cacheTicket(Connection& connection, const ticket::Ticket& ticket, core::Time readAt, Whose whose) {
    ticket::Ticket merged = ticket;
    const QVariantList key{ticket.account.value, ticket.id.value};
    const auto known = readTickets(connection, u"WHERE account = ? AND id = ?"_s, key);
    if (!known) {
        return core::fail(known.error());
    }
    if (!known->isEmpty()) {
        const ticket::Ticket& before = known->first().ticket;
        merged.comments = merged.comments.isEmpty() ? before.comments : merged.comments;
        merged.fields = merged.fields.isEmpty() ? before.fields : merged.fields;
        merged.isOfColleague = whose == Whose::AsTold ? merged.isOfColleague : before.isOfColleague;
    }
    auto done = connection.run(
        u"INSERT INTO tickets (account, id, updated, read, json, messages_for) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (account, id) DO UPDATE SET updated = excluded.updated, read = excluded.read, "
        "json = excluded.json, messages_for = iif(excluded.messages_for > 0, excluded.messages_for, "
        "tickets.messages_for)"_s,
        key + QVariantList{core::toMillis(merged.updated), core::toMillis(readAt),
                           jsonText(ticket::toCacheJson(merged)),
                           // With its messages it was read as it was at that change.
                           ticket.comments.isEmpty() ? 0 : core::toMillis(ticket.updated)});
    return done ? core::Done{} : core::fail(done.error());
}

core::Done cacheTickets(Connection& connection, const QList<ticket::Ticket>& tickets, core::Time readAt) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    for (const ticket::Ticket& ticket : tickets) {
        if (auto done = cacheTicket(connection, ticket, readAt, Whose::AsBefore); !done) {
            return done;
        }
    }
    return (*transaction)->commit();
}

core::Result<QList<CachedTicket>> cachedTickets(Connection& connection, int most) {
    return readTickets(connection, u"ORDER BY updated DESC, id LIMIT ?"_s, {most});
}

core::Result<std::optional<CachedTicket>> cachedTicket(Connection& connection, const core::TicketId& id) {
    auto found = readTickets(connection, u"WHERE id = ? ORDER BY read DESC LIMIT 1"_s, {id.value});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<CachedTicket>() : found->first();
}

core::Result<std::optional<CachedTicket>> cachedTicket(Connection& connection, const core::AccountId& account,
                                                       const core::TicketId& id) {
    auto found = readTickets(connection, u"WHERE account = ? AND id = ?"_s, {account.value, id.value});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<CachedTicket>() : found->first();
}

core::Done cacheComments(Connection& connection, const core::AccountId& account, const core::TicketId& id,
                         const QList<ticket::Comment>& comments, core::Time readAt) {
    auto cached = cachedTicket(connection, account, id);
    if (!cached || !*cached) {
        return cached ? core::Done{} : core::fail(cached.error());
    }
    ticket::Ticket ticket = std::move((*cached)->ticket);
    for (const ticket::Comment& comment : comments) {
        const auto known = std::ranges::find(ticket.comments, comment.id, &ticket::Comment::id);
        if (known != ticket.comments.end()) {
            *known = comment;
        } else {
            ticket.comments += comment;
        }
    }
    std::ranges::stable_sort(ticket.comments, {}, &ticket::Comment::created);
    return cacheTickets(connection, {ticket}, readAt);
}

core::Done forgetTicket(Connection& connection, const core::AccountId& account, const core::TicketId& id) {
    auto done =
        connection.run(u"DELETE FROM tickets WHERE account = ? AND id = ?"_s, {account.value, id.value});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
