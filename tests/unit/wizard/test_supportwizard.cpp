#include "unit/wizard/clipping.h"
#include "unit/wizard/window.h"
#include "wizard/look/icon.h"
#include "wizard/look/scheme.h"
#include "wizard/pages/page.h"
#include "wizard/supportwizard.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using wizard::Session;
using wizard::StepState;
using wizard::SupportWizard;

namespace {

bool needsLabel(const QWidget* widget) {
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return qobject_cast<const QLineEdit*>(widget) || text || qobject_cast<const QComboBox*>(widget);
}

/// What a screen reader or a keyboard would miss in the window as it is shown.
QStringList missing(const QWidget* window) {
    QStringList faults;
    const QList<QLabel*> labels = window->findChildren<QLabel*>();
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
            widget->objectName().startsWith(u"qt_"_s)) {
            continue;
        }
        const QString name =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->role() == QAccessible::NoRole) {
            faults.append(name + u": no role"_s);
        } else if (face->text(QAccessible::Name).isEmpty()) {
            faults.append(name + u": no accessible name"_s);
        }
        const bool hasBuddy = std::any_of(labels.cbegin(), labels.cend(),
                                          [&](const QLabel* label) { return label->buddy() == widget; });
        if (needsLabel(widget) && !hasBuddy) {
            faults.append(name + u": no label"_s);
        }
    }
    return faults;
}

} // namespace

/// The wizard as a person with a keyboard has it.
class TestSupportWizard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAtTheFirstField();
    void outageByKeyboardAlone();
    void nextStopsAtAnErrorWithTheFocusThere();
    void anyStepIsReached();
    void returnGoesOnButNotInALongText();
    void urgentAndStagingCannotGoOn();
    void stripMendsInOneClick();
    void escapeAsksAndKeepsTheDraft();
    void escapeDiscardsOrGoesOnWhenToldSo();
    void escapeLeavesAtOnceWhereNothingIsWritten();
    void helpOpensTheGuidanceOfTheStep();
    void coloursFollowTheScheme();
    void closingWithUnsavedChangesIsSaidFirst();
    void practiceIsToldEverywhere();
    void everyPageCanBeReadAndReached();
    void pointsBeginBelowEachOther();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestSupportWizard::startsAtTheFirstField() {
    const Window window;
    QCOMPARE(window.wizard->place(), u"sign_in"_s);
    QCOMPARE(window.focus(), u"account.practice"_s);
    QTRY_COMPARE(window.find<QLabel>(u"sign_in_state"_s)->text(), window.fixture.signedInAs);
    QVERIFY(window.find<QLabel>(u"form_version"_s)->text().contains(window.session->form().version));
}

void TestSupportWizard::outageByKeyboardAlone() {
    const Window window;
    int inputs = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++inputs;
        window.key(key, modifiers);
    };
    press(Qt::Key_Return); // the account is right
    QCOMPARE(window.wizard->place(), u"new_ticket"_s);
    QCOMPARE(window.focus(), u"situation.production_down"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"service"_s);
    press(Qt::Key_Return); // one is preselected
    QCOMPARE(window.wizard->place(), u"subject"_s);
    QCOMPARE(window.session->stepState(u"severity"_s), StepState::FilledByOutagePath);
    window.type(u"Logins fail for all users"_s);
    press(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"description"_s);
    QCOMPARE(window.focus(), u"description"_s);
    QCOMPARE(window.find<QAbstractButton>(u"next"_s)->text(), u"&Review"_s);
    window.type(u"Error 500 on the login page"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.wizard->place(), u"review"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    QVERIFY2(inputs <= 12, qPrintable(QString::number(inputs)));
    QCOMPARE(window.session->entry()->request.priority, u"urgent"_s);
    QVERIFY(!window.find<QLabel>(u"receipt_state"_s)->text().contains(u"arrived"_s));
}

