#include "centerfixture.h"

#include <QTest>

using namespace centertest;

/// Sign-in, fields and the form.
class TestCenterAccounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signInIsChecked_data() {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("me");
        QTest::addColumn<int>("requests");
        const QByteArray& token = m_running.token;
        const auto basic = [](const QByteArray& pair) {
            return "Basic " + pair.toBase64();
        };
        QTest::newRow("user and token") << basic("practice@localhost/token:" + token) << 200 << 200;
        QTest::newRow("user in capitals") << basic("Practice@LocalHost/token:" + token) << 200 << 200;
        QTest::newRow("bearer") << "Bearer " + token << 200 << 200;
        QTest::newRow("nobody") << QByteArray() << 200 << 401;
        QTest::newRow("wrong token") << basic("practice@localhost/token:x") << 401 << 401;
        QTest::newRow("somebody else") << basic("eve@localhost/token:" + token) << 401 << 401;
        QTest::newRow("as a password") << basic("practice@localhost:" + token) << 401 << 401;
        QTest::newRow("wrong bearer") << QByteArray("Bearer x") << 401 << 401;
        QTest::newRow("garbage") << QByteArray("Basic ===%%%") << 401 << 401;
        QTest::newRow("unknown scheme") << "Digest " + token << 401 << 401;
        QTest::newRow("scheme alone") << QByteArray("Basic") << 401 << 401;
    }
    void signInIsChecked() {
        QFETCH(QByteArray, authorization);
        QFETCH(int, me);
        QFETCH(int, requests);
        const Headers headers{{"Authorization", authorization}};
        const Got user = call("GET", u"/api/v2/users/me.json"_s, headers);
        QCOMPARE(user.status, me);
        const Got list = call("GET", u"/api/v2/requests.json"_s, headers);
        QCOMPARE(list.status, requests);
        if (requests == 401) {
            QCOMPARE(list.json.value(u"error"_s).toString(), u"Couldn't authenticate you"_s);
        }
        if (me == 200) {
            const QJsonObject object = user.object(u"user"_s);
            QCOMPARE(object.value(u"role"_s).toString(), u"end-user"_s);
            // 200 alone does not prove a sign-in: only the id does.
            QCOMPARE(object.value(u"id"_s).isNull(), requests == 401);
        }
    }

    void othersArriveNowhere_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown area") << QByteArray("GET") << u"/api/v2/macros.json"_s << 404;
        QTest::newRow("other user") << QByteArray("GET") << u"/api/v2/users/999.json"_s << 404;
        QTest::newRow("delete a ticket") << QByteArray("DELETE") << u"/api/v2/requests/1.json"_s << 404;
        QTest::newRow("put on the list") << QByteArray("PUT") << u"/api/v2/requests.json"_s << 405;
        QTest::newRow("post fields") << QByteArray("POST") << u"/api/v2/ticket_fields.json"_s << 405;
        QTest::newRow("field alone is for agents")
            << QByteArray("GET") << u"/api/v2/ticket_fields/1.json"_s << 403;
        QTest::newRow("no such form") << QByteArray("GET") << u"/api/v2/ticket_forms/1.json"_s << 404;
        QTest::newRow("outside") << QByteArray("GET") << u"/"_s << 404;
        QTest::newRow("upwards") << QByteArray("GET") << u"/attachments/token/..%2F..%2Ftoken"_s << 404;
    }
    void othersArriveNowhere() {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(int, status);
        QCOMPARE(m_running.client->call(method, path).status, status);
    }

    void plainTextIsAnAnswerToo() {
        const Got got = m_running.client->get(u"/nothing/here"_s);
        QVERIFY(got.type.startsWith("text/plain"));
        QVERIFY(got.json.isEmpty());
    }

    void anotherHostNameIsRefused() {
        const Got got = call("GET", u"/api/v2/users/me.json"_s, {{"Host", "rebound.example"}});
        QCOMPARE(got.status, 403);
    }

    void fieldsMirrorTheForm() {
        const Got got = call("GET", u"/api/v2/ticket_fields"_s, {{"Authorization", {}}});
        QCOMPARE(got.status, 200);
        QHash<QString, QJsonObject> byTitle;
        const QJsonArray fields = got.array(u"ticket_fields"_s);
        for (const QJsonValue& field : fields) {
            byTitle.insert(field.toObject().value(u"title"_s).toString(), field.toObject());
        }
        QCOMPARE(byTitle.value(u"Issue type"_s).value(u"type"_s).toString(), u"tagger"_s);
        const QJsonObject option =
            byTitle.value(u"Issue type"_s).value(u"custom_field_options"_s).toArray().first().toObject();
        QCOMPARE(option.value(u"value"_s).toString(), u"service"_s);
        QCOMPARE(option.value(u"name"_s).toString(), u"Label of service"_s);
        QCOMPARE(byTitle.value(u"Environment"_s).value(u"type"_s).toString(), u"text"_s);
        QCOMPARE(byTitle.value(u"Criteria"_s).value(u"type"_s).toString(), u"multiselect"_s);
        QCOMPARE(byTitle.value(u"Priority"_s).value(u"system_field_options"_s).toArray().size(), 4);
        QVERIFY(byTitle.contains(u"Call-back number"_s));
        QVERIFY(!byTitle.contains(u"Severity"_s)); // that is the priority
        const QJsonObject own = byTitle.value(u"Appliance version"_s);
        QCOMPARE(own.value(u"type"_s).toString(), u"regexp"_s);
        QVERIFY(!own.value(u"regexp_for_validation"_s).toString().isEmpty());
        QCOMPARE(own.value(u"required_in_portal"_s).toBool(true), false);
    }

    void formNamesFieldsAndItsCondition() {
        const QJsonObject form =
            m_running.client->get(u"/api/v2/ticket_forms.json"_s).array(u"ticket_forms"_s).first().toObject();
        QCOMPARE(form.value(u"name"_s).toString(), u"Small form"_s);
        const qint64 own = fieldId(*m_running.client, u"Appliance version"_s);
        QVERIFY(form.value(u"ticket_field_ids"_s).toArray().contains(own));
        const QJsonObject condition = form.value(u"end_user_conditions"_s).toArray().first().toObject();
        QCOMPARE(condition.value(u"parent_field_id"_s).toInteger(),
                 fieldId(*m_running.client, u"Issue type"_s));
        QCOMPARE(condition.value(u"value"_s).toString(), u"service"_s);
        QCOMPARE(condition.value(u"child_fields"_s).toArray().first().toObject().value(u"id"_s).toInteger(),
                 own);
        const QString id = QString::number(form.value(u"id"_s).toInteger());
        QCOMPARE(m_running.client->get(u"/api/v2/ticket_forms/%1.json"_s.arg(id)).object(u"ticket_form"_s),
                 form);
        QCOMPARE(m_running.client->get(u"/api/v2/ticket_forms/show_many.json?ids=%1"_s.arg(id))
                     .array(u"ticket_forms"_s)
                     .size(),
                 1);
    }

    void fieldIdsOutliveARestart() {
        const qint64 before = fieldId(*m_running.client, u"Call-back number"_s);
        m_running.restart();
        QCOMPARE(fieldId(*m_running.client, u"Call-back number"_s), before);
    }

private:
    Got call(const QByteArray& method, const QString& path, const Headers& headers) {
        return m_running.client->call(method, path, {}, headers);
    }

    Running m_running;
};

QTEST_GUILESS_MAIN(TestCenterAccounts)
#include "test_centeraccounts.moc"
