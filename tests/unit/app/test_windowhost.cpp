// The settings, and that a change of them takes nothing away that was typed.
#include "app/settingsdialog.h"
#include "app/windowhost.h"
#include "unit/app/accessible.h"
#include "unit/app/deskfixture.h"
#include "wizard/look/look.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using app::Preferences;
using wizard::look::Scheme;

class TestWindowHost final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void preferencesAreKept();
    void nonsenseIsPassedOver();
    void fileIsTheOwnersAlone();
    void settingsCanBeReachedAndRead();
    void languageSwitchKeepsWhatWasTyped();
    void textSizeAndColoursHoldAtOnce();
    void settingsThatCannotBeWrittenHoldForThisRun();
    void theWizardAloneFirst();
    void withoutAnAccountTheMainWindowSaysHowToGetOne();

private:
    QString file() const { return m_fixture->folder().config() + u"/settings.ini"_s; }
    app::WindowHost& start();
    /// Opens the settings from the menu and chooses.
    void choose(const QString& list, const QVariant& value);
    /// Subjects of the drafts on the disk.
    QStringList stored() const;
    app::SettingsDialog* dialog() { return m_host->window().findChild<app::SettingsDialog*>(); }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::Appearance> m_appearance;
    std::unique_ptr<app::WindowHost> m_host;
    QFont m_font;
};

void TestWindowHost::init() {
    m_font = QApplication::font();
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady() && m_fixture->addAccount() && m_fixture->open());
    m_appearance = std::make_unique<app::Appearance>(*qApp);
}

void TestWindowHost::cleanup() {
    m_host.reset();
    m_appearance->apply({});
    m_appearance.reset();
    m_fixture.reset();
    QApplication::setFont(m_font);
    QLocale::setDefault(QLocale::c());
}

app::WindowHost& TestWindowHost::start() {
    const Preferences read = app::readPreferences(file());
    m_appearance->apply(read);
    m_host = std::make_unique<app::WindowHost>(
        m_fixture->program(),
        app::WindowHost::Settings{.appearance = *m_appearance, .preferences = read, .file = file()});
    m_host->window().show();
    return *m_host;
}

QStringList TestWindowHost::stored() const {
    QStringList subjects;
    for (const ticket::Draft& draft :
         store::drafts(m_fixture->program().reader()).value_or(QList<ticket::Draft>())) {
        subjects.append(draft.text(u"subject"));
    }
    return subjects;
}

