#include "evidence/content.h"
#include "support/planted.h"

#include <QBuffer>
#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is stored in another way than as plain text: archives, UTF-16, base64 over lines, gzip in base64.
class TestContent final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anArchiveIsCleanedInside_data();
    void anArchiveIsCleanedInside();
    void aCompressedFileIsCleaned_data();
    void aCompressedFileIsCleaned();
    void whatCannotBeCleanedIsLeftOut();
    void anArchiveOfWhichNothingIsLeftIsRefused();
    void archivesInArchivesAreCleaned();
    void whatIsInAnArchiveTeaches();
    void aDamagedArchiveIsRefused();
    void namesAreCleaned();
    void utf16IsCleaned_data();
    void utf16IsCleaned();
    void base64OverLinesIsCleaned_data();
    void base64OverLinesIsCleaned();
    void gzipInBase64IsCleaned();

private:
    std::shared_ptr<const evidence::RuleIndex> m_index;
    QTemporaryDir m_folder;
};

namespace {

const QByteArray secret = "Zx9Kq2Lm7Pw4";
const QByteArray line = "client_secret=Zx9Kq2Lm7Pw4\n";

using Files = QList<std::pair<QString, QByteArray>>;

QByteArray packed(archives::Format format, const Files& files) {
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const auto library = archives::library();
    if (!library) {
        return {};
    }
    auto writer = (*library)->create(out, format);
    for (const auto& [name, content] : files) {
        if (!writer || !(*writer)->begin({.name = name, .size = content.size()}) ||
            !(*writer)->write(content)) {
            return {};
        }
    }
    return (*writer)->finish() ? bytes : QByteArray();
}

Files unpacked(QByteArray bytes) {
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    Files files;
    const auto library = archives::library();
    auto reader = (*library)->open(in, {});
    for (;;) {
        const auto item = (*reader)->next();
        if (!item || !*item) {
            return files;
        }
        QByteArray content(1024 * 1024, Qt::Uninitialized);
        qint64 size = 0;
        while (const qint64 count =
                   (*reader)->read(content.data() + size, content.size() - size).value_or(0)) {
            size += count;
        }
        files.append({(*item)->name, content.first(size)});
    }
}

struct Result {
    evidence::ContentReport report;
    QByteArray bytes;
};

Result cleaned(const std::shared_ptr<const evidence::RuleIndex>& index, const QString& scratch,
               const QList<QByteArray>& contents) {
    evidence::Cleaning cleaning(index);
    evidence::ContentCleaner cleaner(cleaning, scratch);
    for (QByteArray content : contents) {
        QBuffer in(&content);
        in.open(QIODevice::ReadOnly);
        if (!cleaner.learn(in, {})) {
            return {};
        }
    }
    Result result;
    QByteArray content = contents.last();
    QBuffer in(&content);
    in.open(QIODevice::ReadOnly);
    QBuffer out(&result.bytes);
    out.open(QIODevice::WriteOnly);
    auto report = cleaner.clean(in, out, {});
    if (report) {
        result.report = *report;
    }
    return result;
}

QByteArray inUtf16(const QByteArray& text, QStringConverter::Encoding encoding) {
    QStringEncoder encoder(encoding);
    return encoder.encode(QString::fromUtf8(text));
}

/// gzip of `line` repeated, by the archive library.
QByteArray gzipped(const QByteArray& text) {
    return packed(archives::Format::Gz, {{QString(), text}});
}

} // namespace

void TestContent::initTestCase() {
    const auto rules = evidence::loadRules({});
    QVERIFY(rules);
    m_index = std::make_shared<evidence::RuleIndex>(*rules, evidence::Level::Support);
}

void TestContent::anArchiveIsCleanedInside_data() {
    QTest::addColumn<archives::Format>("format");
    QTest::newRow("zip") << archives::Format::Zip;
    QTest::newRow("tar") << archives::Format::Tar;
    QTest::newRow("tar.gz") << archives::Format::TarGz;
    QTest::newRow("tar.bz2") << archives::Format::TarBz2;
    QTest::newRow("tar.xz") << archives::Format::TarXz;
    QTest::newRow("tar.zst") << archives::Format::TarZst;
}

