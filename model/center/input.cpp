#include "center/input.h"

#include "center/textrules.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace center {
namespace {

constexpr qsizetype mostUploads = 500;

bool isAbsent(const QJsonValue& value) {
    return value.isUndefined() || value.isNull();
}

Reply<QString> textOf(const QJsonObject& request, const QString& key) {
    const QJsonValue value = request.value(key);
    if (!isAbsent(value) && !value.isString()) {
        return refuse(invalidAttribute(key, u"a string"_s));
    }
    return value.toString().trimmed();
}

Reply<QString> oneOf(const QJsonObject& request, const QString& key, const QStringList& names,
                     Faults& faults) {
    Reply<QString> text = textOf(request, key);
    if (text && !text->isEmpty() && !names.contains(*text)) {
        const QString title = key.left(1).toUpper() + key.mid(1);
        faults.add(key, u"%1: %2 is not included in the list"_s.arg(title, text->left(longestSubject)),
                   u"InvalidValue"_s);
    }
    return text;
}

Reply<QStringList> tokensOf(const QJsonValue& value) {
    if (isAbsent(value)) {
        return QStringList();
    }
    if (value.isString()) {
        return QStringList{value.toString()};
    }
    QStringList tokens;
    const QJsonArray given = value.toArray();
    for (const QJsonValue& token : given) {
        if (token.isString() && !tokens.contains(token.toString())) {
            tokens << token.toString();
        }
    }
    if (!value.isArray() || tokens.size() > mostUploads) {
        return refuse(invalidAttribute(u"uploads"_s, u"a list of upload tokens"_s));
    }
    return tokens;
}

/// The text that will be kept; `html_body` of an end user is text like any other.
QString keptText(const QJsonObject& comment) {
    const QJsonValue body = comment.value(u"body"_s);
    return commentText((isAbsent(body) ? comment.value(u"html_body"_s) : body).toString());
}

Reply<NewComment> commentIn(Desk& desk, const QJsonValue& value, Faults& faults) {
    if (!isAbsent(value) && !value.isObject()) {
        return refuse(invalidAttribute(u"comment"_s, u"an object"_s));
    }
    const QJsonObject comment = value.toObject();
    for (const QString& key : {u"body"_s, u"html_body"_s}) {
        if (!isAbsent(comment.value(key)) && !comment.value(key).isString()) {
            return refuse(invalidAttribute(key, u"a string"_s));
        }
    }
    Reply<QStringList> tokens = tokensOf(comment.value(u"uploads"_s));
    if (!tokens) {
        return refuse(tokens.error());
    }
    for (const QString& token : *tokens) {
        const auto isValid = desk.uploads.isValid(token, desk.clock.now());
        if (!isValid) {
            return refuse(failed(isValid.error()));
        }
        if (!*isValid) {
            faults.add(u"base"_s, u"Attachment: the upload token is unknown, used or expired"_s,
                       u"InvalidUpload"_s);
        }
    }
    NewComment found{.text = keptText(comment), .uploads = *tokens};
    if (found.text.isEmpty()) {
        faults.add(u"comment"_s, u"Description: cannot be blank"_s, u"BlankValue"_s);
    }
    return found;
}

void checkSubject(const QString& subject, Faults& faults) {
    if (subject.isEmpty()) {
        faults.add(u"subject"_s, u"Subject: cannot be blank"_s, u"BlankValue"_s);
    } else if (subject.size() > longestSubject) {
        faults.add(u"subject"_s, u"Subject: is too long (maximum is %1 characters)"_s.arg(longestSubject),
                   u"TooLong"_s);
    }
}

Reply<QJsonArray> fieldsIn(const Desk& desk, const QJsonObject& request, Faults& faults) {
    const QString key = request.contains(u"custom_fields"_s) ? u"custom_fields"_s : u"fields"_s;
    const QJsonValue given = request.value(key);
    if (!isAbsent(given) && !given.isArray()) {
        return refuse(invalidAttribute(key, u"a list"_s));
    }
    return desk.fields.checked(given.toArray(), faults);
}

void checkForm(const QJsonValue& form, Faults& faults) {
    const qint64 id = form.isString() ? form.toString().toLongLong() : form.toInteger();
    if (!isAbsent(form) && id != formId) {
        faults.add(u"ticket_form_id"_s, u"Ticket form: is not valid"_s, u"InvalidValue"_s);
    }
}

} // namespace

