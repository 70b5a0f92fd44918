#include "evidence/changes.h"
#include "evidence/folderwalk.h"
#include "evidence/linetime.h"
#include "evidence/ownwords.h"
#include "evidence/rules.h"
#include "evidence/trim.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A HAR whose strings look like what is around them. (Single quotes are double ones.)
const QByteArray har =
    QByteArray("{'log': {'version': '1.2', 'creator': {'name': 'a } ] \\' b'}, 'entries': [\n"
               "  {'startedDateTime': '2026-11-22T02:40:00.000Z', 'request': {'url': "
               "'https://login.example/authorize?a=[1]',\n"
               "   'postData': {'text': 'user=\\'x\\'}', 'params': [{'name': 'user'}]}}, 'response': "
               "{'content': {'size': 9, 'text': '}],{\\'entries\\':['}}},\n"
               "  {'startedDateTime': '2026-11-22T03:40:00+01:00', 'request': {'url': "
               "'https:\\/\\/cdn.example\\/a.js'}, 'response': {}},\n"
               "  {'startedDateTime': '2026-11-22T04:00:00Z', 'request': {'url': "
               "'https://login.example/done'}, 'response': {}}\n"
               "], 'pages': [{'title': 'entries'}]}}")
        .replace('\'', '"');

core::Time at(const QString& iso) {
    return core::fromIso(iso);
}

core::Result<QByteArray> cut(QByteArray text, const evidence::Trim& trim) {
    QBuffer in(&text);
    QByteArray cutText;
    QBuffer out(&cutText);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly)) {
        qFatal("no buffer");
    }
    const core::Done done = evidence::trimmed(in, out, trim);
    return done ? core::Result<QByteArray>(cutText) : core::fail(done.error());
}

QJsonArray entriesOf(const QByteArray& text) {
    return QJsonDocument::fromJson(text)[u"log"][u"entries"].toArray();
}

} // namespace

