// All windows in other languages: nothing is cut off, no letter with Alt stands for two things, every text is
// one that the translations know.
#include "app/accountdialog.h"
#include "app/accountsdialog.h"
#include "app/language.h"
#include "app/settingsdialog.h"
#include "unit/app/accessible.h"
#include "unit/app/deskfixture.h"
#include "unit/app/longtexts.h"
#include "unit/wizard/clipping.h"
#include "unit/wizard/window.h"

#include <QScopeGuard>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Looks at a window as it stands; says what is wrong.
using Look = std::function<QStringList(QWidget*)>;

QStringList cutOrShared(QWidget* window) {
    return clipped(window) + accessible::sharedMnemonics(window);
}

class Walk {
public:
    explicit Walk(Look look) : m_look(std::move(look)) {}

    const QStringList& faults() const { return m_faults; }

    void at(QWidget* window, const QString& where) {
        settle();
        for (const QString& fault : m_look(window)) {
            m_faults.append(where + u": "_s + fault);
        }
    }

    void wizard() {
        Window window{core::AccountId(u"customer"_s)};
        steps(window, u"empty"_s);
        Fixture::answerAll(*window.session);
        window.session->setValue(u"behalf"_s, u"other"_s);
        window.session->setValue(u"environment"_s, u"qa"_s);
        window.session->touchAll();
        steps(window, u"faulty"_s);
        window.session->setValues({{u"environment"_s, u"prod"_s}, {u"behalf"_s, u"myself"_s}});
        steps(window, u"critical"_s);
        receipts(window);
    }

    void desk() {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        {
            app::MainWindow window(fixture.program());
            show(window);
            at(&window, u"first start"_s);
        }
        QVERIFY(fixture.addAccount());
        fixture.program().reloadAccounts();
        fixture.program().accountBook();
        const ticket::Draft draft = fixture.draft(u"one"_s, u"Logins fail"_s);
        QVERIFY(fixture.put(draft) && fixture.put(fixture.entry(u"two"_s, u"Logins fail for all"_s)));
        QVERIFY(fixture.put({fixture.ticket(u"17"_s, u"Logins fail"_s)}));
        app::MainWindow window(fixture.program());
        show(window);
        auto* lists = window.findChild<QTabWidget*>(u"lists"_s);
        for (int list = 0; list < lists->count(); ++list) {
            lists->setCurrentIndex(list);
            at(&window, u"list %1"_s.arg(list));
        }
        dialogs(fixture.program(), window);
    }

private:
    static void show(QWidget& window) {
        window.resize(smallestWindow);
        window.show();
    }

    void steps(const Window& window, const QString& state) {
        for (const QString& place : window.places()) {
            window.find<QAbstractButton>(u"step."_s + place)->click();
            at(window.wizard.get(), state + u' ' + place);
        }
    }

    void receipts(Window& window) {
        window.session->send();
        QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
        at(window.wizard.get(), u"receipt, queued"_s);
        window.deliver([](store::Entry& entry) {
            entry.state = store::EntryState::Blocked;
            entry.error = core::Error{.kind = core::ErrorKind::ActionRequired, .text = u"Sign in again."_s};
        });
        at(window.wizard.get(), u"receipt, blocked"_s);
        window.deliver([&window](store::Entry& entry) {
            entry.state = store::EntryState::Delivered;
            entry.error.reset();
            entry.ticket = core::TicketId(u"PRACTICE-17"_s);
            entry.receipt = ticket::Receipt{.ticket = entry.ticket,
                                            .url = QUrl(u"http://127.0.0.1:9/t/17"_s),
                                            .arrived = window.fixture.clock.now()};
        });
        at(window.wizard.get(), u"receipt, delivered"_s);
    }

    void dialogs(app::Program& program, app::MainWindow& window) {
        app::SettingsDialog settings({}, &window);
        app::AccountsDialog accounts(program, &window);
        app::AccountDialog account(program, std::nullopt, &window);
        for (QDialog* dialog : std::initializer_list<QDialog*>{&settings, &accounts, &account}) {
            dialog->open();
            at(dialog, dialog->objectName());
            dialog->hide();
        }
    }

    Look m_look;
    QStringList m_faults;
};

} // namespace

class TestLanguages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void longTextsFit();
    void everyTextIsKnownToTheTranslations();
    void germanFits();
    void mirroredFits();

private:
    const QString m_translations =
        QStringLiteral(SW_SOURCE_DIR "/resources/translations/support-wizard_de.ts");
};

void TestLanguages::cleanup() {
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
}

void TestLanguages::longTextsFit() {
    LongTexts texts(m_translations);
    QCoreApplication::installTranslator(&texts);
    Walk walk(clipped);
    walk.wizard();
    walk.desk();
    QVERIFY2(walk.faults().isEmpty(), qPrintable(walk.faults().join(u'\n')));
}

void TestLanguages::everyTextIsKnownToTheTranslations() {
    LongTexts texts(m_translations);
    QCoreApplication::installTranslator(&texts);
    Walk walk([](QWidget*) { return QStringList(); });
    walk.wizard();
    walk.desk();
    QVERIFY2(texts.unknown().isEmpty(), qPrintable(texts.unknown().join(u'\n')));
}

void TestLanguages::germanFits() {
    app::Language language(*qApp);
    language.use(u"de"_s);
    QCOMPARE(language.code(), u"de"_s);
    Walk walk(cutOrShared);
    walk.wizard();
    walk.desk();
    QVERIFY2(walk.faults().isEmpty(), qPrintable(walk.faults().join(u'\n')));
}

void TestLanguages::mirroredFits() {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Walk walk(clipped);
    walk.wizard();
    walk.desk();
    QVERIFY2(walk.faults().isEmpty(), qPrintable(walk.faults().join(u'\n')));
}

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
