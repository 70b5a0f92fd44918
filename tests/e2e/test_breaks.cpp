#include "store/connection.h"
#include "support/rawserver.h"
#include "world.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// A place on the way at which something goes wrong. What the proxy does there, and what is thereby stored.
struct Place {
    const char* name;
    Fault fault;
};

Fault at(Fault::Kind kind, const QByteArray& method, const QByteArray& path, qint64 bytes = 0) {
    return {.kind = kind, .method = method, .path = path, .bytes = bytes};
}

/// Every step of a delivery: the upload, the reading of the fields, the create, the read-back; before, in and
/// after the body and in the answer.
QList<Place> places() {
    const QByteArray uploads = "/api/v2/uploads";
    const QByteArray requests = "/api/v2/requests";
    using enum Fault::Kind;
    return {
        {"upload: before the body", at(Reset, "POST", uploads)},
        {"upload: in the body", at(CutRequest, "POST", uploads, 500)},
        {"upload: after the body", at(SwallowAnswer, "POST", uploads)},
        {"upload: in the answer", at(CutAnswer, "POST", uploads, 60)},
        {"fields: no answer", at(SwallowAnswer, "GET", "/api/v2/ticket_f")},
        {"create: before the body", at(Reset, "POST", requests)},
        {"create: in the body", at(CutRequest, "POST", requests, 200)},
        {"create: after the body", at(SwallowAnswer, "POST", requests)},
        {"create: in the answer's head", at(CutAnswer, "POST", requests, 10)},
        {"create: in the answer's body", at(CutAnswer, "POST", requests, 400)},
        {"read back: no answer", at(SwallowAnswer, "GET", requests + "/")},
        {"read back: in the answer", at(CutAnswer, "GET", requests + "/", 300)},
    };
}

void addPlaces() {
    QTest::addColumn<int>("index");
    const QList<Place> all = places();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all.at(i).name) << i;
    }
}

/// No source says that a Support Center honours Idempotency-Key for a request: what must hold, must hold
/// without.
void ignoreKeys(World& world) {
    world.proxy().addRewrite("Idempotency-Key", "X-Ignored-Key-1");
}

} // namespace

/// Whatever breaks on the way, the request ends as exactly one ticket that is what was meant, or as one
/// visible entry.
class TestBreaks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCutConnectionMakesNoSecondTicket_data() { addPlaces(); }
    void aCutConnectionMakesNoSecondTicket();
    void aKilledProcessMakesNoSecondTicket_data() { addPlaces(); }
    void aKilledProcessMakesNoSecondTicket();
    void everyDatabaseWriteMayFailOnce();
    void twoProcessesDeliverOnce();
    void aDroppedSeverityIsTold();
    void anotherServerErrorIsTold_data();
    void anotherServerErrorIsTold();

private:
    void verifyDelivered(const World& world, const QString& id, const QByteArray& attachment);
};

void TestBreaks::verifyDelivered(const World& world, const QString& id, const QByteArray& attachment) {
    const QList<QJsonObject> found = world.ticketsOf(id);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first()[u"priority"].toString(), u"urgent"_s);
    QCOMPARE(found.first()[u"subject"].toString(), u"Logins fail for all users since 02:40"_s);
    const QJsonArray comments = world
                                    .get(u"/api/v2/requests/%1/comments.json"_s.arg(
                                        found.first()[u"id"].toVariant().toString()))[u"comments"]
                                    .toArray();
    const QJsonArray files = comments.first()[u"attachments"].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first()[u"size"].toInteger(), attachment.size());
}

