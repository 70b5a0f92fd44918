#include "world.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// Exit code 3 with the place, said on both streams, and nothing in the outbox or on its way.
void verifyRefused(World& world, const Outcome& outcome, const QString& place) {
    QVERIFY2(outcome.code == 3, outcome.out + outcome.err);
    QVERIFY2(outcome.json[u"state"_s].isNull() && outcome.json.contains(u"state"_s), outcome.out.constData());
    QVERIFY(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty());
    QCOMPARE(outcome.json[u"error"_s][u"path"_s].toString(), place);
    QVERIFY2(outcome.err.contains(place.toUtf8()), outcome.err.constData());
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).out, QByteArray("{\"items\":[]}\n"));
    QCOMPARE(world.proxy().requests(), 0);
}

QByteArray valid(const World& world, const QByteArray& description) {
    QByteArray json = readWhole(world.writeRequest(u"text-1"_s, {{u"description"_s, u"@"_s}}));
    return json.replace("\"@\"", "\"" + description + "\"");
}

} // namespace

/// What is wrong with a request or with what hangs on it is said with its place, and nothing half-right is
/// stored.
class TestBadInput final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBadRequestIsRefused_data();
    void aBadRequestIsRefused();
    void allFaultsAreSaidAtOnce();
    void aHugeRequestIsRefused();
    void aRequestThatCannotBeReadIsRefused();
    void controlCharactersAreNotSent();
    void aLongDescriptionLosesNothing();
    void aBadFileIsRefused_data();
    void aBadFileIsRefused();
    void aFileThatMayNotBeReadIsRefused();
    void uncleanedEvidenceStays();
};

