#include "app/mainwindow.h"
#include "app/program.h"
#include "realdesktop.h"
#include "store/draftstore.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const auto subject = u"Logins fail for all users since 02:40"_s;
const auto description = u"Every login ends with an error page after the password was entered."_s;

QProcessEnvironment withoutDisplay() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    return environment;
}

/// The real program's answer on the same data folder, from another process.
QJsonObject ask(const QString& folder, const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral(SW_PROGRAM),
                  QStringList{u"--data-dir"_s, folder} + arguments + QStringList{u"--json"_s});
    process.waitForFinished(patience);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

wizard::SupportWizard* openWizard() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (auto* found = qobject_cast<wizard::SupportWizard*>(window); found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

QString shownText(const QWidget* window, const QString& name) {
    const auto* label = window->findChild<QLabel*>(name);
    return label && label->isVisible() ? label->text() : QString();
}

RealDesktop* desktop = nullptr;

} // namespace

/// The wizard as a person at the keyboard meets it: a real window, a window manager, keys through the X
/// server, and a Support Center reached over HTTP; read back from another process.
class TestWalkthrough final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theEightStepsLeadToATicket();
    void theOutagePathTakesFewInputs();
    void belowUrgentIsWarned();
    void urgentForStagingCannotGoOn();
    void aKilledWindowKeepsTheDraft();

private:
    wizard::SupportWizard* startWizard();
    void goOnTo(wizard::SupportWizard* wizard, const QString& place);
    QJsonObject sentTicket(wizard::SupportWizard* wizard);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Program> m_program;
    std::unique_ptr<app::MainWindow> m_window;
};

void TestWalkthrough::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    auto program =
        app::Program::open({.folder = core::DataFolder::below(m_folder->path()), .isPractice = true});
    QVERIFY2(program.has_value(), program ? "" : qPrintable(program.error().text));
    m_program = std::move(*program);
    m_window = std::make_unique<app::MainWindow>(*m_program);
    m_window->show();
    m_program->dispatcher().start();
    QVERIFY(RealDesktop::waitForFocus(m_window.get()));
    desktop->forgetInputs();
}

void TestWalkthrough::cleanup() {
    if (QTest::currentTestFailed()) {
        desktop->screenshot(u"walkthrough-%1.png"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    m_window.reset();
    m_program.reset();
    m_folder.reset();
}

wizard::SupportWizard* TestWalkthrough::startWizard() {
    desktop->press({u"ctrl+n"_s});
    wizard::SupportWizard* wizard = nullptr;
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT((wizard = openWizard()) != nullptr, patience);
    }();
    [&] {
        QVERIFY(RealDesktop::waitForFocus(wizard));
    }();
    return wizard;
}

void TestWalkthrough::goOnTo(wizard::SupportWizard* wizard, const QString& place) {
    desktop->press({u"Return"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), place, patience);
}

QJsonObject TestWalkthrough::sentTicket(wizard::SupportWizard* wizard) {
    [&] {
        QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"receipt"_s, patience);
    }();
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(!shownText(wizard, u"ticket_id"_s).isEmpty(), patience);
    }();
    return ask(m_folder->path(), {u"ticket"_s, shownText(wizard, u"ticket_id"_s), u"--practice"_s});
}

