#include "evidence/cleaning.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every built-in rule carries its own samples: what goes, and what stays.
class TestRuleSamples final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samplesHold_data();
    void samplesHold();
    void everyRuleHasSamples();

private:
    evidence::RuleData m_data;
    std::shared_ptr<const evidence::RuleIndex> m_support;
    std::shared_ptr<const evidence::RuleIndex> m_strict;
};

namespace {

evidence::RuleData rules() {
    auto loaded = evidence::loadRules({});
    if (!loaded) {
        qFatal("%s", qPrintable(loaded.error().details));
    }
    return *loaded;
}

QByteArray cleaned(evidence::Cleaning& cleaning, QByteArray text) {
    QBuffer in(&text);
    in.open(QIODevice::ReadOnly);
    if (!cleaning.collect(in)) {
        return "collect failed";
    }
    in.seek(0);
    QByteArray result;
    QBuffer out(&result);
    out.open(QIODevice::WriteOnly);
    const auto outcome = cleaning.clean(in, out);
    if (!outcome || !outcome->residual.isEmpty()) {
        return "clean failed, or something was left: " + result;
    }
    return result;
}

} // namespace

void TestRuleSamples::initTestCase() {
    m_data = rules();
    m_support = std::make_shared<evidence::RuleIndex>(m_data, evidence::Level::Support);
    m_strict = std::make_shared<evidence::RuleIndex>(m_data, evidence::Level::Strict);
}

void TestRuleSamples::samplesHold_data() {
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("sample");
    for (int rule = 0; rule < int(m_data.rules.size()); ++rule) {
        for (int sample = 0; sample < int(m_data.rules.at(rule).samples.size()); ++sample) {
            QTest::addRow("%s %d", m_data.rules.at(rule).id.constData(), sample) << rule << sample;
        }
    }
}

void TestRuleSamples::samplesHold() {
    QFETCH(int, rule);
    QFETCH(int, sample);
    const auto& data = m_data;
    const evidence::Sample& given = data.rules.at(rule).samples.at(sample);
    const auto& index = given.level == evidence::Level::Support ? m_support : m_strict;
    evidence::Cleaning cleaning(index);
    const QByteArray result = cleaned(cleaning, given.text);
    for (const QByteArray& gone : given.gone) {
        QVERIFY2(!result.contains(gone), result.constData());
    }
    for (const QByteArray& kept : given.kept) {
        QVERIFY2(result.contains(kept), result.constData());
    }
    evidence::Cleaning again(index);
    QCOMPARE(cleaned(again, result), result);
}

void TestRuleSamples::everyRuleHasSamples() {
    for (const evidence::Rule& rule : m_data.rules) {
        QVERIFY2(!rule.samples.isEmpty(), rule.id.constData());
    }
}

QTEST_GUILESS_MAIN(TestRuleSamples)
#include "test_rulesamples.moc"
