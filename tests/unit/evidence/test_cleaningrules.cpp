#include "evidence/cleaning.h"
#include "evidence/ruleindex.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Rules of a person and of an organisation beside the built-in ones, and what is said of a broken one.
class TestCleaningRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownWordsAndRulesCount();
    void keptValuesAndNamesStay();
    void aBrokenRuleIsToldWithItsPlace_data();
    void aBrokenRuleIsToldWithItsPlace();
    void everyKindHasATitle();
};

namespace {

core::Result<evidence::RuleData> loadedWith(const QByteArray& own) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"own.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(own) != own.size() || !file.flush()) {
        qFatal("the rule file could not be written");
    }
    return evidence::loadRules(folder.path());
}

QByteArray cleaned(const QByteArray& own, QByteArray text) {
    const auto rules = loadedWith(own);
    if (!rules) {
        return rules.error().details.toUtf8();
    }
    evidence::Cleaning cleaning(std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support));
    QBuffer in(&text);
    in.open(QIODevice::ReadOnly);
    QByteArray result;
    QBuffer out(&result);
    out.open(QIODevice::WriteOnly);
    const bool isLearnt = cleaning.collect(in).has_value();
    in.seek(0);
    return isLearnt && cleaning.clean(in, out) ? result : QByteArray("failed");
}

} // namespace

void TestCleaningRules::ownWordsAndRulesCount() {
    const QByteArray own = R"({"version": 1, "words": ["Project Zephyr", "xyz"],
        "rules": [{"id": "ours", "kind": "secret", "keys": ["vault_pin"], "values": "any"},
                  {"id": "badge", "kind": "secret", "reader": "start", "starts": ["BDG-"], "characters": "0-9", "least": 4, "most": 4}]})";
    const QByteArray result =
        cleaned(own, "xyz PROJECT ZEPHYR vaultPin=12ab badge BDG-1234 BDG-12345 end xyz");
    for (const char* gone : {"xyz", "ZEPHYR", "12ab", "BDG-1234 "}) {
        QVERIFY2(!result.contains(gone), result.constData());
    }
    QVERIFY2(result.contains("BDG-12345 end"), result.constData());
}

void TestCleaningRules::keptValuesAndNamesStay() {
    const QByteArray text = "INFO password=changeme user svc@ops.example state=abc123def456\n";
    const QByteArray result = cleaned(R"({"keep": ["changeme", "svc@ops.example", "ABC123def456"]})", text);
    QCOMPARE(result, text);
}

void TestCleaningRules::aBrokenRuleIsToldWithItsPlace_data() {
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("{\"rules\": [") << u"#"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"rulez": []})") << u"#/rulez"_s;
    QTest::newRow("unknown reader") << QByteArray(
                                           R"({"rules":[{"id":"a","kind":"secret","reader":"guess"}]})")
                                    << u"#/rules/0/reader"_s;
    QTest::newRow("unknown kind") << QByteArray(R"({"rules":[{"id":"a","kind":"nope","keys":["abc"]}]})")
                                  << u"#/rules/0/kind"_s;
    QTest::newRow("no keys") << QByteArray(R"({"rules":[{"id":"a","kind":"secret"}]})")
                             << u"#/rules/0/keys"_s;
    QTest::newRow("too short") << QByteArray(R"({"rules":[{"id":"a","kind":"secret","keys":["ab"]}]})")
                               << u"#/rules/0"_s;
    QTest::newRow("short word") << QByteArray(R"({"words":["a"]})") << u"#/words"_s;
    QTest::newRow("wrong type") << QByteArray(
                                       R"({"rules":[{"id":"a","kind":"secret","keys":["abc"],"least":"x"}]})")
                                << u"#/rules/0/least"_s;
    QTest::newRow("bad treatment") << QByteArray(R"({"kinds":[{"id":"own","title":"x","support":"burn"}]})")
                                   << u"#/kinds/0/support"_s;
}

void TestCleaningRules::aBrokenRuleIsToldWithItsPlace() {
    QFETCH(QByteArray, own);
    QFETCH(QString, place);
    const auto rules = loadedWith(own);
    QVERIFY(!rules);
    QVERIFY2(rules.error().path.endsWith(u"own.json"_s + place), qPrintable(rules.error().path));
    QVERIFY(!rules.error().text.isEmpty());
}

void TestCleaningRules::everyKindHasATitle() {
    const auto rules = evidence::loadRules({});
    QVERIFY(rules);
    for (const evidence::Kind& kind : rules->kinds) {
        QVERIFY2(!kind.title.isEmpty(), kind.id.constData());
    }
}

QTEST_GUILESS_MAIN(TestCleaningRules)
#include "test_cleaningrules.moc"
