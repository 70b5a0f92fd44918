// What only agents may say of a ticket.
#include "center/input.h"
#include "center/textrules.h"

using namespace Qt::StringLiterals;

namespace center {
namespace {

bool isGiven(const QJsonValue& value) {
    return !value.isUndefined() && !value.isNull();
}

/// A person by id; 0 = not given.
Reply<qint64> personWithId(Desk& desk, const QJsonObject& ticket, const QString& key, const QString& title) {
    const QJsonValue given = ticket.value(key);
    if (!isGiven(given)) {
        return 0;
    }
    const qint64 id = given.isString() ? given.toString().toLongLong() : given.toInteger();
    const auto person = desk.people.find(id);
    if (!person) {
        return refuse(failed(person.error()));
    }
    if (!*person) {
        Faults faults;
        faults.add(key.section(u'_', 0, 0), title + u": is invalid"_s, u"InvalidValue"_s);
        return refuse(faults.answer());
    }
    return id;
}

/// `requester: {name, email}`, by address, or `requester_id`.
Reply<qint64> requesterIn(Desk& desk, const QJsonObject& ticket) {
    const QJsonValue given = ticket.value(u"requester"_s);
    if (!isGiven(given)) {
        return personWithId(desk, ticket, u"requester_id"_s, u"Requester"_s);
    }
    if (!given.isObject()) {
        return refuse(invalidAttribute(u"requester"_s, u"an object"_s));
    }
    const QString email = given.toObject().value(u"email"_s).toString().trimmed();
    const QString name = given.toObject().value(u"name"_s).toString().trimmed();
    if (!email.contains(u'@') || email.contains(u' ') || email.size() > longestSubject) {
        Faults faults;
        faults.add(u"requester"_s,
                   u"Requester: Email: %1 is not properly formatted"_s.arg(email.left(longestSubject)),
                   u"InvalidFormat"_s);
        return refuse(faults.answer());
    }
    const auto person = desk.people.withEmail(email, cutToBytes(name, longestSubject));
    if (!person) {
        return refuse(failed(person.error()));
    }
    return person->id;
}

} // namespace

Reply<NewRequest> newTicketFrom(Desk& desk, const QJsonObject& ticket) {
    Reply<NewRequest> made = newRequestFrom(desk, ticket);
    const Reply<qint64> requester = made ? requesterIn(desk, ticket) : Reply<qint64>(0);
    const Reply<qint64> submitter = personWithId(desk, ticket, u"submitter_id"_s, u"Submitter"_s);
    if (!made || !requester || !submitter) {
        return refuse(!made ? made.error() : !requester ? requester.error() : submitter.error());
    }
    made->ticket.requester = *requester;
    made->ticket.submitter = *submitter;
    made->ticket.externalId = cutToBytes(ticket.value(u"external_id"_s).toString(), longestSubject);
    return made;
}

Reply<RequestChange> ticketChangeFrom(Desk& desk, const QJsonObject& ticket) {
    Reply<RequestChange> change = changeFrom(desk, ticket);
    if (change) {
        change->isSolved = ticket.value(u"status"_s).toString() == u"solved"_s;
    }
    return change;
}

} // namespace center
