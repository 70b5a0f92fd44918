#include "realdesktop.h"
#include "screenreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
const auto serviceHeading = u"Which service is affected?"_s;
const auto subject = u"Logins fail for all users since 02:40"_s;
const auto description = u"Every login ends with an error page after the password was entered."_s;

const AccessibilityBus* bus = nullptr;

} // namespace

/// The outage path by ear: the real program, reached through AT-SPI alone, every control by the words that a
/// screen reader says.
class TestScreenReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anOutageIsFiledByEar();
    void whatIsWrongIsHeard();
    void aDowngradeIsHeard();
    void aTicketThatLooksAlikeIsHeard();

private:
    void openStep(const QString& title);
    void fileAnOutage();
    QString ticketOfReceipt() const;
    bool wasAnnounced(const QString& part) const;
    void press(const QString& name, const QString& role = u"push button"_s);
    void fill(const QString& name, const QString& text);
    void waitFor(const QString& role, const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
    std::unique_ptr<ScreenReader> m_reader;
};

void TestScreenReader::init() {
    m_reader = std::make_unique<ScreenReader>(bus->connection());
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<QProcess>();
    m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program->start(QStringLiteral(SW_PROGRAM), {u"--data-dir"_s, m_folder->path(), u"--practice"_s});
    QVERIFY(m_program->waitForStarted(patience));
}

void TestScreenReader::cleanup() {
    if (QTest::currentTestFailed()) {
        qWarning("shown were:\n  %s", qPrintable(m_reader->everything().join(u"\n  "_s)));
    }
    m_program->terminate();
    QVERIFY(m_program->waitForFinished(patience));
}

void TestScreenReader::waitFor(const QString& role, const QString& name) {
    QVERIFY2(QTest::qWaitFor([&] { return m_reader->find(role, name).has_value(); }, patience),
             qPrintable(u"no %1 \"%2\""_s.arg(role, name)));
}

void TestScreenReader::press(const QString& name, const QString& role) {
    // It may be there but not ready yet.
    const auto isDone = [&] {
        const auto heard = m_reader->find(role, name);
        return heard && heard->act();
    };
    QVERIFY2(QTest::qWaitFor(isDone, patience), qPrintable(u"no %1 \"%2\" to press"_s.arg(role, name)));
}

void TestScreenReader::fill(const QString& name, const QString& text) {
    const auto isDone = [&] {
        const auto heard = m_reader->find(u"text"_s, name);
        return heard && heard->setText(text);
    };
    QVERIFY2(QTest::qWaitFor(isDone, patience), qPrintable(u"no text \"%1\" to fill in"_s.arg(name)));
}

#define SW_STEP(...)                                                                                         \
    __VA_ARGS__;                                                                                             \
    if (QTest::currentTestFailed()) {                                                                        \
        return;                                                                                              \
    }

void TestScreenReader::fileAnOutage() {
    SW_STEP(press(u"New request"_s))
    SW_STEP(waitFor(u"heading"_s, u"Which account do you file this request with?"_s))
    SW_STEP(press(u"Next"_s))
    SW_STEP(press(u"Production is down"_s, u"radio button"_s))
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->find(u"radio button"_s, u"Production is down"_s)->isChecked(),
                             patience);
    SW_STEP(press(u"Next"_s))
    SW_STEP(waitFor(u"heading"_s, serviceHeading))
    SW_STEP(press(u"Next"_s))
    SW_STEP(fill(u"Subject"_s, subject))
    SW_STEP(press(u"Next"_s))
    SW_STEP(fill(u"Description"_s, description))
    SW_STEP(fill(u"Call-back number"_s, u"+1 425 555 0100"_s))
    SW_STEP(press(u"Review"_s))
    SW_STEP(press(u"Send request"_s))
}

QString TestScreenReader::ticketOfReceipt() const {
    static const QRegularExpression ticket(u"PRACTICE-\\d+"_s);
    QString id;
    const auto isHeard = [&] {
        const auto heard = m_reader->find(
            [](const Heard& one) { return one.name().contains(ticket) && one.role() == u"label"_s; });
        id = heard ? ticket.match(heard->name()).captured() : QString();
        return !id.isEmpty();
    };
    return QTest::qWaitFor(isHeard, patience) ? id : QString();
}