void TestWindowHost::choose(const QString& list, const QVariant& value) {
    if (!dialog()) {
        m_host->window().findChild<QAction*>(u"action_settings"_s)->trigger();
    }
    const app::SettingsDialog* before = dialog();
    QVERIFY(before);
    auto* box = before->findChild<QComboBox*>(list);
    box->setFocus();
    const int row = box->findData(value);
    QVERIFY(row >= 0);
    // As the keyboard does it.
    const int steps = row - box->currentIndex();
    for (int i = 0; i < std::abs(steps); ++i) {
        QTest::keyClick(box, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    }
    QTRY_VERIFY(dialog() && dialog() != before);
}

void TestWindowHost::preferencesAreKept() {
    const Preferences chosen{.scheme = Scheme::Dark, .language = u"de"_s, .textPercent = 150};
    QVERIFY(app::writePreferences(file(), chosen));
    QCOMPARE(app::readPreferences(file()), chosen);
    QVERIFY(app::writePreferences(file(), {}));
    QCOMPARE(app::readPreferences(file()), Preferences());
}

void TestWindowHost::nonsenseIsPassedOver() {
    QCOMPARE(app::readPreferences(file()), Preferences()); // there is none yet
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("language=xx\n[look]\ncolors=pink\ntext_percent=9000\n");
    ini.close();
    const Preferences read = app::readPreferences(file());
    QCOMPARE(read.scheme, Scheme::System);
    QCOMPARE(read.textPercent, Preferences::mostTextPercent);
    m_appearance->apply(read); // a language that there is not is the system's
}

void TestWindowHost::fileIsTheOwnersAlone() {
    QVERIFY(app::writePreferences(file(), {}));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
}

void TestWindowHost::settingsCanBeReachedAndRead() {
    start();
    QCOMPARE(m_host->window().findChild<QAction*>(u"action_settings"_s)->shortcut(),
             QKeySequence(u"Ctrl+,"_s));
    m_host->showSettings();
    QVERIFY(dialog()->isVisible());
    QCOMPARE(accessible::faultsOf(dialog()), QStringList());
    dialog()->findChild<QPushButton*>(u"close"_s)->click();
    QTRY_VERIFY(!dialog());
}

void TestWindowHost::languageSwitchKeepsWhatWasTyped() {
    start();
    m_host->window().findChild<QTabWidget*>(u"lists"_s)->setCurrentIndex(2);
    m_host->window().newRequest();
    wizard::SupportWizard* wizard = openWizard();
    QVERIFY(wizard);
    const wizard::Session* session = &wizard->session();
    wizard->findChild<QPushButton*>(u"step.subject"_s)->click();
    auto* subject = wizard->findChild<QLineEdit*>(u"subject"_s);
    QTest::keyClicks(subject, u"Logins fail"_s);
    wizard->resize(1000, 700);

    choose(u"language"_s, u"de"_s);
    wizard = openWizard();
    QVERIFY(wizard);
    QCOMPARE(&wizard->session(), session);
    QCOMPARE(wizard->place(), u"subject"_s);
    QCOMPARE(wizard->size(), QSize(1000, 700));
    subject = wizard->findChild<QLineEdit*>(u"subject"_s);
    QCOMPARE(subject->text(), u"Logins fail"_s);
    QCOMPARE(wizard->findChild<QPushButton*>(u"next"_s)->text(), u"&Weiter"_s);
    QCOMPARE(m_host->window().findChild<QPushButton*>(u"new_request"_s)->text(), u"&Neue Anfrage"_s);
    QCOMPARE(m_host->window().findChild<QTabWidget*>(u"lists"_s)->currentIndex(), 2);
    QCOMPARE(dialog()->windowTitle(), u"Einstellungen"_s);
    QCOMPARE(dialog()->focusWidget()->objectName(), u"language"_s);
    // What rules say speaks German as well.
    wizard->findChild<QPushButton*>(u"step.severity"_s)->click();
    wizard->findChild<QPushButton*>(u"step.subject"_s)->click();
    for (const core::Issue& issue : session->issuesOf(u"severity"_s)) {
        QVERIFY2(!issue.text.contains(u"Choose"_s), qPrintable(issue.text));
    }
    QTest::keyClicks(subject, u" for all"_s); // it is still the same draft that is written

    choose(u"language"_s, u"en"_s);
    wizard = openWizard();
    QCOMPARE(wizard->findChild<QLineEdit*>(u"subject"_s)->text(), u"Logins fail for all"_s);
    QCOMPARE(wizard->findChild<QPushButton*>(u"next"_s)->text(), u"&Next"_s);
    QCOMPARE(app::readPreferences(file()).language, u"en"_s);
    wizard->session().flush();
    QTRY_COMPARE(stored(), QStringList{u"Logins fail for all"_s});
    // The window that is left is the one that opens and closes wizards.
    wizard->close();
    QTRY_VERIFY(!openWizard());
}

void TestWindowHost::textSizeAndColoursHoldAtOnce() {
    start();
    const qreal before = QApplication::font().pointSizeF();
    choose(u"text_size"_s, 200);
    QCOMPARE(QApplication::font().pointSizeF(), 2 * before);
    choose(u"text_size"_s, 100);
    QCOMPARE(QApplication::font().pointSizeF(), before);
    choose(u"colors"_s, QVariant::fromValue(Scheme::Dark));
    QVERIFY(wizard::look::isDark(m_host->window().palette()));
    choose(u"colors"_s, QVariant::fromValue(Scheme::Light));
    QVERIFY(!wizard::look::isDark(m_host->window().palette()));
}

void TestWindowHost::settingsThatCannotBeWrittenHoldForThisRun() {
    QVERIFY(QDir().mkpath(file())); // a folder stands in its place
    start();
    choose(u"language"_s, u"de"_s);
    auto* told = m_host->window().findChild<QMessageBox*>();
    QVERIFY(told);
    QVERIFY(told->text().contains(file()));
    QCOMPARE(m_host->window().findChild<QPushButton*>(u"new_request"_s)->text(), u"&Neue Anfrage"_s);
}

void TestWindowHost::theWizardAloneFirst() {
    app::WindowHost host(m_fixture->program(),
                         {.appearance = *m_appearance, .preferences = {}, .file = file()});
    host.newRequest({});
    QVERIFY(!host.hasWindow());
    const auto wizards = [] {
        QList<wizard::SupportWizard*> shown;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            auto* wizard = qobject_cast<wizard::SupportWizard*>(window);
            if (wizard && wizard->isVisible()) {
                shown.append(wizard);
            }
        }
        return shown;
    };
    QCOMPARE(wizards().size(), 1);
    host.newRequest({});
    QCOMPARE(wizards().size(), 2);
    wizards().first()->close();
    QCOMPARE(wizards().size(), 1);
    QVERIFY(!host.hasWindow());
    wizards().first()->close();
    // Whoever closed the last wizard sees what became of the request.
    QVERIFY(host.hasWindow() && host.window().isVisible());
}

void TestWindowHost::withoutAnAccountTheMainWindowSaysHowToGetOne() {
    QVERIFY(m_fixture->program().accountBook().write({}));
    m_fixture->program().reloadAccounts();
    app::WindowHost host(m_fixture->program(),
                         {.appearance = *m_appearance, .preferences = {}, .file = file()});
    host.newRequest({});
    QVERIFY(host.hasWindow() && host.window().isVisible());
}

QTEST_MAIN(TestWindowHost)
#include "test_windowhost.moc"
