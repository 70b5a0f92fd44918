#include "evidence/cleaning.h"
#include "support/planted.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Whole files: nothing planted is left, nothing else is touched, and it makes no difference in which parts
/// they come.
class TestCleaning final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHarIsCleanedAndStaysOne();
    void aLogIsCleanedAndKeepsItsLines();
    void cleanLogsStayAsTheyAre();
    void partsOfAnySizeGiveTheSameBytes();
    void twoThreadsFindWhatOneFinds();
    void whatIsFoundAfterCleaningIsTold();
    void copiesGoInEverySpelling();
    void aLaterFileTeachesAnEarlierOne();
    void theSameValueHasTheSamePseudonym();
    void nothingOfAValueIsLeftAtStrict();
    void memoryAndTimeAreBoundByTheWindow();
    void aLongTextComesOutWhole();
    void linesAreCounted_data();
    void linesAreCounted();
    void aFullDiskIsTold_data();
    void aFullDiskIsTold();

private:
    std::shared_ptr<const evidence::RuleIndex> m_support;
    std::shared_ptr<const evidence::RuleIndex> m_strict;
};

namespace {

/// A device that gives parts of random size.
class Drip final : public QIODevice {
public:
    Drip(const QByteArray& bytes, unsigned seed, int most) : m_bytes(bytes), m_random(seed), m_most(most) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override {
        const qint64 part =
            std::min({size, qint64(1 + m_random() % unsigned(m_most)), m_bytes.size() - m_read});
        std::copy_n(m_bytes.constData() + m_read, part, data);
        m_read += part;
        return part;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    const QByteArray& m_bytes;
    planted::Random m_random;
    int m_most;
    qint64 m_read = 0;
};

/// A disk with room for so many bytes.
class SmallDisk final : public QIODevice {
public:
    explicit SmallDisk(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char* /*data*/, qint64 /*most*/) override { return -1; }
    qint64 writeData(const char* /*data*/, qint64 size) override {
        if (size > m_room) {
            setErrorString(u"no space left"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

void learn(evidence::Cleaning& cleaning, QByteArray text) {
    QBuffer in(&text);
    in.open(QIODevice::ReadOnly);
    QVERIFY(cleaning.collect(in));
}

QByteArray written(evidence::Cleaning& cleaning, QByteArray text, evidence::Cleaning::Outcome* told = nullptr,
                   evidence::BlockMap* found = nullptr) {
    QBuffer in(&text);
    in.open(QIODevice::ReadOnly);
    QByteArray result;
    QBuffer out(&result);
    out.open(QIODevice::WriteOnly);
    const auto outcome = cleaning.clean(in, out, {}, found);
    if (!outcome) {
        return "failed";
    }
    if (told != nullptr) {
        *told = *outcome;
    }
    return result;
}

QByteArray cleaned(const std::shared_ptr<const evidence::RuleIndex>& index, const QByteArray& text,
                   evidence::Cleaning::Outcome* told = nullptr) {
    evidence::Cleaning cleaning(index);
    learn(cleaning, text);
    return written(cleaning, text, told);
}

QByteArray leftIn(const QByteArray& text, const QList<planted::Secret>& secrets) {
    const QByteArray readings = planted::allReadings(text);
    QByteArray left;
    for (const planted::Secret& secret : secrets) {
        if (readings.contains(secret.gone)) {
            left += secret.kind + " (" + secret.gone + ") ";
        }
    }
    return left;
}

/// The same objects, arrays, keys and types; strings may differ.
bool hasSameShape(const QJsonValue& one, const QJsonValue& other) {
    if (one.type() != other.type()) {
        return false;
    }
    if (one.isArray()) {
        const QJsonArray a = one.toArray();
        const QJsonArray b = other.toArray();
        for (qsizetype i = 0; i < a.size(); ++i) {
            if (i >= b.size() || !hasSameShape(a.at(i), b.at(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }
    if (one.isObject()) {
        const QJsonObject a = one.toObject();
        const QJsonObject b = other.toObject();
        return a.keys() == b.keys() && std::ranges::all_of(a.keys(), [&](const QString& key) {
                   return hasSameShape(a.value(key), b.value(key));
               });
    }
    return one.isString() || one == other || one.isDouble();
}

QString firstDifference(const QByteArray& one, const QByteArray& other) {
    const auto places = std::ranges::mismatch(one, other);
    const qsizetype place = std::max<qsizetype>(places.in1 - one.cbegin() - 80, 0);
    return QString::fromUtf8(one.mid(place, 200) + " | " + other.mid(place, 200));
}

} // namespace

void TestCleaning::initTestCase() {
    auto rules = evidence::loadRules({});
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().details));
    m_support = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support);
    m_strict = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Strict);
}

void TestCleaning::aHarIsCleanedAndStaysOne() {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        planted::Random random(seed);
        const auto secrets = planted::secrets(random);
        const QByteArray har = planted::har(random, 150, secrets);
        evidence::Cleaning::Outcome outcome;
        const QByteArray result = cleaned(m_support, har, &outcome);
        QCOMPARE(leftIn(result, secrets), QByteArray());
        QVERIFY(outcome.residual.isEmpty());
        QVERIFY(
            hasSameShape(QJsonDocument::fromJson(har).object(), QJsonDocument::fromJson(result).object()));
        QCOMPARE(cleaned(m_support, result), result);
    }
}

void TestCleaning::aLogIsCleanedAndKeepsItsLines() {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        planted::Random random(seed);
        const auto secrets = planted::secrets(random);
        const QByteArray log = planted::log(random, 600, secrets);
        evidence::Cleaning::Outcome outcome;
        const QByteArray result = cleaned(m_support, log, &outcome);
        QCOMPARE(leftIn(result, secrets), QByteArray());
        QVERIFY(outcome.residual.isEmpty());
        QCOMPARE(result.count('\n'), log.count('\n'));
        QCOMPARE(cleaned(m_support, result), result);
    }
}

void TestCleaning::cleanLogsStayAsTheyAre() {
    planted::Random random(7);
    const QByteArray log = planted::cleanLog(random, 10000);
    const QByteArray result = cleaned(m_support, log);
    const QList<QByteArray> before = log.split('\n');
    const QList<QByteArray> after = result.split('\n');
    QCOMPARE(after.size(), before.size());
    QByteArray changed;
    int count = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i) != after.at(i)) {
            ++count;
            changed += count < 5 ? after.at(i) + '\n' : QByteArray();
        }
    }
    QVERIFY2(count <= 1, changed.constData());
}