void TestBreaks::aCutConnectionMakesNoSecondTicket() {
    QFETCH(int, index);
    World world;
    ignoreKeys(world);
    world.proxy().setPlan({places().at(index).fault});
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    const QString request = world.writeRequest(u"cut-1"_s, {}, {file});
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QCOMPARE(world.proxy().faults(), 1); // the place was reached
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"state"].toString(), u"delivered"_s);
    QCOMPARE(outcome.json[u"severity_taken"].toString(), u"urgent"_s);
    verifyDelivered(world, u"cut-1"_s, QByteArray(2'000, 'x'));
}

void TestBreaks::aKilledProcessMakesNoSecondTicket() {
    QFETCH(int, index);
    World world;
    ignoreKeys(world);
    // The connection hangs at the place instead of being cut: there the process is killed.
    Fault fault = places().at(index).fault;
    const bool reachesServer =
        fault.kind == Fault::Kind::SwallowAnswer || fault.kind == Fault::Kind::CutAnswer;
    fault.kind = reachesServer ? Fault::Kind::Hang : Fault::Kind::Delay;
    fault.delay = std::chrono::minutes{10};
    world.proxy().setPlan({fault});
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    const QString request = world.writeRequest(u"kill-1"_s, {}, {file});
    const auto process = world.start({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QTRY_COMPARE_WITH_TIMEOUT(world.proxy().faults(), 1, 30'000);
    if (reachesServer) {
        QTRY_VERIFY_WITH_TIMEOUT(world.proxy().delivered(fault.method, fault.path) >= 1, 10'000);
    }
    process->kill();
    QVERIFY(process->waitForFinished());
    world.proxy().setPlan({});

    const Outcome listed = world.run({u"outbox"_s, u"--json"_s});
    QCOMPARE(listed.json[u"items"].toArray().size(), 1); // still there, and seen
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"state"].toString(), u"delivered"_s);
    verifyDelivered(world, u"kill-1"_s, QByteArray(2'000, 'x'));
}

namespace {

/// Makes the n-th change of a row fail, and all later ones, until switched off: as a full disk would.
class WriteFault final {
public:
    WriteFault(const QString& database, int after) {
        auto opened = store::Connection::open(database, store::Connection::Mode::ReadWrite, u":/sql"_s);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().text));
        }
        m_connection = std::move(*opened);
        execute(u"CREATE TABLE fault (writes INTEGER NOT NULL, failing INTEGER NOT NULL)"_s);
        execute(u"INSERT INTO fault VALUES (0, %1)"_s.arg(after));
        for (const QString& table : {u"outbox"_s, u"outbox_files"_s, u"tickets"_s}) {
            for (const QString& change : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
                execute(u"CREATE TRIGGER fault_%1_%2 BEFORE %2 ON %1 BEGIN "
                        "UPDATE fault SET writes = writes + 1; "
                        "SELECT RAISE(ABORT, 'disk I/O error') FROM fault WHERE writes > failing; END"_s.arg(
                            table, change));
            }
        }
    }

    void switchOff() { execute(u"UPDATE fault SET failing = 1000000"_s); }
    int writes() {
        auto query = m_connection->run(u"SELECT writes FROM fault"_s);
        return query && query->next() ? query->value(0).toInt() : -1;
    }

private:
    void execute(const QString& sql) {
        if (const auto done = m_connection->run(sql); !done) {
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().details));
        }
    }

    std::unique_ptr<store::Connection> m_connection;
};

} // namespace