void TestBadInput::aBadRequestIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const QByteArray& json, const QString& place,
                        const QByteArray& said) {
        QTest::newRow(name) << json << place << said;
    };
    row("empty", "", u"-"_s, "line 1");
    row("cut off", "{\"fields\": {\n \"subject\": \"x\"", u"-"_s, "line 2");
    row("two objects", "{\"fields\":{}}\n{\"fields\":{}}", u"-"_s, "line 2");
    row("invalid UTF-8", "{\"fields\":{\"subject\":\"a\xff\xfe\"}}", u"-"_s, "line 1");
    row("binary",
        QByteArray("\x7f"
                   "ELF\0\1\2\3",
                   8),
        u"-"_s, "line 1");
    row("deep", QByteArray(100'000, '['), u"-"_s, "line 1");
    row("a list", "[]", u"-"_s, "object");
    row("a text", "\"fields\"", u"-"_s, "line 1");
    row("no fields", "{}", u"/fields"_s, "fields");
    row("fields a list", R"({"fields":[]})", u"/fields"_s, "object");
    row("fields null", R"({"fields":null})", u"/fields"_s, "object");
    row("unknown key", R"({"fields":{},"feilds":1})", u"/feilds"_s, "feilds");
    row("unknown field", R"({"fields":{"subjekt":"x"}})", u"/fields/subjekt"_s, "subjekt");
    row("a field of slashes", R"({"fields":{"a/b~c":"x"}})", u"/fields/a~1b~0c"_s, "a/b~c");
    row("number for text", R"({"fields":{"subject":5}})", u"/fields/subject"_s, "text");
    row("text for list", R"({"fields":{"criteria":"processes"}})", u"/fields/criteria"_s, "list");
    row("number in list", R"({"fields":{"criteria":["processes",7]}})", u"/fields/criteria/1"_s, "text");
    row("object for choice", R"({"fields":{"severity":{"value":"urgent"}}})", u"/fields/severity"_s, "text");
    row("null for text", R"({"fields":{"subject":null}})", u"/fields/subject"_s, "text");
    row("unknown option",
        R"({"fields":{"subject":"x y z","description":"y","service":"cloud-account","severity":"worst"}})",
        u"/fields/severity"_s, "worst");
    row("id of a path", R"({"fields":{},"id":"../../x"})", u"/id"_s, "id");
    row("id empty", R"({"fields":{},"id":""})", u"/id"_s, "id");
    row("id a number", R"({"fields":{},"id":7})", u"/id"_s, "text");
    row("another form", R"({"fields":{},"form":"other"})", u"/form"_s, "other");
    row("unknown rule", R"({"fields":{},"ticked":["nothing"]})", u"/ticked/0"_s, "nothing");
    row("attachment a number", R"({"fields":{},"attachments":["a",5]})", u"/attachments/1"_s, "text");
    row("attachment unknown key", R"({"fields":{},"attachments":[{"path":"a","clean":false}]})",
        u"/attachments/0/clean"_s, "clean");
    row("attachment without path", R"({"fields":{},"attachments":[{"send_uncleaned":true}]})",
        u"/attachments/0/path"_s, "missing");
    row("uncleaned a text", R"({"fields":{},"attachments":[{"path":"a","send_uncleaned":"yes"}]})",
        u"/attachments/0/send_uncleaned"_s, "type");
}

void TestBadInput::aBadRequestIsRefused() {
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QByteArray, said);
    World world;
    const Outcome outcome = world.run({u"submit"_s, u"-"_s, u"--json"_s}, json);
    verifyRefused(world, outcome, place);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
}

void TestBadInput::allFaultsAreSaidAtOnce() {
    World world;
    const Outcome outcome =
        world.run({u"submit"_s, u"-"_s, u"--json"_s},
                  R"({"nope":1,"zap":2,"fields":{"subject":5,"severity":[]},"ticked":["none"]})");
    verifyRefused(world, outcome, u"/nope"_s);
    for (const char* place : {"/nope", "/zap", "/fields/subject", "/fields/severity", "/ticked/0"}) {
        QVERIFY2(outcome.err.contains(place), outcome.err.constData());
    }
    QCOMPARE(outcome.json[u"issues"_s].toArray().size(), 5);
}

void TestBadInput::aHugeRequestIsRefused() {
    World world;
    const QString file = world.writeRequest(u"huge-1"_s, {{u"description"_s, QString(5 * megabyte, u'x')}});
    const Outcome outcome = world.run({u"submit"_s, file, u"--json"_s});
    verifyRefused(world, outcome, file);
    QVERIFY2(outcome.err.contains("4 MB"), outcome.err.constData());
    // From a pipe the size is not known beforehand.
    verifyRefused(world, world.run({u"submit"_s, u"-"_s, u"--json"_s}, readWhole(file)), u"-"_s);
}

void TestBadInput::aRequestThatCannotBeReadIsRefused() {
    World world;
    for (const QString& path : {world.path(u"missing.json"_s), world.path({})}) {
        verifyRefused(world, world.run({u"submit"_s, path, u"--json"_s}), path);
    }
}

void TestBadInput::controlCharactersAreNotSent() {
    World world;
    const Outcome outcome =
        world.run({u"submit"_s, u"-"_s, u"--json"_s}, valid(world, R"(before\u0000\u001b[31mafter)"));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QString text = world.ticketsOf(u"text-1"_s).value(0)[u"description"_s].toString();
    QVERIFY(text.contains(u"before"_s) && text.contains(u"after"_s));
    QVERIFY(!text.contains(QChar(0)) && !text.contains(QChar(0x1b)));
}

void TestBadInput::aLongDescriptionLosesNothing() {
    World world;
    QString words;
    for (int line = 0; words.size() < 100'000; ++line) {
        words += u"line %1 of the trace, ünïcode\n"_s.arg(line);
    }
    const QString request = world.writeRequest(u"long-1"_s, {{u"description"_s, words}});
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QString id = outcome.json[u"ticket"_s][u"id"_s].toString();
    const QJsonObject comment =
        world.get(u"/api/v2/requests/%1/comments.json"_s.arg(id))[u"comments"_s].toArray().first().toObject();
    const QJsonArray files = comment[u"attachments"_s].toArray();
    QCOMPARE(files.size(), 1);
    const QByteArray rest = world.download(QUrl(files.first()[u"content_url"_s].toString()));
    const QByteArray last = words.trimmed().section(u'\n', -1).toUtf8();
    QVERIFY(comment[u"body"_s].toString().contains(u"line 0 of"_s));
    QVERIFY(rest.contains(last));
    QCOMPARE(world.ticketsOf(u"long-1"_s).size(), 1); // the marker was not cut
}

void TestBadInput::aBadFileIsRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing.har"_s;
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("60 MB") << u"large.bin"_s;
    QTest::newRow("device") << u"/dev/zero"_s;
    QTest::newRow("empty name") << QString();
}

