#include "centerfixture.h"

#include <QTest>

using namespace centertest;

namespace {

const QString requestsPath = u"/api/v2/requests.json"_s;

QJsonObject customField(qint64 id, const QJsonValue& value) {
    return {{u"custom_fields"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"value"_s, value}}}}};
}

} // namespace

/// What POST /requests takes, refuses and remembers.
class TestCenterCreate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createIsAnsweredWithTheWholeTicket() {
        Running running;
        const QJsonObject sent =
            Client::newRequest(u"Logins are down"_s, u"Since 03:12."_s,
                               {{u"priority"_s, u"urgent"_s}, {u"type"_s, u"incident"_s}});
        const Got got = running.client->send("POST", requestsPath, sent);
        QCOMPARE(got.status, 201);
        const QJsonObject request = got.object(u"request"_s);
        QCOMPARE(request.value(u"id"_s).toString(), u"PRACTICE-1"_s);
        QCOMPARE(QString::fromLatin1(got.headers.value("location")), request.value(u"url"_s).toString());
        QCOMPARE(request.value(u"subject"_s).toString(), u"Logins are down"_s);
        QCOMPARE(request.value(u"description"_s).toString(), u"Since 03:12."_s);
        QCOMPARE(request.value(u"priority"_s).toString(), u"urgent"_s);
        QCOMPARE(request.value(u"type"_s).toString(), u"incident"_s);
        QCOMPARE(request.value(u"created_at"_s).toString(), core::toIso(running.clock.now()));
        QCOMPARE(request.value(u"can_be_solved_by_me"_s).toBool(true), false);
        const Got shown = running.client->get(
            got.headers.contains("location") ? request.value(u"url"_s).toString() : QString());
        QCOMPARE(shown.object(u"request"_s), request);
        QCOMPARE(running.client->get(u"/api/v2/requests/1"_s).object(u"request"_s), request);
        QCOMPARE(running.client->get(u"/api/v2/requests/2"_s).status, 404);
    }

    void agentAcknowledgesAtOnce() {
        Running running;
        running.client->file(u"Down"_s, u"All of it"_s, {{u"priority"_s, u"urgent"_s}});
        const Got got = running.client->get(u"/api/v2/requests/PRACTICE-1/comments.json"_s);
        const QJsonArray comments = got.array(u"comments"_s);
        QCOMPARE(comments.size(), 2);
        const QString text = comments.last().toObject().value(u"body"_s).toString();
        QVERIFY(text.contains(u"PRACTICE-1"_s));
        QVERIFY2(text.contains(u"30 minutes (24"_s), qPrintable(text)); // of the practice account's plan
        const qint64 author = comments.last().toObject().value(u"author_id"_s).toInteger();
        bool isAgent = false;
        const QJsonArray users = got.array(u"users"_s);
        for (const QJsonValue& user : users) {
            isAgent = isAgent || (user.toObject().value(u"id"_s).toInteger() == author &&
                                  user.toObject().value(u"agent"_s).toBool());
        }
        QVERIFY(isAgent);
    }

    void bodyIsTreatedAsZendeskDoes() {
        Running running;
        const QJsonObject request =
            running.client->file(u"Down"_s, u"a   b\n\n\n\n<b>c</b>"_s + QString(70000, u'x'));
        const QString text = request.value(u"description"_s).toString();
        QVERIFY(text.startsWith(u"a b\n\ncx"_s));
        QCOMPARE(text.toUtf8().size(), 65536);
    }

    void wrongRequestsAreRefused_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("place"); // error or details.<field>
        const auto with = [](const QString& key, const QJsonValue& value) {
            return QJsonDocument(Client::newRequest(u"Subject"_s, u"Text"_s, {{key, value}})).toJson();
        };
        QTest::newRow("nothing") << QByteArray() << 400 << u"Unprocessable"_s;
        QTest::newRow("not json") << QByteArray("{\"request\":") << 400 << u"Unprocessable"_s;
        QTest::newRow("a list") << QByteArray("[]") << 400 << u"Unprocessable"_s;
        QTest::newRow("no request") << QByteArray("{}") << 400 << u"ParameterMissing"_s;
        QTest::newRow("request is a text")
            << QByteArray(R"({"request":"x"})") << 400 << u"Invalid attribute"_s;
        QTest::newRow("subject is a number") << with(u"subject"_s, 5) << 400 << u"Invalid attribute"_s;
        QTest::newRow("comment is a text") << with(u"comment"_s, u"x"_s) << 400 << u"Invalid attribute"_s;
        QTest::newRow("fields are a text")
            << with(u"custom_fields"_s, u"x"_s) << 400 << u"Invalid attribute"_s;
        QTest::newRow("copies are a text") << with(u"email_ccs"_s, u"x"_s) << 400 << u"Invalid attribute"_s;
        QTest::newRow("no subject") << with(u"subject"_s, QJsonValue::Null) << 422 << u"subject"_s;
        QTest::newRow("blank subject") << with(u"subject"_s, u"  "_s) << 422 << u"subject"_s;
        QTest::newRow("subject over the center's limit")
            << with(u"subject"_s, QString(151, u'x')) << 422 << u"subject"_s;
        QTest::newRow("no comment") << with(u"comment"_s, QJsonValue::Null) << 422 << u"comment"_s;
        QTest::newRow("comment of tags")
            << with(u"comment"_s, QJsonObject{{u"body"_s, u"<br>"_s}}) << 422 << u"comment"_s;
        QTest::newRow("priority") << with(u"priority"_s, u"Urgent"_s) << 422 << u"priority"_s;
        QTest::newRow("type") << with(u"type"_s, u"outage"_s) << 422 << u"type"_s;
        QTest::newRow("form") << with(u"ticket_form_id"_s, 5) << 422 << u"ticket_form_id"_s;
        const QJsonObject comment{{u"body"_s, u"x"_s}, {u"uploads"_s, QJsonArray{u"nothing"_s}}};
        QTest::newRow("upload token") << with(u"comment"_s, comment) << 422 << u"base"_s;
        QTest::newRow("too large") << with(u"subject"_s, QString(5'000'000, u'x')) << 413
                                   << u"RequestTooLarge"_s;
        QTest::newRow("too deep") << QByteArray(100000, '[') << 400 << u"Unprocessable"_s;
    }
    void wrongRequestsAreRefused() {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, place);
        Running running;
        const Got got = running.client->call("POST", requestsPath, body);
        QCOMPARE(got.status, status);
        const QJsonValue error = got.json.value(u"error"_s);
        if (status == 422) {
            QCOMPARE(error.toString(), u"RecordInvalid"_s);
            const QJsonObject fault = got.object(u"details"_s).value(place).toArray().first().toObject();
            QVERIFY2(!fault.value(u"description"_s).toString().isEmpty(), got.body.constData());
        } else {
            QCOMPARE(error.isObject() ? error.toObject().value(u"title"_s).toString() : error.toString(),
                     place);
        }
        QCOMPARE(running.client->get(requestsPath).json.value(u"count"_s).toInt(-1), 0);
    }

    void subjectOfTheGreatestLengthIsTaken() {
        Running running;
        QVERIFY(!running.client->file(QString(150, u'x')).isEmpty());
    }

    void customFieldsAreChecked_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char* name, const QString& title, const QJsonValue& value, bool isTaken) {
            QTest::newRow(name) << title << value << isTaken;
        };
        row("option", u"Issue type"_s, u"service"_s, true);
        row("label instead of value", u"Issue type"_s, u"Label of service"_s, false);
        row("list for one option", u"Issue type"_s, QJsonArray{u"service"_s}, false);
        row("any environment", u"Environment"_s, u"Production EU"_s, true);
        row("number as text", u"Call-back number"_s, 5, false);
        row("options", u"Criteria"_s, QJsonArray{u"severe"_s, u"majority"_s}, true);
        row("unknown option", u"Criteria"_s, QJsonArray{u"severe"_s, u"x"_s}, false);
        row("tick", u"At night too"_s, true, true);
        row("tick as text", u"At night too"_s, u"yes"_s, false);
        row("whole number", u"Users affected"_s, 5, true);
        row("whole number as text", u"Users affected"_s, u"12"_s, true);
        row("broken number", u"Users affected"_s, 5.5, false);
        row("day", u"Day"_s, u"2026-11-22"_s, true);
        row("no such day", u"Day"_s, u"2026-13-22"_s, false);
        row("version", u"Appliance version"_s, u"24512.3"_s, true);
        row("no version", u"Appliance version"_s, u"the latest"_s, false);
    }
    void customFieldsAreChecked() {
        QFETCH(QString, title);
        QFETCH(QJsonValue, value);
        QFETCH(bool, isTaken);
        Running running;
        const qint64 id = fieldId(*running.client, title);
        QVERIFY(id != 0);
        const Got got = running.client->send(
            "POST", requestsPath, Client::newRequest(u"Subject"_s, u"Text"_s, customField(id, value)));
        QCOMPARE(got.status, isTaken ? 201 : 422);
        if (isTaken) {
            QCOMPARE(fieldValue(got.object(u"request"_s), id), value);
        } else {
            const QJsonObject fault = got.object(u"details"_s).value(u"base"_s).toArray().first().toObject();
            QVERIFY(fault.value(u"description"_s).toString().startsWith(title));
            QCOMPARE(fault.value(u"field_key"_s).toInteger(), id);
        }
    }

    void unknownFieldsAreDroppedWithoutAWord() {
        Running running;
        const Got got = running.client->send(
            "POST", requestsPath, Client::newRequest(u"Subject"_s, u"Text"_s, customField(77, u"x"_s)));
        QCOMPARE(got.status, 201);
        QVERIFY(fieldValue(got.object(u"request"_s), 77).isUndefined());
    }

    void copiesAreKept() {
        Running running;
        const QJsonArray ccs{QJsonObject{{u"user_email"_s, u"ada@example.com"_s}, {u"user_name"_s, u"Ada"_s}},
                             QJsonObject{{u"user_email"_s, u"not an address"_s}}};
        const QJsonObject request = running.client->file(
            u"S"_s, u"T"_s, {{u"email_ccs"_s, ccs}, {u"collaborators"_s, QJsonArray{u"bob@example.com"_s}}});
        QCOMPARE(request.value(u"email_cc_ids"_s).toArray().size(), 1);
        QCOMPARE(request.value(u"collaborator_ids"_s).toArray().size(), 2);
        const QJsonArray users =
            running.client->get(u"/api/v2/requests/1.json?include=users"_s).array(u"users"_s);
        QStringList emails;
        for (const QJsonValue& user : users) {
            emails << user.toObject().value(u"email"_s).toString();
        }
        QVERIFY(emails.contains(u"ada@example.com"_s));
        QVERIFY(emails.contains(u"bob@example.com"_s));
        QVERIFY(emails.contains(u"practice@localhost"_s));
    }

    void sameKeyAndBodyMakeOneTicket() {
        Running running;
        const Headers key{{"Idempotency-Key", "k1"}};
        const QJsonObject body = Client::newRequest(u"Once"_s);
        const Got first = running.client->send("POST", requestsPath, body, key);
        QCOMPARE(first.headers.value("x-idempotency-lookup"), QByteArray("miss"));
        running.restart(); // the key outlives the process
        const Got second = running.client->send("POST", requestsPath, body, key);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.headers.value("x-idempotency-lookup"), QByteArray("hit"));
        QCOMPARE(second.headers.value("location"), first.headers.value("location"));
        QCOMPARE(second.json, first.json);
        QCOMPARE(running.client->get(requestsPath).json.value(u"count"_s).toInt(), 1);
    }

    void sameKeyWithAnotherBodyIsRefused() {
        Running running;
        const Headers key{{"Idempotency-Key", "k1"}};
        running.client->send("POST", requestsPath, Client::newRequest(u"Once"_s), key);
        const Got got = running.client->send("POST", requestsPath, Client::newRequest(u"Other"_s), key);
        QCOMPARE(got.status, 400);
        QCOMPARE(got.json.value(u"error"_s).toString(), u"IdempotentRequestError"_s);
        QCOMPARE(running.client->get(requestsPath).json.value(u"count"_s).toInt(), 1);
    }

    void keyIsForgottenAfterTwoHours() {
        Running running;
        const Headers key{{"Idempotency-Key", "k1"}};
        const QJsonObject body = Client::newRequest(u"Once"_s);
        running.client->send("POST", requestsPath, body, key);
        running.clock.advance(std::chrono::minutes(119));
        QCOMPARE(running.client->send("POST", requestsPath, body, key).headers.value("x-idempotency-lookup"),
                 QByteArray("hit"));
        running.clock.advance(std::chrono::minutes(2));
        QCOMPARE(running.client->send("POST", requestsPath, body, key).headers.value("x-idempotency-lookup"),
                 QByteArray("miss"));
        QCOMPARE(running.client->get(requestsPath).json.value(u"count"_s).toInt(), 2);
    }

    void refusedRequestMayBeMendedUnderItsKey() {
        Running running;
        const Headers key{{"Idempotency-Key", "k1"}};
        QCOMPARE(running.client->send("POST", requestsPath, Client::newRequest(u""_s), key).status, 422);
        QCOMPARE(running.client->send("POST", requestsPath, Client::newRequest(u"Mended"_s), key).status,
                 201);
    }

    void keysHaveBounds() {
        Running running;
        const QJsonObject body = Client::newRequest(u"Once"_s);
        QCOMPARE(running.client->send("POST", requestsPath, body, {{"Idempotency-Key", QByteArray(255, 'k')}})
                     .status,
                 201);
        QCOMPARE(running.client->send("POST", requestsPath, body, {{"Idempotency-Key", QByteArray(256, 'k')}})
                     .status,
                 400);
        const Got without = running.client->send("POST", requestsPath, body);
        QVERIFY(!without.headers.contains("x-idempotency-lookup"));
    }
};

QTEST_GUILESS_MAIN(TestCenterCreate)
#include "test_centercreate.moc"
