#include "evidence/addressscan.h"
#include "evidence/bytescan.h"
#include "evidence/cleaning.h"
#include "evidence/ruleindex.h"
#include "support/planted.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

/// Where the search begins: nothing is missed, and with thirty-two bytes at once no other places are found
/// than with one after the other, which is how every machine can.
class TestScan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literalsAreFoundWhereverTheyStand();
    void literalsAreTheSameByteByByte();
    void placesAreTheSameByteByByte();
    void addressesAreTheSameByteByByte();
    void fewAndManyLiteralsAreFoundAlike();
    void withoutWideRegistersTheCopyIsTheSame_data();
    void withoutWideRegistersTheCopyIsTheSame();
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
        for (const qsizetype step : {1, 7, 31, 2047, 2048, 5000}) {
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

void TestScan::addressesAreTheSameByteByByte() {
    for (unsigned seed = 1; seed < 4; ++seed) {
        planted::Random random(seed);
        const QByteArray text = sample(random) + planted::randomText(random, 5000, "0123.:-af%\\n ") +
                                " 10.1.2.3 fe80::1 aa-bb-cc-dd-ee-ff %2010.0.0.1" + QByteArray(64, '\n');
        const evidence::View view(text, true);
        std::vector<qsizetype> slow;
        evidence::findAddresses(view, 0, text.size() - 64, slow, evidence::Road::Portable);
        QVERIFY(slow.size() > 500);
        for (const char* address : {"10.1.2.3", "fe80::1", "aa-bb", "10.0.0.1"}) {
            QVERIFY2(std::ranges::binary_search(slow, text.lastIndexOf(address)), address);
        }
        for (const qsizetype step : {1, 57, 58, 64, 4096}) {
            std::vector<qsizetype> quick;
            for (qsizetype from = 0; from < text.size() - 64; from += step) {
                evidence::findAddresses(view, from, std::min(from + step, text.size() - 64), quick);
            }
            QCOMPARE(quick, slow);
        }
    }
}

/// A few literals are sieved otherwise than many are.
void TestScan::fewAndManyLiteralsAreFoundAlike() {
    for (const int count : {1, 20, 60, 3000}) {
        planted::Random random{unsigned(count)};
        evidence::GramFilter quick;
        evidence::GramFilter slow(evidence::Road::Portable);
        QByteArray text = sample(random);
        for (int i = 0; i < count; ++i) {
            const QByteArray word = planted::randomText(random, 9, "abcXYZ019_-.=\"\xc3\x84");
            quick.add(word, i, evidence::GramFilter::Behind::Anything, i % 5);
            slow.add(word, i, evidence::GramFilter::Behind::Anything, i % 5);
            text.insert(qsizetype(random() % quint32(text.size() - 70)), i % 2 == 0 ? word : word.toUpper());
        }
        quick.build();
        slow.build();
        const Found found = literalsIn(slow, text, text.size());
        QVERIFY(qsizetype(found.size()) >= count * 3 / 4);
        QCOMPARE(literalsIn(quick, text, text.size()), found);
        QCOMPARE(literalsIn(quick, text, 37), found);
    }
}

void TestScan::withoutWideRegistersTheCopyIsTheSame_data() {
    QTest::addColumn<int>("level");
    QTest::addRow("support") << int(evidence::Level::Support);
    QTest::addRow("strict") << int(evidence::Level::Strict);
}

void TestScan::withoutWideRegistersTheCopyIsTheSame() {
    QFETCH(int, level);
    const auto rules = evidence::loadRules({});
    QVERIFY(rules);
    const QByteArray key(32, 'k');
    for (unsigned seed = 1; seed < 6; ++seed) {
        planted::Random random(seed);
        QByteArray text = sample(random);
        QList<QByteArray> copies;
        QList<QList<evidence::Removed>> removed;
        for (const evidence::Road road : {evidence::Road::Portable, evidence::bestRoad()}) {
            evidence::Cleaning cleaning(
                std::make_shared<const evidence::RuleIndex>(*rules, evidence::Level(level), road), key);
            QByteArray copy;
            QBuffer in(&text);
            QBuffer out(&copy);
            QVERIFY(in.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly));
            QVERIFY(cleaning.collect(in) && in.seek(0));
            const auto outcome = cleaning.clean(in, out);
            QVERIFY(outcome);
            copies.append(copy);
            removed.append(outcome->removed + outcome->residual);
        }
        QVERIFY(copies.first() != text);
        QCOMPARE(copies.first(), copies.last());
        QCOMPARE(removed.first(), removed.last());
    }
}

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
