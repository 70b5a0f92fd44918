#include "lint/scanner.h"

#include <QTest>

#include <algorithm>

using namespace lint;

/// A test that stands in no `Q_SLOTS` section is compiled and never run: nobody calls it, and nobody misses
/// it.
class TestRun final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyRunsIsFound_data();
    void whatNobodyRunsIsFound();
    void everyTestIsRun();
};

namespace {

/// One function of a class of tests that looks like a test: without arguments and without an answer.
struct Looking {
    qsizetype at = 0;
    QString name;
    bool isSlot = false;
};

qsizetype endOfBraces(const QString& code, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        depth += code.at(i) == u'{' ? 1 : code.at(i) == u'}' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return code.size();
}

/// What stands in the class itself, without the insides of its functions; the places stay.
QString membersOnly(const QString& code, qsizetype open) {
    const qsizetype end = endOfBraces(code, open);
    QString members = QString(open, u' ');
    int depth = 0;
    for (qsizetype i = open; i < end; ++i) {
        const QChar letter = code.at(i);
        depth -= letter == u'}' ? 1 : 0;
        members += depth <= 1 || letter == u'\n' ? letter : QChar(u' ');
        depth += letter == u'{' ? 1 : 0;
    }
    return members;
}

QList<Looking> testsOf(const QString& members) {
    static const QRegularExpression part(
        uR"((?<section>\b(?:public|protected|private)\s*(?<slots>Q_SLOTS|slots)?\s*:(?!:))|)"
        uR"((?<static>\bstatic\s+)?\bvoid\s+(?<name>\w+)\(\)(?=\s*[;{]))"_s);
    QList<Looking> found;
    bool inSlots = false;
    auto matches = part.globalMatch(members);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.hasCaptured(u"section"_s)) {
            inSlots = match.hasCaptured(u"slots"_s);
        } else if (!match.hasCaptured(u"static"_s)) {
            found.append({match.capturedStart(), match.captured(u"name"_s), inSlots});
        }
    }
    return found;
}

/// Tests that are never run: in a class with slots, in a section without, and named nowhere else in the file.
QList<Finding> neverRun(const QString& text) {
    static const QRegularExpression head(uR"(\bclass\s+(?<class>\w+)[^;{}()]*\{\s*Q_OBJECT\b)"_s);
    const QString code = blanked(text, Keep::Code);
    QList<Finding> findings;
    auto classes = head.globalMatch(code);
    while (classes.hasNext()) {
        const auto match = classes.next();
        const QList<Looking> tests = testsOf(membersOnly(code, code.indexOf(u'{', match.capturedStart())));
        const bool isTests = std::ranges::any_of(tests, &Looking::isSlot);
        for (const Looking& test : tests) {
            // Its own place, and where it is written out of the class, are no calls.
            const QRegularExpression call(
                uR"((?<!void )(?<!void %1::)\b%2\b)"_s.arg(match.captured(u"class"_s), test.name));
            if (isTests && !test.isSlot && !call.match(code).hasMatch()) {
                findings.append({lineOf(code, test.at), test.name});
            }
        }
    }
    return findings;
}

} // namespace

void TestRun::whatNobodyRunsIsFound_data() {
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("found");
    QTest::newRow("all are slots") << u"private Q_SLOTS: void one() { f(); } void two();"_s << QString();
    QTest::newRow("below private")
        << u"private Q_SLOTS: void one() {} private: int m_a = 0; void two() { if (a) { b(); } } void three();"_s
        << u"two three"_s;
    QTest::newRow("in public") << u"public: void two() {} private Q_SLOTS: void one() {}"_s << u"two"_s;
    QTest::newRow("called by a test")
        << u"private Q_SLOTS: void one() { two(); } private: void two() {}"_s << QString();
    QTest::newRow("passed on") << u"private Q_SLOTS: void one() { f(&T::two); } private: void two();"_s
                               << QString();
    QTest::newRow("named in a comment and a text alone")
        << u"private Q_SLOTS: void one() { f(\"two\"); } private: // two()\n void two() {}"_s << u"two"_s;
    QTest::newRow("with an argument")
        << u"private Q_SLOTS: void one() {} private: void two(int a) {}"_s << QString();
    QTest::newRow("with an answer") << u"private Q_SLOTS: void one() {} private: int two() { return 2; }"_s
                                    << QString();
    QTest::newRow("no class of tests") << u"public: void two() {}"_s << QString();
    QTest::newRow("a function in a function")
        << u"private Q_SLOTS: void one() { struct S { void two() {} }; }"_s << QString();
}

void TestRun::whatNobodyRunsIsFound() {
    QFETCH(const QString, members);
    QStringList names;
    for (const Finding& finding :
         neverRun(u"class T final : public QObject {\n Q_OBJECT\n%1\n};\nvoid T::two() {}"_s.arg(members))) {
        names += finding.text;
    }
    QTEST(names.join(u' '), "found");
}

void TestRun::everyTestIsRun() {
    QStringList lines;
    int looked = 0;
    for (const Source& source : sourcesBelow({u"tests"_s}, {u"test_*.cpp"_s})) {
        lines += located(source, neverRun(source.text));
        ++looked;
    }
    QVERIFY(looked > 0);
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
