#include "center/filing.h"
#include "center/routes.h"
#include "center/ticketjson.h"

using namespace Qt::StringLiterals;

namespace center {
namespace {

constexpr qint64 mostComments = 5000;

/// The envelope of one request, with ?include=users the people beside it.
core::Result<QJsonObject> envelopeOf(Desk& desk, const Incoming& incoming, const TicketRecord& ticket) {
    auto object = requestObject(desk, ticket, incoming);
    if (!object) {
        return core::fail(object.error());
    }
    QJsonObject envelope{{apiName(incoming), *object}};
    if (wantsUsers(incoming)) {
        auto ids = peopleOf(desk, ticket);
        auto people = ids ? peopleObjects(desk, *ids) : core::Result<QJsonArray>(core::fail(ids.error()));
        if (!people) {
            return core::fail(people.error());
        }
        envelope.insert(u"users"_s, *people);
    }
    return envelope;
}

Answer oneRequest(Desk& desk, const Incoming& incoming, const QStringList& rest) {
    const Reply<TicketRecord> ticket = ticketWithId(desk, rest.first());
    if (!ticket) {
        return ticket.error();
    }
    if (!isTicketsApi(incoming) && !mayRead(desk, *ticket)) {
        return notFound();
    }
    const bool isRead = incoming.method == Method::Get;
    if (rest.size() == 1) {
        if (isRead) {
            return showRequest(desk, incoming, *ticket);
        }
        return incoming.method == Method::Put ? updateRequest(desk, incoming, *ticket) : wrongMethod();
    }
    if (rest.at(1) != u"comments"_s || rest.size() > 3) {
        return notFound();
    }
    if (!isRead) {
        return wrongMethod();
    }
    return rest.size() == 2 ? listComments(desk, incoming, *ticket)
                            : showComment(desk, incoming, *ticket, rest.at(2));
}

/// Lists that have a name of their own.
std::optional<Filter> namedList(const Desk& desk, const QString& name) {
    if (name == u"open"_s) {
        return Filter{u"status IN ('new', 'open', 'pending', 'hold')"_s, {}};
    }
    if (name == u"solved"_s) {
        return Filter{u"status IN ('solved', 'closed')"_s, {}};
    }
    if (name == u"ccd"_s) {
        return Filter{u"id IN (SELECT ticket FROM copies WHERE person = ?)"_s, {desk.user.id}};
    }
    return std::nullopt;
}

} // namespace

Answer requestRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest) {
    if (rest.isEmpty()) {
        if (incoming.method == Method::Get) {
            return listRequests(desk, incoming, {});
        }
        return incoming.method == Method::Post ? createRequest(desk, incoming) : wrongMethod();
    }
    if (rest.size() == 1 && incoming.method == Method::Get && !isTicketsApi(incoming)) {
        if (rest.first() == u"search"_s) {
            return searchRequests(desk, incoming);
        }
        if (const auto list = namedList(desk, rest.first())) {
            return listRequests(desk, incoming, *list);
        }
    }
    return oneRequest(desk, incoming, rest);
}

Answer createRequest(Desk& desk, const Incoming& incoming) {
    auto known = desk.answers.lookUp(incoming, desk.clock.now());
    if (!known) {
        return failed(known.error());
    }
    if (*known) {
        return **known;
    }
    const Reply<QJsonObject> request = requestIn(incoming);
    if (!request) {
        return request.error();
    }
    const Reply<NewRequest> wanted =
        isTicketsApi(incoming) ? newTicketFrom(desk, *request) : newRequestFrom(desk, *request);
    if (!wanted) {
        return wanted.error();
    }
    auto transaction = store::Transaction::begin(desk.connection);
    if (!transaction) {
        return failed(transaction.error());
    }
    const auto ticket = file(desk, *wanted);
    const auto envelope =
        ticket ? envelopeOf(desk, incoming, *ticket) : core::Result<QJsonObject>(core::fail(ticket.error()));
    if (!envelope) {
        return failed(envelope.error());
    }
    Answer answer = json(201, *envelope);
    answer.headers << Header{
        "Location", envelope->value(apiName(incoming)).toObject().value(u"url"_s).toString().toUtf8()};
    if (auto kept = desk.answers.keep(incoming, answer, desk.clock.now()); !kept) {
        return failed(kept.error());
    }
    // Only what is on the disk is answered as created.
    if (auto committed = (*transaction)->commit(); !committed) {
        return failed(committed.error());
    }
    if (incoming.hasIdempotencyKey) {
        answer.headers << Header{"x-idempotency-lookup", "miss"};
    }
    return answer;
}

Answer showRequest(Desk& desk, const Incoming& incoming, const TicketRecord& ticket) {
    const auto envelope = envelopeOf(desk, incoming, ticket);
    return envelope ? json(200, *envelope) : failed(envelope.error());
}

Answer updateRequest(Desk& desk, const Incoming& incoming, TicketRecord ticket) {
    const Reply<QJsonObject> request = requestIn(incoming);
    if (!request) {
        return request.error();
    }
    const Reply<RequestChange> wanted =
        isTicketsApi(incoming) ? ticketChangeFrom(desk, *request) : changeFrom(desk, *request);
    if (!wanted) {
        return wanted.error();
    }
    auto count = desk.tickets.commentCount(ticket.number);
    if (!count) {
        return failed(count.error());
    }
    Faults faults;
    if (ticket.isClosed() && (wanted->comment || !wanted->copies.isEmpty())) {
        faults.add(u"status"_s, u"Status: closed prevents ticket update"_s, u"ClosedTicket"_s);
    } else if (wanted->comment && *count >= mostComments) {
        faults.add(u"base"_s, u"The ticket has too many comments"_s, u"TooManyComments"_s);
    }
    if (!faults.isEmpty()) {
        return faults.answer();
    }
    auto transaction = store::Transaction::begin(desk.connection);
    if (!transaction) {
        return failed(transaction.error());
    }
    const auto changed = change(desk, std::move(ticket), *wanted);
    const auto envelope = changed ? envelopeOf(desk, incoming, *changed)
                                  : core::Result<QJsonObject>(core::fail(changed.error()));
    if (!envelope) {
        return failed(envelope.error());
    }
    if (auto committed = (*transaction)->commit(); !committed) {
        return failed(committed.error());
    }
    return json(200, *envelope);
}

} // namespace center
