#include "evidence/bytescan.h"
#include "evidence/ruleindex.h"
#include "support/planted.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Where the search begins: nothing is missed, and with thirty-two bytes at once no other places are found
/// than with one after the other, which is how short stretches are looked at on every machine.
class TestScan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literalsAreFoundWhereverTheyStand();
    void literalsAreTheSameByteByByte();
    void placesAreTheSameByteByByte();
};

namespace {

using Found = std::vector<std::pair<qsizetype, int>>;

Found literalsIn(const evidence::GramFilter& filter, const QByteArray& text, qsizetype step) {
    const evidence::View view(text, true);
    std::vector<evidence::GramFilter::Hit> hits;
    for (qsizetype from = 0; from < text.size(); from += step) {
        filter.find(view, from, std::min(from + step, text.size()), hits);
    }
    Found found;
    for (const auto& hit : hits) {
        found.emplace_back(hit.position, hit.tag);
    }
    return found;
}

QByteArray sample(planted::Random& random) {
    return '\n' + planted::log(random, 300, planted::secrets(random)) +
           planted::har(random, 20, planted::secrets(random)) +
           planted::randomText(random, 3000, "+0129@ abcXYZ=/-_") +
           planted::randomText(random, 3000, "Ab0+/") + QByteArray(64, '\n');
}

} // namespace

void TestScan::literalsAreFoundWhereverTheyStand() {
    evidence::GramFilter filter;
    const QList<QByteArray> words = {"token", "p4ss-", "=ab= ", "xx://"};
    for (int i = 0; i < int(words.size()); ++i) {
        filter.add(words.at(i), i);
    }
    filter.add("login", 9, evidence::GramFilter::Behind::KeyEnd);
    filter.build();
    planted::Random random(1);
    for (qsizetype place = 1; place < 150; ++place) {
        for (int i = 0; i < int(words.size()); ++i) {
            QByteArray text = planted::randomText(random, 200, "bcdfgh.\n");
            text.replace(place, words.at(i).size(), place % 2 == 0 ? words.at(i).toUpper() : words.at(i));
            QCOMPARE(literalsIn(filter, text, text.size()), Found({{place, i}}));
        }
        QByteArray text = planted::randomText(random, 200, "bcdfgh.\n");
        text.replace(place, 6, "login:");
        QCOMPARE(literalsIn(filter, text, text.size()), Found({{place, 9}}));
        text.replace(place, 6, "logins");
        QCOMPARE(literalsIn(filter, text, text.size()), Found());
    }
}

void TestScan::literalsAreTheSameByteByByte() {
    const auto rules = evidence::loadRules({});
    QVERIFY(rules);
    const evidence::RuleIndex index(*rules, evidence::Level::Strict);
    for (unsigned seed = 1; seed < 4; ++seed) {
        planted::Random random(seed);
        const QByteArray text = sample(random);
        const Found whole = literalsIn(index.filter(), text, text.size());
        QVERIFY(whole.size() > 100);
        QVERIFY(std::ranges::is_sorted(whole));
        for (const qsizetype step : {1, 7, 31, 2047, 5000}) {
            QCOMPARE(literalsIn(index.filter(), text, step), whole);
        }
    }
}

void TestScan::placesAreTheSameByteByByte() {
    for (unsigned seed = 1; seed < 4; ++seed) {
        planted::Random random(seed);
        const QByteArray text = sample(random);
        const evidence::View view(text, true);
        evidence::BytePlaces whole;
        evidence::findPlaces(view, 0, text.size() - 64, whole);
        QVERIFY(!whole.signs.empty() && !whole.pluses.empty() && whole.runs.size() > 10);
        for (const qsizetype step : {1, 13, 33, 100, 4096}) {
            evidence::BytePlaces parts;
            for (qsizetype from = 0; from < text.size() - 64; from += step) {
                evidence::findPlaces(view, from, std::min(from + step, text.size() - 64), parts);
            }
            QCOMPARE(parts.signs, whole.signs);
            QCOMPARE(parts.pluses, whole.pluses);
            QCOMPARE(parts.runs, whole.runs);
        }
    }
}

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
