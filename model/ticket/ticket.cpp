#include "ticket/ticket.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QJsonObject fileToJson(const TicketFile& file) {
    return {{u"name"_s, file.name},
            {u"mime_type"_s, file.mimeType},
            {u"size"_s, file.size},
            {u"url"_s, file.url.toString(QUrl::FullyEncoded)}};
}

TicketFile fileFromJson(const QJsonObject& json) {
    return {.name = json.value(u"name"_s).toString(),
            .mimeType = json.value(u"mime_type"_s).toString(),
            .size = json.value(u"size"_s).toInteger(),
            .url = QUrl(json.value(u"url"_s).toString())};
}

QJsonObject commentToJson(const Comment& comment, const QJsonValue& created) {
    QJsonArray files;
    for (const TicketFile& one : comment.files) {
        files.append(fileToJson(one));
    }
    return {
        {u"id"_s, comment.id},     {u"author"_s, comment.author}, {u"is_from_agent"_s, comment.isFromAgent},
        {u"body"_s, comment.body}, {u"created_at"_s, created},    {u"files"_s, files},
        {u"html"_s, comment.html}};
}

Comment commentFromJson(const QJsonObject& json) {
    Comment comment{.id = json.value(u"id"_s).toString(),
                    .author = json.value(u"author"_s).toString(),
                    .isFromAgent = json.value(u"is_from_agent"_s).toBool(),
                    .body = json.value(u"body"_s).toString(),
                    .html = json.value(u"html"_s).toString(),
                    .created = core::fromMillis(json.value(u"created_at"_s).toInteger()),
                    .files = {}};
    for (const QJsonValue& one : json.value(u"files"_s).toArray()) {
        comment.files.append(fileFromJson(one.toObject()));
    }
    return comment;
}

} // namespace

QJsonObject toJson(const Ticket& ticket, bool withDetails) {
    QJsonObject json{{u"id"_s, ticket.id.value},
                     {u"subject"_s, ticket.subject},
                     {u"severity"_s, ticket.severity},
                     {u"status"_s, ticket.status},
                     {u"requester"_s, ticket.requester},
                     {u"created_at"_s, core::toIso(ticket.created)},
                     {u"updated_at"_s, core::toIso(ticket.updated)},
                     {u"url"_s, ticket.url.toString(QUrl::FullyEncoded)}};
    if (!withDetails) {
        return json;
    }
    QJsonArray fields;
    for (const TicketField& one : ticket.fields) {
        fields.append(QJsonObject{{u"title"_s, one.title}, {u"value"_s, one.value}, {u"raw"_s, one.raw}});
    }
    QJsonArray comments;
    for (const Comment& one : ticket.comments) {
        comments.append(commentToJson(one, core::toIso(one.created)));
    }
    json.insert(u"description"_s, ticket.description);
    json.insert(u"can_be_solved"_s, ticket.canBeSolved);
    json.insert(u"fields"_s, fields);
    json.insert(u"comments"_s, comments);
    return json;
}

QJsonObject toCacheJson(const Ticket& ticket) {
    QJsonObject json = toJson(ticket, true);
    QJsonArray comments;
    for (const Comment& one : ticket.comments) {
        comments.append(commentToJson(one, core::toMillis(one.created)));
    }
    json.insert(u"account"_s, ticket.account.value);
    json.insert(u"requester_email"_s, ticket.requesterEmail);
    json.insert(u"organization"_s, ticket.organization);
    json.insert(u"of_colleague"_s, ticket.isOfColleague);
    json.insert(u"created_at"_s, core::toMillis(ticket.created));
    json.insert(u"updated_at"_s, core::toMillis(ticket.updated));
    json.insert(u"comments"_s, comments);
    return json;
}

Ticket ticketFromCacheJson(const QJsonObject& json) {
    Ticket ticket;
    ticket.account = core::AccountId(json.value(u"account"_s).toString());
    ticket.id = core::TicketId(json.value(u"id"_s).toString());
    ticket.subject = json.value(u"subject"_s).toString();
    ticket.description = json.value(u"description"_s).toString();
    ticket.severity = json.value(u"severity"_s).toString();
    ticket.status = json.value(u"status"_s).toString();
    ticket.requester = json.value(u"requester"_s).toString();
    ticket.requesterEmail = json.value(u"requester_email"_s).toString();
    ticket.organization = json.value(u"organization"_s).toString();
    ticket.isOfColleague = json.value(u"of_colleague"_s).toBool();
    ticket.canBeSolved = json.value(u"can_be_solved"_s).toBool();
    ticket.created = core::fromMillis(json.value(u"created_at"_s).toInteger());
    ticket.updated = core::fromMillis(json.value(u"updated_at"_s).toInteger());
    ticket.url = QUrl(json.value(u"url"_s).toString());
    for (const QJsonValue& one : json.value(u"fields"_s).toArray()) {
        const QJsonObject field = one.toObject();
        ticket.fields.append({.title = field.value(u"title"_s).toString(),
                              .value = field.value(u"value"_s).toString(),
                              .raw = field.value(u"raw"_s).toString()});
    }
    for (const QJsonValue& one : json.value(u"comments"_s).toArray()) {
        ticket.comments.append(commentFromJson(one.toObject()));
    }
    return ticket;
}

QJsonObject toJson(const Receipt& receipt) {
    return {{u"ticket"_s, receipt.ticket.value},
            {u"url"_s, receipt.url.toString(QUrl::FullyEncoded)},
            {u"arrived"_s, core::toMillis(receipt.arrived)},
            {u"severity_taken"_s, receipt.severityTaken},
            {u"differences"_s, QJsonArray::fromStringList(receipt.differences)}};
}

Receipt receiptFromJson(const QJsonObject& json) {
    Receipt receipt{.ticket = core::TicketId(json.value(u"ticket"_s).toString()),
                    .url = QUrl(json.value(u"url"_s).toString()),
                    .arrived = core::fromMillis(json.value(u"arrived"_s).toInteger()),
                    .severityTaken = json.value(u"severity_taken"_s).toString(),
                    .differences = {}};
    for (const QJsonValue& one : json.value(u"differences"_s).toArray()) {
        receipt.differences.append(one.toString());
    }
    return receipt;
}

} // namespace ticket