void TestContent::anArchiveIsCleanedInside() {
    QFETCH(archives::Format, format);
    const QByteArray archive =
        packed(format, {{u"log/a.log"_s, "before\n" + line + "after\n"}, {u"b"_s, "x\n"}});
    QVERIFY(!archive.isEmpty());
    const Result result = cleaned(m_index, m_folder.path(), {archive});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    const Files files = unpacked(result.bytes);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0).first, u"log/a.log"_s);
    QVERIFY2(files.at(0).second.startsWith("before\nclient_secret=removed-secret-") &&
                 files.at(0).second.endsWith("\nafter\n"),
             files.at(0).second.constData());
    QCOMPARE(files.at(1), std::pair(u"b"_s, QByteArray("x\n")));
    QCOMPARE(result.report.items.size(), 2);
    QCOMPARE(result.report.items.at(0).outcome.removed,
             QList<evidence::Removed>({{"secret", "secret", 1, 21, 2, 15}}));
    QVERIFY(QDir(m_folder.path()).isEmpty()); // nothing is left lying about
}

void TestContent::aCompressedFileIsCleaned_data() {
    QTest::addColumn<archives::Format>("format");
    QTest::newRow("gz") << archives::Format::Gz;
    QTest::newRow("bz2") << archives::Format::Bz2;
    QTest::newRow("xz") << archives::Format::Xz;
    QTest::newRow("zst") << archives::Format::Zst;
}

void TestContent::aCompressedFileIsCleaned() {
    QFETCH(archives::Format, format);
    const Result result = cleaned(m_index, m_folder.path(), {packed(format, {{QString(), line}})});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    const Files files = unpacked(result.bytes);
    QCOMPARE(files.size(), 1);
    QVERIFY(files.at(0).second.startsWith("client_secret=removed-secret-"));
    const Result binary =
        cleaned(m_index, m_folder.path(), {packed(format, {{QString(), QByteArray(9, '\0')}})});
    QVERIFY(!binary.report.isCleaned && !binary.report.reason.isEmpty());
}

void TestContent::whatCannotBeCleanedIsLeftOut() {
    const QByteArray archive = packed(
        archives::Format::Zip, {{u"keys.p12"_s, QByteArray("0\x82\x01\x02\0\x01", 6)}, {u"a.log"_s, line}});
    const Result result = cleaned(m_index, m_folder.path(), {archive});
    QVERIFY(result.report.isCleaned);
    QCOMPARE(unpacked(result.bytes).size(), 1);
    QCOMPARE(result.report.items.size(), 2);
    QCOMPARE(result.report.items.at(0).name, u"keys.p12"_s);
    QVERIFY(!result.report.items.at(0).isCleaned && !result.report.items.at(0).reason.isEmpty());
}

/// An archive with nothing in it is none to many programs, and looks as if it had been cleaned.
void TestContent::anArchiveOfWhichNothingIsLeftIsRefused() {
    const QByteArray keys("0\x82\x01\x02\0\x01", 6);
    for (const archives::Format format : {archives::Format::TarGz, archives::Format::Zip}) {
        const Result result = cleaned(m_index, m_folder.path(), {packed(format, {{u"keys.p12"_s, keys}})});
        QVERIFY(!result.report.isCleaned);
        QVERIFY(!result.report.reason.isEmpty());
        QCOMPARE(result.report.items.size(), 1);
        // In another one it is left out as a whole.
        const QByteArray inner = packed(format, {{u"keys.p12"_s, keys}});
        const Result outer =
            cleaned(m_index, m_folder.path(),
                    {packed(archives::Format::Zip, {{u"inner"_s, inner}, {u"a.log"_s, line}})});
        QVERIFY(outer.report.isCleaned);
        QCOMPARE(unpacked(outer.bytes).size(), 1);
        QCOMPARE(unpacked(outer.bytes).first().first, u"a.log"_s);
    }
}

void TestContent::archivesInArchivesAreCleaned() {
    const QByteArray inner = packed(archives::Format::TarGz, {{u"deep.log"_s, line}});
    const Result result =
        cleaned(m_index, m_folder.path(), {packed(archives::Format::Zip, {{u"inner.tar.gz"_s, inner}})});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    const Files outer = unpacked(result.bytes);
    QCOMPARE(outer.size(), 1);
    const Files files = unpacked(outer.at(0).second);
    QCOMPARE(files.size(), 1);
    QVERIFY(files.at(0).second.startsWith("client_secret=removed-secret-"));
    QCOMPARE(result.report.items.at(0).name, u"inner.tar.gz/deep.log"_s);
}

