#include "helpers.h"
#include "ticket/requestfile.h"

#include <QJsonDocument>

using namespace helpers;

/// REQUEST.json: read strictly, every fault with its place.
class TestRequestFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exampleIsValid();
    void everythingIsRead();
    void faults_data();
    void faults();
    void allFaultsAreTold();
    void hugeFileIsRefused();
    void pointersAreEscaped();
};

void TestRequestFile::exampleIsValid() {
    ticket::Account practice;
    practice.id = core::AccountId(u"practice"_s);
    practice.url = QUrl(u"http://127.0.0.1:4711"_s);
    practice.isPractice = true;
    practice.plan = u"enterprise"_s;
    for (const ticket::Account& account : {practice, acme()}) {
        const QByteArray json = ticket::exampleRequestFile(builtIn(), account);
        const auto file = ticket::parseRequestFile(json, builtIn());
        QVERIFY2(file, file ? "" : qPrintable(file.error().path + file.error().text));
        QVERIFY(file->draft.id.isEmpty());
        QCOMPARE(file->draft.account, account.id);
        const core::Issues issues = ticket::validate(builtIn(), file->draft, account);
        QVERIFY2(issues.isEmpty(), qPrintable(codes(issues).join(u' ')));
        QCOMPARE(ticket::treatment(builtIn(), file->draft, account).kind, ticket::Treatment::Kind::Critical);
    }
}

void TestRequestFile::everythingIsRead() {
    const auto file = ticket::parseRequestFile(R"({
        "id": "abc-1", "account": "acme", "form": "psaas-appliance",
        "fields": {"subject": "Logins fail", "criteria": ["processes"], "severity": "urgent"},
        "ticked": ["not_urgent"],
        "attachments": ["a.log", {"path": "/tmp/b.har", "send_uncleaned": true}]})",
                                               builtIn());
    QVERIFY(file);
    QCOMPARE(file->draft.id.value, u"abc-1"_s);
    QCOMPARE(file->draft.account.value, u"acme"_s);
    QCOMPARE(file->draft.formVersion, builtIn().version);
    QCOMPARE(file->draft.text(u"subject"), u"Logins fail"_s);
    QCOMPARE(file->draft.list(u"criteria"), QStringList{u"processes"_s});
    QCOMPARE(file->draft.ticked, QStringList{u"not_urgent"_s});
    QCOMPARE(file->files.size(), 2);
    QCOMPARE(file->files[0].path, u"a.log"_s);
    QVERIFY(!file->files[0].mayLeaveUncleaned);
    QCOMPARE(file->files[1].path, u"/tmp/b.har"_s);
    QVERIFY(file->files[1].mayLeaveUncleaned);
    QCOMPARE(file->files[1].pointer, u"/attachments/1"_s);
}

