#include "store/ticketmerge.h"

#include "store/sqlerror.h"
#include "store/ticketcache.h"
#include "store/ticketrow.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// What a list tells of a ticket; messages and the titles of fields come from elsewhere.
bool isSameInList(const ticket::Ticket& known, const ticket::Ticket& listed) {
    const auto head = [](const ticket::Ticket& ticket) {
        return std::tie(ticket.subject, ticket.description, ticket.severity, ticket.status, ticket.requester,
                        ticket.requesterEmail, ticket.created, ticket.updated, ticket.url);
    };
    return head(known) == head(listed);
}

} // namespace

core::Result<SyncState> syncState(Connection& connection, const core::AccountId& account) {
    auto rows =
        connection.run(u"SELECT newest, read, whole FROM ticket_sync WHERE account = ?"_s, {account.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    if (!rows->next()) {
        return SyncState{};
    }
    return SyncState{.newest = core::fromMillis(rows->value(0).toLongLong()),
                     .read = core::fromMillis(rows->value(1).toLongLong()),
                     .whole = core::fromMillis(rows->value(2).toLongLong())};
}

core::Done setSyncState(Connection& connection, const core::AccountId& account, const SyncState& state) {
    auto done = connection.run(
        u"INSERT INTO ticket_sync (account, newest, read, whole) VALUES (?, ?, ?, ?) ON CONFLICT (account) "
        "DO UPDATE SET newest = excluded.newest, read = excluded.read, whole = excluded.whole"_s,
        {account.value, core::toMillis(state.newest), core::toMillis(state.read),
         core::toMillis(state.whole)});
    return done ? core::Done{} : core::fail(done.error());
}

core::Result<int> mergeTickets(Connection& connection, const QList<ticket::Ticket>& page, core::Time readAt) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    int changed = 0;
    for (const ticket::Ticket& listed : page) {
        const auto known = cachedTicket(connection, listed.account, listed.id);
        if (!known) {
            return core::fail(known.error());
        }
        if (*known && isSameInList((*known)->ticket, listed)) {
            continue;
        }
        ticket::Ticket merged = listed;
        if (*known) {
            merged.fields = (*known)->ticket.fields; // with their titles
        }
        if (auto done = cacheTicket(connection, merged, readAt); !done) {
            return core::fail(done.error());
        }
        ++changed;
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return changed;
}

core::Result<QList<core::TicketId>> ticketsBeside(Connection& connection, const core::AccountId& account,
                                                  const QSet<QString>& listed) {
    auto rows = connection.run(u"SELECT id FROM tickets WHERE account = ?"_s, {account.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<core::TicketId> beside;
    while (rows->next()) {
        if (const QString id = rows->value(0).toString(); !listed.contains(id)) {
            beside += core::TicketId(id);
        }
    }
    return beside;
}

core::Result<QList<UnreadConversation>> unreadConversations(Connection& connection,
                                                            const core::AccountId& account, int most) {
    auto rows =
        connection.run(u"SELECT place FROM ticket_list INDEXED BY ticket_list_unread WHERE account = ? "
                       "AND messages_for <> updated AND (has_conversation OR status NOT IN ('solved', "
                       "'closed')) ORDER BY severity_rank DESC, updated DESC LIMIT ?"_s,
                       {account.value, most});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<qint64> places;
    while (rows->next()) {
        places += rows->value(0).toLongLong();
    }
    const auto lines = ticketLines(connection, places);
    if (!lines) {
        return core::fail(lines.error());
    }
    QList<UnreadConversation> found;
    for (const TicketLine& line : *lines) {
        const auto cached = cachedTicket(connection, line.account, line.id);
        if (!cached) {
            return core::fail(cached.error());
        }
        const bool hasAny = *cached && !(*cached)->ticket.comments.isEmpty();
        found += {.line = line, .since = hasAny ? (*cached)->ticket.comments.last().created : core::Time{}};
    }
    return found;
}

core::Result<std::optional<NewAnswer>> mergeComments(Connection& connection, const UnreadConversation& asked,
                                                     const QList<ticket::Comment>& comments,
                                                     core::Time readAt) {
    const TicketLine& line = asked.line;
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    auto cached = cachedTicket(connection, line.account, line.id);
    if (!cached) {
        return core::fail(cached.error());
    }
    if (!*cached) {
        return std::nullopt; // it left meanwhile
    }
    ticket::Ticket ticket = std::move((*cached)->ticket);
    const bool wasRead = !ticket.comments.isEmpty();
    std::optional<NewAnswer> answer;
    for (const ticket::Comment& comment : comments) {
        const auto known = std::ranges::find(ticket.comments, comment.id, &ticket::Comment::id);
        if (known != ticket.comments.end()) {
            *known = comment;
            continue;
        }
        ticket.comments += comment;
        if (wasRead && comment.isFromAgent) {
            answer = {.account = line.account,
                      .ticket = line.id,
                      .subject = ticket.subject,
                      .author = comment.author};
        }
    }
    std::ranges::stable_sort(ticket.comments, {}, &ticket::Comment::created);
    if (auto done = cacheTicket(connection, ticket, readAt); !done) {
        return core::fail(done.error());
    }
    auto marked =
        connection.run(u"UPDATE tickets SET messages_for = ?, has_news = has_news OR ? WHERE account "
                       "= ? AND id = ?"_s,
                       {core::toMillis(line.updated), answer ? 1 : 0, line.account.value, line.id.value});
    if (!marked) {
        return core::fail(marked.error());
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return answer;
}

} // namespace store