void TestSupportWizard::nextStopsAtAnErrorWithTheFocusThere() {
    const Window window;
    window.key(Qt::Key_7, Qt::AltModifier);
    QCOMPARE(window.wizard->place(), u"subject"_s);
    window.find<QAbstractButton>(u"next"_s)->click();
    QCOMPARE(window.wizard->place(), u"subject"_s);
    QCOMPARE(window.focus(), u"subject"_s);
    QCOMPARE(window.session->stepState(u"subject"_s), StepState::HasErrors);
    QVERIFY(window.field(u"subject"_s)->accessibleDescription().contains(u"Subject is empty"_s));
    window.key(Qt::Key_8, Qt::AltModifier); // but the list leads elsewhere
    QCOMPARE(window.wizard->place(), u"description"_s);
}

void TestSupportWizard::anyStepIsReached() {
    const Window window;
    const QStringList places = window.places();
    for (qsizetype i = 0; i < places.size(); ++i) {
        window.key(Qt::Key(Qt::Key_1 + i), Qt::AltModifier);
        QCOMPARE(window.wizard->place(), places[i]);
    }
    for (const QString& place : places) {
        window.find<QAbstractButton>(u"step."_s + place)->click();
        QCOMPARE(window.wizard->place(), place);
    }
    window.find<QAbstractButton>(u"step.receipt"_s)->click();
    QVERIFY(window.wizard->place() != u"receipt"_s); // nothing was sent
    window.find(u"step.review"_s)->setFocus();
    window.key(Qt::Key_Up);
    QCOMPARE(window.focus(), u"step.description"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"description"_s);
    window.find<QAbstractButton>(u"back"_s)->click();
    QCOMPARE(window.wizard->place(), u"subject"_s);
}

void TestSupportWizard::returnGoesOnButNotInALongText() {
    const Window window;
    window.session->setValue(u"subject"_s, u"Logins fail for all users"_s);
    window.key(Qt::Key_7, Qt::AltModifier);
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"description"_s);
    window.type(u"one"_s);
    window.key(Qt::Key_Return);
    window.type(u"two"_s);
    QCOMPARE(window.wizard->place(), u"description"_s);
    QCOMPARE(window.session->draft().text(u"description"), u"one\ntwo"_s);
}

void TestSupportWizard::urgentAndStagingCannotGoOn() {
    const Window window;
    window.session->setValue(u"environment"_s, u"qa"_s);
    window.key(Qt::Key_6, Qt::AltModifier);
    QTest::keyClick(window.find(u"severity.urgent"_s), Qt::Key_Space);
    QVERIFY(window.field(u"severity"_s)->accessibleDescription().contains(u"production"_s)); // said at once
    window.find<QAbstractButton>(u"next"_s)->click();
    QCOMPARE(window.wizard->place(), u"severity"_s);
    QCOMPARE(window.focus(), u"severity.urgent"_s);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.wizard->place(), u"review"_s);
    QVERIFY(!window.session->isSending());
}

void TestSupportWizard::stripMendsInOneClick() {
    const Window window;
    window.session->setValues(
        {{u"environment"_s, u"qa"_s}, {u"severity"_s, u"high"_s}, {u"issue_type"_s, u"service_issue"_s}});
    QVERIFY(!window.find(u"treatment"_s)->isVisible());
    window.key(Qt::Key_4, Qt::AltModifier);
    QVERIFY(window.find(u"treatment"_s)->isVisible());
    QVERIFY(window.find<QLabel>(u"treatment"_s)->text().contains(u"NOT"_s));
    const QList<QAbstractButton*> mends = window.wizard->findChildren<QAbstractButton*>(u"mend"_s);
    const auto shown = std::find_if(mends.cbegin(), mends.cend(),
                                    [](const QAbstractButton* one) { return one->isVisible(); });
    QVERIFY(shown != mends.cend());
    (*shown)->click();
    QCOMPARE(window.session->treatment().kind, ticket::Treatment::Kind::Critical);
    QVERIFY(window.find<QLabel>(u"treatment"_s)->text().contains(u"30 minutes"_s));
}

