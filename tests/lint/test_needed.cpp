#include "lint/scanner.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace lint;

/// Heavy libraries cost nothing at start: the executable does not need them to be loaded with it.
class TestNeeded final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListIsJudged();
    void theProgramStartsLight();
};

namespace {

QStringList neededIn(const QString& dynamicSection) {
    static const QRegularExpression pattern(uR"(\(NEEDED\)[^\[]*\[([^\]]+)\])"_s);
    QStringList names;
    auto matches = pattern.globalMatch(dynamicSection);
    while (matches.hasNext()) {
        names.append(matches.next().captured(1));
    }
    return names;
}

QStringList heavyAmong(const QStringList& names) {
    static const QRegularExpression heavy(
        u"^lib(archive|curl|curl-gnutls|hs|hs_runtime|vectorscan|phonenumber|protobuf|sqlite3|simdjson)\\.so"_s);
    return names.filter(heavy);
}

} // namespace

void TestNeeded::aListIsJudged() {
    const QString section = u" 0x0000000000000001 (NEEDED)             Shared library: [libQt6Core.so.6]\n"
                            " 0x0000000000000001 (NEEDED)             Shared library: [libcurl.so.4]\n"
                            " 0x000000000000001d (RUNPATH)            Library runpath: [/x/libhs.so.5]\n"_s;
    QCOMPARE(neededIn(section), QStringList({u"libQt6Core.so.6"_s, u"libcurl.so.4"_s}));
    QCOMPARE(heavyAmong(neededIn(section)), QStringList({u"libcurl.so.4"_s}));
}

void TestNeeded::theProgramStartsLight() {
    const QString program = QStringLiteral(SW_PROGRAM);
    QVERIFY2(QFileInfo::exists(program), qPrintable(program + u" is not built yet"_s));
    QProcess readelf;
    readelf.start(u"readelf"_s, {u"--dynamic"_s, u"--wide"_s, program});
    QVERIFY2(readelf.waitForFinished(), "readelf (package binutils) could not be run");
    QCOMPARE(readelf.exitCode(), 0);
    const QStringList names = neededIn(QString::fromLocal8Bit(readelf.readAllStandardOutput()));
    QVERIFY(!names.isEmpty());
    QCOMPARE(heavyAmong(names), QStringList());
}

QTEST_GUILESS_MAIN(TestNeeded)
#include "test_needed.moc"
