#include "store/connection.h"
#include "store/draftstore.h"
#include "world.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// Items of "drafts", "outbox", "tickets" or "accounts list"; the object holds nothing else.
QJsonArray itemsOf(const Outcome& outcome) {
    if (outcome.code != 0 || outcome.json.keys() != QStringList{u"items"_s}) {
        qWarning("code %d, %s%s", outcome.code, outcome.out.constData(), outcome.err.constData());
        return {QJsonValue(u"this is no list"_s)};
    }
    return outcome.json[u"items"_s].toArray();
}

void storeDraft(const World& world, const QString& id, const QString& subject) {
    auto connection = store::Connection::open(world.data() + u"/support-wizard.sqlite"_s,
                                              store::Connection::Mode::ReadWrite, u":/sql"_s);
    QVERIFY(connection);
    ticket::Draft draft;
    draft.id = core::IntentId(id);
    draft.account = core::AccountId(u"test"_s);
    draft.created = core::SystemClock().now();
    draft.updated = draft.created;
    draft.values = {{u"subject"_s, subject}, {u"severity"_s, u"high"_s}};
    QVERIFY(store::saveDraft(**connection, draft));
}

} // namespace

/// What does not belong to one request: options, lists, the outbox's actions, the practice center; and what
/// is wrong usage.
class TestCommandline final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void helpIsPrinted();
    void globalOptionsStandAnywhere_data();
    void globalOptionsStandAnywhere();
    void theStandardFoldersAreXdg();
    void listsHaveTheirShape();
    void ticketsAreReadAndCached();
    void anEntryIsGivenUp();
    void anEntryIsTriedAgain();
    void anEntryIsExported();
    void thePracticeCenterServes();
    void aTakenPortIsSaid();
    void anotherProcessUsesTheRunningPracticeCenter();
    void aClosedPipeLosesNothing();
    void theWindowNeedsADisplay();
};

void TestCommandline::wrongUsageIsSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("command") << QStringList{u"sumbit"_s} << QByteArray("sumbit");
    QTest::newRow("option") << QStringList{u"outbox"_s, u"--everything"_s} << QByteArray("everything");
    QTest::newRow("submit nothing") << QStringList{u"submit"_s} << QByteArray("REQUEST.json");
    QTest::newRow("submit two") << QStringList{u"submit"_s, u"a.json"_s, u"b.json"_s}
                                << QByteArray("REQUEST.json");
    QTest::newRow("wait a word") << QStringList{u"submit"_s, u"-"_s, u"--wait"_s, u"soon"_s}
                                 << QByteArray("--wait");
    QTest::newRow("wait negative") << QStringList{u"submit"_s, u"-"_s, u"--wait"_s, u"-1"_s}
                                   << QByteArray("--wait");
    QTest::newRow("wait without") << QStringList{u"submit"_s, u"-"_s, u"--wait"_s} << QByteArray("wait");
    QTest::newRow("id of a path") << QStringList{u"submit"_s, u"-"_s, u"--id"_s, u"../x"_s}
                                  << QByteArray("--id");
    QTest::newRow("id empty") << QStringList{u"submit"_s, u"-"_s, u"--id"_s, QString()} << QByteArray("--id");
    QTest::newRow("id too long") << QStringList{u"submit"_s, u"-"_s, u"--id"_s, QString(65, u'x')}
                                 << QByteArray("--id");
    QTest::newRow("ticket none") << QStringList{u"ticket"_s} << QByteArray("ticket");
    QTest::newRow("outbox action") << QStringList{u"outbox"_s, u"delete"_s, u"x"_s} << QByteArray("retry");
    QTest::newRow("outbox no id") << QStringList{u"outbox"_s, u"retry"_s} << QByteArray("retry");
    QTest::newRow("drafts of") << QStringList{u"drafts"_s, u"x"_s} << QByteArray("drafts");
    QTest::newRow("tickets of") << QStringList{u"tickets"_s, u"x"_s} << QByteArray("tickets");
    QTest::newRow("accounts") << QStringList{u"accounts"_s} << QByteArray("accounts list");
    QTest::newRow("accounts action") << QStringList{u"accounts"_s, u"rename"_s, u"x"_s}
                                     << QByteArray("accounts list");
    QTest::newRow("port") << QStringList{u"practice"_s, u"--port"_s, u"70000"_s} << QByteArray("--port");
    QTest::newRow("data folder") << QStringList{u"outbox"_s, u"--data-dir"_s} << QByteArray("--data-dir");
    QTest::newRow("data folder empty")
        << QStringList{u"outbox"_s, u"--data-dir="_s} << QByteArray("--data-dir");
}