void TestSupportWizard::escapeAsksAndKeepsTheDraft() {
    const Window window;
    QSignalSpy closed(window.wizard.get(), &SupportWizard::closed);
    window.key(Qt::Key_7, Qt::AltModifier);
    window.type(u"Logins fail"_s);
    window.key(Qt::Key_Escape);
    QCOMPARE(window.leaveAsked, 1);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!window.wizard->isVisible());
    QTRY_COMPARE(store::drafts(*window.fixture.reader)->size(), 1);
    QCOMPARE(store::drafts(*window.fixture.reader)->first().step, u"subject"_s);
}

void TestSupportWizard::escapeDiscardsOrGoesOnWhenToldSo() {
    Window window;
    QSignalSpy closed(window.wizard.get(), &SupportWizard::closed);
    window.key(Qt::Key_7, Qt::AltModifier);
    window.type(u"Logins fail"_s);
    window.session->flush();
    QTRY_COMPARE(store::drafts(*window.fixture.reader)->size(), 1);
    window.leave = wizard::Leave::Stay;
    window.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 0);
    QCOMPARE(window.focus(), u"subject"_s);
    window.leave = wizard::Leave::Discard;
    window.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QTRY_COMPARE(store::drafts(*window.fixture.reader)->size(), 0);
}

void TestSupportWizard::escapeLeavesAtOnceWhereNothingIsWritten() {
    const Window window;
    QSignalSpy closed(window.wizard.get(), &SupportWizard::closed);
    window.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(window.leaveAsked, 0);
    QCOMPARE(store::drafts(*window.fixture.reader)->size(), 0);
}

void TestSupportWizard::helpOpensTheGuidanceOfTheStep() {
    const Window window;
    window.key(Qt::Key_6, Qt::AltModifier);
    const auto* guidance = window.find(u"severity"_s)->findChild<QLabel*>(u"guidance"_s);
    QVERIFY(!guidance->isVisible());
    window.key(Qt::Key_F1);
    QVERIFY(guidance->isVisible());
    window.key(Qt::Key_F1);
    QVERIFY(!guidance->isVisible());
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_F1);
    QCOMPARE(window.opened, window.session->form().guidanceUrl);
}

void TestSupportWizard::coloursFollowTheScheme() {
    const auto restore = qScopeGuard([] { wizard::look::apply(*qApp, wizard::look::Scheme::System); });
    const Window window;
    for (const auto scheme : {wizard::look::Scheme::Dark, wizard::look::Scheme::Light}) {
        wizard::look::apply(*qApp, scheme);
        settle();
        const QPalette palette = QApplication::palette();
        // What was dressed at the start is dressed anew.
        QCOMPARE(window.find(u"form_version"_s)->palette().color(QPalette::WindowText),
                 wizard::look::color(wizard::look::Role::Secondary, palette));
        QCOMPARE(window.wizard->grab().toImage().pixelColor(2, 2), palette.color(QPalette::Window));
        QCOMPARE(window.find<QAbstractButton>(u"help"_s)->icon().pixmap(16).toImage(),
                 wizard::iconOf(wizard::Icon::Help, wizard::look::color(wizard::look::Role::Accent, palette))
                     .pixmap(16)
                     .toImage());
    }
}

void TestSupportWizard::closingWithUnsavedChangesIsSaidFirst() {
    Window window;
    const auto connection = window.fixture.database.connect();
    support::WriteFault fault(*connection);
    fault.arm(1);
    window.session->setValue(u"subject"_s, u"Logins fail"_s);
    QTRY_COMPARE(window.session->saveState(), Session::SaveState::Failed);
    window.wizard->close();
    QVERIFY(window.wizard->isVisible());
    QVERIFY(window.find<QLabel>(u"save_state"_s)->text().contains(u"Close again"_s));
    window.wizard->close();
    QVERIFY(!window.wizard->isVisible());
}

