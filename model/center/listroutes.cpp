#include "center/routes.h"
#include "center/ticketjson.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace center {
namespace {

const QHash<QString, QString>& ticketColumns() {
    static const QHash<QString, QString> columns{{u"created_at"_s, u"created"_s},
                                                 {u"updated_at"_s, u"updated"_s}};
    return columns;
}

void narrowByStatus(Filter& filter, const QString& statuses) {
    if (statuses.isEmpty()) {
        return;
    }
    const QStringList names = statuses.split(u',', Qt::SkipEmptyParts);
    QStringList marks;
    for (const QString& name : names) {
        marks << u"?"_s;
        filter.values << name.trimmed().toLower();
    }
    filter.where += u" AND status IN (%1)"_s.arg(marks.join(u','));
}

/// An end user sees the tickets that are for the person or that the person gets copies of; an agent all, or
/// those with an external id.
void narrowToReader(Filter& filter, const Desk& desk, const Incoming& incoming) {
    if (!isTicketsApi(incoming)) {
        filter.where += u" AND (requester = ? OR id IN (SELECT ticket FROM copies WHERE person = ?))"_s;
        filter.values << desk.user.id << desk.user.id;
    } else if (incoming.query.contains(u"external_id"_s)) {
        filter.where += u" AND external_id = ?"_s;
        filter.values << incoming.queryValue(u"external_id"_s);
    }
}

QString pattern(QString word) {
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + word + u'%';
}

/// Words that must all stand in subject, text or a comment; status:open and priority:urgent narrow as in
/// Zendesk.
Filter searchFilter(const QString& query) {
    constexpr qsizetype mostWords = 20;
    Filter filter;
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    for (const QString& given : words) {
        const QString key = given.section(u':', 0, 0).toLower();
        if (given.contains(u':') && (key == u"status"_s || key == u"priority"_s)) {
            filter.where += u" AND %1 = ?"_s.arg(key);
            filter.values << given.section(u':', 1).toLower();
            continue;
        }
        QString word = given;
        word.remove(u'"');
        filter.where += u" AND (subject LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM comments WHERE ticket = "
                        u"tickets.id AND "
                        "body LIKE ? ESCAPE '\\'))"_s;
        filter.values << pattern(word) << pattern(word);
    }
    return filter;
}

/// The people of all these tickets.
core::Result<QJsonArray> peopleOfAll(Desk& desk, const QList<TicketRecord>& tickets) {
    QList<qint64> ids;
    for (const TicketRecord& ticket : tickets) {
        const auto some = peopleOf(desk, ticket);
        if (!some) {
            return core::fail(some.error());
        }
        ids.append(*some);
    }
    return peopleObjects(desk, ids);
}

/// `key`: of the list in the answer.
Answer tickets(Desk& desk, const Incoming& incoming, const Filter& filter, const Paging& paging,
               const QString& key) {
    auto found = desk.tickets.list(filter, paging);
    if (!found) {
        return failed(found.error());
    }
    QJsonArray requests;
    QList<TicketRecord> shown;
    for (const qint64 number : found->ids) {
        auto ticket = desk.tickets.find(number);
        if (!ticket) {
            return failed(ticket.error());
        }
        if (*ticket) {
            auto object = requestObject(desk, **ticket, incoming);
            if (!object) {
                return failed(object.error());
            }
            requests.append(*object);
            shown.append(**ticket);
        }
    }
    QJsonObject envelope{{key, requests}};
    if (wantsUsers(incoming)) {
        const auto people = peopleOfAll(desk, shown);
        if (!people) {
            return failed(people.error());
        }
        envelope.insert(u"users"_s, *people);
    }
    addPaging(envelope, *found, paging, incoming);
    return json(200, envelope);
}

QString listName(const Incoming& incoming) {
    return apiName(incoming) + u's';
}

/// A search tells no more than so many, by page number only.
Reply<Paging> searchPaging(Incoming& incoming) {
    for (const QString& key : {u"page[size]"_s, u"page[after]"_s, u"page[before]"_s}) {
        incoming.query.remove(key);
    }
    return pagingOf(incoming, ticketColumns(), {.most = 1000, .status = 422});
}

/// Comments from a time on (that very second too, as times on the wire have no smaller parts), by role.
Reply<Filter> commentFilter(const Incoming& incoming, qint64 ticket) {
    Filter filter{u"ticket = ?"_s, {ticket}};
    const QString since = incoming.queryValue(u"since"_s);
    if (!since.isEmpty()) {
        QDateTime time = QDateTime::fromString(since, Qt::ISODate);
        if (!time.isValid()) {
            return refuse(refusal(400, u"InvalidValue"_s, u"since is not a date and time"_s));
        }
        if (time.timeSpec() == Qt::LocalTime) {
            time.setTimeSpec(Qt::UTC);
        }
        filter.where += u" AND created >= ?"_s;
        filter.values << time.toMSecsSinceEpoch();
    }
    const QString role = incoming.queryValue(u"role"_s);
    if (role == u"agent"_s || role == u"end_user"_s) {
        filter.where += u" AND author IN (SELECT id FROM people WHERE is_agent = ?)"_s;
        filter.values << (role == u"agent"_s);
    }
    return filter;
}

} // namespace

