#include "center/ticketstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace center {
namespace {

QVariant boundText(const QString& text) {
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QVariant boundId(qint64 id) {
    return id == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(id);
}

core::Done done(const core::Result<QSqlQuery>& query) {
    if (!query) {
        return core::fail(query.error());
    }
    return {};
}

TicketRecord ticketFrom(const QSqlQuery& row) {
    int column = 0;
    const auto next = [&] {
        return row.value(column++);
    };
    TicketRecord ticket;
    ticket.number = next().toLongLong();
    ticket.pageKey = next().toString();
    ticket.subject = next().toString();
    ticket.description = next().toString();
    ticket.status = next().toString();
    ticket.priority = next().toString();
    ticket.type = next().toString();
    ticket.requester = next().toLongLong();
    ticket.submitter = next().toLongLong();
    ticket.externalId = next().toString();
    ticket.assignee = next().toLongLong();
    ticket.fields = QJsonDocument::fromJson(next().toString().toUtf8()).array();
    ticket.recipient = next().toString();
    ticket.due = next().toString();
    ticket.followUpOf = next().toLongLong();
    ticket.replies = next().toInt();
    ticket.created = core::fromMillis(next().toLongLong());
    ticket.updated = core::fromMillis(next().toLongLong());
    return ticket;
}

} // namespace

TicketStore::TicketStore(store::Connection& connection) : m_connection(connection) {}

core::Result<qint64> TicketStore::insert(const TicketRecord& ticket) {
    const QString fields = QString::fromUtf8(QJsonDocument(ticket.fields).toJson(QJsonDocument::Compact));
    auto inserted = m_connection.run(
        u"INSERT INTO tickets (page_key, subject, description, status, priority, type, requester, submitter, "
        u"external_id, assignee, fields, recipient, due, followup_of, replies, created, updated) VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {ticket.pageKey, ticket.subject, ticket.description, ticket.status, boundText(ticket.priority),
         boundText(ticket.type), ticket.requester, boundId(ticket.submitter), boundText(ticket.externalId),
         boundId(ticket.assignee), fields, boundText(ticket.recipient), boundText(ticket.due),
         boundId(ticket.followUpOf), ticket.replies, core::toMillis(ticket.created),
         core::toMillis(ticket.updated)});
    if (!inserted) {
        return core::fail(inserted.error());
    }
    return inserted->lastInsertId().toLongLong();
}

core::Done TicketStore::update(const TicketRecord& ticket) {
    return done(m_connection.run(
        u"UPDATE tickets SET status = ?, assignee = ?, replies = ?, updated = ? WHERE id = ?"_s,
        {ticket.status, boundId(ticket.assignee), ticket.replies, core::toMillis(ticket.updated),
         ticket.number}));
}

core::Result<std::optional<TicketRecord>> TicketStore::find(qint64 number) {
    auto row = m_connection.run(u"SELECT id, page_key, subject, description, status, priority, type, "
                                u"requester, coalesce(submitter, requester), external_id, assignee, fields, "
                                u"recipient, due, "
                                "followup_of, replies, created, updated FROM tickets WHERE id = ?"_s,
                                {number});
    if (!row) {
        return core::fail(row.error());
    }
    return row->next() ? std::optional(ticketFrom(*row)) : std::nullopt;
}

core::Result<Slice> TicketStore::list(const Filter& filter, const Paging& paging) {
    return slice(m_connection, u"tickets"_s, filter, paging);
}

core::Done TicketStore::closeSolvedBefore(core::Time time) {
    return done(
        m_connection.run(u"UPDATE tickets SET status = 'closed' WHERE status = 'solved' AND updated < ?"_s,
                         {core::toMillis(time)}));
}

core::Result<qint64> TicketStore::addComment(const CommentRecord& comment) {
    auto inserted =
        m_connection.run(u"INSERT INTO comments (ticket, author, body, created) VALUES (?, ?, ?, ?)"_s,
                         {comment.ticket, comment.author, comment.body, core::toMillis(comment.created)});
    if (!inserted) {
        return core::fail(inserted.error());
    }
    return inserted->lastInsertId().toLongLong();
}

core::Result<std::optional<CommentRecord>> TicketStore::comment(qint64 ticket, qint64 id) {
    auto row = m_connection.run(
        u"SELECT id, ticket, author, body, created FROM comments WHERE ticket = ? AND id = ?"_s,
        {ticket, id});
    if (!row) {
        return core::fail(row.error());
    }
    if (!row->next()) {
        return std::nullopt;
    }
    return CommentRecord{.id = row->value(0).toLongLong(),
                         .ticket = row->value(1).toLongLong(),
                         .author = row->value(2).toLongLong(),
                         .body = row->value(3).toString(),
                         .created = core::fromMillis(row->value(4).toLongLong())};
}

core::Result<qint64> TicketStore::commentCount(qint64 ticket) {
    auto row = m_connection.run(u"SELECT count(*) FROM comments WHERE ticket = ?"_s, {ticket});
    if (!row) {
        return core::fail(row.error());
    }
    return row->next() ? row->value(0).toLongLong() : 0;
}

core::Result<Slice> TicketStore::comments(const Filter& filter, const Paging& paging) {
    return slice(m_connection, u"comments"_s, filter, paging);
}

core::Done TicketStore::addCopy(qint64 ticket, const Copy& copy) {
    return done(m_connection.run(
        u"INSERT INTO copies (ticket, person, is_cc) VALUES (?, ?, ?) ON CONFLICT (ticket, person) "
        "DO UPDATE SET is_cc = max(is_cc, excluded.is_cc)"_s,
        {ticket, copy.person, copy.isCc}));
}

core::Done TicketStore::removeCopy(qint64 ticket, qint64 person) {
    return done(m_connection.run(u"DELETE FROM copies WHERE ticket = ? AND person = ?"_s, {ticket, person}));
}

core::Result<QList<Copy>> TicketStore::copies(qint64 ticket) {
    auto rows =
        m_connection.run(u"SELECT person, is_cc FROM copies WHERE ticket = ? ORDER BY person"_s, {ticket});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Copy> found;
    while (rows->next()) {
        found.append({.person = rows->value(0).toLongLong(), .isCc = rows->value(1).toBool()});
    }
    return found;
}

} // namespace center