void TestCleaning::partsOfAnySizeGiveTheSameBytes() {
    planted::Random random(11);
    const auto secrets = planted::secrets(random);
    // Longer than a window, with a value that is longer than one, too.
    const QByteArray text = planted::log(random, 3000, secrets) + "{\"password\":\"" +
                            planted::randomText(random, 400'000, "abcXYZ019") + "\"}\n" +
                            planted::har(random, 100, secrets);
    evidence::Cleaning cleaning(m_support);
    learn(cleaning, text);
    evidence::Cleaning::Outcome told;
    const QByteArray whole = written(cleaning, text, &told);
    QCOMPARE(leftIn(whole, secrets), QByteArray());
    for (const int most : {1, 7, 4096, 300'000}) {
        const int known = cleaning.generation();
        Drip first(text, unsigned(most), most);
        evidence::BlockMap found;
        QVERIFY(cleaning.collect(first, {}, &found));
        QCOMPARE(cleaning.generation(), known); // the same values were found
        Drip second(text, unsigned(most) + 1, most);
        QByteArray result;
        QBuffer out(&result);
        out.open(QIODevice::WriteOnly);
        const auto outcome = cleaning.clean(second, out, {}, &found);
        QVERIFY(outcome);
        QVERIFY2(result == whole, qPrintable(firstDifference(result, whole)));
        QCOMPARE(outcome->removed, told.removed);
        QCOMPARE(outcome->residual, told.residual);
    }
}

/// A long text, in whose second half values of any length lie wherever the two threads meet.
void TestCleaning::twoThreadsFindWhatOneFinds() {
    planted::Random random(19);
    const auto secrets = planted::secrets(random);
    QByteArray text = planted::cleanLog(random, 50'000);
    QVERIFY(text.size() > 5'000'000);
    for (const int length : {50, 40'000, 400'000, 1'200'000}) {
        text += planted::log(random, 1500, secrets) + "{\"password\":\"" +
                planted::randomText(random, length, "abcXYZ019") + "\"}\n" +
                QByteArray(length, 'x').toBase64() + '\n' + planted::har(random, 30, secrets);
    }
    for (int i = 0; i < 40'000;
         ++i) { // more than is searched at once, and no place without a value of its own
        text += "password=" + planted::randomText(random, 20, "abcdefXYZ019") + '\n';
    }
    const QByteArray key = evidence::ValueBook::newKey();
    QList<int> known;
    const auto result = [&](bool isShared, evidence::Cleaning::Outcome& outcome) {
        evidence::Cleaning cleaning(m_support, key);
        cleaning.setShared(isShared);
        QBuffer in(&text);
        evidence::BlockMap found;
        const bool isRead = in.open(QIODevice::ReadOnly) && cleaning.collect(in, {}, &found);
        known += cleaning.generation();
        return isRead ? written(cleaning, text, &outcome, &found) : QByteArray("not read");
    };
    evidence::Cleaning::Outcome ofOne;
    evidence::Cleaning::Outcome ofTwo;
    const QByteArray alone = result(false, ofOne);
    const QByteArray together = result(true, ofTwo);
    QCOMPARE(known.last(), known.first());
    QVERIFY2(together == alone, qPrintable(firstDifference(together, alone)));
    QCOMPARE(ofTwo.removed, ofOne.removed);
}

/// Only what changed is searched again: wherever the change lies, and in whatever parts the text comes.
void TestCleaning::whatIsFoundAfterCleaningIsTold() {
    auto rules = evidence::loadRules({});
    QVERIFY(rules);
    // Found in what takes a password's place.
    QVERIFY(evidence::addRules(*rules,
                               R"({"version": 1, "rules": [{"id": "own", "kind": "word", "reader": "word",
        "starts": ["removed-pass"], "samples": [{"text": "removed-pass", "gone": ["removed-pass"]}]}]})",
                               u"own"_s));
    const auto index = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support);
    planted::Random random(17);
    for (int round = 0; round < 12; ++round) {
        const QByteArray text = planted::cleanLog(random, int(random() % 3000)) + "password=hunter2x\n" +
                                planted::cleanLog(random, int(random() % 3000));
        evidence::Cleaning cleaning(index);
        cleaning.setChunkSize(qsizetype(random() % 200'000) + 500);
        QBuffer in;
        in.setData(text);
        in.open(QIODevice::ReadOnly);
        evidence::BlockMap found;
        QVERIFY(cleaning.collect(in, {}, &found));
        evidence::Cleaning::Outcome outcome;
        written(cleaning, text, &outcome, round % 2 == 0 ? &found : nullptr);
        QCOMPARE(outcome.residual.size(), 1);
        QCOMPARE(outcome.residual.first().count, 1);
    }
}

void TestCleaning::copiesGoInEverySpelling() {
    for (const QByteArray& secret :
         {QByteArray("tr0ub4dor&3/x=y"), QByteArray("aB3dE6gH9jK2mN5pQ8"), QByteArray("hunter2x"),
          QByteArray("q\"w\\e rty1"), QByteArray("#$%&!1a")}) {
        const QByteArray json =
            QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
        const QByteArray inner = json.mid(2, json.size() - 4);
        QByteArray twice = inner;
        twice.replace('\\', "\\\\").replace('"', "\\\"");
        QByteArray html = secret;
        html.replace('&', "&amp;").replace('"', "&quot;");
        const QByteArray text =
            "{\"password\":\"" + inner + "\"}\nsaid <" + secret + "> and " + secret.toPercentEncoding() +
            " or " + secret.toPercentEncoding().toPercentEncoding() + " and \"" + inner +
            "\" in {\"x\":\"{\\\"y\\\":\\\"" + twice + "\\\"}\"} html " + html + " base64 " +
            secret.toBase64() + " pair " + ("u:" + secret).toBase64() + " long " +
            ("{\"some\":\"text\",\"v\":\"" + inner + "\"}").toBase64() + " end";
        const QByteArray result = cleaned(m_support, text);
        const QByteArray readings = planted::allReadings(result);
        QVERIFY2(!readings.contains(secret) && !readings.contains(secret.toBase64()), result.constData());
        QVERIFY2(result.endsWith(" end"), result.constData());
        QCOMPARE(result.count('\n'), text.count('\n'));
    }
}

void TestCleaning::aLaterFileTeachesAnEarlierOne() {
    evidence::Cleaning cleaning(m_support);
    const QByteArray early = "worker got s3cr3tV4lueOfIt from the store\n";
    learn(cleaning, early);
    const QByteArray first = written(cleaning, early);
    QCOMPARE(first, early);
    const int before = cleaning.generation();
    learn(cleaning, "client_secret=s3cr3tV4lueOfIt\n");
    QVERIFY(cleaning.generation() > before);
    const QByteArray second = written(cleaning, first);
    QVERIFY2(!second.contains("s3cr3t") && second.startsWith("worker got removed-secret-"),
             second.constData());
}

void TestCleaning::theSameValueHasTheSamePseudonym() {
    evidence::Cleaning cleaning(m_support);
    const QByteArray text = "?state=a1b2c3d4e5f6\n{\"state\":\"a1b2c3d4e5f6\"} a1b2c3d4e5f6 "
                            "state%3Da1b2c3d4e5f6\n?state=zz1b2c3d4e5f6\n";
    learn(cleaning, text);
    const QByteArray result = written(cleaning, text);
    const QByteArray token = result.mid(7, result.indexOf('\n') - 7);
    QVERIFY2(token.startsWith("removed-code-") && token.endsWith("-12"), token.constData());
    QCOMPARE(result.count(token), 4);
    QVERIFY2(!cleaned(m_support, text).contains(token), "another request has other pseudonyms");
}

void TestCleaning::nothingOfAValueIsLeftAtStrict() {
    planted::Random random(5);
    const auto secrets = planted::secrets(random);
    const QByteArray result = cleaned(m_strict, planted::log(random, 400, secrets) +
                                                    "at https://login.corp.example/x from 10.20.30.40\n");
    QCOMPARE(leftIn(result, secrets), QByteArray());
    QVERIFY(!result.contains("eyJhbGciOi") && !result.contains("10.20.30.40") &&
            !result.contains("login.corp.example"));
}

void TestCleaning::memoryAndTimeAreBoundByTheWindow() {
    // A value without an end, and base64 without one: removed unread, and what follows is still cleaned.
    planted::Random random(3);
    const QByteArray endless = planted::randomText(random, 3 * 1024 * 1024, "abcdefXYZ0123456789");
    const QByteArray text = "{\"secret\":\"" + endless + "\",\"next\":1}\npassword=hunter2x\n";
    const QByteArray result = cleaned(m_support, text);
    QVERIFY2(result.size() < 200, QByteArray::number(result.size()).constData());
    QVERIFY(result.contains(",\"next\":1}\npassword=removed-password-"));
}

/// Longer than what is written by the thread that makes it.
void TestCleaning::aLongTextComesOutWhole() {
    QByteArray text;
    QByteArray expected;
    constexpr int lines = 100'000;
    for (int i = 0; i < lines; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + " of a long text, password=";
        text += line + "Zx9Kq2Lm7Pw4\n";
        expected += line;
    }
    evidence::Cleaning::Outcome told;
    QByteArray result = cleaned(m_support, text, &told);
    QCOMPARE(told.bytesOut, result.size());
    const qsizetype mark = result.indexOf("removed-");
    QVERIFY(mark > 0);
    result.replace(result.sliced(mark, result.indexOf('\n') - mark + 1), "");
    QVERIFY(result == expected);
}

void TestCleaning::linesAreCounted_data() {
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("length");
    for (const int before : {0, 1, 31, 32, 33, 8159, 8160, 8192, 20'000}) {
        for (const int length : {1, 2, 37}) {
            QTest::addRow("%d lines of %d bytes", before, length) << before << length;
        }
    }
}

void TestCleaning::linesAreCounted() {
    QFETCH(const int, before);
    QFETCH(const int, length);
    const QByteArray line = QByteArray(length - 1, 'x') + '\n';
    for (const evidence::Road road : {evidence::bestRoad(), evidence::Road::Portable}) {
        const auto index = std::make_shared<const evidence::RuleIndex>(*evidence::loadRules({}),
                                                                       evidence::Level::Support, road);
        evidence::Cleaning::Outcome told;
        cleaned(index, line.repeated(before) + "ab password=Zx9Kq2Lm7Pw4\n", &told);
        QCOMPARE(told.removed.size(), 1);
        QCOMPARE(told.removed.first().firstLine, before + 1);
        QCOMPARE(told.removed.first().firstColumn, 13);
    }
}

void TestCleaning::aFullDiskIsTold_data() {
    QTest::addColumn<int>("room");
    constexpr int megabyte = 1'000'000;
    QTest::newRow("at once") << 0;
    QTest::newRow("soon") << megabyte / 2;
    QTest::newRow("behind the thread that makes it") << 3 * megabyte;
    QTest::newRow("with the last bytes") << 6 * megabyte - 1;
}

void TestCleaning::aFullDiskIsTold() {
    QFETCH(const int, room);
    QByteArray text = QByteArray("nothing in it\n").repeated(6'000'000 / 14 + 1).first(6'000'000);
    QBuffer in(&text);
    in.open(QIODevice::ReadOnly);
    SmallDisk out(room);
    evidence::Cleaning cleaning(m_support);
    const auto outcome = cleaning.clean(in, out);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, core::ErrorKind::Permanent);
    QVERIFY(outcome.error().text.contains(u"no space left"_s));
}

QTEST_GUILESS_MAIN(TestCleaning)
#include "test_cleaning.moc"
