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
                        ticket.requesterEmail, ticket.organization, ticket.isOfColleague, ticket.created,
                        ticket.updated, ticket.url);
    };
    return head(known) == head(listed);
}

QList<core::TicketId> unlisted(QSqlQuery& ids, const QSet<QString>& listed) {
    QList<core::TicketId> beside;
    while (ids.next()) {
        if (const QString id = ids.value(0).toString(); !listed.contains(id)) {
            beside += core::TicketId(id);
        }
    }
    return beside;
}

} // namespace

core::Result<SyncState> syncState(Connection& connection, const core::AccountId& account) {
    auto rows = connection.run(u"SELECT newest, read, whole, organization, organization_newest, rest "
                               "FROM ticket_sync WHERE account = ?"_s,
                               {account.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    if (!rows->next()) {
        return SyncState{};
    }
    int column = 0;
    SyncState state;
    state.newest = core::fromMillis(rows->value(column++).toLongLong());
    state.read = core::fromMillis(rows->value(column++).toLongLong());
    state.whole = core::fromMillis(rows->value(column++).toLongLong());
    state.organization = rows->value(column++).toString();
    state.organizationNewest = core::fromMillis(rows->value(column++).toLongLong());
    state.rest = rows->value(column).toString();
    return state;
}

core::Done setSyncState(Connection& connection, const core::AccountId& account, const SyncState& state) {
    const auto notNull = [](const QString& text) {
        return text.isNull() ? u""_s : text;
    };
    auto done = connection.run(
        u"INSERT OR REPLACE INTO ticket_sync (account, newest, read, whole, organization, "
        "organization_newest, rest) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {account.value, core::toMillis(state.newest), core::toMillis(state.read), core::toMillis(state.whole),
         notNull(state.organization), core::toMillis(state.organizationNewest), notNull(state.rest)});
    return done ? core::Done{} : core::fail(done.error());
}

core::Result<QHash<core::AccountId, QString>> organizations(Connection& connection) {
    auto rows = connection.run(u"SELECT account, organization FROM ticket_sync WHERE organization <> ''"_s);
    if (!rows) {
        return core::fail(rows.error());
    }
    QHash<core::AccountId, QString> found;
    while (rows->next()) {
        found.insert(core::AccountId(rows->value(0).toString()), rows->value(1).toString());
    }
    return found;
}

core::Result<int> mergeTickets(Connection& connection, const QList<ticket::Ticket>& page, ListKind kind,
                               core::Time readAt) {
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
        ticket::Ticket merged = listed;
        merged.isOfColleague = kind == ListKind::Organization && (!*known || (*known)->ticket.isOfColleague);
        const bool isOlder = kind == ListKind::Search && *known && merged.updated < (*known)->ticket.updated;
        if (isOlder || (*known && isSameInList((*known)->ticket, merged))) {
            continue;
        }
        if (*known) {
            merged.fields = (*known)->ticket.fields; // with their titles
        }
        if (auto done = cacheTicket(connection, merged, readAt, Whose::AsTold); !done) {
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
    return unlisted(*rows, listed);
}

core::Result<QList<core::TicketId>> ticketsBetween(Connection& connection, const core::AccountId& account,
                                                   core::Time oldest, core::Time newest,
                                                   const QSet<QString>& listed) {
    // By place: that is the order by change, and there is an index of no other one.
    auto rows = connection.run(u"SELECT ticket FROM ticket_list WHERE place BETWEEN ? * 1048576 AND "
                               "? * 1048576 + 1048575 AND account = ?"_s,
                               {core::toMillis(oldest), core::toMillis(newest), account.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    return unlisted(*rows, listed);
}

core::Result<QList<UnreadConversation>> unreadConversations(Connection& connection,
                                                            const core::AccountId& account, int most) {
    auto rows =
        connection.run(u"SELECT place FROM ticket_list INDEXED BY ticket_list_unread WHERE account = ? "
                       "AND messages_for <> updated AND (has_conversation OR status NOT IN ('solved', "
                       "'closed')) ORDER BY of_colleague, severity_rank DESC, updated DESC LIMIT ?"_s,
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
        if (wasRead && comment.isFromAgent && !ticket.isOfColleague) {
            answer = {.account = line.account,
                      .ticket = line.id,
                      .subject = ticket.subject,
                      .author = comment.author};
        }
    }
    std::ranges::stable_sort(ticket.comments, {}, &ticket::Comment::created);
    if (auto done = cacheTicket(connection, ticket, readAt, Whose::AsTold); !done) {
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
