#include "evidence/cleanedcopy.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using evidence::CleanedCopy;

/// A copy is there whole or not at all, and takes the place of nothing but a file.
class TestCleanedCopy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itGetsItsNameWhenItIsWhole();
    void whatIsNotWholeLeavesNothing();
    void aFileThatIsReplacedKeepsItsPermissions();
    void aLinkStays();
    void whatIsNoFileStays_data();
    void whatIsNoFileStays();
    void aFolderThatTakesNoFilesIsTold();
};

namespace {

QByteArray textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList namesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestCleanedCopy::itGetsItsNameWhenItIsWhole() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.log"_s);
    put(path, "old");
    CleanedCopy copy(path);
    QVERIFY(copy.open());
    copy.device().write("new");
    QVERIFY(copy.device().flush());
    QCOMPARE(textOf(path), "old");
    QVERIFY(copy.commit());
    QCOMPARE(textOf(path), "new");
    QCOMPARE(namesIn(folder), QStringList{u"out.log"_s});
}

void TestCleanedCopy::whatIsNotWholeLeavesNothing() {
    const QTemporaryDir folder;
    put(folder.filePath(u"out.log"_s), "old");
    {
        CleanedCopy copy(folder.filePath(u"out.log"_s));
        QVERIFY(copy.open());
        copy.device().write("half");
        QCOMPARE(namesIn(folder).size(), 2);
    }
    QCOMPARE(namesIn(folder), QStringList{u"out.log"_s});
    QCOMPARE(textOf(folder.filePath(u"out.log"_s)), "old");
}

void TestCleanedCopy::aFileThatIsReplacedKeepsItsPermissions() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.log"_s);
    put(path, "old");
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path, ownerOnly));
    CleanedCopy copy(path);
    QVERIFY(copy.open());
    QVERIFY(copy.commit());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TestCleanedCopy::aLinkStays() {
    const QTemporaryDir folder;
    put(folder.filePath(u"file"_s), "old");
    QVERIFY(QFile::link(folder.filePath(u"file"_s), folder.filePath(u"link"_s)));
    CleanedCopy copy(folder.filePath(u"link"_s));
    QVERIFY(copy.open());
    copy.device().write("new");
    QVERIFY(copy.commit());
    QVERIFY(QFileInfo(folder.filePath(u"link"_s)).isSymLink());
    QCOMPARE(textOf(folder.filePath(u"file"_s)), "new");
}

void TestCleanedCopy::whatIsNoFileStays_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("a device") << u"/dev/null"_s;
    QTest::newRow("a folder") << QDir::tempPath();
}

void TestCleanedCopy::whatIsNoFileStays() {
    QFETCH(const QString, path);
    CleanedCopy copy(path);
    const core::Done begun = copy.open();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(begun.error().path, path);
    QVERIFY(QFileInfo::exists(path) && !QFileInfo(path).isFile());
}

void TestCleanedCopy::aFolderThatTakesNoFilesIsTold() {
    const QTemporaryDir folder;
    CleanedCopy copy(folder.filePath(u"nowhere/out.log"_s));
    const core::Done begun = copy.open();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, core::ErrorKind::Permanent);
}

QTEST_GUILESS_MAIN(TestCleanedCopy)
#include "test_cleanedcopy.moc"
