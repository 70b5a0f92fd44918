#include "center/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {
namespace {

constexpr int largestPage = 100;

QString cursorOf(qint64 sortValue, qint64 id) {
    const QByteArray plain = QByteArray::number(sortValue) + ':' + QByteArray::number(id);
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

struct Position {
    qint64 sortValue = 0;
    qint64 id = 0;
};

Reply<Position> positionOf(const QString& cursor) {
    const auto decoded = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                               QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded ? (*decoded).split(':') : QList<QByteArray>();
    bool isValue = false;
    bool isId = false;
    if (parts.size() == 2) {
        const Position position{parts.first().toLongLong(&isValue), parts.last().toLongLong(&isId)};
        if (isValue && isId) {
            return position;
        }
    }
    return refuse(invalidPaging(u"The cursor is not valid"_s));
}

QString sortColumn(const QString& name, const QHash<QString, QString>& columns) {
    return columns.value(name, u"id"_s);
}

Reply<Paging> cursorPaging(const Incoming& incoming, const QHash<QString, QString>& columns) {
    Paging paging{.usesCursor = true,
                  .after = incoming.queryValue(u"page[after]"_s),
                  .before = incoming.queryValue(u"page[before]"_s)};
    if (incoming.query.contains(u"page[size]"_s)) {
        bool isNumber = false;
        paging.size = incoming.queryValue(u"page[size]"_s).toInt(&isNumber);
        if (!isNumber || paging.size < 1 || paging.size > largestPage) {
            return refuse(invalidPaging(u"page[size] must be between 1 and 100"_s));
        }
    }
    for (const QString& cursor : {paging.after, paging.before}) {
        if (!cursor.isEmpty()) {
            if (auto position = positionOf(cursor); !position) {
                return refuse(position.error());
            }
        }
    }
    const QString sort = incoming.queryValue(u"sort"_s);
    paging.isDescending = sort.startsWith(u'-');
    paging.column = sortColumn(paging.isDescending ? sort.mid(1) : sort, columns);
    if (sort.isEmpty()) {
        paging.isDescending = incoming.queryValue(u"sort_order"_s) == u"desc"_s;
        paging.column = sortColumn(incoming.queryValue(u"sort_by"_s), columns);
    }
    return paging;
}

Reply<Paging> numberedPaging(const Incoming& incoming, const QHash<QString, QString>& columns,
                             const Depth& depth) {
    Paging paging;
    bool isNumber = false;
    const int size = incoming.queryValue(u"per_page"_s).toInt(&isNumber);
    paging.size = isNumber ? std::clamp(size, 1, largestPage) : largestPage;
    const int page = incoming.queryValue(u"page"_s).toInt(&isNumber);
    paging.page = isNumber ? std::max(page, 1) : 1;
    if (qint64(paging.page - 1) * paging.size >= depth.most) {
        return refuse(refusal(depth.status, u"InvalidPaginationDepth"_s,
                              u"No more than %1 records can be listed by page number"_s.arg(depth.most)));
    }
    const QString sort = incoming.queryValue(u"sort"_s);
    paging.isDescending = incoming.queryValue(u"sort_order"_s) == u"desc"_s || sort.startsWith(u'-');
    const QString name = sort.startsWith(u'-') ? sort.mid(1) : sort;
    paging.column = sortColumn(name.isEmpty() ? incoming.queryValue(u"sort_by"_s) : name, columns);
    return paging;
}

/// The part of a numbered page, or of what comes after or before a cursor. One more than asked for tells
/// whether there is more.
core::Result<QSqlQuery> select(store::Connection& connection, const QString& table, Filter filter,
                               const Paging& paging, bool isBackwards) {
    const bool isDescending = paging.isDescending != isBackwards;
    const QString& cursor = isBackwards ? paging.before : paging.after;
    if (paging.usesCursor && !cursor.isEmpty()) {
        const Position position = *positionOf(cursor);
        filter.where += u" AND (%1, id) %2 (?, ?)"_s.arg(paging.column, isDescending ? u"<"_s : u">"_s);
        filter.values << position.sortValue << position.id;
    }
    const QString order = isDescending ? u"DESC"_s : u"ASC"_s;
    const qint64 offset = paging.usesCursor ? 0 : (qint64(paging.page) - 1) * paging.size;
    filter.values << paging.size + 1 << offset;
    return connection.run(u"SELECT id, %1 FROM %2 WHERE %3 ORDER BY %1 %4, id %4 LIMIT ? OFFSET ?"_s.arg(
                              paging.column, table, filter.where, order),
                          filter.values);
}

QString pageLink(const Incoming& incoming, const QHash<QString, QString>& changes) {
    QHash<QString, QString> query = incoming.query;
    query.remove(u"page[after]"_s);
    query.remove(u"page[before]"_s);
    query.insert(changes);
    QStringList keys = query.keys();
    keys.sort();
    QByteArrayList pairs;
    for (const QString& key : keys) {
        pairs << key.toUtf8().toPercentEncoding("[]") + '=' + query.value(key).toUtf8().toPercentEncoding();
    }
    QUrl url = incoming.address(u'/' + incoming.parts.join(u'/') + u".json"_s);
    url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url.toString(QUrl::FullyEncoded);
}

QJsonValue linkIf(bool isThere, const Incoming& incoming, const QHash<QString, QString>& changes) {
    return isThere ? QJsonValue(pageLink(incoming, changes)) : QJsonValue(QJsonValue::Null);
}

QJsonValue cursorOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

Reply<Paging> pagingOf(const Incoming& incoming, const QHash<QString, QString>& columns, const Depth& depth) {
    const auto has = [&](const QString& key) {
        return incoming.query.contains(key);
    };
    if (has(u"page[size]"_s) || has(u"page[after]"_s) || has(u"page[before]"_s)) {
        return cursorPaging(incoming, columns);
    }
    return numberedPaging(incoming, columns, depth);
}

core::Result<Slice> slice(store::Connection& connection, const QString& table, const Filter& filter,
                          const Paging& paging) {
    Slice found;
    auto count =
        connection.run(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, filter.where), filter.values);
    if (!count) {
        return core::fail(count.error());
    }
    found.count = count->next() ? count->value(0).toLongLong() : 0;
    count->finish();

    const bool isBackwards = paging.usesCursor && paging.after.isEmpty() && !paging.before.isEmpty();
    auto rows = select(connection, table, filter, paging, isBackwards);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Position> positions;
    while (rows->next()) {
        positions.append({rows->value(1).toLongLong(), rows->value(0).toLongLong()});
    }
    const bool hasFurther = positions.size() > paging.size;
    if (hasFurther) {
        positions.removeLast();
    }
    if (isBackwards) {
        std::reverse(positions.begin(), positions.end());
    }
    const bool cameFromSomewhere = paging.usesCursor ? !paging.after.isEmpty() : paging.page > 1;
    found.hasMore = isBackwards ? true : hasFurther;
    found.hasBefore = isBackwards ? hasFurther : cameFromSomewhere;
    for (const Position& position : positions) {
        found.ids.append(position.id);
    }
    if (!positions.isEmpty()) {
        found.firstCursor = cursorOf(positions.first().sortValue, positions.first().id);
        found.lastCursor = cursorOf(positions.last().sortValue, positions.last().id);
    }
    return found;
}

void addPaging(QJsonObject& envelope, const Slice& slice, const Paging& paging, const Incoming& incoming) {
    if (!paging.usesCursor) {
        envelope.insert(u"count"_s, slice.count);
        envelope.insert(u"next_page"_s,
                        linkIf(slice.hasMore, incoming, {{u"page"_s, QString::number(paging.page + 1)}}));
        envelope.insert(u"previous_page"_s,
                        linkIf(slice.hasBefore, incoming, {{u"page"_s, QString::number(paging.page - 1)}}));
        return;
    }
    envelope.insert(u"meta"_s, QJsonObject{{u"has_more"_s, slice.hasMore},
                                           {u"after_cursor"_s, cursorOrNull(slice.lastCursor)},
                                           {u"before_cursor"_s, cursorOrNull(slice.firstCursor)}});
    const bool isThere = !slice.ids.isEmpty();
    envelope.insert(u"links"_s, QJsonObject{{u"next"_s, linkIf(isThere && slice.hasMore, incoming,
                                                               {{u"page[after]"_s, slice.lastCursor}})},
                                            {u"prev"_s, linkIf(isThere && slice.hasBefore, incoming,
                                                               {{u"page[before]"_s, slice.firstCursor}})}});
}

} // namespace center
