#pragma once

#include "center/practicecenter.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

/// What the center's tests share: a clock with hands, a small form, and a client that speaks plain HTTP.
namespace centertest {

using namespace Qt::StringLiterals;

class TestClock final : public core::Clock {
public:
    core::Time now() const override { return core::fromMillis(m_millis); }
    void advance(std::chrono::milliseconds by) { m_millis += by.count(); }

private:
    std::atomic<qint64> m_millis = 1'795'317'164'000;
};

inline ticket::Field field(const QString& id, ticket::FieldType type, ticket::FieldRole role,
                           const QString& label, const QStringList& options = {}) {
    ticket::Field made;
    made.id = id;
    made.type = type;
    made.role = role;
    made.label = ticket::LocalText(label);
    for (const QString& option : options) {
        made.options.append({.value = option,
                             .label = ticket::LocalText(u"Label of "_s + option),
                             .priority = role == ticket::FieldRole::Severity ? option : QString()});
    }
    return made;
}

inline ticket::Form smallForm() {
    using enum ticket::FieldType;
    using Role = ticket::FieldRole;
    ticket::Form form;
    form.id = u"small"_s;
    form.title = ticket::LocalText(u"Small form"_s);
    ticket::Field environment = field(u"environment"_s, Choice, Role::Environment, u"Environment"_s);
    environment.source = ticket::OptionSource::AccountEnvironments;
    ticket::Step step;
    step.id = u"all"_s;
    step.fields = {
        field(u"type"_s, Choice, Role::IssueType, u"Issue type"_s, {u"service"_s, u"question"_s}),
        environment,
        field(u"severity"_s, Choice, Role::Severity, u"Severity"_s, {u"low"_s, u"urgent"_s}),
        field(u"subject"_s, Text, Role::Subject, u"Subject"_s),
        field(u"callback"_s, Text, Role::Callback, u"Call-back number"_s),
        field(u"criteria"_s, Checklist, Role::Criteria, u"Criteria"_s, {u"severe"_s, u"majority"_s}),
        field(u"nights"_s, Checkbox, Role::None, u"At night too"_s),
        field(u"users"_s, Integer, Role::None, u"Users affected"_s),
        field(u"day"_s, Date, Role::None, u"Day"_s)};
    form.steps = {step};
    form.plans = {{.id = u"small"_s, .label = {}, .rank = 1},
                  {.id = u"enterprise"_s, .label = {}, .rank = 2}};
    form.hours = {{.id = u"always"_s, .label = ticket::LocalText(u"24×7"_s), .days = {1, 2, 3, 4, 5, 6, 7}}};
    form.responseTimes = {{u"small"_s, u"urgent"_s, std::chrono::minutes(120), u"always"_s},
                          {u"enterprise"_s, u"urgent"_s, std::chrono::minutes(30), u"always"_s}};
    form.critical = {{u"type"_s, u"service"_s}};
    return form;
}

struct Got {
    int status = 0; ///< 0 = no answer
    QByteArray body;
    QByteArray type;
    QJsonObject json;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case

    QJsonObject object(const QString& key) const { return json.value(key).toObject(); }
    QJsonArray array(const QString& key) const { return json.value(key).toArray(); }
};

using Headers = QHash<QByteArray, QByteArray>;

class Client final {
public:
    explicit Client(const center::Access& access) : m_url(access.url) {
        m_authorization = "Basic " + (access.user.toUtf8() + "/token:" + access.token.reveal()).toBase64();
    }

    Got call(const QByteArray& method, const QString& path, const QByteArray& body = {},
             const Headers& headers = {}) {
        QNetworkRequest request(path.startsWith(u"http"_s) ? QUrl(path) : QUrl(m_url.toString() + path));
        request.setRawHeader("Authorization", m_authorization);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            request.setRawHeader(it.key(), it.value());
        }
        QNetworkReply* reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        constexpr int patience = 200000; // 50 MB on a busy machine
        if (!reply->isFinished()) {
            finished.wait(patience);
        }
        Got got{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = reply->readAll(),
                .type = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                .json = {},
                .headers = {}};
        got.json = QJsonDocument::fromJson(got.body).object();
        for (const auto& [name, value] : reply->rawHeaderPairs()) {
            got.headers.insert(name.toLower(), value);
        }
        delete reply;
        return got;
    }
    Got get(const QString& path) { return call("GET", path); }
    Got send(const QByteArray& method, const QString& path, const QJsonObject& json,
             const Headers& headers = {}) {
        return call(method, path, QJsonDocument(json).toJson(QJsonDocument::Compact), headers);
    }
    /// A request with this subject and text; the "request" object of the answer.
    QJsonObject file(const QString& subject, const QString& body = u"It is down."_s,
                     const QJsonObject& more = {}) {
        return send("POST", u"/api/v2/requests.json"_s, newRequest(subject, body, more)).object(u"request"_s);
    }
    static QJsonObject newRequest(const QString& subject, const QString& body = u"It is down."_s,
                                  const QJsonObject& more = {}) {
        QJsonObject request{{u"subject"_s, subject}, {u"comment"_s, QJsonObject{{u"body"_s, body}}}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            request.insert(it.key(), it.value());
        }
        return {{u"request"_s, request}};
    }
    /// The upload's token.
    QString upload(const QString& name, const QByteArray& bytes) {
        return call("POST", u"/api/v2/uploads.json?filename="_s + name, bytes,
                    {{"Content-Type", "text/plain"}})
            .object(u"upload"_s)
            .value(u"token"_s)
            .toString();
    }

private:
    QUrl m_url;
    QByteArray m_authorization;
    QNetworkAccessManager m_network;
};

/// A running center in a folder of its own.
struct Running {
    QTemporaryDir folder;
    TestClock clock;
    std::unique_ptr<center::PracticeCenter> center;
    std::unique_ptr<Client> client;
    QUrl url;
    QByteArray token;

    Running() { start(); }
    void start() {
        center = std::make_unique<center::PracticeCenter>(folder.path(), smallForm(), clock);
        auto access = center->start(0);
        if (access) {
            url = access->url;
            token = access->token.reveal();
            client = std::make_unique<Client>(*access);
        }
    }
    void restart() {
        center.reset();
        start();
    }
};

/// Number of the custom field with this title; 0 = none.
inline qint64 fieldId(Client& client, const QString& title) {
    const QJsonArray fields = client.get(u"/api/v2/ticket_fields.json"_s).array(u"ticket_fields"_s);
    for (const QJsonValue& one : fields) {
        if (one.toObject().value(u"title"_s).toString() == title) {
            return one.toObject().value(u"id"_s).toInteger();
        }
    }
    return 0;
}

inline QJsonValue fieldValue(const QJsonObject& request, qint64 id) {
    const QJsonArray fields = request.value(u"custom_fields"_s).toArray();
    for (const QJsonValue& one : fields) {
        if (one.toObject().value(u"id"_s).toInteger() == id) {
            return one.toObject().value(u"value"_s);
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace centertest
