#include "core/filename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// File names that a server gives cannot leave the chosen folder, nor pass for something else.
class TestFileName final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void whateverIsGivenStaysInTheFolder();
    void nothingIsWrittenOver();
    void aLinkIsNotFollowed();
    void withoutAFolder();
};

void TestFileName::names_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"server.log"_s << u"server.log"_s;
    QTest::newRow("letters of all kinds") << u"日本 – über.tar.gz"_s << u"日本 – über.tar.gz"_s;
    QTest::newRow("up") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"passwd"_s;
    QTest::newRow("Windows") << u"..\\..\\Windows\\system.ini"_s << u"system.ini"_s;
    QTest::newRow("drive") << u"C:evil.txt"_s << u"C_evil.txt"_s;
    QTest::newRow("the folder itself") << u"."_s << u"file"_s;
    QTest::newRow("the one above") << u".."_s << u"file"_s;
    QTest::newRow("ends with a separator") << u"logs/"_s << u"file"_s;
    QTest::newRow("nothing") << QString() << u"file"_s;
    QTest::newRow("blanks") << u"  \t "_s << u"file"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("hidden by blanks") << u" . .ssh"_s << u"ssh"_s;
    QTest::newRow("an option") << u"--output=x"_s << u"output=x"_s;
    QTest::newRow("line break") << u"a\nb.txt"_s << u"a b.txt"_s;
    QTest::newRow("end of a C text") << u"a.txt"_s + QChar(0) + u".exe"_s << u"a.txt_.exe"_s;
    QTest::newRow("turned direction") << u"report\u202Etxt.exe"_s << u"report_txt.exe"_s;
    QTest::newRow("invisible") << u"a\u200Bb.txt"_s << u"a_b.txt"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with an ending") << u"lpt1.txt"_s << u"_lpt1.txt"_s;
    QTest::newRow("no device") << u"console.log"_s << u"console.log"_s;
    QTest::newRow("ends with dots") << u"name.txt.. "_s << u"name.txt"_s;
    QTest::newRow("signs of shells and Windows") << u"a<b>|c?*\".txt"_s << u"a_b__c___.txt"_s;
}

void TestFileName::names() {
    QFETCH(QString, given);
    QFETCH(QString, safe);
    QCOMPARE(core::safeFileName(given), safe);
    QCOMPARE(core::safeFileName(safe), safe);
}

void TestFileName::whateverIsGivenStaysInTheFolder() {
    const QTemporaryDir folder;
    const QStringList parts{u".."_s, u"/"_s, u"\\"_s,     u"."_s,
                            u" "_s,  u"a"_s, u"\u202E"_s, u"😀"_s.repeated(99)};
    for (const QString& one : parts) {
        for (const QString& two : parts) {
            for (const QString& three : parts) {
                const QString given = one + two + three + u"x.log"_s;
                const auto path = core::freePath(folder.path(), given);
                QVERIFY(path);
                QCOMPARE(QFileInfo(*path).absolutePath(), QDir(folder.path()).absolutePath());
                QVERIFY(QFileInfo(*path).fileName().toUtf8().size() <= 255);
                QVERIFY2(path->endsWith(u".log"_s), qPrintable(*path));
                QVERIFY(!QFileInfo(*path).fileName().startsWith(u'.'));
                QFile file(*path);
                QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::NewOnly), qPrintable(*path));
                QVERIFY(file.remove());
            }
        }
    }
}

void TestFileName::nothingIsWrittenOver() {
    const QTemporaryDir folder;
    QStringList made;
    for (int i = 0; i < 3; ++i) {
        const auto path = core::freePath(folder.path(), u"log.txt"_s);
        QVERIFY(path);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::NewOnly));
        made += QFileInfo(*path).fileName();
    }
    QCOMPARE(made, (QStringList{u"log.txt"_s, u"log (2).txt"_s, u"log (3).txt"_s}));
}

void TestFileName::aLinkIsNotFollowed() {
    const QTemporaryDir folder;
    QVERIFY(QFile::link(u"/nonexistent/elsewhere"_s, folder.filePath(u"log.txt"_s)));
    const auto path = core::freePath(folder.path(), u"log.txt"_s);
    QVERIFY(path);
    QCOMPARE(QFileInfo(*path).fileName(), u"log (2).txt"_s);
}

void TestFileName::withoutAFolder() {
    for (const QString& folder : {QString(), u"/nonexistent/folder"_s}) {
        const auto path = core::freePath(folder, u"log.txt"_s);
        QVERIFY(!path);
        QCOMPARE(path.error().kind, core::ErrorKind::Rejected);
    }
}

QTEST_GUILESS_MAIN(TestFileName)
#include "test_filename.moc"