void TestCommandline::wrongUsageIsSaid() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const Outcome plain = run({.arguments = QStringList{u"--data-dir"_s, data} + arguments});
    QCOMPARE(plain.code, 2);
    QVERIFY2(plain.out.isEmpty(), plain.out.constData());
    QVERIFY2(plain.err.contains(named), plain.err.constData());
    // Nothing was begun.
    QVERIFY(!QFileInfo::exists(data));
}

void TestCommandline::helpIsPrinted() {
    for (const char* command : {"submit", "drafts", "outbox", "tickets", "ticket", "accounts", "practice"}) {
        const Outcome help = run({.arguments = {QString::fromLatin1(command), u"--help"_s}});
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains(command) && help.err.isEmpty(), help.out + help.err);
    }
    const Outcome all = run({.arguments = {u"--help"_s}});
    QCOMPARE(all.code, 0);
    QVERIFY2(all.out.contains("submit REQUEST.json") && all.out.contains("[--attach FILE]…"),
             all.out.constData());
}

void TestCommandline::globalOptionsStandAnywhere_data() {
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const QString option = u"--data-dir"_s;
    QTest::newRow("before") << QStringList{option, u"DIR"_s, u"--practice"_s} << QStringList{};
    QTest::newRow("after") << QStringList{} << QStringList{option, u"DIR"_s, u"--practice"_s};
    QTest::newRow("both") << QStringList{u"--practice"_s} << QStringList{u"--data-dir=DIR"_s};
    QTest::newRow("joined") << QStringList{u"--data-dir=DIR"_s} << QStringList{u"--practice"_s};
}

void TestCommandline::globalOptionsStandAnywhere() {
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    const QTemporaryDir folder;
    QStringList words = before + QStringList{u"accounts"_s, u"list"_s} + after + QStringList{u"--json"_s};
    words.replaceInStrings(u"DIR"_s, u"a folder"_s); // relative to where it is started
    const Outcome outcome = run({.arguments = words, .folder = folder.path()});
    const QJsonArray items = itemsOf(outcome);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first()[u"practice"_s].toBool(), true);
    QVERIFY(QFileInfo::exists(folder.filePath(u"a folder/support-wizard.sqlite"_s)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a folder"_s});
}

void TestCommandline::theStandardFoldersAreXdg() {
    const QTemporaryDir folder;
    const Outcome outcome = run({.arguments = {u"outbox"_s, u"--json"_s},
                                 .environment = {{u"HOME"_s, folder.path()},
                                                 {u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s)},
                                                 {u"XDG_DATA_HOME"_s, folder.filePath(u"share"_s)}}});
    QCOMPARE(itemsOf(outcome).size(), 0);
    QVERIFY(QFileInfo::exists(folder.filePath(u"share/support-wizard/support-wizard.sqlite"_s)));
    QVERIFY(QFileInfo(folder.filePath(u"config/support-wizard"_s)).isDir());
}