void TestBreaks::everyDatabaseWriteMayFailOnce() {
    int failed = 0;
    for (int after = 0;; ++after) {
        World world;
        ignoreKeys(world);
        const QString file = world.writeFile(u"trace.bin"_s, 2'000);
        const QString request = world.writeRequest(u"write-1"_s, {}, {file});
        QCOMPARE(world.run({u"outbox"_s}).code, 0); // makes the database
        WriteFault fault(world.data() + u"/support-wizard.sqlite"_s, after);

        const Outcome broken = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"2"_s});
        fault.switchOff();
        if (broken.code == 0) {
            QVERIFY(failed > 5); // as many places as a delivery has commits, and none left
            verifyDelivered(world, u"write-1"_s, QByteArray(2'000, 'x'));
            return;
        }
        ++failed;
        QVERIFY2(!broken.err.isEmpty(), "a failure must be said");
        QVERIFY(world.ticketsOf(u"write-1"_s).size() <= 1);
        const Outcome mended = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
        QVERIFY2(mended.code == 0, mended.err.constData());
        verifyDelivered(world, u"write-1"_s, QByteArray(2'000, 'x'));
    }
}

void TestBreaks::twoProcessesDeliverOnce() {
    World world;
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    const QString request = world.writeRequest(u"twice-1"_s, {}, {file});
    QCOMPARE(world.run({u"outbox"_s}).code, 0);
    std::vector<std::unique_ptr<QProcess>> processes;
    constexpr int count = 3;
    for (int i = 0; i < count; ++i) {
        processes.push_back(world.start({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s}));
    }
    for (const auto& process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    verifyDelivered(world, u"twice-1"_s, QByteArray(2'000, 'x'));
    QCOMPARE(world.proxy().requests("POST", "/api/v2/requests"), 1);
}

void TestBreaks::aDroppedSeverityIsTold() {
    World world;
    world.proxy().addRewrite(R"("priority":"urgent")", R"("priority":"normal")");
    const QString request = world.writeRequest(u"dropped-1"_s);
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s});
    QCOMPARE(outcome.code, 0); // there is a ticket, exactly one
    QCOMPARE(world.ticketsOf(u"dropped-1"_s).size(), 1);
    QCOMPARE(outcome.json[u"severity_taken"].toString(), u"normal"_s);
    const QJsonObject first = outcome.json[u"issues"].toArray().last().toObject();
    QCOMPARE(first[u"level"].toString(), u"error"_s);
    QCOMPARE(first[u"code"].toString(), u"ticket_differs"_s);
    QVERIFY(!outcome.err.isEmpty());
    const QJsonArray items = world.run({u"outbox"_s, u"--json"_s}).json[u"items"].toArray();
    QCOMPARE(items.first()[u"severity_taken"].toString(), u"normal"_s);
}

void TestBreaks::anotherServerErrorIsTold_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("state");
    QTest::newRow("401") << httpAnswer("401 Unauthorized", R"({"error":"Couldn't authenticate you"})") << 5
                         << u"blocked"_s;
    QTest::newRow("403") << httpAnswer("403 Forbidden", R"({"error":{"title":"Forbidden","message":"no"}})")
                         << 5 << u"blocked"_s;
    QTest::newRow("404") << httpAnswer("404 Not Found", R"({"error":"InvalidEndpoint"})") << 1
                         << u"blocked"_s;
    QTest::newRow("422")
        << httpAnswer("422 Unprocessable Entity",
                      R"({"error":"RecordInvalid","description":"Record validation errors",)"
                      R"("details":{"subject":[{"description":"Subject: too long","error":"TooLong"}]}})")
        << 3 << u"blocked"_s;
    QTest::newRow("429") << httpAnswer("429 Too Many Requests", "", "Retry-After: 60\r\n") << 4
                         << u"waiting"_s;
    QTest::newRow("503") << httpAnswer("503 Service Unavailable", "<html>later</html>",
                                       "Content-Type: text/html\r\n")
                         << 4 << u"waiting"_s;
    QTest::newRow("a web page") << httpAnswer("200 OK", "<html>Sign in to the hotel</html>",
                                              "Content-Type: text/html\r\n")
                                << 4 << u"waiting"_s;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 what is this") << 4 << u"waiting"_s;
}

void TestBreaks::anotherServerErrorIsTold() {
    QFETCH(QByteArray, answer);
    QFETCH(int, code);
    QFETCH(QString, state);
    World world;
    world.proxy().setPlan({{.kind = Fault::Kind::Replace,
                            .method = "POST",
                            .path = "/api/v2/requests",
                            .times = -1,
                            .answer = answer}});
    const QString request = world.writeRequest(u"told-1"_s);
    Outcome outcome;
    for (int tries = 0; tries < 10 && outcome.json[u"state"].toString() != state; ++tries) { // slow machines
        outcome = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"4"_s});
    }
    QVERIFY2(outcome.code == code, outcome.err + outcome.out);
    QCOMPARE(outcome.json[u"state"].toString(), state);
    QVERIFY(!outcome.json[u"error"].toObject()[u"text"].toString().isEmpty());
    QCOMPARE(world.ticketsOf(u"told-1"_s).size(), 0);

    // Nothing is lost: what is in the outbox arrives once it is mended.
    world.proxy().setPlan({});
    if (code != 4) {
        QCOMPARE(world.run({u"outbox"_s, u"retry"_s, u"told-1"_s}).code, 0);
        const Outcome again = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(world.ticketsOf(u"told-1"_s).size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestBreaks)
#include "test_breaks.moc"
