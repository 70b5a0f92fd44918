#include "center/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace center {
namespace {
Q_LOGGING_CATEGORY(lcStore, "center.store")

QString decoded(QByteArray text) {
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QUrl Incoming::address(const QString& path, const QString& withQuery) const {
    QUrl url = base;
    url.setPath(path);
    if (!withQuery.isEmpty()) {
        url.setQuery(withQuery);
    }
    return url;
}

bool isTicketsApi(const Incoming& incoming) {
    return incoming.parts.value(2) == u"tickets"_s || incoming.parts.value(2) == u"search"_s;
}

QString apiName(const Incoming& incoming) {
    return isTicketsApi(incoming) ? u"ticket"_s : u"request"_s;
}

QHash<QString, QString> parseQuery(const QByteArray& encoded) {
    QHash<QString, QString> found;
    for (const QByteArray& pair : encoded.split('&')) {
        const qsizetype sign = pair.indexOf('=');
        const QString key = decoded(sign < 0 ? pair : pair.left(sign));
        if (!key.isEmpty() && !found.contains(key)) {
            found.insert(key, sign < 0 ? QString() : decoded(pair.mid(sign + 1)));
        }
    }
    return found;
}

Answer json(int status, const QJsonObject& object) {
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact), .headers = {}};
}

Answer plainText(int status, const QByteArray& text) {
    return {.status = status, .type = "text/plain; charset=utf-8", .body = text, .headers = {}};
}

Answer noContent() {
    return {.status = 204, .type = {}, .body = {}, .headers = {}};
}

Answer refusal(int status, const QString& code, const QString& description) {
    return json(status, {{u"error"_s, code}, {u"description"_s, description}});
}

Answer invalidAttribute(const QString& attribute, const QString& wanted) {
    const QString message =
        u"You passed an invalid value for the %1 attribute. Invalid parameter: %1 must be %2"_s.arg(attribute,
                                                                                                    wanted);
    return json(400,
                {{u"error"_s, QJsonObject{{u"title"_s, u"Invalid attribute"_s}, {u"message"_s, message}}}});
}

Answer invalidPaging(const QString& detail) {
    const QJsonObject error{{u"code"_s, u"InvalidPaginationParameter"_s},
                            {u"title"_s, u"Invalid pagination parameter"_s},
                            {u"detail"_s, detail},
                            {u"status"_s, u"400"_s}};
    return json(400, {{u"errors"_s, QJsonArray{error}}});
}

Answer notFound() {
    return refusal(404, u"RecordNotFound"_s, u"Not found"_s);
}

Answer notSignedIn() {
    Answer answer = json(401, {{u"error"_s, u"Couldn't authenticate you"_s}});
    answer.headers << Header{"WWW-Authenticate", "Basic realm=\"Practice center\""};
    return answer;
}

Answer tooLarge() {
    return refusal(413, u"AttachmentTooLarge"_s, u"The file is larger than the limit of 50 MB"_s);
}

Answer failed(const core::Error& error) {
    qCWarning(lcStore).noquote() << "The practice center's store failed:" << error.details;
    if (error.kind == core::ErrorKind::Transient) {
        Answer answer = refusal(503, u"ServiceUnavailable"_s, u"The service is busy. Try again later."_s);
        answer.headers << Header{"Retry-After", "1"};
        return answer;
    }
    return refusal(500, u"InternalError"_s, u"The service could not store or read the record."_s);
}

void Faults::append(const QString& field, const QJsonObject& fault) {
    QJsonArray faults = m_details.value(field).toArray();
    faults.append(fault);
    m_details.insert(field, faults);
}

void Faults::add(const QString& field, const QString& description, const QString& code) {
    append(field, {{u"description"_s, description}, {u"error"_s, code}});
}

void Faults::addCustom(qint64 field, const QString& description, const QString& code) {
    append(u"base"_s, {{u"description"_s, description}, {u"error"_s, code}, {u"field_key"_s, field}});
}

Answer Faults::answer() const {
    return json(422, {{u"error"_s, u"RecordInvalid"_s},
                      {u"description"_s, u"Record validation errors"_s},
                      {u"details"_s, m_details}});
}

} // namespace center
