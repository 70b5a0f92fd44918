#include "center/ticketjson.h"

#include "center/textrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {
namespace {

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// With copies, so that the object says who reads along.
void addCopies(QJsonObject& request, const QList<Copy>& copies) {
    QJsonArray collaborators;
    QJsonArray ccs;
    for (const Copy& copy : copies) {
        collaborators.append(copy.person);
        if (copy.isCc) {
            ccs.append(copy.person);
        }
    }
    request.insert(u"collaborator_ids"_s, collaborators);
    request.insert(u"email_cc_ids"_s, ccs);
}

} // namespace

QJsonValue idOrNull(qint64 id) {
    return id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

bool wantsUsers(const Incoming& incoming) {
    const QString wanted = incoming.queryValue(u"include"_s);
    return wanted == u"tickets(users)"_s || wanted.split(u',').contains(u"users"_s);
}

QUrl pageAddress(const TicketRecord& ticket, const Incoming& incoming) {
    return incoming.address(u"/practice/tickets/"_s + ticket.id(), u"key="_s + ticket.pageKey);
}

core::Result<QJsonObject> requestObject(Desk& desk, const TicketRecord& ticket, const Incoming& incoming) {
    auto copies = desk.tickets.copies(ticket.number);
    if (!copies) {
        return core::fail(copies.error());
    }
    const auto requester = desk.people.find(ticket.requester);
    if (!requester) {
        return core::fail(requester.error());
    }
    const QJsonArray fields = desk.fields.complete(ticket.fields);
    const QJsonObject source{
        {u"from"_s, QJsonObject()}, {u"to"_s, QJsonObject()}, {u"rel"_s, QJsonValue::Null}};
    QJsonObject request{
        {u"id"_s, ticket.id()},
        {u"url"_s, incoming.address(u"/api/v2/requests/%1.json"_s.arg(ticket.id())).toString()},
        {u"html_url"_s, pageAddress(ticket, incoming).toString()},
        {u"subject"_s, ticket.subject},
        {u"description"_s, ticket.description},
        {u"status"_s, ticket.status},
        {u"custom_status_id"_s, QJsonValue::Null},
        {u"priority"_s, textOrNull(ticket.priority)},
        {u"type"_s, textOrNull(ticket.type)},
        {u"requester_id"_s, ticket.requester},
        {u"assignee_id"_s, idOrNull(ticket.assignee)},
        {u"group_id"_s, QJsonValue::Null},
        {u"organization_id"_s, idOrNull(*requester ? (*requester)->organization : 0)},
        {u"via"_s, QJsonObject{{u"channel"_s, u"api"_s}, {u"source"_s, source}}},
        {u"custom_fields"_s, fields},
        {u"fields"_s, fields},
        {u"ticket_form_id"_s, formId},
        {u"is_public"_s, true},
        {u"due_at"_s, textOrNull(ticket.due)},
        {u"can_be_solved_by_me"_s, ticket.canBeSolvedBy(desk.user)},
        {u"solved"_s, ticket.isSolved() || ticket.isClosed()},
        {u"recipient"_s, textOrNull(ticket.recipient)},
        {u"followup_source_id"_s, ticket.followUpOf == 0
                                      ? QJsonValue(QJsonValue::Null)
                                      : QJsonValue(ticketPrefix + QString::number(ticket.followUpOf))},
        {u"created_at"_s, core::toIso(ticket.created)},
        {u"updated_at"_s, core::toIso(ticket.updated)}};
    addCopies(request, *copies);
    if (isTicketsApi(incoming)) {
        for (const QString& key : {u"can_be_solved_by_me"_s, u"solved"_s}) {
            request.remove(key);
        }
        request[u"url"_s] = incoming.address(u"/api/v2/tickets/%1.json"_s.arg(ticket.id())).toString();
        request[u"submitter_id"_s] = ticket.submitter;
        request[u"external_id"_s] = textOrNull(ticket.externalId);
        request[u"tags"_s] = QJsonArray();
    }
    return request;
}

QJsonObject attachmentObject(const FileRecord& file, const Incoming& incoming) {
    const QString query = u"name="_s + QString::fromLatin1(file.name.toUtf8().toPercentEncoding());
    const QString address =
        QString::fromLatin1(incoming.address(u"/attachments/token/"_s + file.key, query).toEncoded());
    return {{u"id"_s, file.id},
            {u"file_name"_s, file.name},
            {u"content_type"_s, file.type},
            {u"content_url"_s, address},
            {u"mapped_content_url"_s, address},
            {u"size"_s, file.size},
            {u"width"_s, QJsonValue::Null},
            {u"height"_s, QJsonValue::Null},
            {u"inline"_s, false},
            {u"deleted"_s, false},
            {u"thumbnails"_s, QJsonArray()},
            {u"malware_scan_result"_s, u"not_scanned"_s}};
}

core::Result<QJsonObject> commentObject(Desk& desk, const CommentRecord& comment, const Incoming& incoming) {
    auto files = desk.uploads.filesOfComment(comment.id);
    if (!files) {
        return core::fail(files.error());
    }
    QJsonArray attachments;
    for (const FileRecord& file : *files) {
        attachments.append(attachmentObject(file, incoming));
    }
    const QString requestId = ticketPrefix + QString::number(comment.ticket);
    return QJsonObject{
        {u"id"_s, comment.id},
        {u"url"_s, incoming.address(u"/api/v2/requests/%1/comments/%2.json"_s.arg(requestId).arg(comment.id))
                       .toString()},
        {u"type"_s, u"Comment"_s},
        {u"request_id"_s, requestId},
        {u"body"_s, comment.body},
        {u"html_body"_s, commentHtml(comment.body)},
        {u"plain_body"_s, comment.body},
        {u"public"_s, true},
        {u"author_id"_s, comment.author},
        {u"attachments"_s, attachments},
        {u"created_at"_s, core::toIso(comment.created)}};
}

core::Result<QJsonArray> peopleObjects(Desk& desk, const QList<qint64>& ids) {
    QList<qint64> sorted = ids;
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    QJsonArray people;
    for (const qint64 id : sorted) {
        auto person = desk.people.find(id);
        if (!person) {
            return core::fail(person.error());
        }
        if (*person) {
            people.append(QJsonObject{{u"id"_s, id},
                                      {u"name"_s, (*person)->name},
                                      {u"email"_s, (*person)->email},
                                      {u"agent"_s, (*person)->isAgent},
                                      {u"role"_s, (*person)->isAgent ? u"agent"_s : u"end-user"_s},
                                      {u"organization_id"_s, idOrNull((*person)->organization)},
                                      {u"photo"_s, QJsonValue::Null}});
        }
    }
    return people;
}

core::Result<QList<qint64>> peopleOf(Desk& desk, const TicketRecord& ticket) {
    auto copies = desk.tickets.copies(ticket.number);
    if (!copies) {
        return core::fail(copies.error());
    }
    QList<qint64> ids{ticket.requester, ticket.submitter};
    if (ticket.assignee != 0) {
        ids.append(ticket.assignee);
    }
    for (const Copy& copy : *copies) {
        ids.append(copy.person);
    }
    return ids;
}

} // namespace center
