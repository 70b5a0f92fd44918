#include "center/routes.h"
#include "center/ticketjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {

Answer fieldRoutes(const Desk& desk, const Incoming& incoming, const QStringList& rest) {
    if (incoming.method != Method::Get) {
        return wrongMethod();
    }
    if (rest.size() > 1) {
        return notFound();
    }
    if (rest.size() == 1) {
        // Zendesk shows a single field to agents alone, and nobody here is one.
        return refusal(403, u"Forbidden"_s, u"You do not have access to this page."_s);
    }
    const QJsonArray fields = desk.fields.ticketFields(incoming);
    return json(200, {{u"ticket_fields"_s, fields},
                      {u"count"_s, fields.size()},
                      {u"next_page"_s, QJsonValue::Null},
                      {u"previous_page"_s, QJsonValue::Null}});
}

Answer formRoutes(const Desk& desk, const Incoming& incoming, const QStringList& rest) {
    if (incoming.method != Method::Get) {
        return wrongMethod();
    }
    const QJsonObject form = desk.fields.ticketForm(incoming);
    const QString number = QString::number(formId);
    if (rest.size() == 1 && rest.first() == number) {
        return json(200, {{u"ticket_form"_s, form}});
    }
    const bool isMany = rest == QStringList{u"show_many"_s};
    if (!rest.isEmpty() && !isMany) {
        return notFound();
    }
    const bool isAsked = !isMany || incoming.queryValue(u"ids"_s).split(u',').contains(number);
    const QJsonArray forms = isAsked ? QJsonArray{form} : QJsonArray();
    return json(200, {{u"ticket_forms"_s, forms},
                      {u"count"_s, forms.size()},
                      {u"next_page"_s, QJsonValue::Null},
                      {u"previous_page"_s, QJsonValue::Null}});
}

Answer userRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest) {
    const bool isSelf = rest.value(0) == u"me"_s || rest.value(0) == QString::number(desk.user.id);
    if (!isSelf) {
        return notFound();
    }
    if (incoming.method != Method::Get) {
        return wrongMethod();
    }
    if (rest.size() == 2 && rest.at(1) == u"requests"_s) {
        return listRequests(desk, incoming, {});
    }
    if (rest.size() != 1) {
        return notFound();
    }
    return json(
        200,
        {{u"user"_s,
          QJsonObject{{u"id"_s, desk.user.id},
                      {u"url"_s, incoming.address(u"/api/v2/users/%1.json"_s.arg(desk.user.id)).toString()},
                      {u"name"_s, desk.user.name},
                      {u"email"_s, desk.user.email},
                      {u"role"_s, desk.user.isAgent ? u"agent"_s : u"end-user"_s},
                      {u"organization_id"_s, idOrNull(desk.user.organization)},
                      {u"verified"_s, true},
                      {u"active"_s, true},
                      {u"suspended"_s, false},
                      {u"locale"_s, u"en-US"_s},
                      {u"time_zone"_s, u"UTC"_s}}}});
}

} // namespace center