void TestCommandline::listsHaveTheirShape() {
    World world;
    for (const QString& list : {u"drafts"_s, u"outbox"_s, u"tickets"_s}) {
        QCOMPARE(itemsOf(world.run({list, u"--json"_s})).size(), 0);
    }
    storeDraft(world, u"draft-1"_s, u"Half a subject"_s);
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"list-1"_s)}).code, 0);

    const QJsonArray drafts = itemsOf(world.run({u"drafts"_s, u"--json"_s}));
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first()[u"id"_s].toString(), u"draft-1"_s);
    QCOMPARE(drafts.first()[u"subject"_s].toString(), u"Half a subject"_s);
    QCOMPARE(drafts.first()[u"severity"_s].toString(), u"high"_s);

    const QJsonArray entries = itemsOf(world.run({u"outbox"_s, u"--json"_s}));
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first()[u"id"_s].toString(), u"list-1"_s);
    QCOMPARE(entries.first()[u"state"_s].toString(), u"delivered"_s);
    QCOMPARE(entries.first()[u"severity_taken"_s].toString(), u"urgent"_s);

    const QJsonArray tickets = itemsOf(world.run({u"tickets"_s, u"--json"_s}));
    QCOMPARE(tickets.size(), 1);
    const QJsonObject ticket = tickets.first().toObject();
    QCOMPARE(ticket[u"id"_s], entries.first()[u"ticket"_s][u"id"_s]);
    QCOMPARE(ticket[u"severity"_s].toString(), u"urgent"_s);
    for (const char* key : {"subject", "status", "requester", "created_at", "updated_at", "url"}) {
        QVERIFY2(!ticket[QLatin1StringView(key)].toString().isEmpty(), key);
    }

    // For a person: one line each, no JSON.
    const Outcome plain = world.run({u"tickets"_s});
    QVERIFY2(plain.out.contains("Logins fail") && !plain.out.contains('{'), plain.out.constData());
}

