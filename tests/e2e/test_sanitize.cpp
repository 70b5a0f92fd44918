#include "launch.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <poll.h>
#include <pty.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Something that takes some seconds: much of it has to be cleaned.
QByteArray largeLog() {
    constexpr qsizetype lines = 600'000;
    return QByteArray("Nov 23 10:00:00 app: login code=Abc123DEF456ghi of jane.doe@corp.example, "
                      "password=hunter2x, Authorization: Bearer qT7xLm2Zp9Kw4Rb8\n")
        .repeated(lines);
}

/// A terminal, and what is shown on it.
class Terminal final {
    Q_DISABLE_COPY_MOVE(Terminal)

public:
    Terminal() { openpty(&m_own, &m_its, nullptr, nullptr, nullptr); }
    ~Terminal() {
        ::close(m_own);
        ::close(m_its);
    }
    /// For a process that is about to start: it becomes its standard error.
    std::function<void()> asError() const {
        return [its = m_its] {
            ::dup2(its, STDERR_FILENO);
        };
    }
    QByteArray shown() {
        pollfd ready{.fd = m_own, .events = POLLIN, .revents = 0};
        while (poll(&ready, 1, 0) > 0) {
            char part[4096];
            const ssize_t count = ::read(m_own, part, sizeof part);
            if (count <= 0) {
                break;
            }
            m_shown.append(part, count);
        }
        return m_shown;
    }

private:
    int m_own = -1;
    int m_its = -1;
    QByteArray m_shown;
};

} // namespace

/// "sanitize" as a script uses it, and a person at a terminal.
class TestSanitize final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeWhole(path(u"large.log"_s), largeLog()); }
    void aFileIsCleaned();
    void standardInputGoesToStandardOutput();
    void severalFilesGoIntoAFolder();
    void ownRulesCount();
    void aTerminalIsToldHowFarItIs();
    void nobodyElseIsToldHowFarItIs();
    void anInterruptLeavesNothingHalfWritten();
    void wrongUseIsRefused_data();
    void wrongUseIsRefused();

