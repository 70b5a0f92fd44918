#include "lint/scanner.h"

#include <QFileInfo>
#include <QTest>

using namespace lint;

/// The shape of the tree: what may lie at its top, how long files may grow, how the scripts behave.
class TestTree final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsJudged();
    void theTopIsTidy();
    void aLengthIsJudged();
    void filesStayShort();
    void noPathOfAMachineInScriptsAndData();
    void scriptsCanBeRun_data();
    void scriptsCanBeRun();
};

namespace {

constexpr int warnAt = 400;
constexpr int failAt = 800;
constexpr int warnPageAt = 150;

/// Patterns of .gitignore that name an entry of the top: "/build/" and "compile_commands.json".
bool isIgnored(const QString& entry, const QString& ignoreFile) {
    const QStringList lines = ignoreFile.split(u'\n', Qt::SkipEmptyParts);
    for (QString line : lines) {
        line = line.trimmed();
        while (line.endsWith(u'/')) {
            line.chop(1);
        }
        if (line.startsWith(u'/')) {
            line.remove(0, 1);
        }
        if (line == entry) {
            return true;
        }
    }
    return false;
}

bool isExpectedAtTop(const QString& entry, const QString& ignoreFile) {
    static const QStringList expected = {
        u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s,   u"app"_s,           u"wizard"_s,
        u"model"_s,          u"resources"_s,         u"tests"_s,       u".ci"_s,           u".git"_s,
        u".gitignore"_s,     u".gitattributes"_s,    u".clang-tidy"_s, u".clang-format"_s,
    };
    return expected.contains(entry) || isIgnored(entry, ignoreFile);
}

enum class Length { Fine, Long, TooLong };

Length judged(const QString& path, int lines) {
    const bool page = path.startsWith(u"wizard/"_s) && path.endsWith(u"page.cpp"_s);
    if (lines > failAt) {
        return Length::TooLong;
    }
    return lines > (page ? warnPageAt : warnAt) ? Length::Long : Length::Fine;
}

} // namespace

void TestTree::anEntryIsJudged() {
    const QString ignoreFile = u"/build/\ncompile_commands.json\n"_s;
    QVERIFY(isExpectedAtTop(u"model"_s, ignoreFile));
    QVERIFY(isExpectedAtTop(u"build"_s, ignoreFile));
    QVERIFY(isExpectedAtTop(u"compile_commands.json"_s, ignoreFile));
    QVERIFY(!isExpectedAtTop(u"docs"_s, ignoreFile));
    QVERIFY(!isExpectedAtTop(u"build"_s, {}));
}

void TestTree::theTopIsTidy() {
    const QDir top(QStringLiteral(SW_SOURCE_DIR));
    const QString ignoreFile = readText(top.filePath(u".gitignore"_s));
    QVERIFY(!ignoreFile.isEmpty());
    QStringList strangers;
    const QStringList entries =
        top.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& entry : entries) {
        if (!isExpectedAtTop(entry, ignoreFile)) {
            strangers.append(entry);
        }
    }
    QCOMPARE(strangers, QStringList());
}

void TestTree::aLengthIsJudged() {
    QCOMPARE(judged(u"model/core/error.cpp"_s, 400), Length::Fine);
    QCOMPARE(judged(u"model/core/error.cpp"_s, 401), Length::Long);
    QCOMPARE(judged(u"model/core/error.cpp"_s, 801), Length::TooLong);
    QCOMPARE(judged(u"wizard/reviewpage.cpp"_s, 150), Length::Fine);
    QCOMPARE(judged(u"wizard/reviewpage.cpp"_s, 151), Length::Long);
}

void TestTree::filesStayShort() {
    QStringList tooLong;
    const auto sources = sourcesBelow({u"app"_s, u"wizard"_s, u"model"_s, u"tests"_s});
    QVERIFY(!sources.isEmpty());
    for (const Source& source : sources) {
        const int lines = int(source.text.count(u'\n'));
        const QString said = u"%1 has %2 lines"_s.arg(source.path, QString::number(lines));
        switch (judged(source.path, lines)) {
        case Length::Fine:
            break;
        case Length::Long:
            qWarning("%s", qPrintable(said));
            break;
        case Length::TooLong:
            tooLong.append(said);
            break;
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void TestTree::noPathOfAMachineInScriptsAndData() {
    static const QRegularExpression path(uR"((?<![\w.])/(work|home|root|Users)/|\.\./shared\b)"_s);
    QCOMPARE(search(u"cd /work/x; cat ../shared/y https://a.example/home/z"_s, path).size(), 2);
    auto sources = sourcesBelow(
        {u"app"_s, u"resources"_s, u"tests"_s, u".ci"_s},
        {u"*.txt"_s, u"*.json"_s, u"*.sql"_s, u"*.sh"_s, u"start"_s, u"run"_s, u"bench"_s, u"*.md"_s});
    const QDir top(QStringLiteral(SW_SOURCE_DIR));
    for (const QString& name : {u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s}) {
        sources.append({name, readText(top.filePath(name))});
    }
    QStringList lines;
    for (const Source& source : std::as_const(sources)) {
        // Recorded files under tests/data may name anything.
        if (!source.path.startsWith(u"tests/data/"_s)) {
            lines += located(source, search(source.text, path));
        }
    }
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestTree::scriptsCanBeRun_data() {
    QTest::addColumn<QString>("path");
    for (const char* path : {"app/start", "tests/run", "tests/bench", ".ci/run"}) {
        QTest::newRow(path) << QString::fromUtf8(path);
    }
}

void TestTree::scriptsCanBeRun() {
    QFETCH(const QString, path);
    const QFileInfo script(QDir(QStringLiteral(SW_SOURCE_DIR)).filePath(path));
    QVERIFY(script.isExecutable());
    QVERIFY(readText(script.filePath()).startsWith(u"#!/usr/bin/env bash\n"_s));
}

QTEST_GUILESS_MAIN(TestTree)
#include "test_tree.moc"
