#pragma once

#include "center/message.h"
#include "store/connection.h"

#include <QVariant>

/// Zendesk's two ways to page through a list: cursors (asked for with page[size]) and numbered pages.
namespace center {

struct Paging {
    bool usesCursor = false;
    int size = 100; ///< 1 to 100
    int page = 1;   ///< numbered pages only
    QString after;  ///< cursors only
    QString before;
    QString column = QStringLiteral("id"); ///< of the table, from a fixed list
    bool isDescending = false;
};

/// No numbered page goes beyond this record; what is answered to one that would.
struct Depth {
    qint64 most = 10000;
    int status = 400;
};

/// What the client asks for. Lists are sorted by `sort=[-]name` with cursors and `sort_by`, `sort_order` with
/// numbered pages; `columns` says which names there are and the column behind each. Unknown names are ignored
/// as Zendesk does.
Reply<Paging> pagingOf(const Incoming& incoming, const QHash<QString, QString>& columns,
                       const Depth& depth = {});

struct Filter {
    QString where = QStringLiteral("1"); ///< SQL with ? for each value; never made from a client's words
    QVariantList values;
};

/// One page of ids, and how to go on from it.
struct Slice {
    QList<qint64> ids;
    qint64 count = 0; ///< of all pages
    bool hasMore = false;
    bool hasBefore = false;
    QString firstCursor;
    QString lastCursor;
};

core::Result<Slice> slice(store::Connection& connection, const QString& table, const Filter& filter,
                          const Paging& paging);

/// Adds meta and links, or count, next_page and previous_page.
void addPaging(QJsonObject& envelope, const Slice& slice, const Paging& paging, const Incoming& incoming);

} // namespace center