void TestWalkthrough::theEightStepsLeadToATicket() {
    wizard::SupportWizard* wizard = startWizard();
    QCOMPARE(wizard->place(), u"sign_in"_s);
    goOnTo(wizard, u"new_ticket"_s);
    // "Something else", then the three criteria.
    desktop->press({u"Down"_s, u"space"_s, u"Tab"_s, u"space"_s, u"Tab"_s, u"space"_s, u"Tab"_s, u"space"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().text(u"situation"), u"something_else"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().list(u"criteria").size(), 3, patience);
    goOnTo(wizard, u"service"_s);
    goOnTo(wizard, u"environment"_s);
    desktop->press({u"space"_s});
    goOnTo(wizard, u"issue_type"_s);
    desktop->press({u"space"_s});
    goOnTo(wizard, u"severity"_s);
    desktop->press({u"space"_s});
    QTRY_VERIFY_WITH_TIMEOUT(wizard->session().treatment().kind == ticket::Treatment::Kind::Critical,
                             patience);
    goOnTo(wizard, u"subject"_s);
    desktop->type(subject);
    goOnTo(wizard, u"description"_s);
    desktop->type(description);
    desktop->press({u"ctrl+Return"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"review"_s, patience);
    QVERIFY(!wizard->session().isSent());
    desktop->press({u"ctrl+Return"_s});

    const QJsonObject ticket = sentTicket(wizard);
    QCOMPARE(ticket[u"subject"].toString(), subject);
    QCOMPARE(ticket[u"severity"].toString(), u"urgent"_s);
    const QJsonArray comments = ticket[u"comments"].toArray();
    QVERIFY(comments.size() >= 2); // the description, and the acknowledgement
    const QString text = comments.first()[u"body"].toString();
    QVERIFY(text.contains(description));
    QVERIFY(text.contains(u"The majority of users are adversely impacted"_s));
    QVERIFY(text.contains(u"Environment: Production"_s));
    const QJsonObject drafts = ask(m_folder->path(), {u"drafts"_s});
    QCOMPARE(drafts[u"items"].toArray().size(), 0);
}

void TestWalkthrough::theOutagePathTakesFewInputs() {
    wizard::SupportWizard* wizard = startWizard();
    goOnTo(wizard, u"new_ticket"_s);
    desktop->press({u"space"_s}); // "Production is down" has the focus
    goOnTo(wizard, u"service"_s);
    goOnTo(wizard, u"subject"_s);
    desktop->type(subject);
    goOnTo(wizard, u"description"_s);
    desktop->type(description);
    desktop->press({u"ctrl+Return"_s, u"ctrl+Return"_s});
    const QJsonObject ticket = sentTicket(wizard);
    QCOMPARE(ticket[u"severity"].toString(), u"urgent"_s);
    QVERIFY2(desktop->inputs() <= 12, qPrintable(QString::number(desktop->inputs())));
}

void TestWalkthrough::belowUrgentIsWarned() {
    wizard::SupportWizard* wizard = startWizard();
    goOnTo(wizard, u"new_ticket"_s);
    desktop->press({u"alt+6"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"severity"_s, patience);
    desktop->press({u"Down"_s, u"space"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().text(u"severity"), u"high"_s, patience);
    const auto isWarned = [&] {
        const core::Issues issues = wizard->session().issuesOfField(u"severity"_s);
        return std::ranges::any_of(issues, [&](const core::Issue& issue) {
            const QList<QLabel*> labels = wizard->findChildren<QLabel*>();
            return issue.code == u"not_urgent"_s && std::ranges::any_of(labels, [&](const QLabel* label) {
                       return label->isVisible() && label->text() == issue.text;
                   });
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWarned(), patience);
    QCOMPARE(wizard->session().treatment().kind, ticket::Treatment::Kind::NotCritical);
    QVERIFY(wizard->findChild<QWidget*>(u"treatment"_s)->isVisible());
    goOnTo(wizard, u"subject"_s); // a warning never stops
}

void TestWalkthrough::urgentForStagingCannotGoOn() {
    wizard::SupportWizard* wizard = startWizard();
    desktop->press({u"alt+4"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"environment"_s, patience);
    desktop->press({u"Down"_s, u"space"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().text(u"environment"), u"staging"_s, patience);
    desktop->press({u"alt+6"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"severity"_s, patience);
    desktop->press({u"space"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().text(u"severity"), u"urgent"_s, patience);
    desktop->press({u"Return"_s, u"Return"_s});
    QCOMPARE(wizard->place(), u"severity"_s);
    QVERIFY(!wizard->session().canSend());
    desktop->press({u"alt+9"_s, u"ctrl+Return"_s}); // nor from Review
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"review"_s, patience);
    QVERIFY(!wizard->session().isSent());
    QCOMPARE(ask(m_folder->path(), {u"outbox"_s})[u"items"].toArray().size(), 0);
}

void TestWalkthrough::aKilledWindowKeepsTheDraft() {
    const QTemporaryDir folder;
    QProcess process;
    process.start(QStringLiteral(SW_PROGRAM), {u"--data-dir"_s, folder.path(), u"--practice"_s, u"--new"_s});
    QVERIFY(process.waitForStarted(patience));
    // The other program's window takes the keyboard from ours.
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isActiveWindow(), patience);
    const auto subjectOfDraft = [&] {
        const QJsonArray drafts = ask(folder.path(), {u"drafts"_s})[u"items"].toArray();
        return drafts.isEmpty() ? QString() : drafts.first()[u"subject"].toString();
    };
    // Until the wizard has taken the keyboard, keys go nowhere; then one round of them does it.
    QTRY_VERIFY_WITH_TIMEOUT((desktop->press({u"alt+7"_s, u"x"_s}), subjectOfDraft().contains(u'x')),
                             patience);
    desktop->press({u"ctrl+a"_s});
    desktop->type(subject);
    QTRY_COMPARE_WITH_TIMEOUT(subjectOfDraft(), subject, patience);
    process.kill(); // SIGKILL: no chance to save anything more
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(subjectOfDraft(), subject);

    // The next start offers it.
    auto program = app::Program::open({.folder = core::DataFolder::below(folder.path()), .isPractice = true});
    QVERIFY(program.has_value());
    const app::MainWindow next(**program);
    const QList<QLabel*> labels = next.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(subject); }));
}

int main(int argc, char** argv) {
    RealDesktop real;
    desktop = &real;
    QApplication application(argc, argv);
    TestWalkthrough test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_walkthrough.moc"
