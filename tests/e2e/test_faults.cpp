#include "support/rawserver.h"
#include "world.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Fault replaced(const QByteArray& method, const QByteArray& path, const QByteArray& answer, int times = 1) {
    return {.kind = Fault::Kind::Replace, .method = method, .path = path, .times = times, .answer = answer};
}

QByteArray page(const QByteArray& status, const QByteArray& headers = {}) {
    return httpAnswer(status, "<html>Sign in to the hotel</html>", "Content-Type: text/html\r\n" + headers);
}

/// What an HTTP date looks like (RFC 9110, 5.6.7).
QByteArray httpDate(const QDateTime& time) {
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

const QByteArray requests = "/api/v2/requests";
const QByteArray uploads = "/api/v2/uploads";

} // namespace

/// Faults of a Support Center, of the network before it and of the own disk: a request ends as one ticket
/// with all that could go along, and what could not is named.
class TestFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFaultOfTheServerMakesNoSecondTicket_data();
    void aFaultOfTheServerMakesNoSecondTicket();
    void aNetworkThatWantsASignInIsWaitedFor_data();
    void aNetworkThatWantsASignInIsWaitedFor();
    void aSlowServerIsWaitedFor();
    void theServersDateIsWaitedFor();
    void aTokenThatRanOutIsHadAnew();
    void aRefusedFileIsNamedAndTheRestArrives();
    void aFailedLookUpIsDecidedByThePerson();
    void whatADamagedDatabaseHeldIsDelivered();
};

void TestFaults::aFaultOfTheServerMakesNoSecondTicket_data() {
    QTest::addColumn<bool>("isTicketMade");
    QTest::addColumn<QByteArray>("answer");
    for (const bool isMade : {false, true}) {
        for (const QByteArray status : {"500 Internal Server Error", "502 Bad Gateway",
                                        "503 Service Unavailable", "504 Gateway Timeout"}) {
            QTest::addRow("%s %s", status.first(3).constData(), isMade ? "after the ticket" : "before it")
                << isMade << page(status);
        }
        QTest::addRow("a web page %s", isMade ? "after the ticket" : "before it") << isMade << page("200 OK");
    }
}

void TestFaults::aFaultOfTheServerMakesNoSecondTicket() {
    QFETCH(bool, isTicketMade);
    QFETCH(QByteArray, answer);
    World world;
    world.proxy().addRewrite("Idempotency-Key", "X-Ignored-Key-1");
    world.proxy().setPlan({{.kind = isTicketMade ? Fault::Kind::ReplaceAnswer : Fault::Kind::Replace,
                            .method = "POST",
                            .path = requests,
                            .answer = answer}});
    const Outcome outcome =
        world.run({u"submit"_s, world.writeRequest(u"fault-1"_s), u"--json"_s, u"--wait"_s, u"60"_s});
    QCOMPARE(world.proxy().faults(), 1);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(world.ticketsOf(u"fault-1"_s).size(), 1);
    QCOMPARE(world.proxy().delivered("POST", requests), 1); // what was made was found, not made anew
}

void TestFaults::aNetworkThatWantsASignInIsWaitedFor_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    const QList<std::pair<const char*, QByteArray>> answers{
        {"page", page("200 OK")},
        {"302", page("302 Found", "Location: http://portal.example/login?session=1\r\n")},
        {"307", page("307 Temporary Redirect", "Location: http://portal.example/login\r\n")},
    };
    const QList<std::tuple<const char*, QByteArray, QByteArray>> places{
        {"upload", "POST", uploads},
        {"fields", "GET", "/api/v2/ticket_f"},
        {"create", "POST", requests},
        {"read back", "GET", requests + "/"},
    };
    for (const auto& [name, answer] : answers) {
        for (const auto& [place, method, path] : places) {
            QTest::addRow("%s: %s", place, name) << method << path << answer;
        }
    }
}