/// Making a file smaller, and seeing what in it was replaced.
class TestTrim final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineTimes_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("time");
        QTest::newRow("iso") << QByteArray("2026-11-22T02:40:00Z x") << u"2026-11-22T02:40:00Z"_s;
        QTest::newRow("zone") << QByteArray("[2026-11-22 02:40:00.250 +0130] x")
                              << u"2026-11-22T01:10:00.250Z"_s;
        QTest::newRow("nginx") << QByteArray("10.0.0.1 - - [22/Nov/2026:02:40:00 -0100] \"GET")
                               << u"2026-11-22T03:40:00Z"_s;
        QTest::newRow("syslog") << QByteArray("Nov 22 02:40:00 node1 sshd[1]: x")
                                << u"2026-11-22T02:40:00Z"_s;
        QTest::newRow("last year") << QByteArray("Dec 24 02:40:00 node1 x") << u"2025-12-24T02:40:00Z"_s;
        QTest::newRow("none") << QByteArray("\tat java.lang.Thread") << QString();
        QTest::newRow("no day") << QByteArray("2026-13-22T02:40:00Z") << QString();
    }

    void lineTimes() {
        QFETCH(QByteArray, line);
        QFETCH(QString, time);
        const auto found = evidence::lineTime(line, at(u"2026-11-23T00:00:00Z"_s));
        QCOMPARE(found.has_value(), !time.isEmpty());
        QVERIFY(!found || *found == at(time));
    }

    void factsOfAHar() {
        QByteArray text = har;
        QBuffer in(&text);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const auto facts = evidence::trimFacts(in);
        QVERIFY(facts && facts->isHar);
        QVERIFY(facts->first == at(u"2026-11-22T02:40:00Z"_s));
        QVERIFY(facts->last == at(u"2026-11-22T04:00:00Z"_s));
        QCOMPARE(facts->hosts.size(), 2);
        QCOMPARE(facts->hosts.first().name, u"login.example"_s);
        QCOMPARE(facts->hosts.first().entries, 2);
        QVERIFY(facts->bodies > 0);
    }

    void harByHostTimeAndBodies() {
        const auto hosts = cut(har, {.hosts = {u"cdn.example"_s}});
        QVERIFY(hosts);
        QCOMPARE(entriesOf(*hosts).size(), 1);
        QVERIFY(hosts->endsWith("\n], \"pages\": [{\"title\": \"entries\"}]}}"));
        const auto times =
            cut(har, {.from = at(u"2026-11-22T02:40:00Z"_s), .to = at(u"2026-11-22T02:40:00Z"_s)});
        QVERIFY(times);
        QCOMPARE(entriesOf(*times).size(), 2); // one is in another zone
        const auto bodies = cut(har, {.withoutBodies = true});
        QVERIFY(bodies);
        QJsonArray expected = entriesOf(har);
        QJsonObject first = expected.first().toObject();
        QJsonObject request = first[u"request"].toObject();
        request[u"postData"] = QJsonObject{{u"text"_s, QString()}, {u"params"_s, QJsonArray()}};
        first[u"request"] = request;
        first[u"response"] = QJsonObject{{u"content"_s, QJsonObject{{u"size"_s, 9}, {u"text"_s, QString()}}}};
        expected[0] = first;
        QCOMPARE(entriesOf(*bodies), expected);
        QCOMPARE(*cut(har, {}), har);
        QVERIFY(!cut(har, {.hosts = {u"other.example"_s}}));
    }

    void logByTime() {
        const QByteArray log =
            "2026-11-22T02:40:00Z one\n  more of one\n2026-11-22T02:41:00Z two\nrest of two\n"
            "2026-11-22T02:42:00Z three\n";
        const auto part =
            cut(log, {.from = at(u"2026-11-22T02:41:00Z"_s), .to = at(u"2026-11-22T02:41:30Z"_s)});
        QVERIFY(part);
        QCOMPARE(*part, QByteArray("2026-11-22T02:41:00Z two\nrest of two\n"));
        QVERIFY(!cut(log, {.from = at(u"2027-01-01T00:00:00Z"_s)}));
    }

    void partsEndWithLines() {
        QByteArray text = "aaaa\nbb\ncccccccccccccc\ndd";
        QBuffer in(&text);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const auto places = evidence::splitPlaces(in, 8);
        QVERIFY(places);
        QCOMPARE(*places, (QList<qint64>{8, 16, 23, 25}));
    }

    void changesShowBothSides() {
        const QByteArray before = "a\nuser jane.doe@corp.example pw=remote12,x\nlast secret99";
        const QByteArray after = "a\nuser removed-email-0123456789-8@corp.example "
                                 "pw=removed-password-0123456789-8,x\nlast removed-token-8";
        const QList<evidence::Change> changes = evidence::changesBetween(before, after, 10);
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes.at(0).before, QByteArray("jane.doe"));
        QCOMPARE(changes.at(0).value(), QByteArray("jane.doe@corp.example"));
        QCOMPARE(changes.at(1).before, QByteArray("remote12")); // begins as its pseudonym does
        QCOMPARE(changes.at(1).after, QByteArray("removed-password-0123456789-8"));
        QCOMPARE(changes.at(2).before, QByteArray("secret99"));
        QCOMPARE(changes.at(2).line, 3);
        QVERIFY(evidence::changesBetween(before, before, 10).isEmpty());
        // Two of them, with less between them than is compared.
        const QList<evidence::Change> near = evidence::changesBetween(
            "user=jane.doe&password=secret99\"}},\n",
            "user=removed-person-0123456789-8&password=removed-password-8\"}},\n", 10);
        QCOMPARE(near.size(), 2);
        QCOMPARE(near.at(0).before, QByteArray("jane.doe"));
        QCOMPARE(near.at(1).before, QByteArray("secret99"));
    }

    void foldersAreWalkedWithALimit() {
        const QTemporaryDir folder;
        for (const QString& path : {u"b"_s, u"a/c"_s}) {
            QVERIFY(QDir(folder.path()).mkpath(path));
        }
        for (const QString& name : {u"b/2.log"_s, u"a/c/1.log"_s, u".hidden"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1234") == 4);
        }
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"b/round"_s)));
        const evidence::FolderFiles all = evidence::filesBelow({folder.path()});
        QCOMPARE(all.files, (QStringList{folder.filePath(u"a/c/1.log"_s), folder.filePath(u"b/2.log"_s)}));
        QCOMPARE(all.bytes, 8);
        QVERIFY(!all.isCut);
        QVERIFY(evidence::filesBelow({folder.path()}, 1).isCut);
    }

    void ownWordsAreRules() {
        const QTemporaryDir folder;
        QVERIFY(evidence::rememberWord(folder.path(), "Bluebird", evidence::OwnWord::Remove));
        QVERIFY(evidence::rememberWord(folder.path(), "Bluebird", evidence::OwnWord::Keep)); // thought again
        QVERIFY(evidence::rememberWord(folder.path(), "node-7", evidence::OwnWord::Remove));
        const auto rules = evidence::loadRules(folder.path());
        QVERIFY(rules);
        QVERIFY(rules->keep.contains("bluebird")); // in any case
        QCOMPARE(rules->rules.last().starts, QList<QByteArray>{"node-7"});
        QFile file(folder.filePath(u"own-words.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ broken") == 8);
        file.close();
        QVERIFY(!evidence::rememberWord(folder.path(), "x", evidence::OwnWord::Keep)); // never written over
    }
};

QTEST_GUILESS_MAIN(TestTrim)
#include "test_trim.moc"