Reply<QJsonObject> requestIn(const Incoming& incoming) {
    if (incoming.body.size() > jsonLimit) {
        return refuse(
            refusal(413, u"RequestTooLarge"_s, u"The request body is larger than the limit of 4 MB"_s));
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(incoming.body, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject()) {
        return refuse(
            json(400, {{u"error"_s, u"Unprocessable"_s}, {u"message"_s, u"Server could not parse JSON"_s}}));
    }
    const QString name = apiName(incoming);
    const QJsonValue request = document.object().value(name);
    if (isAbsent(request)) {
        return refuse(refusal(400, u"ParameterMissing"_s, u"Parameter %1 is required"_s.arg(name)));
    }
    if (!request.isObject()) {
        return refuse(invalidAttribute(name, u"an object"_s));
    }
    return request.toObject();
}

Reply<NewRequest> newRequestFrom(Desk& desk, const QJsonObject& request) {
    Faults faults;
    const auto subject = textOf(request, u"subject"_s);
    const auto comment = commentIn(desk, request.value(u"comment"_s), faults);
    const auto priority =
        oneOf(request, u"priority"_s, {u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s}, faults);
    const auto type =
        oneOf(request, u"type"_s, {u"question"_s, u"incident"_s, u"problem"_s, u"task"_s}, faults);
    const auto recipient = textOf(request, u"recipient"_s);
    const auto due = textOf(request, u"due_at"_s);
    for (const auto* text : {&subject, &priority, &type, &recipient, &due}) {
        if (!*text) {
            return refuse(text->error());
        }
    }
    const auto fields = fieldsIn(desk, request, faults);
    const auto copies = copiesFrom(request);
    if (!comment || !fields || !copies) {
        return refuse(!comment ? comment.error() : !fields ? fields.error() : copies.error());
    }
    checkSubject(*subject, faults);
    checkForm(request.value(u"ticket_form_id"_s), faults);
    if (!faults.isEmpty()) {
        return refuse(faults.answer());
    }
    const QJsonValue source = request.value(u"via_followup_source_id"_s);
    NewRequest made{.comment = *comment,
                    .copies = *copies,
                    .followUpOf =
                        source.isDouble() ? QString::number(source.toInteger()) : source.toString()};
    made.ticket = {.subject = *subject,
                   .description = comment->text,
                   .priority = *priority,
                   .type = *type,
                   .fields = *fields,
                   .recipient = cutToBytes(*recipient, longestSubject),
                   .due = cutToBytes(*due, longestSubject)};
    return made;
}

Reply<RequestChange> changeFrom(Desk& desk, const QJsonObject& request) {
    RequestChange change;
    Faults faults;
    if (!isAbsent(request.value(u"comment"_s))) {
        auto comment = commentIn(desk, request.value(u"comment"_s), faults);
        if (!comment) {
            return refuse(comment.error());
        }
        change.comment = *comment;
    }
    const QJsonValue solved = request.value(u"solved"_s);
    if (!isAbsent(solved) && !solved.isBool()) {
        return refuse(invalidAttribute(u"solved"_s, u"true or false"_s));
    }
    change.isSolved = solved.toBool();
    auto copies = copiesFrom(request);
    if (!copies) {
        return refuse(copies.error());
    }
    change.copies = *copies;
    if (!faults.isEmpty()) {
        return refuse(faults.answer());
    }
    return change;
}

} // namespace center
