#include "ticket/request.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QJsonObject contactToJson(const Contact& contact) {
    return {{u"name"_s, contact.name}, {u"email"_s, contact.email}, {u"phone"_s, contact.phone}};
}

Contact contactFromJson(const QJsonObject& json) {
    return {.name = json.value(u"name"_s).toString(),
            .email = json.value(u"email"_s).toString(),
            .phone = json.value(u"phone"_s).toString()};
}

QJsonObject answerToJson(const Answer& answer) {
    return {{u"field"_s, answer.field},
            {u"label"_s, answer.label},
            {u"value"_s, answer.value},
            {u"value_labels"_s, QJsonArray::fromStringList(answer.valueLabels)}};
}

Answer answerFromJson(const QJsonObject& json) {
    Answer answer{.field = json.value(u"field"_s).toString(),
                  .label = json.value(u"label"_s).toString(),
                  .value = json.value(u"value"_s),
                  .valueLabels = {}};
    for (const QJsonValue& one : json.value(u"value_labels"_s).toArray()) {
        answer.valueLabels.append(one.toString());
    }
    return answer;
}

} // namespace

QJsonObject toJson(const Request& request) {
    QJsonArray copies;
    for (const Contact& one : request.copies) {
        copies.append(contactToJson(one));
    }
    QJsonArray answers;
    for (const Answer& one : request.answers) {
        answers.append(answerToJson(one));
    }
    QJsonArray attachments;
    for (const Attachment& one : request.attachments) {
        attachments.append(toJson(one));
    }
    QJsonObject json{{u"id"_s, request.id.value},
                     {u"account"_s, request.account.value},
                     {u"form_id"_s, request.formId},
                     {u"form_version"_s, request.formVersion},
                     {u"subject"_s, request.subject},
                     {u"body"_s, request.body},
                     {u"severity"_s, request.severity},
                     {u"priority"_s, request.priority},
                     {u"requester"_s, contactToJson(request.requester)},
                     {u"copies"_s, copies},
                     {u"answers"_s, answers},
                     {u"attachments"_s, attachments},
                     {u"sealed"_s, core::toMillis(request.sealed)}};
    if (request.draft) {
        json.insert(u"draft"_s, toJson(*request.draft));
    }
    return json;
}

core::Result<Request> requestFromJson(const QJsonObject& json) {
    Request request;
    request.id = core::IntentId(json.value(u"id"_s).toString());
    if (!core::isValidIntentId(request.id.value) || !json.value(u"subject"_s).isString() ||
        !json.value(u"body"_s).isString()) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "ticket", "The stored request is damaged: it has no id, subject or text."));
    }
    request.account = core::AccountId(json.value(u"account"_s).toString());
    request.formId = json.value(u"form_id"_s).toString();
    request.formVersion = json.value(u"form_version"_s).toString();
    request.subject = json.value(u"subject"_s).toString();
    request.body = json.value(u"body"_s).toString();
    request.severity = json.value(u"severity"_s).toString();
    request.priority = json.value(u"priority"_s).toString();
    request.requester = contactFromJson(json.value(u"requester"_s).toObject());
    for (const QJsonValue& one : json.value(u"copies"_s).toArray()) {
        request.copies.append(contactFromJson(one.toObject()));
    }
    for (const QJsonValue& one : json.value(u"answers"_s).toArray()) {
        request.answers.append(answerFromJson(one.toObject()));
    }
    for (const QJsonValue& one : json.value(u"attachments"_s).toArray()) {
        request.attachments.append(attachmentFromJson(one.toObject()));
    }
    request.sealed = core::fromMillis(json.value(u"sealed"_s).toInteger());
    if (const auto draft = draftFromJson(json.value(u"draft"_s).toObject())) {
        request.draft = *draft;
    }
    return request;
}

} // namespace ticket
