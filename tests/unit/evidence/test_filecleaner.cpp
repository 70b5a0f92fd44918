#include "evidence/filecleaner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

/// Files of every kind: text is cleaned, pictures lose what is stored beside them, the rest is refused.
class TestFileCleaner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesOfOneRequestTeachEachOther();
    void whatCannotBeReadIsNotWritten_data();
    void whatCannotBeReadIsNotWritten();
    void aPngLosesItsTexts();
    void aJpegLosesItsSegments();
    void theOriginalStaysAsItWas();

private:
    std::shared_ptr<const evidence::RuleIndex> m_index;
};

namespace {

/// Four by four points, made without anything beside them.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEklEQVQI12NkaGCAAyYGBmI4ABoEAIhCkKntAAAAAE"
    "lFTkSuQmCC");
const QByteArray jpeg = QByteArray::fromBase64(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRT"
    "c4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj"
    "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xA"
    "AUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oA"
    "DAMBAAIRAxEAPwCKALXj/9k=");

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray got(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

QByteArray chunk(const QByteArray& name, const QByteArray& content) {
    QByteArray size(4, '\0');
    qToBigEndian<quint32>(quint32(content.size()), size.data());
    return size + name + content + QByteArray(4, '\0'); // nobody looks at the checksum of what goes
}

QByteArray segment(char marker, const QByteArray& content) {
    QByteArray size(2, '\0');
    qToBigEndian<quint16>(quint16(content.size() + 2), size.data());
    return QByteArray("\xff") + marker + size + content;
}

} // namespace

void TestFileCleaner::initTestCase() {
    const auto rules = evidence::loadRules({});
    QVERIFY(rules);
    m_index = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support);
}

void TestFileCleaner::filesOfOneRequestTeachEachOther() {
    const QTemporaryDir folder;
    put(folder.filePath(u"a.log"_s), "worker says Zx9Kq2Lm7Pw4 twice: Zx9Kq2Lm7Pw4\n");
    put(folder.filePath(u"b.json"_s), "{\"client_secret\":\"Zx9Kq2Lm7Pw4\"}");
    evidence::FileCleaner cleaner(m_index);
    QVERIFY(cleaner.learn(folder.filePath(u"a.log"_s)));
    QVERIFY(cleaner.learn(folder.filePath(u"b.json"_s)));
    const auto report = cleaner.clean(folder.filePath(u"a.log"_s), folder.filePath(u"out"_s));
    QVERIFY(report && report->isCleaned);
    QVERIFY(!got(folder.filePath(u"out"_s)).contains("Zx9Kq2"));
    QCOMPARE(report->outcome.removed, QList<evidence::Removed>({{"secret", "copy", 2, 12, 1, 13}}));
    const QJsonObject json = evidence::reportJson(*report);
    QVERIFY(!QJsonDocument(json).toJson().contains("Zx9Kq2"));
}

void TestFileCleaner::whatCannotBeReadIsNotWritten_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zip") << QByteArray("PK\x03\x04 and more");
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08 and more");
    QTest::newRow("half a character") << QByteArray("\xff\xfe"
                                                    "a\0b\0c",
                                                    7);
    QTest::newRow("half a pair") << QByteArray("\xff\xfe"
                                               "a\0\x3d\xd8"
                                               "b\0",
                                               8);
    QTest::newRow("a key store") << QByteArray("0\x82\x01\x02\0\x01", 6);
    QTest::newRow("binary far behind") << QByteArray(200'000, 'a') + QByteArray(10, '\0');
    QTest::newRow("half a png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void TestFileCleaner::whatCannotBeReadIsNotWritten() {
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"in"_s);
    put(input, bytes);
    evidence::FileCleaner cleaner(m_index);
    QVERIFY(cleaner.learn(input));
    const auto report = cleaner.clean(input, folder.filePath(u"out"_s));
    QVERIFY(report);
    QVERIFY(!report->isCleaned && !report->reason.isEmpty() && report->output.isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(u"out"_s)));
}

void TestFileCleaner::aPngLosesItsTexts() {
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"in.png"_s);
    QByteArray bytes = png;
    constexpr qsizetype behindHeader = 33;
    bytes.insert(behindHeader, chunk("tEXt", "Author\0Jane Doe") + chunk("eXIf", "GPS here"));
    put(input, bytes + "secret behind the end");
    evidence::FileCleaner cleaner(m_index);
    const auto report = cleaner.clean(input, folder.filePath(u"out.png"_s));
    QVERIFY(report && report->isCleaned);
    const QByteArray out = got(folder.filePath(u"out.png"_s));
    QVERIFY(!out.contains("Jane") && !out.contains("GPS") && !out.contains("behind"));
    QCOMPARE(out, png);
    QCOMPARE(report->outcome.removed.size(), 3);
}

void TestFileCleaner::aJpegLosesItsSegments() {
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"in.jpg"_s);
    QByteArray bytes = jpeg;
    bytes.insert(2, segment('\xe1', QByteArray("Exif\0\0GPS here", 14)) + segment('\xfe', "made by Jane"));
    put(input, bytes + "secret behind the end");
    evidence::FileCleaner cleaner(m_index);
    const auto report = cleaner.clean(input, folder.filePath(u"out.jpg"_s));
    QVERIFY(report && report->isCleaned);
    const QByteArray out = got(folder.filePath(u"out.jpg"_s));
    QVERIFY(!out.contains("Jane") && !out.contains("GPS") && !out.contains("behind"));
    QCOMPARE(out, jpeg);
}

void TestFileCleaner::theOriginalStaysAsItWas() {
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"in"_s);
    const QByteArray bytes = "password=hunter2x\n";
    put(input, bytes);
    QFile::setPermissions(input, QFileDevice::ReadOwner);
    evidence::FileCleaner cleaner(m_index);
    QVERIFY(cleaner.learn(input));
    QVERIFY(cleaner.clean(input, folder.filePath(u"out"_s)));
    QCOMPARE(got(input), bytes);
    const auto refused = cleaner.clean(input, folder.filePath(u"no/such/folder/out"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Permanent);
    QVERIFY(!cleaner.learn(folder.filePath(u"missing"_s)));
}

QTEST_GUILESS_MAIN(TestFileCleaner)
#include "test_filecleaner.moc"