void TestCommandline::ticketsAreReadAndCached() {
    World world;
    const Outcome sent = world.run({u"submit"_s, world.writeRequest(u"cache-1"_s), u"--json"_s});
    const QString id = sent.json[u"ticket"_s][u"id"_s].toString();
    const Outcome read = world.run({u"ticket"_s, id, u"--json"_s});
    QVERIFY2(read.code == 0, read.err.constData());
    QVERIFY(read.json[u"comments"_s].toArray().size() >= 2);

    const int asked = world.proxy().requests();
    const Outcome cached = world.run({u"ticket"_s, id, u"--cached"_s, u"--json"_s});
    QCOMPARE(cached.code, 0);
    QCOMPARE(cached.json, read.json); // the conversation that was read, too
    QCOMPARE(world.proxy().requests(), asked);

    // Out of reach: what was read before is still there, a fresh look is an error.
    world.proxy().setRefusing(true);
    const Outcome list = world.run({u"tickets"_s, u"--json"_s});
    QCOMPARE(itemsOf(list).size(), 1);
    QVERIFY(!list.err.isEmpty());
    const Outcome failed = world.run({u"ticket"_s, id, u"--json"_s});
    QCOMPARE(failed.code, 1);
    QVERIFY(!failed.json[u"error"_s][u"text"_s].toString().isEmpty());

    world.proxy().setRefusing(false);
    const Outcome unknown = world.run({u"ticket"_s, u"PRACTICE-99999"_s, u"--json"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY(!unknown.err.isEmpty());
    QCOMPARE(world.run({u"ticket"_s, u"PRACTICE-99999"_s, u"--cached"_s}).code, 1);
}

void TestCommandline::anEntryIsGivenUp() {
    World world;
    const QString request = world.writeRequest(u"given-up"_s);
    QCOMPARE(world.run({u"submit"_s, request, u"--wait"_s, u"0"_s}).code, 4);
    const Outcome abandoned = world.run({u"outbox"_s, u"abandon"_s, u"given-up"_s, u"--json"_s});
    QVERIFY2(abandoned.code == 0, abandoned.err.constData());
    QCOMPARE(abandoned.json[u"state"_s].toString(), u"abandoned"_s);
    const Outcome again = world.run({u"submit"_s, request, u"--json"_s});
    QCOMPARE(again.json[u"state"_s].toString(), u"abandoned"_s);
    QCOMPARE(again.code, 1);
    QVERIFY(world.tickets().isEmpty());

    const Outcome unknown = world.run({u"outbox"_s, u"abandon"_s, u"never-was"_s});
    QCOMPARE(unknown.code, 3);
    QVERIFY2(unknown.err.contains("never-was"), unknown.err.constData());
}

void TestCommandline::anEntryIsTriedAgain() {
    World world;
    const QString request = world.writeRequest(u"again-1"_s);
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Replace,
          .method = "POST",
          .path = "/api/v2/requests",
          .answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"}});
    QCOMPARE(world.run({u"submit"_s, request}).code, 1);
    QCOMPARE(itemsOf(world.run({u"outbox"_s, u"--json"_s})).first()[u"state"_s].toString(), u"blocked"_s);
    const Outcome retried = world.run({u"outbox"_s, u"retry"_s, u"again-1"_s, u"--json"_s});
    QVERIFY2(retried.code == 0, retried.err.constData());
    QCOMPARE(retried.json[u"state"_s].toString(), u"saved"_s);
    const Outcome sent = world.run({u"submit"_s, request, u"--json"_s});
    QCOMPARE(sent.json[u"state"_s].toString(), u"delivered"_s);
    QCOMPARE(world.ticketsOf(u"again-1"_s).size(), 1);
    QCOMPARE(world.run({u"outbox"_s, u"retry"_s, u"again-1"_s}).code, 3); // it is done
}

void TestCommandline::anEntryIsExported() {
    World world;
    const QString file = world.writeFile(u"trace.bin"_s, 4'000);
    QCOMPARE(
        world.run({u"submit"_s, world.writeRequest(u"export-1"_s, {}, {file}), u"--wait"_s, u"0"_s}).code, 4);
    QVERIFY(QDir().mkpath(world.path(u"out"_s)));
    const Launch launch{.arguments = {u"outbox"_s, u"export"_s, u"export-1"_s, u"--json"_s},
                        .folder = world.path(u"out"_s)};
    const Outcome exported = world.launch(launch);
    QVERIFY2(exported.code == 0, exported.err.constData());
    const QString package = exported.json[u"package"_s].toString();
    QCOMPARE(exported.json[u"path"_s].toString(), package);
    QCOMPARE(QFileInfo(package).canonicalFilePath(),
             QFileInfo(world.path(u"out/support-request-export-1.zip"_s)).canonicalFilePath());
    const auto unzipped = [&](const QString& name) {
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, package, name});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    };
    const QByteArray text = unzipped(u"request.txt"_s);
    QVERIFY(text.contains("Logins fail for all users since 02:40") && text.contains("Every login ends"));
    QVERIFY(unzipped(u"request.html"_s).contains("Every login ends"));
    const QJsonObject json = QJsonDocument::fromJson(unzipped(u"request.json"_s)).object();
    QCOMPARE(json[u"id"].toString(), u"export-1"_s);
    QCOMPARE(json[u"subject"].toString(), u"Logins fail for all users since 02:40"_s);
    QVERIFY(unzipped(u"evidence/1-trace.bin"_s) == readWhole(file));
    // The entry stays, and what was exported is never overwritten.
    QCOMPARE(itemsOf(world.run({u"outbox"_s, u"--json"_s})).first()[u"state"_s].toString(), u"saved"_s);
    QCOMPARE(world.launch(launch).code, 3);
}

void TestCommandline::thePracticeCenterServes() {
    const QTemporaryDir folder;
    const auto process = start(
        {.arguments = {u"practice"_s, u"--port"_s, u"0"_s, u"--data-dir"_s, folder.filePath(u"data"_s)}});
    QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine() || process->state() == QProcess::NotRunning, 20'000);
    const QByteArray line = process->readLine();
    const QJsonObject access = QJsonDocument::fromJson(line).object();
    QVERIFY2(access.keys() == (QStringList{u"token"_s, u"url"_s, u"user"_s}),
             line + process->readAllStandardError());
    const QUrl url(access[u"url"_s].toString());
    QVERIFY(url.port() > 0);
    QCOMPARE(url.host(), u"127.0.0.1"_s);

    const QTemporaryDir other;
    const QString token = other.filePath(u"token"_s);
    writeWhole(token, access[u"token"_s].toString().toUtf8());
    const QString data = other.filePath(u"data"_s);
    QCOMPARE(run({.arguments = {u"--data-dir"_s, data, u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s,
                                u"--url"_s, url.toString(), u"--user"_s, access[u"user"_s].toString(),
                                u"--secret-file"_s, token, u"--plan"_s, u"enterprise"_s, u"--default"_s}})
                 .code,
             0);
    const Outcome example = run({.arguments = {u"--data-dir"_s, data, u"submit"_s, u"--example"_s}});
    const Outcome sent =
        run({.arguments = {u"--data-dir"_s, data, u"submit"_s, u"-"_s, u"--json"_s}, .input = example.out});
    QVERIFY2(sent.code == 0, sent.err.constData());

    ::kill(pid_t(process->processId()), SIGTERM);
    const Outcome ended = finish(*process);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.isEmpty(), ended.out.constData()); // the one line was all
}

