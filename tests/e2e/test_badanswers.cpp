#include "certificate.h"
#include "support/rawserver.h"
#include "world.h"

#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whatever comes back from the other side: the request stays, is seen with its error, and arrives once when
/// the answers are right again.
class TestBadAnswers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nonsenseIsSurvived_data();
    void nonsenseIsSurvived();
    void aSignInThatMakesNoSenseIsNoSignIn_data();
    void aSignInThatMakesNoSenseIsNoSignIn();
    void aListThatMakesNoSenseIsSaid();
    void aStrangersCertificateGetsNothing();
    void aSeverityThatWasNotTakenIsTold();
};

void TestBadAnswers::nonsenseIsSurvived_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    struct Place {
        const char* name;
        QByteArray method;
        QByteArray path;
    };
    const QList<Place> places{
        {"upload", "POST", "/api/v2/uploads"},
        {"fields", "GET", "/api/v2/ticket_fields"},
        {"create", "POST", "/api/v2/requests"},
        {"read back", "GET", "/api/v2/requests/"},
    };
    const QByteArray page = "<!DOCTYPE html><html><body>Sign in to the hotel</body></html>";
    const QList<std::pair<const char*, QByteArray>> answers{
        {"garbage", QByteArray("\x16\x03\x01\0\xff what is this\r\n\r\n", 24)},
        {"a web page", httpAnswer("200 OK", page, "Content-Type: text/html\r\n")},
        {"a web page as JSON", httpAnswer("200 OK", page)},
        {"cut JSON", httpAnswer("200 OK", R"({"request":{"id":)")},
        {"other JSON", httpAnswer("200 OK", R"([1,2,3])")},
        {"wrong types",
         httpAnswer("200 OK", R"({"request":5,"upload":"x","ticket_fields":{},"ticket":null})")},
        {"nothing", httpAnswer("200 OK", "")},
    };
    for (const Place& place : places) {
        for (const auto& [name, answer] : answers) {
            QTest::addRow("%s: %s", place.name, name) << place.method << place.path << answer;
        }
    }
}

void TestBadAnswers::nonsenseIsSurvived() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, answer);
    World world;
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Replace, .method = method, .path = path, .times = -1, .answer = answer}});
    const QString request = world.writeRequest(u"answer-1"_s, {}, {world.writeFile(u"trace.bin"_s, 2'000)});
    Outcome outcome;
    const auto isTold = [&] {
        return world.proxy().faults() > 0 && !outcome.json[u"error"_s][u"text"_s].toString().isEmpty();
    };
    for (int tries = 0; tries < 30 && outcome.code != 0 && !isTold(); ++tries) { // slow machines take seconds
        outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"1"_s});
    }
    QVERIFY(world.proxy().faults() > 0);
    if (outcome.code == 0) {
        // A Support Center that does not show its fields stops no outage ticket, as long as the text says
        // what they would.
        QCOMPARE(path, QByteArray("/api/v2/ticket_fields"));
        QCOMPARE(world.ticketsOf(u"answer-1"_s).size(), 1);
        const QString text = world.ticketsOf(u"answer-1"_s).value(0)[u"description"_s].toString();
        QVERIFY2(text.contains(u"Production"_s) && text.contains(u"Acme cloud account"_s), qPrintable(text));
        return;
    }
    QVERIFY2(outcome.code == 4 || outcome.code == 1 || outcome.code == 5, outcome.out + outcome.err);
    QVERIFY2(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty(), outcome.out.constData());
    QVERIFY2(!outcome.err.contains("hotel"), outcome.err.constData()); // no body is repeated
    QVERIFY(world.ticketsOf(u"answer-1"_s).size() <= 1);

    const QJsonObject entry =
        world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().first().toObject();
    QCOMPARE(entry[u"id"_s].toString(), u"answer-1"_s);
    QVERIFY((QStringList{u"waiting"_s, u"blocked"_s, u"sending"_s}.contains(entry[u"state"_s].toString())));
    QVERIFY(!entry[u"error"_s][u"text"_s].toString().isEmpty());

    world.proxy().setPlan({});
    if (entry[u"state"_s] != u"sending"_s) {
        QCOMPARE(world.run({u"outbox"_s, u"retry"_s, u"answer-1"_s}).code, 0);
    }
    const Outcome mended = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(mended.code == 0, mended.err.constData());
    QCOMPARE(mended.json[u"severity_taken"_s].toString(), u"urgent"_s);
    QVERIFY2(mended.json[u"issues"_s].toArray().isEmpty(),
             mended.out.constData()); // what arrived is what was meant
    QCOMPARE(world.ticketsOf(u"answer-1"_s).size(), 1);
}

