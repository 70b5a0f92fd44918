#include "accessible.h"
#include "app/accountdialog.h"
#include "app/accountsdialog.h"
#include "app/desk.h"
#include "app/settingsdialog.h"
#include "deskfixture.h"
#include "wizard/look/disclosure.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QJsonArray>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList& faults) {
    return faults.join(u"\n  "_s);
}

template <class Window>
Window* openWindow() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (auto* found = qobject_cast<Window*>(window); found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

/// Every window as somebody meets it who does not see it, or has only the keyboard.
class TestAccessible final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCheckFindsFaults();
    void everyPageOfTheWizard_data();
    void everyPageOfTheWizard();
    void theReceipt();
    void theMainWindow();
    void theFirstStart();
    void theDialogs_data();
    void theDialogs();

private:
    void showMain(bool isPractice = true);
    wizard::SupportWizard* startWizard();
    void go(wizard::SupportWizard* wizard, const QString& place);

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::MainWindow> m_main;
};

void TestAccessible::init() {
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestAccessible::cleanup() {
    m_main.reset();
    m_fixture.reset();
}

void TestAccessible::showMain(bool isPractice) {
    QVERIFY(m_fixture->open(isPractice));
    m_main = std::make_unique<app::MainWindow>(m_fixture->program());
    m_main->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_main.get()));
}

wizard::SupportWizard* TestAccessible::startWizard() {
    showMain();
    m_main->newRequest();
    auto* wizard = openWindow<wizard::SupportWizard>();
    [&] {
        QVERIFY(wizard);
        QVERIFY(QTest::qWaitForWindowExposed(wizard));
    }();
    return wizard;
}

void TestAccessible::go(wizard::SupportWizard* wizard, const QString& place) {
    auto* button = wizard->findChild<QPushButton*>(u"step."_s + place);
    QVERIFY(button);
    button->click();
    QCOMPARE(wizard->place(), place);
}

/// A check that could not fail would be none.
void TestAccessible::theCheckFindsFaults() {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* first = new QPushButton(u"&Save"_s, &window);
    auto* second = new QPushButton(u"&Send"_s, &window);
    for (QPushButton* button : {second, first}) {
        button->setObjectName(u"same"_s);
        layout->addWidget(button);
    }
    auto* generic = new QWidget(&window);
    generic->setFocusPolicy(Qt::StrongFocus);
    generic->setMinimumHeight(10);
    layout->addWidget(generic);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString faults = joined(accessible::faultsOf(&window));
    for (const QString& part : {u"no accessible name"_s, u"has no role"_s, u"no object name"_s,
                                u"2 controls are named \"same\""_s, u"Alt+S belongs to"_s}) {
        QVERIFY2(faults.contains(part), qPrintable(part + u" is not in:\n"_s + faults));
    }
    QVERIFY(!accessible::disorderOf(&window).isEmpty()); // "Save" was made first and lies below
}

void TestAccessible::everyPageOfTheWizard_data() {
    QTest::addColumn<QString>("place");
    for (const char* place : {"sign_in", "new_ticket", "service", "environment", "issue_type", "severity",
                              "subject", "description", "review"}) {
        QTest::newRow(place) << QString::fromUtf8(place);
    }
}

