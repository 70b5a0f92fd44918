#include "world.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr auto enteredByAll =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;

QString databaseOf(const World& world) {
    return world.data() + u"/support-wizard.sqlite"_s;
}

void execute(const QString& file, const QString& sql) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"e2e"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(sql));
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"e2e"_s);
}

/// Name → bytes of what lies in the folder itself.
QMap<QString, QByteArray> contentOf(const QString& folder, const QString& pattern) {
    QMap<QString, QByteArray> found;
    const QStringList names = QDir(folder).entryList({pattern}, QDir::Files);
    for (const QString& name : names) {
        found.insert(name, readWhole(QDir(folder).filePath(name)));
    }
    return found;
}

} // namespace

/// A data folder in a bad state: what is wrong is said, with the file; what was stored before is not harmed.
class TestBadData final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatCannotBeMadeIsSaid();
    void somebodyElsesFolderIsSaid();
    void aFullDiskLosesNothing_data();
    void aFullDiskLosesNothing();
    void aSmallFileSystemIsSaid();
    void aNewerDatabaseIsLeftAlone();
    void aDamagedDatabaseIsPutAside();
    void aBrokenFormIsSaid_data();
    void aBrokenFormIsSaid();
    void aBrokenAccountBookIsSaid_data();
    void aBrokenAccountBookIsSaid();
};

void TestBadData::aFolderThatCannotBeMadeIsSaid() {
    // Nobody can make a folder there, root neither; and a file is no folder.
    const QTemporaryDir folder;
    writeWhole(folder.filePath(u"file"_s), "mine");
    for (const QString& data : {u"/proc/support-wizard"_s, folder.filePath(u"file"_s)}) {
        const Outcome outcome =
            run({.arguments = {u"--data-dir"_s, data, u"submit"_s, u"-"_s, u"--practice"_s, u"--json"_s},
                 .input = "{\"fields\":{}}"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(data.toUtf8()), outcome.err.constData());
        QCOMPARE(outcome.json[u"error"_s][u"path"_s].toString(), data);
        QVERIFY(outcome.json.contains(u"state"_s) && outcome.json[u"state"_s].isNull());
    }
    QCOMPARE(readWhole(folder.filePath(u"file"_s)), QByteArray("mine"));
}

void TestBadData::somebodyElsesFolderIsSaid() {
    if (geteuid() != 0) {
        // Only root can make a folder of somebody else's; for others there is the one above all.
        const Outcome outcome = run({.arguments = {u"--data-dir"_s, u"/"_s, u"outbox"_s}});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("--data-dir"), outcome.err.constData());
        return;
    }
    World world;
    QVERIFY(QFile::setPermissions(world.path({}), enteredByAll));
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"owner-1"_s)}).code, 0);
    QVERIFY(QFile::setPermissions(world.data(), enteredByAll));
    const auto before = contentOf(world.data(), u"support-wizard.sqlite*"_s);
    const QString program = world.path(u"support-wizard"_s); // where anybody may start it
    QVERIFY(QFile::copy(QStringLiteral(SW_PROGRAM), program) && QFile::setPermissions(program, enteredByAll));
    const auto process = std::make_unique<QProcess>();
    process->start(u"setpriv"_s, {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program,
                                  u"--data-dir"_s, world.data(), u"outbox"_s, u"--json"_s});
    const Outcome outcome = finish(*process);
    QVERIFY2(outcome.code == 1, outcome.out + outcome.err);
    QVERIFY2(outcome.err.contains(world.data().toUtf8()), outcome.err.constData());
    QVERIFY(contentOf(world.data(), u"support-wizard.sqlite*"_s) == before);
}

void TestBadData::aFullDiskLosesNothing_data() {
    QTest::addColumn<int>("room");
    // Bytes that any file may have: from none at all up to where only the attachment does not fit.
    for (const int room : {0, 500, 5'000, 33'000, 60'000, 100'000, 150'000, 250'000}) {
        QTest::addRow("%d bytes", room) << room;
    }
}