void TestSupportWizard::practiceIsToldEverywhere() {
    const Window window;
    QVERIFY(window.wizard->windowTitle().contains(u"Practice center"_s));
    QVERIFY(window.find(u"practice"_s)->isVisible());
    window.session->setAccount(core::AccountId(u"customer"_s));
    QVERIFY(!window.wizard->windowTitle().contains(u"Practice center"_s));
    QVERIFY(!window.find(u"practice"_s)->isVisible());
    QCOMPARE(window.wizard->place(), u"sign_in"_s);
}

void TestSupportWizard::everyPageCanBeReadAndReached() {
    for (const QString& account : {u"practice"_s, u"customer"_s}) {
        const Window window{core::AccountId(account)};
        window.session->setValue(u"behalf"_s, u"other"_s);
        for (const QString& place : window.places()) {
            window.find<QAbstractButton>(u"step."_s + place)->click();
            QCOMPARE(window.wizard->place(), place);
            QVERIFY(window.find(place)->isVisible());
            QCOMPARE(missing(window.wizard.get()), QStringList());
            // Tab comes round to where it began, through something on this page.
            const QWidget* first = QApplication::focusWidget();
            QVERIFY2(first, qPrintable(place));
            QSet<const QWidget*> seen;
            do {
                seen.insert(QApplication::focusWidget());
                window.key(Qt::Key_Tab);
            } while (QApplication::focusWidget() != first && seen.size() < 100);
            QVERIFY2(seen.size() < 100, qPrintable(place));
            QVERIFY2(seen.contains(window.find(u"close"_s)), qPrintable(place));
        }
    }
}

void TestSupportWizard::pointsBeginBelowEachOther() {
    const Window window;
    window.session->setValue(u"description"_s,
                             u"Every login ends with an error page."_s); // answers some of them
    window.key(Qt::Key_8, Qt::AltModifier);
    settle();
    QSet<int> edges;
    for (const QAbstractButton* point : window.find(u"description"_s)->findChildren<QAbstractButton*>()) {
        if (point->objectName().startsWith(u"asked.write."_s)) {
            edges.insert(point->mapTo(window.wizard.get(), QPoint()).x());
        }
    }
    QCOMPARE(edges.size(), 1);
}

void TestSupportWizard::nothingIsClipped_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest, 100 %") << 1.0 << smallestWindow;
    QTest::newRow("smallest, 200 %") << 2.0 << smallestWindow;
    QTest::newRow("at the start, 100 %") << 1.0 << QSize(960, 680);
    QTest::newRow("large, 100 %") << 1.0 << QSize(1300, 800);
    QTest::newRow("large, 150 %") << 1.5 << QSize(1300, 800);
}

void TestSupportWizard::nothingIsClipped() {
    QFETCH(double, scale);
    QFETCH(QSize, size);
    const QFont before = QApplication::font();
    const auto restore = qScopeGuard([before] { QApplication::setFont(before); });
    QFont font = before;
    font.setPointSizeF(before.pointSizeF() * scale);
    QApplication::setFont(font);
    {
        const Window window{core::AccountId(u"customer"_s)};
        window.wizard->resize(size);
        // What grows while its page is hidden must find room as well.
        for (const QString& place : window.places()) {
            window.find<QAbstractButton>(u"step."_s + place)->click();
            settle();
        }
        Fixture::answerAll(*window.session);
        window.session->setValue(u"behalf"_s, u"other"_s);
        window.session->setValue(u"environment"_s, u"qa"_s);
        window.session->touchAll();
        for (const QString& place : window.places()) {
            window.find<QAbstractButton>(u"step."_s + place)->click();
            settle();
            QVERIFY2(clipped(window.wizard.get()).isEmpty(),
                     qPrintable(place + u": "_s + clipped(window.wizard.get()).join(u"; "_s)));
        }
        QCOMPARE(window.wizard->size(), size);
    }
}

QTEST_MAIN(TestSupportWizard)
#include "test_supportwizard.moc"