void TestContent::whatIsInAnArchiveTeaches() {
    const Result result =
        cleaned(m_index, m_folder.path(),
                {packed(archives::Format::TarGz, {{u"a"_s, line}}), "saw " + secret + " there\n"});
    QVERIFY(result.report.isCleaned);
    QVERIFY2(!result.bytes.contains(secret), result.bytes.constData());
}

void TestContent::aDamagedArchiveIsRefused() {
    QByteArray archive = packed(archives::Format::TarGz, {{u"a"_s, line.repeated(500)}});
    archive.chop(archive.size() / 2);
    const Result result = cleaned(m_index, m_folder.path(), {archive});
    QVERIFY(!result.report.isCleaned && !result.report.reason.isEmpty());
}

void TestContent::namesAreCleaned() {
    const Result result =
        cleaned(m_index, m_folder.path(),
                {packed(archives::Format::Zip, {{u"log/jane.doe@corp.example.txt"_s, "x\n"}})});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    const QString name = unpacked(result.bytes).value(0).first;
    QVERIFY2(name.startsWith(u"log/removed-email-"_s) && !name.contains(u"jane"_s), qPrintable(name));
}

void TestContent::utf16IsCleaned_data() {
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("little, with its mark") << QByteArray("\xff\xfe") << QStringConverter::Utf16LE;
    QTest::newRow("big, with its mark") << QByteArray("\xfe\xff") << QStringConverter::Utf16BE;
    QTest::newRow("little") << QByteArray() << QStringConverter::Utf16LE;
    QTest::newRow("big") << QByteArray() << QStringConverter::Utf16BE;
}

void TestContent::utf16IsCleaned() {
    QFETCH(QByteArray, mark);
    QFETCH(QStringConverter::Encoding, encoding);
    const QByteArray around = "Z\xc3\xbcrich \xf0\x9f\x98\x80 and much more of plain text\n";
    const Result result = cleaned(m_index, m_folder.path(), {mark + inUtf16(line + around, encoding)});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    QVERIFY(result.bytes.startsWith(mark + inUtf16("client_secret=removed-secret-", encoding)));
    QVERIFY(result.bytes.endsWith(inUtf16(around, encoding)));
    QVERIFY(!result.bytes.contains(inUtf16(secret, encoding)));
}

void TestContent::base64OverLinesIsCleaned_data() {
    QTest::addColumn<QByteArray>("lineBreak");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("in JSON") << QByteArray("\\r\\n");
    QTest::newRow("in JSON in JSON") << QByteArray("\\\\n");
    QTest::newRow("percent-encoded") << QByteArray("%0D%0A");
}

void TestContent::base64OverLinesIsCleaned() {
    QFETCH(QByteArray, lineBreak);
    // The value lies over the end of a line, wherever it begins.
    for (int before = 30; before < 48; ++before) {
        const QByteArray plain =
            QByteArray(before, 'x') + " password=" + secret + "-over-the-line and some more text";
        const QByteArray encoded = plain.toBase64();
        QByteArray lines;
        for (qsizetype i = 0; i < encoded.size(); i += 76) {
            lines += (i > 0 ? lineBreak : QByteArray()) + encoded.mid(i, 76);
        }
        const Result result = cleaned(m_index, m_folder.path(), {"{\"body\":\"" + lines + "\",\"next\":1}"});
        QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
        QByteArray joined = result.bytes;
        joined.replace(lineBreak, "");
        QVERIFY2(joined.endsWith("\",\"next\":1}"), joined.constData());
        const QByteArray found = QByteArray::fromBase64(joined.mid(9, joined.size() - 20));
        QVERIFY2(found.contains("password=removed-password-") && !found.contains("over-the"),
                 found.constData());
        QVERIFY2(found.endsWith(" and some more text"), found.constData());
        QVERIFY(result.bytes.contains(lineBreak));
    }
}

void TestContent::gzipInBase64IsCleaned() {
    const QByteArray text = "{\"content\":\"" + gzipped(line + "and more\n").toBase64() + "\"}";
    const Result result = cleaned(m_index, m_folder.path(), {text});
    QVERIFY2(result.report.isCleaned, qPrintable(result.report.reason));
    const Files files = unpacked(QByteArray::fromBase64(result.bytes.mid(12, result.bytes.size() - 14)));
    QCOMPARE(files.size(), 1);
    QVERIFY2(files.at(0).second.startsWith("client_secret=removed-secret-") &&
                 files.at(0).second.endsWith("\nand more\n"),
             files.at(0).second.constData());
}

QTEST_GUILESS_MAIN(TestContent)
#include "test_content.moc"