/// Empty, with all that can be wrong said in red, and filled in.
void TestAccessible::everyPageOfTheWizard() {
    QFETCH(const QString, place);
    wizard::SupportWizard* wizard = startWizard();
    go(wizard, place);
    const auto look = [&](const char* when) {
        auto* stack = wizard->findChild<QStackedWidget*>();
        QStringList faults;
        // What was added is laid out in the event loop's next round.
        const bool isSound = QTest::qWaitFor(
            [&] {
                faults = accessible::faultsOf(wizard) + accessible::disorderOf(stack->currentWidget());
                return faults.isEmpty();
            },
            2'000);
        QVERIFY2(isSound, qPrintable(u"%1:\n  "_s.arg(QString::fromLatin1(when)) + joined(faults)));
    };
    look("empty");
    wizard->session().touchAll();
    QCoreApplication::processEvents();
    look("wrong");
    wizard->session().setValues({{u"situation"_s, u"something_else"_s},
                                 {u"behalf"_s, true},
                                 {u"severity"_s, u"urgent"_s},
                                 {u"environment"_s, u"staging"_s},
                                 {u"description"_s, u"It is **down**."_s},
                                 {u"subject"_s, u"Logins fail for all users"_s}});
    QCoreApplication::processEvents();
    look("filled in");
}

void TestAccessible::theReceipt() {
    wizard::SupportWizard* wizard = startWizard();
    m_fixture->program().dispatcher().start();
    wizard->session().setValues(
        {{u"situation"_s, u"production_down"_s},
         {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s}},
         {u"subject"_s, u"Logins fail for all users"_s},
         {u"description"_s, u"Every login ends with an error page."_s}});
    go(wizard, u"review"_s);
    wizard->findChild<QPushButton*>(u"send"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"receipt"_s, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(wizard->session().entry()->receipt, 20'000);
    QCoreApplication::processEvents();
    auto* stack = wizard->findChild<QStackedWidget*>();
    const QStringList faults = accessible::faultsOf(wizard) + accessible::disorderOf(stack->currentWidget());
    QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
}

void TestAccessible::theMainWindow() {
    QVERIFY(m_fixture->addAccount());
    showMain(false);
    QVERIFY(m_fixture->put(m_fixture->draft(u"one"_s, u"A draft"_s)));
    QVERIFY(m_fixture->put(m_fixture->entry(u"two"_s, u"On its way"_s)));
    QVERIFY(m_fixture->put({m_fixture->ticket(u"17"_s, u"Logins fail"_s)}));
    auto* desk = m_main->findChild<app::Desk*>();
    QVERIFY(desk);
    for (const auto list : {app::Desk::Drafts, app::Desk::Outbox, app::Desk::Tickets}) {
        desk->showList(list);
        for (auto* view : desk->findChildren<QTableView*>()) {
            if (view->isVisible()) {
                QTRY_VERIFY(view->model()->rowCount() > 0);
                view->selectRow(0);
            }
        }
        QCoreApplication::processEvents();
        const QStringList faults = accessible::faultsOf(m_main.get());
        QVERIFY2(faults.isEmpty(), qPrintable(u"list %1:\n  "_s.arg(int(list)) + joined(faults)));
    }
}

void TestAccessible::theFirstStart() {
    showMain(false);
    const QStringList faults = accessible::faultsOf(m_main.get());
    QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
}

void TestAccessible::theDialogs_data() {
    QTest::addColumn<QString>("dialog");
    QTest::newRow("account") << u"account"_s;
    QTest::newRow("accounts") << u"accounts"_s;
    QTest::newRow("settings") << u"settings"_s;
}

void TestAccessible::theDialogs() {
    QFETCH(const QString, dialog);
    showMain();
    std::unique_ptr<QDialog> window;
    if (dialog == u"account"_s) {
        window = std::make_unique<app::AccountDialog>(m_fixture->program(), std::nullopt, m_main.get());
    } else if (dialog == u"accounts"_s) {
        window = std::make_unique<app::AccountsDialog>(m_fixture->program(), m_main.get());
    } else {
        window = std::make_unique<app::SettingsDialog>(app::Preferences(), m_main.get());
    }
    window->open();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    for (auto* fold : window->findChildren<wizard::Disclosure*>()) {
        fold->click();
    }
    constexpr int roomForAll = 4000; // nothing scrolled out of sight
    window->resize(window->width(), roomForAll);
    QCoreApplication::processEvents();
    const QStringList faults = accessible::faultsOf(window.get()) + accessible::disorderOf(window.get());
    QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
}

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