void TestBadData::aFullDiskLosesNothing() {
    QFETCH(int, room);
    World world;
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"before-1"_s)}).code, 0);
    const QString file = world.writeFile(u"trace.bin"_s, 300'000);
    const QString request = world.writeRequest(u"full-1"_s, {}, {file});
    const Outcome outcome =
        world.launch({.arguments = {u"submit"_s, request, u"--json"_s, u"--wait"_s, u"2"_s},
                      .through = {u"prlimit"_s, u"--fsize=%1"_s.arg(room)}});
    QVERIFY2(outcome.code == 1 || outcome.code == 4, outcome.out + outcome.err);
    QVERIFY2(outcome.err.contains(world.data().toUtf8()), outcome.err.constData()); // which file
    QVERIFY2(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty(), outcome.out.constData());

    const Outcome mended = world.run({u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(mended.code == 0, mended.err.constData());
    QCOMPARE(world.ticketsOf(u"full-1"_s).size(), 1);
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().size(),
             2); // the old one is still there
}

void TestBadData::aSmallFileSystemIsSaid() {
    World world;
    const QString small = world.path(u"small"_s);
    QVERIFY(QDir().mkpath(small));
    // Only who may mount can have a file system as small as this; for everybody there is the test above.
    const QStringList mount{u"unshare"_s,
                            u"-m"_s,
                            u"sh"_s,
                            u"-c"_s,
                            u"mount -t tmpfs -o size=256k small \"$1\" || exit 99; shift; exec \"$@\""_s,
                            u"sh"_s,
                            small};
    const QString file = world.writeFile(u"trace.bin"_s, 400'000);
    const Outcome outcome = run({.arguments = {u"--data-dir"_s, small + u"/data"_s, u"submit"_s, u"-"_s,
                                               u"--practice"_s, u"--json"_s, u"--attach"_s, file},
                                 .input = run({.arguments = {u"submit"_s, u"--example"_s}}).out,
                                 .through = mount});
    if (outcome.code == 99 || outcome.err.startsWith("unshare")) {
        return;
    }
    QVERIFY2(outcome.code == 1, outcome.out + outcome.err);
    QVERIFY2(outcome.err.contains("space"), outcome.err.constData());
    QVERIFY(outcome.json[u"state"_s].isNull());
}

void TestBadData::aNewerDatabaseIsLeftAlone() {
    World world;
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"newer-1"_s)}).code, 0);
    execute(databaseOf(world), u"PRAGMA user_version = 9999"_s);
    execute(databaseOf(world), u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const auto before = contentOf(world.data(), u"*"_s);
    for (const QStringList& words :
         {QStringList{u"outbox"_s, u"--json"_s},
          QStringList{u"submit"_s, world.writeRequest(u"newer-2"_s), u"--json"_s}}) {
        const Outcome outcome = world.run(words);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("newer") && outcome.err.contains(databaseOf(world).toUtf8()),
                 outcome.err.constData());
        QCOMPARE(outcome.json[u"error"_s][u"path"_s].toString(), databaseOf(world));
    }
    QVERIFY(readWhole(databaseOf(world)) == before[u"support-wizard.sqlite"_s]);
    QStringList names = contentOf(world.data(), u"*"_s).keys();
    names.removeIf([](const QString& name) { return name.endsWith(u"-wal"_s) || name.endsWith(u"-shm"_s); });
    QStringList expected = before.keys();
    expected.removeIf(
        [](const QString& name) { return name.endsWith(u"-wal"_s) || name.endsWith(u"-shm"_s); });
    QCOMPARE(names, expected); // nothing was put aside
    QCOMPARE(world.tickets().size(), 1);
}