void TestFaults::aNetworkThatWantsASignInIsWaitedFor() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, answer);
    World world;
    world.proxy().setPlan({replaced(method, path, answer)});
    const QString request = world.writeRequest(u"portal-1"_s, {}, {world.writeFile(u"trace.bin"_s, 2'000)});
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    // It goes on by itself when the network lets it.
    QCOMPARE(world.proxy().faults(), 1);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(world.ticketsOf(u"portal-1"_s).size(), 1);
    QVERIFY2(!outcome.out.contains("ticket_differs"), outcome.out.constData());
    QVERIFY2(!outcome.err.contains("session"), outcome.err.constData());
}

void TestFaults::aSlowServerIsWaitedFor() {
    World world;
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Delay, .method = "POST", .path = requests, .times = -1, .delay = 4s}});
    const Outcome outcome =
        world.run({u"submit"_s, world.writeRequest(u"slow-1"_s), u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(world.proxy().requests("POST", requests), 1);
    QCOMPARE(world.ticketsOf(u"slow-1"_s).size(), 1);
}

void TestFaults::theServersDateIsWaitedFor() {
    World world;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    world.proxy().setPlan({replaced(
        "POST", requests,
        httpAnswer("429 Too Many Requests", "",
                   "Date: " + httpDate(now) + "\r\nRetry-After: " + httpDate(now.addSecs(300)) + "\r\n"),
        -1)});
    const QString request = world.writeRequest(u"date-1"_s);
    QJsonObject entry;
    for (int tries = 0; tries < 10 && entry[u"state"_s] != u"waiting"_s; ++tries) { // slow machines
        QCOMPARE(world.run({u"submit"_s, request, u"--wait"_s, u"3"_s}).code, 4);
        entry = world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().first().toObject();
    }
    const QDateTime next = QDateTime::fromString(entry[u"next_try"_s].toString(), Qt::ISODate);
    QVERIFY2(now.secsTo(next) >= 290, qPrintable(next.toString()));
    QVERIFY2(now.secsTo(next) <= 400, qPrintable(next.toString()));
    QCOMPARE(world.proxy().requests("POST", requests), 1);
}

void TestFaults::aTokenThatRanOutIsHadAnew() {
    World world;
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    // The first try gets as far as the create; at the second the Support Center says, in the practice
    // center's words, that the token has run out.
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Reset, .method = "POST", .path = requests},
         replaced("POST", requests,
                  httpAnswer("422 Unprocessable Entity",
                             R"({"error":"RecordInvalid","details":{"base":[{"description":)"
                             R"("Attachment: the upload token is unknown, used or expired",)"
                             R"("error":"InvalidUpload"}]}})"))});
    const Outcome outcome = world.run(
        {u"submit"_s, world.writeRequest(u"token-1"_s, {}, {file}), u"--json"_s, u"--wait"_s, u"60"_s});
    QCOMPARE(world.proxy().faults(), 2);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY2(!outcome.out.contains("ticket_differs"), outcome.out.constData()); // with its file
    QCOMPARE(world.ticketsOf(u"token-1"_s).size(), 1);
    QCOMPARE(world.proxy().delivered("POST", uploads), 2);
}

void TestFaults::aRefusedFileIsNamedAndTheRestArrives() {
    World world;
    world.proxy().setPlan({replaced("POST", uploads + ".json?filename=one",
                                    httpAnswer("413 Payload Too Large", R"({"error":"too large"})"), -1)});
    const QStringList files{world.writeFile(u"one.bin"_s, 2'000), world.writeFile(u"two.bin"_s, 3'000)};
    const Outcome outcome = world.run(
        {u"submit"_s, world.writeRequest(u"files-1"_s, {}, files), u"--json"_s, u"--wait"_s, u"60"_s});
    QCOMPARE(world.proxy().faults(), 1); // it is not asked again and again
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QList<QJsonObject> found = world.ticketsOf(u"files-1"_s);
    QCOMPARE(found.size(), 1);
    const QJsonArray held = world
                                .get(u"/api/v2/requests/%1/comments.json"_s.arg(
                                    found.first()[u"id"_s].toVariant().toString()))[u"comments"_s]
                                .toArray()
                                .first()[u"attachments"_s]
                                .toArray();
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.first()[u"file_name"_s].toString(), u"two.bin"_s);
    QVERIFY2(outcome.err.contains("one.bin"), outcome.err.constData());
    const QJsonObject item =
        world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().first().toObject();
    QVERIFY(item[u"issues"_s].toArray().first()[u"text"_s].toString().contains(u"one.bin"_s));
}

void TestFaults::aFailedLookUpIsDecidedByThePerson() {
    World world;
    world.proxy().setPlan({{.kind = Fault::Kind::SwallowAnswer, .method = "POST", .path = requests},
                           replaced("GET", requests + ".json",
                                    httpAnswer("404 Not Found", R"({"error":"InvalidEndpoint"})"), -1)});
    const QString request = world.writeRequest(u"decide-1"_s);
    const Outcome stopped = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"30"_s});
    QCOMPARE(stopped.json[u"state"_s].toString(), u"blocked"_s);
    QCOMPARE(world.run({u"outbox"_s, u"abandon"_s, u"decide-1"_s}).code, 3);
    QCOMPARE(world.run({u"outbox"_s, u"arrived"_s, u"decide-1"_s}).code, 2);
    const QString ticket = world.ticketsOf(u"decide-1"_s).value(0)[u"id"_s].toVariant().toString();
    QCOMPARE(world.run({u"outbox"_s, u"arrived"_s, u"decide-1"_s, ticket}).code, 0);
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"ticket"_s][u"id"_s].toString(), ticket);
    QCOMPARE(world.ticketsOf(u"decide-1"_s).size(), 1);
    QCOMPARE(world.run({u"outbox"_s, u"absent"_s, u"decide-1"_s}).code, 3); // too late to say so
}

void TestFaults::whatADamagedDatabaseHeldIsDelivered() {
    World world;
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"kept-1"_s, {}, {file}), u"--wait"_s, u"0"_s}).code,
             4);
    const QString database = world.data() + u"/support-wizard.sqlite"_s;
    writeWhole(database, readWhole(database).replace(0, 200, QByteArray(200, '\0')));
    const Outcome listed = world.run({u"outbox"_s, u"--json"_s});
    QVERIFY2(listed.err.contains("damaged") && listed.err.contains("1 request"), listed.err.constData());
    QCOMPARE(listed.json[u"items"_s].toArray().first()[u"ambiguous"_s].toBool(), true);
    const Outcome outcome =
        world.run({u"submit"_s, world.writeRequest(u"kept-1"_s), u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY2(!outcome.out.contains("ticket_differs"), outcome.out.constData());
    QCOMPARE(world.ticketsOf(u"kept-1"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
