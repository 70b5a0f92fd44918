#include "evidence/cleaning.h"
#include "support/planted.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

/// Nothing that was planted is left, however it is written.
class TestRecall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindInEveryNotation_data();
    void everyKindInEveryNotation();

private:
    std::shared_ptr<const evidence::RuleIndex> m_index;
};

namespace {

QByteArray cleaned(evidence::Cleaning& cleaning, QByteArray text, bool* isWhole = nullptr) {
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
    if (isWhole != nullptr) {
        *isWhole = outcome && outcome->residual.isEmpty();
    }
    return outcome ? result : QByteArray("clean failed");
}

bool isJson(const QByteArray& text) {
    QJsonParseError error{};
    QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError;
}

} // namespace

void TestRecall::initTestCase() {
    auto rules = evidence::loadRules({});
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().details));
    m_index = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support);
}

void TestRecall::everyKindInEveryNotation_data() {
    QTest::addColumn<int>("notation");
    for (int i = 0; i < int(planted::notations().size()); ++i) {
        QTest::addRow("%s", planted::notations().at(i).name) << i;
    }
}

void TestRecall::everyKindInEveryNotation() {
    QFETCH(int, notation);
    const planted::Notation& row = planted::notations().at(notation);
    planted::Random random(unsigned(notation) + 1);
    QList<QByteArray> failures;
    for (const planted::Secret& secret : planted::secrets(random)) {
        if (row.isBare && !secret.isWord) {
            continue;
        }
        const QByteArray key = secret.key.isEmpty() ? QByteArray("note") : secret.key;
        const QByteArray text = row.write(key, secret.value);
        QVERIFY2(planted::allReadings(text).contains(secret.gone), (secret.kind + ": " + text).constData());
        evidence::Cleaning cleaning(m_index);
        bool isWhole = false;
        const QByteArray result = cleaned(cleaning, text, &isWhole);
        if (planted::allReadings(result).contains(secret.gone) || !isWhole) {
            failures.append(secret.kind + ": " + text + "\n  -> " + result + (isWhole ? "" : " RESIDUAL"));
        } else if (isJson(text) && !isJson(result)) {
            failures.append(secret.kind + ": no JSON any more: " + result);
        } else if (!result.contains("removed-") && !planted::allReadings(result).contains("removed-")) {
            failures.append(secret.kind + ": not marked: " + result);
        }
        evidence::Cleaning again(m_index);
        if (cleaned(again, result) != result) {
            failures.append(secret.kind + ": cleaned again: " + result + "\n -> " + cleaned(again, result));
        }
    }
    QVERIFY2(failures.isEmpty(), ('\n' + failures.join('\n')).constData());
}

QTEST_GUILESS_MAIN(TestRecall)
#include "test_recall.moc"