void TestBadData::aDamagedDatabaseIsPutAside() {
    World world;
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"before-1"_s)}).code, 0);
    const QByteArray damaged = QByteArray("This is no database any more. ").repeated(1'000);
    for (const char* rest : {"-wal", "-shm"}) {
        QFile::remove(databaseOf(world) + QLatin1StringView(rest));
    }
    writeWhole(databaseOf(world), damaged);
    const Outcome outcome = world.run({u"submit"_s, world.writeRequest(u"damaged-1"_s), u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY2(outcome.err.contains("damaged"), outcome.err.constData());
    QCOMPARE(world.ticketsOf(u"damaged-1"_s).size(), 1);
    QString aside;
    const auto files = contentOf(world.data(), u"*"_s);
    for (auto file = files.begin(); file != files.end(); ++file) {
        aside = file.value() == damaged ? file.key() : aside;
    }
    QVERIFY(!aside.isEmpty()); // nothing was thrown away
    QVERIFY2(outcome.err.contains(aside.toUtf8()), outcome.err.constData());
    QVERIFY(world.run({u"outbox"_s, u"--json"_s}).err.isEmpty()); // said once
}

void TestBadData::aBrokenFormIsSaid_data() {
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no JSON") << QByteArray("{\"id\": \"mine\",\n \"steps\": [") << QByteArray("line 2");
    QTest::newRow("empty") << QByteArray() << QByteArray("line 1");
    QTest::newRow("no form") << QByteArray("{\"id\":\"mine\"}") << QByteArray("mine.json#/");
    QTest::newRow("wrong type") << QByteArray(R"({"id":"mine","version":"1","title":"x","steps":[{"id":5}]})")
                                << QByteArray("mine.json#/");
}

void TestBadData::aBrokenFormIsSaid() {
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, said);
    World world;
    QVERIFY(QDir().mkpath(world.data() + u"/config/forms"_s));
    const QString file = world.data() + u"/config/forms/mine.json"_s;
    writeWhole(file, form);
    const Outcome outcome = world.run({u"submit"_s, world.writeRequest(u"form-1"_s), u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY2(outcome.err.contains(file.toUtf8()) && outcome.err.contains(said), outcome.err.constData());
    QCOMPARE(world.ticketsOf(u"form-1"_s).size(), 1);
    QCOMPARE(readWhole(file), form);
    QCOMPARE(outcome.err.count(file.toUtf8() + '#') <= 1, true); // said once
}

void TestBadData::aBrokenAccountBookIsSaid_data() {
    QTest::addColumn<QByteArray>("book");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no JSON") << QByteArray("{\"version\":1, \"accounts\": [") << QByteArray("JSON");
    QTest::newRow("wrong type") << QByteArray(R"({"version":1,"accounts":[{"id":5}]})")
                                << QByteArray("/accounts/0");
    QTest::newRow("newer") << QByteArray(R"({"version":99,"accounts":[]})") << QByteArray("/version");
    QTest::newRow("plain http")
        << QByteArray(
               R"({"version":1,"accounts":[{"id":"test","kind":"zendesk","url":"http://support.example.com",)"
               R"("user":"me","secret":{"place":"memory","name":""}}]})")
        << QByteArray("/accounts/0/url");
}

void TestBadData::aBrokenAccountBookIsSaid() {
    QFETCH(QByteArray, book);
    QFETCH(QByteArray, said);
    World world;
    const QString file = world.data() + u"/config/accounts.json"_s;
    writeWhole(file, book);
    const QList<QStringList> runs{
        {u"accounts"_s, u"list"_s, u"--json"_s},
        {u"accounts"_s, u"remove"_s, u"test"_s, u"--json"_s},
        {u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s, u"--url"_s, u"https://support.example.com"_s,
         u"--user"_s, u"me"_s, u"--secret-file"_s, world.path(u"token"_s), u"--json"_s},
        {u"submit"_s, world.writeRequest(u"book-1"_s), u"--json"_s},
    };
    for (const QStringList& words : runs) {
        const Outcome outcome = world.run(words);
        QVERIFY2(outcome.code == 3 || outcome.code == 5, outcome.out + outcome.err);
        QVERIFY2(outcome.err.contains(file.toUtf8()) && outcome.err.contains(said), outcome.err.constData());
        QVERIFY(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty());
        QCOMPARE(readWhole(file), book);
    }
    QCOMPARE(world.proxy().connections(), 0);
    // What has no need of an account still works.
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestBadData)
#include "test_baddata.moc"