Answer listRequests(Desk& desk, const Incoming& incoming, const Filter& filter) {
    const Reply<Paging> paging = pagingOf(incoming, ticketColumns());
    if (!paging) {
        return paging.error();
    }
    Filter narrowed = filter;
    narrowToReader(narrowed, desk, incoming);
    narrowByStatus(narrowed, incoming.queryValue(u"status"_s));
    return tickets(desk, incoming, narrowed, *paging, listName(incoming));
}

Answer organizationRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest) {
    if (rest.size() != 2 || rest.at(1) != u"requests"_s) {
        return notFound();
    }
    if (incoming.method != Method::Get) {
        return wrongMethod();
    }
    if (desk.user.organization == 0 || rest.first() != QString::number(desk.user.organization)) {
        return forbidden();
    }
    const Reply<Paging> paging = pagingOf(incoming, ticketColumns());
    if (!paging) {
        return paging.error();
    }
    Filter filter{u"requester IN (SELECT id FROM people WHERE organization = ?)"_s, {desk.user.organization}};
    narrowByStatus(filter, incoming.queryValue(u"status"_s));
    return tickets(desk, incoming, filter, *paging, listName(incoming));
}

Answer searchRequests(Desk& desk, const Incoming& incoming) {
    Incoming numbered = incoming;
    const Reply<Paging> paging = searchPaging(numbered);
    if (!paging) {
        return paging.error();
    }
    Filter filter = searchFilter(incoming.queryValue(u"query"_s));
    narrowToReader(filter, desk, incoming);
    narrowByStatus(filter, incoming.queryValue(u"status"_s));
    return tickets(desk, numbered, filter, *paging, listName(incoming));
}

Answer searchTickets(Desk& desk, const Incoming& incoming) {
    if (incoming.method != Method::Get) {
        return wrongMethod();
    }
    if (incoming.queryValue(u"query"_s) != u"type:ticket status<solved"_s) {
        return refusal(422, u"InvalidSearch"_s,
                       u"This practice center finds tickets that are not solved only"_s);
    }
    Incoming numbered = incoming;
    const Reply<Paging> paging = searchPaging(numbered);
    return paging
               ? tickets(desk, numbered, {u"status NOT IN ('solved', 'closed')"_s, {}}, *paging, u"results"_s)
               : paging.error();
}

Answer listComments(Desk& desk, const Incoming& incoming, const TicketRecord& ticket) {
    const Reply<Paging> paging = pagingOf(incoming, {{u"created_at"_s, u"created"_s}});
    const Reply<Filter> filter = commentFilter(incoming, ticket.number);
    if (!paging || !filter) {
        return paging ? filter.error() : paging.error();
    }
    auto found = desk.tickets.comments(*filter, *paging);
    if (!found) {
        return failed(found.error());
    }
    QJsonArray comments;
    QList<qint64> authors;
    for (const qint64 id : found->ids) {
        auto comment = desk.tickets.comment(ticket.number, id);
        if (!comment || !*comment) {
            return comment ? notFound() : failed(comment.error());
        }
        auto object = commentObject(desk, **comment, incoming);
        if (!object) {
            return failed(object.error());
        }
        comments.append(*object);
        authors.append((*comment)->author);
    }
    auto people = peopleObjects(desk, authors);
    if (!people) {
        return failed(people.error());
    }
    QJsonObject envelope{
        {u"comments"_s, comments}, {u"users"_s, *people}, {u"organizations"_s, QJsonArray()}};
    addPaging(envelope, *found, *paging, incoming);
    return json(200, envelope);
}

Answer showComment(Desk& desk, const Incoming& incoming, const TicketRecord& ticket, const QString& id) {
    auto comment = desk.tickets.comment(ticket.number, id.toLongLong());
    if (!comment) {
        return failed(comment.error());
    }
    if (!*comment) {
        return notFound();
    }
    auto object = commentObject(desk, **comment, incoming);
    return object ? json(200, {{u"comment"_s, *object}}) : failed(object.error());
}

} // namespace center