void TestRequestFile::faults_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << QByteArray("{") << QString() << u"bad_json"_s;
    QTest::newRow("empty") << QByteArray() << QString() << u"bad_json"_s;
    QTest::newRow("a list") << QByteArray("[]") << QString() << u"wrong_type"_s;
    QTest::newRow("bad UTF-8") << QByteArray("{\"id\": \"\xff\"}") << QString() << u"bad_json"_s;
    QTest::newRow("no fields") << QByteArray("{}") << u"/fields"_s << u"missing"_s;
    QTest::newRow("fields is a list") << QByteArray(R"({"fields": []})") << u"/fields"_s << u"wrong_type"_s;
    QTest::newRow("fields is null") << QByteArray(R"({"fields": null})") << u"/fields"_s << u"wrong_type"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"fields": {}, "priority": 1})") << u"/priority"_s
                                 << u"unknown_key"_s;
    QTest::newRow("odd unknown key") << QByteArray(R"({"fields": {}, "a/b~": 1})") << u"/a~1b~0"_s
                                     << u"unknown_key"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"fields": {"urgency": "x"}})") << u"/fields/urgency"_s
                                   << u"unknown_field"_s;
    QTest::newRow("number for text") << QByteArray(R"({"fields": {"subject": 7}})") << u"/fields/subject"_s
                                     << u"wrong_type"_s;
    QTest::newRow("null for text") << QByteArray(R"({"fields": {"subject": null}})") << u"/fields/subject"_s
                                   << u"wrong_type"_s;
    QTest::newRow("text for a list") << QByteArray(R"({"fields": {"criteria": "processes"}})")
                                     << u"/fields/criteria"_s << u"wrong_type"_s;
    QTest::newRow("number in a list") << QByteArray(R"({"fields": {"criteria": ["processes", 1]}})")
                                      << u"/fields/criteria/1"_s << u"wrong_type"_s;
    QTest::newRow("files among fields") << QByteArray(R"({"fields": {"attachments": ["a"]}})")
                                        << u"/fields/attachments"_s << u"unknown_field"_s;
    QTest::newRow("id with slash") << QByteArray(R"({"fields": {}, "id": "a/b"})") << u"/id"_s
                                   << u"bad_value"_s;
    QTest::newRow("empty id") << QByteArray(R"({"fields": {}, "id": ""})") << u"/id"_s << u"bad_value"_s;
    QTest::newRow("id is a number") << QByteArray(R"({"fields": {}, "id": 1})") << u"/id"_s
                                    << u"wrong_type"_s;
    QTest::newRow("other form") << QByteArray(R"({"fields": {}, "form": "x"})") << u"/form"_s
                                << u"bad_value"_s;
    QTest::newRow("two accounts") << QByteArray(R"({"account": "a", "fields": {"account": "b"}})")
                                  << u"/fields/account"_s << u"bad_value"_s;
    QTest::newRow("unknown rule") << QByteArray(R"({"fields": {}, "ticked": ["not_urgent", "x"]})")
                                  << u"/ticked/1"_s << u"bad_value"_s;
    QTest::newRow("attachment is a number")
        << QByteArray(R"({"fields": {}, "attachments": [1]})") << u"/attachments/0"_s << u"wrong_type"_s;
    QTest::newRow("attachment without path") << QByteArray(R"({"fields": {}, "attachments": ["a", {}]})")
                                             << u"/attachments/1/path"_s << u"missing"_s;
    QTest::newRow("attachment with more")
        << QByteArray(R"({"fields": {}, "attachments": [{"path": "a", "clean": true}]})")
        << u"/attachments/0/clean"_s << u"unknown_key"_s;
    QTest::newRow("yes in words")
        << QByteArray(R"({"fields": {}, "attachments": [{"path": "a", "send_uncleaned": "yes"}]})")
        << u"/attachments/0/send_uncleaned"_s << u"wrong_type"_s;
}

void TestRequestFile::faults() {
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    const auto file = ticket::parseRequestFile(json, builtIn());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(file.error().path, pointer);
    QCOMPARE(file.error().issues.size(), 1);
    QCOMPARE(file.error().issues.first().code, code);
    QVERIFY(!file.error().text.isEmpty());
}

void TestRequestFile::allFaultsAreTold() {
    const auto file = ticket::parseRequestFile(
        R"({"fields": {"colour": "x", "severity": 1, "subject": "kept out of the error"}, "ticked": ["x"]})",
        builtIn());
    QVERIFY(!file);
    QCOMPARE(file.error().details, u"/fields/colour\n/fields/severity\n/ticked/0"_s);
    QCOMPARE(file.error().issues.size(), 3);
    QCOMPARE(file.error().issues[1].field, u"severity"_s);
    QCOMPARE(file.error().issues[1].step, u"severity"_s);
    for (const core::Issue& issue : file.error().issues) {
        QVERIFY(!issue.text.contains("kept out"_L1));
    }
}

void TestRequestFile::hugeFileIsRefused() {
    const auto file = ticket::parseRequestFile(QByteArray(ticket::requestFileLimit + 1, ' '), builtIn());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(file.error().issues.first().code, u"too_long"_s);
}

void TestRequestFile::pointersAreEscaped() {
    QCOMPARE(ticket::pointerOf(u"severity"_s), u"/fields/severity"_s);
    QCOMPARE(ticket::pointerOf(u"a/b~c"_s), u"/fields/a~1b~0c"_s);
}

QTEST_GUILESS_MAIN(TestRequestFile)
#include "test_requestfile.moc"