void TestBadInput::aBadFileIsRefused() {
    QFETCH(QString, name);
    World world;
    QVERIFY(QDir().mkpath(world.path(u"folder"_s)));
    QFile large(world.path(u"large.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) &&
            large.resize(60 * megabyte)); // a hole: no block of it is on the disk
    const QString good = world.writeFile(u"good.bin"_s, 100);
    const Outcome outcome =
        world.run({u"submit"_s, world.writeRequest(u"file-1"_s, {}, {good, name}), u"--json"_s});
    verifyRefused(world, outcome, u"/attachments/1"_s);
    QVERIFY2(outcome.err.contains(name.toUtf8()), outcome.err.constData());

    if (!name.isEmpty()) {
        const QString path = QDir(world.path({})).absoluteFilePath(name);
        const Outcome attached =
            world.run({u"submit"_s, world.writeRequest(u"file-2"_s), u"--attach"_s, path, u"--json"_s});
        verifyRefused(world, attached, path);
    }
}

void TestBadInput::aFileThatMayNotBeReadIsRefused() {
    World world;
    const QString secret = world.writeFile(u"others.log"_s, 100);
    QVERIFY(QFile::setPermissions(secret, QFile::Permissions()));
    const QString request = world.writeRequest(u"others-1"_s, {}, {secret});
    // Root may read what the bits forbid; without that right it is a person like any other.
    const QStringList through =
        geteuid() == 0 ? QStringList{u"setpriv"_s, u"--bounding-set=-all"_s, u"--inh-caps=-all"_s}
                       : QStringList{};
    const Outcome outcome =
        world.launch({.arguments = {u"submit"_s, request, u"--json"_s}, .through = through});
    verifyRefused(world, outcome, u"/attachments/0"_s);
    QVERIFY2(outcome.err.contains(secret.toUtf8()), outcome.err.constData());
}

void TestBadInput::uncleanedEvidenceStays() {
    World world;
    ticket::Account account = world.account();
    account.url = QUrl(u"https://support.invalid"_s); // no such host, by definition
    world.keepAccount(account);
    QFile core(world.path(u"core.bin"_s));
    QVERIFY(core.open(QIODevice::WriteOnly) && core.write(QByteArray(1'000, '\0')) == 1'000);
    core.close();
    const QString file = core.fileName();
    const QString request = world.writeRequest(u"clean-1"_s, {}, {file});
    const Outcome refused = world.run({u"submit"_s, request, u"--json"_s});
    QVERIFY2(refused.code == 6, refused.err.constData());
    QVERIFY(refused.json[u"state"_s].isNull());
    QCOMPARE(refused.json[u"error"_s][u"path"_s].toString(), u"/attachments/0"_s);
    QVERIFY(refused.err.contains(file.toUtf8()));
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).out, QByteArray("{\"items\":[]}\n"));
    const Outcome attached = world.run({u"submit"_s, world.writeRequest(u"clean-2"_s), u"--attach"_s, file});
    QCOMPARE(attached.code, 6);

    QJsonObject json = QJsonDocument::fromJson(readWhole(request)).object();
    json.insert(u"attachments"_s, QJsonArray{QJsonObject{{u"path"_s, file}, {u"send_uncleaned"_s, true}}});
    const Outcome queued =
        world.run({u"submit"_s, u"-"_s, u"--wait"_s, u"1"_s, u"--json"_s}, QJsonDocument(json).toJson());
    QVERIFY2(queued.code == 4, queued.err.constData());
    QCOMPARE(queued.json[u"id"_s].toString(), u"clean-1"_s);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_badinput.moc"
