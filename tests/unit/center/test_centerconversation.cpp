#include "centerfixture.h"

#include <QTest>

using namespace centertest;

/// What may change after filing, comments and the agent's script.
class TestCenterConversation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingButCommentsSolvedAndCopiesChanges() {
        Running running;
        const QJsonObject before = running.client->file(u"Down"_s, u"Text"_s, {{u"priority"_s, u"normal"_s}});
        const Got got = change(running, {{u"priority"_s, u"urgent"_s},
                                         {u"subject"_s, u"Other"_s},
                                         {u"status"_s, u"solved"_s},
                                         {u"type"_s, u"problem"_s},
                                         {u"custom_fields"_s, QJsonArray{}}});
        QCOMPARE(got.status, 200);
        QCOMPARE(got.object(u"request"_s), before);
    }

    void scriptAnswersAndEndsInAResolution() {
        Running running;
        running.client->file(u"Down"_s);
        QCOMPARE(say(running, u"More"_s).value(u"status"_s).toString(), u"pending"_s);
        // Nobody has it yet: solving it is answered with 200 and changes nothing.
        Got got = change(running, {{u"solved"_s, true}});
        QCOMPARE(got.status, 200);
        QCOMPARE(got.object(u"request"_s).value(u"status"_s).toString(), u"pending"_s);

        const QJsonObject assigned = say(running, u"The logs"_s);
        QCOMPARE(assigned.value(u"status"_s).toString(), u"open"_s);
        QVERIFY(assigned.value(u"can_be_solved_by_me"_s).toBool());
        QVERIFY(assigned.value(u"assignee_id"_s).isDouble());
        QCOMPARE(say(running, u"Thanks"_s).value(u"status"_s).toString(), u"pending"_s);
        QCOMPARE(say(running, u"Again"_s).value(u"status"_s).toString(), u"pending"_s);
        QCOMPARE(comments(running, {}).size(), 10);

        got = change(running,
                     {{u"solved"_s, true}, {u"comment"_s, QJsonObject{{u"body"_s, u"Works again"_s}}}});
        QCOMPARE(got.object(u"request"_s).value(u"status"_s).toString(), u"solved"_s);
        QVERIFY(got.object(u"request"_s).value(u"solved"_s).toBool());
        QCOMPARE(comments(running, {}).size(), 11);
        QCOMPARE(say(running, u"Down again"_s).value(u"status"_s).toString(), u"open"_s);
    }

    void problemIsNotSolvedByItsUser() {
        Running running;
        running.client->file(u"Down"_s, u"T"_s, {{u"type"_s, u"problem"_s}});
        say(running, u"1"_s);
        QCOMPARE(say(running, u"2"_s).value(u"can_be_solved_by_me"_s).toBool(true), false);
        QCOMPARE(change(running, {{u"solved"_s, true}}).object(u"request"_s).value(u"status"_s).toString(),
                 u"open"_s);
    }

    void closedTicketTakesNoCommentButAFollowUp() {
        Running running;
        running.client->file(u"Down"_s);
        say(running, u"1"_s);
        say(running, u"2"_s);
        change(running, {{u"solved"_s, true}});
        running.clock.advance(std::chrono::days(5));
        QCOMPARE(running.client->get(u"/api/v2/requests/1.json"_s)
                     .object(u"request"_s)
                     .value(u"status"_s)
                     .toString(),
                 u"closed"_s);
        const Got got = change(running, {{u"comment"_s, QJsonObject{{u"body"_s, u"Hello"_s}}}});
        QCOMPARE(got.status, 422);
        QVERIFY(got.object(u"details"_s).contains(u"status"_s));
        const QJsonObject next =
            running.client->file(u"Again"_s, u"T"_s, {{u"via_followup_source_id"_s, u"PRACTICE-1"_s}});
        QCOMPARE(next.value(u"followup_source_id"_s).toString(), u"PRACTICE-1"_s);
        const QJsonObject other =
            running.client->file(u"Again"_s, u"T"_s, {{u"via_followup_source_id"_s, 2}});
        QVERIFY(other.value(u"followup_source_id"_s).isNull());
    }

    void wrongChangesAreRefused_data() {
        QTest::addColumn<QJsonObject>("wanted");
        QTest::addColumn<int>("status");
        QTest::newRow("blank comment")
            << QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, u" "_s}}}} << 422;
        QTest::newRow("body is a list")
            << QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, QJsonArray()}}}} << 400;
        QTest::newRow("solved is a text") << QJsonObject{{u"solved"_s, u"yes"_s}} << 400;
    }
    void wrongChangesAreRefused() {
        QFETCH(QJsonObject, wanted);
        QFETCH(int, status);
        Running running;
        running.client->file(u"Down"_s);
        QCOMPARE(change(running, wanted).status, status);
        QCOMPARE(comments(running, {}).size(), 2);
    }

    void privateNotesArePublic() {
        Running running;
        running.client->file(u"Down"_s);
        change(running, {{u"comment"_s, QJsonObject{{u"body"_s, u"Psst"_s}, {u"public"_s, false}}}});
        QCOMPARE(comments(running, {}).at(2).toObject().value(u"public"_s).toBool(), true);
    }

    void commentsByTimeAndRole() {
        Running running;
        running.client->file(u"Down"_s);
        running.clock.advance(std::chrono::minutes(5));
        const QString since = core::toIso(running.clock.now());
        say(running, u"News"_s);
        QCOMPARE(comments(running, u"?since="_s + since).size(), 2);
        QCOMPARE(comments(running, u"?since="_s + since + u"&role=end_user"_s).size(), 1);
        QCOMPARE(comments(running, u"?role=agent"_s).size(), 2);
        QCOMPARE(comments(running, u"?role=end_user"_s).size(), 2);
        const QJsonArray backwards = comments(running, u"?sort=-created_at"_s);
        QCOMPARE(backwards.at(1).toObject().value(u"body"_s).toString(), u"News"_s);
        QCOMPARE(running.client->get(commentsPath + u"?since=yesterday"_s).status, 400);
        const qint64 id = backwards.at(1).toObject().value(u"id"_s).toInteger();
        const Got one = running.client->get(u"/api/v2/requests/1/comments/%1.json"_s.arg(id));
        QCOMPARE(one.object(u"comment"_s), backwards.at(1).toObject());
        QCOMPARE(running.client->get(u"/api/v2/requests/1/comments/999.json"_s).status, 404);
    }

    void copiesComeAndGo() {
        Running running;
        running.client->file(u"Down"_s);
        const auto ccs = [](const QString& action) {
            return QJsonObject{
                {u"email_ccs"_s,
                 QJsonArray{QJsonObject{{u"user_email"_s, u"ada@example.com"_s}, {u"action"_s, action}}}}};
        };
        QCOMPARE(
            change(running, ccs(u"put"_s)).object(u"request"_s).value(u"email_cc_ids"_s).toArray().size(), 1);
        QCOMPARE(
            change(running, ccs(u"delete"_s)).object(u"request"_s).value(u"email_cc_ids"_s).toArray().size(),
            0);
    }

    void pageIsEscapedMarkedAndNeedsItsKey() {
        Running running;
        const QJsonObject request = running.client->file(u"<i>Down</i> & \"out\""_s, u"5 < 6 & <\n \"x\""_s);
        const QString address = request.value(u"html_url"_s).toString();
        QVERIFY(address.startsWith(running.url.toString() + u"/practice/tickets/PRACTICE-1?key="_s));
        const Got page = running.client->call("GET", address, {}, {{"Authorization", {}}});
        QCOMPARE(page.status, 200);
        QVERIFY(page.type.startsWith("text/html"));
        QVERIFY(page.body.contains("Practice center"));
        QVERIFY(page.body.contains("PRACTICE-1"));
        QVERIFY(page.body.contains("&lt;i&gt;Down&lt;/i&gt; &amp; &quot;out&quot;"));
        QVERIFY(!page.body.contains("<i>"));
        QVERIFY(page.body.contains("5 &lt; 6"));
        QCOMPARE(running.client->get(address.chopped(1)).status, 404);
        QCOMPARE(running.client->get(u"/practice/tickets/PRACTICE-1"_s).status, 404);
    }

private:
    const QString commentsPath = u"/api/v2/requests/1/comments.json"_s;

    static Got change(Running& running, const QJsonObject& request) {
        return running.client->send("PUT", u"/api/v2/requests/PRACTICE-1.json"_s, {{u"request"_s, request}});
    }
    static QJsonObject say(Running& running, const QString& text) {
        return change(running, {{u"comment"_s, QJsonObject{{u"body"_s, text}}}}).object(u"request"_s);
    }
    QJsonArray comments(Running& running, const QString& query) const {
        return running.client->get(commentsPath + query).array(u"comments"_s);
    }
};

QTEST_GUILESS_MAIN(TestCenterConversation)
#include "test_centerconversation.moc"