private:
    Outcome sanitize(const QStringList& arguments, const QByteArray& input = {}) const {
        return run({.arguments =
                        QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s), u"sanitize"_s} + arguments,
                    .input = input,
                    .folder = m_folder.path()});
    }
    /// Cleans large.log with the terminal for its messages.
    std::unique_ptr<QProcess> sanitizing(const QString& output, const Terminal& terminal) const {
        return start({.arguments = {u"--data-dir"_s, path(u"data"_s), u"sanitize"_s, u"large.log"_s,
                                    u"--output"_s, output},
                      .folder = m_folder.path(),
                      .prepare = terminal.asError()});
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestSanitize::aFileIsCleaned() {
    writeWhole(path(u"a.log"_s), "GET /cb?code=Abc123DEF456ghi&x=1\nlater Abc123DEF456ghi\n");
    const Outcome outcome =
        sanitize({u"a.log"_s, u"--output"_s, u"clean.log"_s, u"--report"_s, u"report.json"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QByteArray clean = readWhole(path(u"clean.log"_s));
    QVERIFY2(!clean.contains("Abc123DEF456ghi") && clean.contains("&x=1\nlater removed-code-"),
             clean.constData());
    QVERIFY(readWhole(path(u"a.log"_s)).contains("Abc123DEF456ghi"));
    const QJsonObject file = outcome.json.value(u"files"_s).toArray().first().toObject();
    QCOMPARE(file.value(u"cleaned"_s), QJsonValue(true));
    QCOMPARE(file.value(u"removed"_s).toArray().size(), 2);
    const QByteArray report = readWhole(path(u"report.json"_s));
    QVERIFY(report.contains("\"kind\": \"code\"") && !report.contains("Abc123DEF456ghi"));
    QVERIFY(!outcome.out.contains("Abc123") && !outcome.err.contains("Abc123"));
}

void TestSanitize::standardInputGoesToStandardOutput() {
    const Outcome outcome = sanitize({u"-"_s, u"--output"_s, u"-"_s, u"--level"_s, u"strict"_s},
                                     "jane@corp.example password=hunter2x\nend");
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray("removed-email-17 password=removed-password-8\nend"));
}

void TestSanitize::severalFilesGoIntoAFolder() {
    QVERIFY(QDir(m_folder.path()).mkdir(u"out"_s));
    writeWhole(path(u"one.log"_s), "client_secret=Zx9Kq2Lm7Pw4\n");
    writeWhole(path(u"two.log"_s), "it says Zx9Kq2Lm7Pw4\n");
    writeWhole(path(u"key.p12"_s), QByteArray("0\x82\x01\x02\0\x01", 6));
    const Outcome outcome =
        sanitize({u"two.log"_s, u"key.p12"_s, u"one.log"_s, u"--output"_s, u"out"_s, u"--json"_s});
    QCOMPARE(outcome.code, 6);
    QVERIFY(readWhole(path(u"out/two.log"_s)).startsWith("it says removed-secret-"));
    QVERIFY(QFileInfo::exists(path(u"out/one.log"_s)) && !QFileInfo::exists(path(u"out/key.p12"_s)));
    QVERIFY(
        !outcome.json.value(u"files"_s).toArray().at(1).toObject().value(u"reason"_s).toString().isEmpty());
}

void TestSanitize::ownRulesCount() {
    QVERIFY(QDir(m_folder.path()).mkpath(u"data/config/rules"_s));
    const QString rules = path(u"data/config/rules/own.json"_s);
    writeWhole(rules, R"({"words": ["Zephyr"]})");
    const Outcome outcome =
        sanitize({u"-"_s, u"--output"_s, u"-"_s, u"--level"_s, u"strict"_s}, "project ZEPHYR\n");
    QCOMPARE(outcome.out, QByteArray("project removed-word-6\n"));
    writeWhole(rules, R"({"words": ["a"]})");
    const Outcome broken = sanitize({u"-"_s, u"--output"_s, u"-"_s}, "project ZEPHYR\n");
    QCOMPARE(broken.code, 3);
    QVERIFY2(broken.err.contains("own.json#/words"), broken.err.constData());
    QVERIFY(broken.out.isEmpty());
    QVERIFY(QFile::remove(rules));
}

void TestSanitize::aTerminalIsToldHowFarItIs() {
    Terminal terminal;
    const auto process = sanitizing(u"large.clean"_s, terminal);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains(" %") || process->state() == QProcess::NotRunning,
                             60'000);
    QTRY_COMPARE_WITH_TIMEOUT((terminal.shown(), process->state()), QProcess::NotRunning, 120'000);
    QCOMPARE(process->exitCode(), 0);
    const QByteArray shown = terminal.shown();
    QVERIFY2(shown.contains("\rReading ") || shown.contains("\rCleaning "), shown.right(500).constData());
    // One line, written over; gone before the result is told.
    const qsizetype last = shown.lastIndexOf('%');
    QVERIFY2(!shown.first(last).contains('\n'), shown.right(500).constData());
    const qsizetype gone = shown.indexOf("\r\033[K", last);
    QVERIFY2(gone > 0 && shown.indexOf("removed", gone) > gone, shown.right(500).constData());
}

void TestSanitize::nobodyElseIsToldHowFarItIs() {
    const Outcome outcome = sanitize({u"large.log"_s, u"--output"_s, u"large.clean"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(!outcome.err.contains('\r') && !outcome.err.contains(" %"), outcome.err.constData());
}

void TestSanitize::anInterruptLeavesNothingHalfWritten() {
    QVERIFY(QDir(m_folder.path()).mkpath(u"interrupted"_s));
    const QString out = path(u"interrupted/copy.log"_s);
    writeWhole(out, "what was there before\n");
    Terminal terminal;
    const auto process = sanitizing(out, terminal);
    QTRY_VERIFY_WITH_TIMEOUT(
        terminal.shown().contains("Cleaning ") || process->state() == QProcess::NotRunning, 60'000);
    QCOMPARE(process->state(), QProcess::Running);
    QCOMPARE(::kill(pid_t(process->processId()), SIGINT), 0);
    QTRY_COMPARE_WITH_TIMEOUT((terminal.shown(), process->state()), QProcess::NotRunning, 5000);
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 1);
    QCOMPARE(readWhole(out), QByteArray("what was there before\n"));
    QCOMPARE(QDir(path(u"interrupted"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"copy.log"_s});
    QVERIFY(terminal.shown().endsWith("\r\033[K"));
}

void TestSanitize::wrongUseIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no output") << QStringList{u"a.log"_s} << 2;
    QTest::newRow("no file") << QStringList{u"--output"_s, u"x"_s} << 2;
    QTest::newRow("level") << QStringList{u"a.log"_s, u"--output"_s, u"x"_s, u"--level"_s, u"none"_s} << 2;
    QTest::newRow("over itself") << QStringList{u"a.log"_s, u"--output"_s, u"./a.log"_s} << 2;
    QTest::newRow("several into a file") << QStringList{u"a.log"_s, u"a.log"_s, u"--output"_s, u"x"_s} << 2;
    QTest::newRow("both on standard output")
        << QStringList{u"a.log"_s, u"--output"_s, u"-"_s, u"--json"_s} << 2;
    QTest::newRow("missing") << QStringList{u"no.log"_s, u"--output"_s, u"x"_s} << 3;
}

void TestSanitize::wrongUseIsRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    writeWhole(path(u"a.log"_s), "password=hunter2x\n");
    const Outcome outcome = sanitize(arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(readWhole(path(u"a.log"_s)), QByteArray("password=hunter2x\n"));
}

QTEST_GUILESS_MAIN(TestSanitize)
#include "test_sanitize.moc"
