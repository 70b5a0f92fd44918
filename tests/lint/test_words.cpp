#include "lint/words.h"

#include <QTest>

using namespace lint;

/// Words, habits and untranslated texts.
class TestWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanksLeaveTheCode();
    void aSnippetIsJudged_data();
    void aSnippetIsJudged();
    void aHabitIsJudged_data();
    void aHabitIsJudged();
    void aTextIsJudged_data();
    void aTextIsJudged();
    void filesKeepToTheRules_data();
    void filesKeepToTheRules();
};

void TestWords::blanksLeaveTheCode() {
    const QString text =
        u"a(\"x // \\\" y\"); // why\nb('\"', 1'000); /* two\nlines */ c(R\"-(raw \" )-\");"_s;
    QCOMPARE(blanked(text, Keep::CodeAndStrings),
             u"a(\"x // \\\" y\");       \nb('\"', 1'000);       \n         c(R\"-(raw \" )-\");"_s);
    QCOMPARE(blanked(text, Keep::Code),
             u"a(\"         \");       \nb(' ', 1'000);       \n         c(R           \");"_s);
}

void TestWords::aSnippetIsJudged_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* path, const char* line, bool allowed) {
        QTest::addRow("%s: %s", path, line) << QString::fromUtf8(path) << QString::fromUtf8(line) << allowed;
    };
    row("wizard/a.cpp", "registerField(name, edit);", false);
    row("wizard/a.cpp", "// unlike registerField, this is typed", true);
    row("model/net/a.cpp", "QEventLoop loop;", false);
    row("app/a.cpp", "dialog.exec();", false);
    row("wizard/a.cpp", "menu->exec(position);", false);
    row("app/main.cpp", "return application.exec();", true);
    row("app/cli/command.cpp", "return QCoreApplication::exec();", true);
    row("model/store/a.cpp", "query.exec();", true);
    row("wizard/a.cpp", "dialog.open();", true);
    row("wizard/a.cpp", "QMessageBox::warning(this, title, text);", false);
    row("wizard/a.cpp", "box.setIcon(QMessageBox::Warning);", true);
    row("wizard/a.cpp", "const auto names = QFileDialog::getOpenFileNames(this);", false);
    row("app/a.cpp", "QCoreApplication::processEvents();", false);
    row("app/a.cpp", "Settings::instance().save();", false);
    row("app/a.cpp", "static Settings& instance();", false);
    row("app/a.cpp", "connect(qApp, QCoreApplication::instance());", true);
    row("app/a.cpp", "auto* network = QNetworkInformation::instance();", true);
    row("app/a.cpp", "auto* button = sender();", false);
    row("app/a.cpp", "qobject_cast<QPushButton*>(sender( ))", false);
    row("model/mail/a.cpp", "write(message.sender());", true);
    row("app/a.cpp", "connect(a, SIGNAL(done()), this, SLOT(go()));", false);
    row("tests/unit/a.cpp", "QSignalSpy spy(&a, SIGNAL(done()));", false);
    row("app/a.cpp", "connect(button, &QPushButton::clicked, [this] { save(); });", false);
    row("app/a.cpp", "connect(button, &QPushButton::clicked, this, [this] { save(); });", true);
    row("tests/unit/a.cpp", "QTest::qWait(100);", false);
    row("tests/unit/a.cpp", "QTRY_VERIFY(done);", true);
    row("wizard/a.cpp", "QThread::msleep(5);", false);
    row("model/store/a.cpp", "QThread::msleep(5); // another process holds the lock", true);
    row("model/a/a.cpp", "#include \"model/a/b.cpp\"", false);
    row("model/a/a.cpp", "#include \"model/a/b.h\"", true);
    row("model/a/a.cpp", "// TODO later", false);
    row("model/a/a.cpp", "const auto s = u\"FIXME\"_s;", false);
    row("tests/unit/a.cpp", "// TODO later", true);
    row("model/a/a.cpp", "const auto s = u\"/home/me/x\"_s;", false);
    row("tests/unit/a.cpp", "// as in /work/x", false);
    row("model/a/a.cpp", "// see https://example.org/home/x and path/home/x", true);
}

void TestWords::aSnippetIsJudged() {
    QFETCH(const QString, path);
    QFETCH(const QString, line);
    QFETCH(const bool, allowed);
    QCOMPARE(wordFindings({path, line}).isEmpty(), allowed);
}

void TestWords::aHabitIsJudged_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("guarded") << u"a.h"_s << u"#pragma once\n"_s << true;
    QTest::newRow("not guarded") << u"a.h"_s << u"#include <QString>\n"_s << false;
    QTest::newRow("no guard needed") << u"a.cpp"_s << u"#include <QString>\n"_s << true;
    QTest::newRow("literals") << u"a.cpp"_s << u"using namespace Qt::StringLiterals;\n"_s << true;
    QTest::newRow("time literals") << u"a.cpp"_s << u"using namespace std::chrono_literals;\n"_s << true;
    QTest::newRow("in a header") << u"a.h"_s << u"#pragma once\nusing namespace Qt::StringLiterals;\n"_s
                                 << false;
    QTest::newRow("a whole namespace") << u"a.cpp"_s << u"using namespace core;\n"_s << false;
    QTest::newRow("helpers of a test") << u"tests/a.cpp"_s << u"using namespace helpers;\n"_s << true;
    QTest::newRow("std in a test") << u"tests/a.cpp"_s << u"using namespace std;\n"_s << false;
}

void TestWords::aHabitIsJudged() {
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const bool, allowed);
    QCOMPARE(habitFindings({path, text}).isEmpty(), allowed);
}

void TestWords::aTextIsJudged_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* line, bool allowed) {
        QTest::newRow(line) << QString::fromUtf8(line) << allowed;
    };
    row("label->setText(tr(\"Send request\"));", true);
    row("label->setText(u\"Send request\"_s);", false);
    row("label->setText(QStringLiteral(\"Send request\"));", false);
    row("label->setText(u\"%1 – %2\"_s.arg(a, b));", true);
    row("label->setText(text);", true);
    row("auto* label = new QLabel(u\"Subject\"_s, this);", false);
    row("auto* label = new QLabel(tr(\"Subject\"), this);", true);
    row("menu->addAction(\n    u\"Quit\"_s);", false);
    row("button->setObjectName(u\"send\"_s);", true);
    row("return core::fail(core::ErrorKind::Rejected, u\"It is wrong.\"_s);", false);
    row("return fail(ErrorKind::Rejected, tr(\"It is wrong.\"));", true);
}

void TestWords::aTextIsJudged() {
    QFETCH(const QString, line);
    QFETCH(const bool, allowed);
    QCOMPARE(untranslatedFindings({u"wizard/a.cpp"_s, line}).isEmpty(), allowed);
}

void TestWords::filesKeepToTheRules_data() {
    QTest::addColumn<Source>("source");
    const auto sources = sourcesBelow({u"app"_s, u"wizard"_s, u"model"_s, u"tests"_s});
    for (const Source& source : sources) {
        if (!source.path.startsWith(u"tests/lint/"_s)) { // the rules and their examples
            QTest::newRow(qPrintable(source.path)) << source;
        }
    }
}

void TestWords::filesKeepToTheRules() {
    QFETCH(const Source, source);
    auto findings = wordFindings(source) + habitFindings(source);
    if (!source.path.startsWith(u"tests/"_s)) {
        findings += untranslatedFindings(source);
    }
    const QStringList lines = located(source, findings);
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