void TestBadAnswers::aSignInThatMakesNoSenseIsNoSignIn_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("garbage") << QByteArray("nonsense\r\n\r\n");
    QTest::newRow("a web page") << httpAnswer("200 OK", "<html>hotel</html>", "Content-Type: text/html\r\n");
    QTest::newRow("other JSON") << httpAnswer("200 OK", R"({"user":[]})");
    // So Zendesk answers somebody who is not signed in.
    QTest::newRow("nobody") << httpAnswer(
        "200 OK", R"({"user":{"id":null,"name":"Anonymous user","role":"end-user"}})");
}

void TestBadAnswers::aSignInThatMakesNoSenseIsNoSignIn() {
    QFETCH(QByteArray, answer);
    World world;
    world.proxy().setPlan({{.kind = Fault::Kind::Replace,
                            .method = "GET",
                            .path = "/api/v2/users/me",
                            .times = -1,
                            .answer = answer}});
    const Outcome outcome = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QVERIFY2(outcome.code == 1 || outcome.code == 5, outcome.out + outcome.err);
    QVERIFY(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty());
    QVERIFY(!outcome.json.contains(u"ok"_s));
}

void TestBadAnswers::aListThatMakesNoSenseIsSaid() {
    World world;
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"list-1"_s)}).code, 0);
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Replace,
          .method = "GET",
          .path = "/api/v2/requests",
          .times = -1,
          .answer = httpAnswer("200 OK", "<html>hotel</html>", "Content-Type: text/html\r\n")}});
    const Outcome outcome = world.run({u"tickets"_s, u"--json"_s});
    QVERIFY2(!outcome.err.isEmpty(), outcome.out.constData());
    QCOMPARE(outcome.json[u"items"_s].toArray().size(), 1); // as last read
}

void TestBadAnswers::aStrangersCertificateGetsNothing() {
    QVERIFY(QSslSocket::supportsSsl());
    World world;
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, strangersCertificate());
    ticket::Account account = world.account();
    account.url = server.url();
    world.keepAccount(account);
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QVERIFY2(tested.code == 5, tested.err.constData());
    QVERIFY2(tested.err.contains("certificate"), tested.err.constData());
    const Outcome sent = world.run({u"submit"_s, world.writeRequest(u"tls-1"_s), u"--json"_s});
    QVERIFY2(sent.code == 5, sent.err.constData());
    QCOMPARE(sent.json[u"state"_s].toString(), u"blocked"_s);
    QVERIFY2(sent.err.contains("certificate"), sent.err.constData());
    QCOMPARE(server.bytesReceived(), 0);
}

void TestBadAnswers::aSeverityThatWasNotTakenIsTold() {
    World world;
    const QString request = world.writeRequest(u"lower-1"_s);
    // The ticket as it is read back carries another priority than was sent.
    const QByteArray ticket =
        R"({"request":{"id":"PRACTICE-1","subject":"Logins fail for all users since 02:40",)"
        R"("description":"x","status":"new","priority":"normal","created_at":"2026-11-22T02:41:00Z",)"
        R"("updated_at":"2026-11-22T02:41:00Z","requester_id":1}})";
    world.proxy().setPlan({{.kind = Fault::Kind::Replace,
                            .method = "GET",
                            .path = "/api/v2/requests/PRACTICE-1.json",
                            .times = -1,
                            .answer = httpAnswer("200 OK", ticket)}});
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s});
    QVERIFY(world.proxy().faults() > 0);
    QCOMPARE(outcome.json[u"state"_s].toString(), u"delivered"_s);
    QCOMPARE(outcome.json[u"severity_taken"_s].toString(), u"normal"_s);
    QCOMPARE(outcome.json[u"issues"_s].toArray().isEmpty(), false);
    QVERIFY2(outcome.err.contains("error:"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestBadAnswers)
#include "test_badanswers.moc"