void TestCommandline::aTakenPortIsSaid() {
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QTemporaryDir folder;
    const QString port = QString::number(taken.serverPort());
    const Outcome outcome =
        run({.arguments = {u"practice"_s, u"--port"_s, port, u"--data-dir"_s, folder.filePath(u"data"_s)}});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(port.toUtf8()), outcome.err.constData());
}

void TestCommandline::anotherProcessUsesTheRunningPracticeCenter() {
    const QTemporaryDir folder;
    const QStringList data{u"--data-dir"_s, folder.filePath(u"data"_s)};
    const auto process = start({.arguments = data + QStringList{u"practice"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine() || process->state() == QProcess::NotRunning, 20'000);
    const QUrl url(QJsonDocument::fromJson(process->readLine())[u"url"_s].toString());
    const Outcome example = run({.arguments = {u"submit"_s, u"--example"_s}});
    const Outcome sent =
        run({.arguments = data + QStringList{u"submit"_s, u"-"_s, u"--practice"_s, u"--json"_s},
             .input = example.out});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(QUrl(sent.json[u"ticket"_s][u"url"_s].toString()).port(), url.port());
    // A second center on the folder says where the first one is.
    const Outcome second = run({.arguments = data + QStringList{u"practice"_s}});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains(QByteArray::number(url.port())), second.err.constData());
    ::kill(pid_t(process->processId()), SIGTERM);
    QCOMPARE(finish(*process).code, 0);
    // And without it the same folder serves itself, with the ticket still there.
    const Outcome tickets =
        run({.arguments = data + QStringList{u"tickets"_s, u"--practice"_s, u"--json"_s}});
    QCOMPARE(itemsOf(tickets).first()[u"id"_s], sent.json[u"ticket"_s][u"id"_s]);
}

void TestCommandline::aClosedPipeLosesNothing() {
    World world;
    const auto process = world.start({u"submit"_s, world.writeRequest(u"pipe-1"_s)});
    process->closeReadChannel(QProcess::StandardOutput);
    process->closeReadChannel(QProcess::StandardError);
    QCOMPARE(finish(*process).code, 0);
    QCOMPARE(world.ticketsOf(u"pipe-1"_s).size(), 1);
}

void TestCommandline::theWindowNeedsADisplay() {
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    for (const QStringList& words : {QStringList{}, QStringList{u"--practice"_s, u"--new"_s}}) {
        const Outcome outcome = run({.arguments = QStringList{u"--data-dir"_s, data} + words});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("display") && outcome.err.contains("submit REQUEST.json"),
                 outcome.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestCommandline)
#include "test_commandline.moc"
