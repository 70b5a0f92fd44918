#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <utility>

/// What comes in over HTTP and what goes out, free of the HTTP server behind it.
namespace center {

enum class Method { Get, Post, Put, Delete, Other };

struct Incoming {
    Method method = Method::Other;
    QStringList parts; ///< decoded parts of the path, without ".json" at the end
    QHash<QString, QString> query;
    QByteArray authorization;
    QByteArray contentType;
    QByteArray idempotencyKey;
    bool hasIdempotencyKey = false;
    QByteArray body;
    QUrl base; ///< scheme, host and port the client used

    QString queryValue(const QString& key) const { return query.value(key); }
    /// Absolute address of a path on this server.
    QUrl address(const QString& path, const QString& withQuery = {}) const;
};

/// The view of agents, below /api/v2/tickets and in what a search finds; else that of end users, below
/// /api/v2/requests.
bool isTicketsApi(const Incoming& incoming);
/// What one is called there: "ticket" or "request".
QString apiName(const Incoming& incoming);

struct Header {
    QByteArray name;
    QByteArray value;
};

struct Answer {
    int status = 200;
    QByteArray type = "application/json; charset=utf-8";
    QByteArray body;
    QList<Header> headers;
};

/// A value, or the answer that says why there is none.
template <class T>
using Reply = std::expected<T, Answer>;

inline std::unexpected<Answer> refuse(Answer answer) {
    return std::unexpected<Answer>(std::move(answer));
}

/// "a=b&c=d" with percent signs and plus signs resolved; of a key that comes twice the first one counts.
QHash<QString, QString> parseQuery(const QByteArray& encoded);

Answer json(int status, const QJsonObject& object);
Answer plainText(int status, const QByteArray& text);
Answer noContent();

/// {"error": code, "description": text}: the usual envelope.
Answer refusal(int status, const QString& code, const QString& description);
/// {"error": {"title", "message"}}: what Zendesk answers to a value of the wrong type.
Answer invalidAttribute(const QString& attribute, const QString& wanted);
/// {"errors": [{code, title, detail, status}]}: the envelope of cursor paging.
Answer invalidPaging(const QString& detail);
Answer notFound();
/// {"error": "Couldn't authenticate you"}
Answer notSignedIn();
/// A file over the limit; also what the socket says that cuts such a body off.
Answer tooLarge();
/// What the store could not do: 503 where trying again helps, else 500.
Answer failed(const core::Error& error);

/// Collects what is wrong with a record, field by field, and makes Zendesk's RecordInvalid of it.
class Faults final {
public:
    void add(const QString& field, const QString& description, const QString& code);
    /// About a custom field, which Zendesk files under "base" with the field's id beside it.
    void addCustom(qint64 field, const QString& description, const QString& code);
    bool isEmpty() const { return m_details.isEmpty(); }
    Answer answer() const;

private:
    void append(const QString& field, const QJsonObject& fault);

    QJsonObject m_details;
};

} // namespace center
