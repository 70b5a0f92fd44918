#include "store/ticketlist.h"

#include "store/sqlerror.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace store {
namespace {

const auto lineColumns = u"place, account, ticket, subject, requester, severity, status, created, updated, "
                         "answered, has_conversation, has_news, of_colleague"_s;

TicketLine lineOf(const QSqlQuery& row) {
    int column = 0;
    TicketLine line;
    line.place = row.value(column++).toLongLong();
    line.account = core::AccountId(row.value(column++).toString());
    line.id = core::TicketId(row.value(column++).toString());
    line.subject = row.value(column++).toString();
    line.requester = row.value(column++).toString();
    line.severity = row.value(column++).toString();
    line.status = row.value(column++).toString();
    line.created = core::fromMillis(row.value(column++).toLongLong());
    line.updated = core::fromMillis(row.value(column++).toLongLong());
    line.answered = core::fromMillis(row.value(column++).toLongLong());
    line.hasConversation = row.value(column++).toBool();
    line.hasNews = row.value(column++).toBool();
    line.isOfColleague = row.value(column).toBool();
    return line;
}

core::Result<QList<TicketLine>> readLines(Connection& connection, const QString& rest,
                                          const QVariantList& values) {
    auto rows = connection.run(u"SELECT %1 FROM ticket_list "_s.arg(lineColumns) + rest, values);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<TicketLine> lines;
    while (rows->next()) {
        lines += lineOf(*rows);
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return lines;
}

core::Result<qint64> readNumber(Connection& connection, const QString& sql, const QVariantList& values = {}) {
    auto rows = connection.run(sql, values);
    if (!rows) {
        return core::fail(rows.error());
    }
    return rows->next() ? rows->value(0).toLongLong() : 0;
}

} // namespace

core::Result<QList<TicketLine>> ticketLines(Connection& connection, const QList<qint64>& places) {
    QStringList numbers;
    for (const qint64 place : places) {
        numbers += QString::number(place);
    }
    auto lines = readLines(connection, u"WHERE place IN (%1)"_s.arg(numbers.join(u',')), {});
    if (!lines) {
        return lines;
    }
    QHash<qint64, TicketLine> byPlace;
    for (const TicketLine& line : std::as_const(*lines)) {
        byPlace.insert(line.place, line);
    }
    QList<TicketLine> ordered;
    for (const qint64 place : places) {
        if (const auto found = byPlace.constFind(place); found != byPlace.cend()) {
            ordered += *found;
        }
    }
    return ordered;
}

core::Result<qint64> ticketPlace(Connection& connection, const core::AccountId& account,
                                 const core::TicketId& id) {
    return readNumber(connection, u"SELECT place FROM ticket_list WHERE account = ? AND ticket = ?"_s,
                      {account.value, id.value});
}

core::Result<QList<TicketLine>> openTickets(Connection& connection, const QString& severity, int most) {
    return readLines(
        connection,
        u"WHERE place IN (SELECT rowid FROM ticket_words WHERE ticket_words MATCH ? "
        "ORDER BY rowid DESC LIMIT ?) ORDER BY created"_s,
        {u"facets : ((isopen AND s%1) NOT ofcolleague)"_s.arg(QString::fromLatin1(severity.toUtf8().toHex())),
         most});
}

core::Result<int> ticketCount(Connection& connection, int most) {
    const auto count =
        readNumber(connection, u"SELECT count(*) FROM (SELECT 1 FROM ticket_list LIMIT ?)"_s, {most});
    return count ? core::Result<int>(static_cast<int>(*count)) : core::fail(count.error());
}

core::Result<int> newsCount(Connection& connection) {
    const auto count = readNumber(connection, u"SELECT count(*) FROM ticket_list INDEXED BY ticket_list_news "
                                              "WHERE has_news = 1"_s);
    return count ? core::Result<int>(static_cast<int>(*count)) : core::fail(count.error());
}

core::Done setNews(Connection& connection, const core::AccountId& account, const core::TicketId& id,
                   bool hasNews) {
    auto done = connection.run(u"UPDATE tickets SET has_news = ? WHERE account = ? AND id = ?"_s,
                               {hasNews ? 1 : 0, account.value, id.value});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