void TestScreenReader::anOutageIsFiledByEar() {
    SW_STEP(fileAnOutage())
    const QString id = ticketOfReceipt();
    QVERIFY2(!id.isEmpty(), "the receipt names no ticket");

    QProcess command;
    command.start(QStringLiteral(SW_PROGRAM),
                  {u"--data-dir"_s, m_folder->path(), u"--practice"_s, u"ticket"_s, id, u"--json"_s});
    QVERIFY(command.waitForFinished(patience));
    const QJsonObject read = QJsonDocument::fromJson(command.readAllStandardOutput()).object();
    QCOMPARE(read[u"subject"].toString(), subject);
    QCOMPARE(read[u"severity"].toString(), u"urgent"_s);
    const QString body = read[u"comments"][0][u"body"].toString();
    QVERIFY2(body.contains(description), qPrintable(body));
    QVERIFY2(body.contains(u"+1 425 555 0100"_s), qPrintable(body));
}

void TestScreenReader::openStep(const QString& title) {
    SW_STEP(press(u"New request"_s))
    SW_STEP(waitFor(u"heading"_s, u"Which account do you file this request with?"_s))
    const auto step = [&](const Heard& one) {
        // A request that was sent has its steps, too; they lead nowhere.
        return one.name().startsWith(title) && one.role() == u"push button"_s && one.isSensitive();
    };
    const auto isDone = [&] {
        const auto heard = m_reader->find(step);
        return heard && heard->act();
    };
    QVERIFY(QTest::qWaitFor(isDone, patience));
}

bool TestScreenReader::wasAnnounced(const QString& part) const {
    return QTest::qWaitFor(
        [&] {
            return std::ranges::any_of(m_reader->announced(),
                                       [&](const QString& name) { return name.contains(part); });
        },
        patience);
}

void TestScreenReader::whatIsWrongIsHeard() {
    SW_STEP(openStep(u"7 Subject"_s))
    SW_STEP(waitFor(u"text"_s, u"Subject"_s))
    m_reader->forget();
    SW_STEP(press(u"Next"_s))
    QVERIFY2(wasAnnounced(u"Error: Subject is empty"_s), qPrintable(m_reader->announced().join(u'\n')));
    const auto isThere = [&] {
        const auto heard = m_reader->find(u"text"_s, u"Subject"_s);
        return heard && heard->isFocused() && heard->description().contains(u"Error:"_s);
    };
    QVERIFY(QTest::qWaitFor(isThere, patience));
}

void TestScreenReader::aDowngradeIsHeard() {
    SW_STEP(openStep(u"6 Severity"_s))
    SW_STEP(waitFor(u"radio button"_s, u"Normal"_s))
    m_reader->forget();
    SW_STEP(press(u"Normal"_s, u"radio button"_s))
    QVERIFY2(wasAnnounced(u"NOT be treated as critical"_s), qPrintable(m_reader->announced().join(u'\n')));
}

void TestScreenReader::aTicketThatLooksAlikeIsHeard() {
    SW_STEP(fileAnOutage())
    QVERIFY(!ticketOfReceipt().isEmpty());
    SW_STEP(openStep(u"7 Subject"_s))
    m_reader->forget();
    SW_STEP(fill(u"Subject"_s, u"Logins fail for many"_s))
    QVERIFY2(wasAnnounced(u"1 open ticket looks like this one"_s),
             qPrintable(m_reader->announced().join(u'\n')));
}

int main(int argc, char** argv) {
    const AccessibilityBus accessibilityBus;
    bus = &accessibilityBus;
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    qunsetenv("NO_AT_BRIDGE");
    const RealDesktop desktop;
    // The test itself shows nothing; it must not be heard beside the program.
    const QCoreApplication application(argc, argv);
    TestScreenReader test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_screenreader.moc"
