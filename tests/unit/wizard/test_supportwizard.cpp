#include "unit/wizard/fixture.h"
#include "wizard/pages/page.h"
#include "wizard/supportwizard.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
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

constexpr QSize smallest{900, 620};

struct Window {
    Fixture fixture;
    QUrl opened;
    std::unique_ptr<Session> session;
    std::unique_ptr<SupportWizard> wizard;

    explicit Window(const core::AccountId& account = {}) {
        ticket::Draft draft = fixture.newDraft();
        if (!account.isEmpty()) {
            draft.account = account;
        }
        session = std::make_unique<Session>(fixture.parts(), draft);
        wizard = std::make_unique<SupportWizard>(
            *session, wizard::Prompts{.pickFiles = {}, .openUrl = [this](const QUrl& url) {
                                          opened = url;
                                      }});
        wizard->resize(smallest);
        wizard->show();
        wizard->activateWindow();
        if (!QTest::qWaitForWindowActive(wizard.get())) {
            qFatal("no active window");
        }
    }

    template <class T = QWidget>
    T* find(const QString& name) const {
        auto* found = wizard->findChild<T*>(name);
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    /// The widget of a field on the page that is shown; a page may be named as its field is.
    QWidget* field(const QString& name) const { return find(wizard->place())->findChild<QWidget*>(name); }
    QString focus() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : wizard.get(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    QStringList places() const {
        QStringList ids;
        for (const ticket::Step& step : session->form().steps) {
            ids.append(step.id);
        }
        return ids + QStringList{u"review"_s};
    }

    /// The entry in a state, as the dispatcher would store it.
    void deliver(const std::function<void(store::Entry&)>& change) {
        store::Entry entry = *session->entry();
        change(entry);
        fixture.store(entry);
    }
};

bool needsLabel(const QWidget* widget) {
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return qobject_cast<const QLineEdit*>(widget) || text || qobject_cast<const QComboBox*>(widget);
}

/// Lets what was asked for (deletions, layouts) be done.
void settle() {
    constexpr int turns = 3;
    for (int i = 0; i < turns; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
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

/// Texts that do not fit where they are, and pages wider than their view.
QStringList clipped(const QWidget* window) {
    QStringList faults;
    for (QLabel* label : window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isTooNarrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (label->height() < needed || isTooNarrow) {
            faults.append(
                u"“%1” has %2×%3"_s.arg(label->text().left(40)).arg(label->width()).arg(label->height()));
        }
    }
    for (QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        const bool isOfLine = qobject_cast<QLineEdit*>(button->parentWidget());
        if (button->isVisible() && !isOfLine && button->width() < button->minimumSizeHint().width() &&
            !button->hasHeightForWidth()) {
            faults.append(u"button “%1” is %2 wide"_s.arg(button->text()).arg(button->width()));
        }
    }
    for (QAbstractScrollArea* area : window->findChildren<QAbstractScrollArea*>()) {
        auto* page = qobject_cast<wizard::Page*>(
            area->viewport()->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
        if (page && area->isVisible() && page->width() > area->viewport()->width()) {
            faults.append(u"page %1 is wider than its view"_s.arg(page->objectName()));
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
    void reviewLeadsToWhatIsMissing();
    void returnOnReviewDoesNotSend();
    void escapeKeepsTheDraft();
    void closingWithUnsavedChangesIsSaidFirst();
    void practiceIsToldEverywhere();
    void receiptFollowsTheEntry();
    void refusedRequestIsEditedAgain();
    void everyPageCanBeReadAndReached();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void pictures();
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

void TestSupportWizard::reviewLeadsToWhatIsMissing() {
    const Window window;
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.wizard->place(), u"review"_s);
    QCOMPARE(window.focus(), u"go.subject_empty"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"subject"_s);
    QCOMPARE(window.focus(), u"subject"_s);
    Fixture::answerAll(*window.session);
    window.session->setValue(u"severity"_s, u"high"_s);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!window.session->isSending());
    QCOMPARE(window.focus(), u"tick.not_urgent"_s);
    window.key(Qt::Key_Space);
    QVERIFY(window.find<QPlainTextEdit>(u"rendered_text"_s)
                ->toPlainText()
                .contains(window.session->draft().id.value));
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.session->isSent());
}

void TestSupportWizard::returnOnReviewDoesNotSend() {
    const Window window;
    Fixture::answerAll(*window.session);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.find(u"rendered_text"_s)->setFocus();
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"review"_s);
    QVERIFY(!window.session->isSending());
    window.find(u"send"_s)->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.session->isSent());
}

void TestSupportWizard::escapeKeepsTheDraft() {
    const Window window;
    QSignalSpy closed(window.wizard.get(), &SupportWizard::closed);
    window.key(Qt::Key_7, Qt::AltModifier);
    window.type(u"Logins fail"_s);
    window.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!window.wizard->isVisible());
    QTRY_COMPARE(store::drafts(*window.fixture.reader)->size(), 1);
    QCOMPARE(store::drafts(*window.fixture.reader)->first().step, u"subject"_s);
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

void TestSupportWizard::receiptFollowsTheEntry() {
    Window window;
    Fixture::answerAll(*window.session);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    auto* state = window.find<QLabel>(u"receipt_state"_s);
    window.deliver([](store::Entry& entry) { entry.state = store::EntryState::Sending; });
    QTRY_COMPARE(state->text(), u"On its way"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Waiting;
        entry.nextTry = window.fixture.clock.now() + std::chrono::seconds(90);
        entry.error = core::Error{.kind = core::ErrorKind::Transient, .text = u"There is no network."_s};
    });
    QTRY_COMPARE(state->text(), u"Not delivered yet"_s);
    QVERIFY(window.find<QLabel>(u"receipt_text"_s)->text().contains(u"There is no network."_s));
    QVERIFY(window.find<QLabel>(u"receipt_text"_s)->text().contains(u"1:"_s));
    QVERIFY(window.find(u"retry"_s)->isVisible());
    QVERIFY(!window.find(u"edit_again"_s)->isVisible());
    window.deliver([](store::Entry& entry) { entry.isAmbiguous = true; });
    QTRY_COMPARE(state->text(), u"Checking whether it arrived"_s);
    window.deliver([](store::Entry& entry) {
        entry.state = store::EntryState::Delivered;
        entry.isAmbiguous = false;
        entry.ticket = core::TicketId(u"PRACTICE-17"_s);
        entry.receipt = ticket::Receipt{.ticket = entry.ticket, .url = QUrl(u"http://127.0.0.1:9/t/17"_s)};
    });
    QTRY_COMPARE(state->text(), u"Your ticket has arrived"_s);
    QCOMPARE(window.find<QLabel>(u"ticket_id"_s)->text(), u"PRACTICE-17"_s);
    window.find<QAbstractButton>(u"copy_ticket_id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"PRACTICE-17"_s);
    window.find<QAbstractButton>(u"open_ticket"_s)->click();
    QCOMPARE(window.opened, QUrl(u"http://127.0.0.1:9/t/17"_s));
    QVERIFY(window.find(u"target"_s)->isVisible());
    window.deliver(
        [](store::Entry& entry) { entry.receipt->differences = {u"The severity is Normal, not Urgent."_s}; });
    QTRY_VERIFY(state->text().contains(u"not as you wrote it"_s));
    settle();
    QCOMPARE(clipped(window.wizard.get()), QStringList());
    QCOMPARE(missing(window.wizard.get()), QStringList());
}

void TestSupportWizard::refusedRequestIsEditedAgain() {
    Window window;
    Fixture::answerAll(*window.session);
    window.key(Qt::Key_9, Qt::AltModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    window.deliver([](store::Entry& entry) {
        entry.state = store::EntryState::Blocked;
        core::Error error{.kind = core::ErrorKind::Rejected, .text = u"It was not taken."_s};
        error.issues = {
            core::Issue{.field = u"callback"_s, .code = u"server"_s, .text = u"This number is unknown."_s}};
        entry.error = error;
    });
    QTRY_VERIFY(window.find(u"edit_again"_s)->isVisible());
    window.find<QAbstractButton>(u"edit_again"_s)->click();
    QTRY_COMPARE(window.wizard->place(), u"description"_s);
    QVERIFY(window.field(u"callback"_s)->accessibleDescription().contains(u"This number is unknown."_s));
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

void TestSupportWizard::nothingIsClipped_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest, 100 %") << 1.0 << smallest;
    QTest::newRow("smallest, 200 %") << 2.0 << smallest;
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
        Fixture::answerAll(*window.session);
        window.session->setValue(u"behalf"_s, u"other"_s);
        window.session->setValue(u"environment"_s, u"qa"_s);
        window.session->touchAll();
        window.wizard->resize(size);
        for (const QString& place : window.places()) {
            window.find<QAbstractButton>(u"step."_s + place)->click();
            settle();
            QVERIFY2(clipped(window.wizard.get()).isEmpty(),
                     qPrintable(place + u": "_s + clipped(window.wizard.get()).join(u"; "_s)));
        }
        QCOMPARE(window.wizard->size(), size);
    }
}

/// Writes each page as a picture into the folder named in SW_PICTURES, to be looked at.
void TestSupportWizard::pictures() {
    const QDir folder(qEnvironmentVariable("SW_PICTURES"));
    if (!qEnvironmentVariableIsSet("SW_PICTURES")) {
        QSKIP("SW_PICTURES is not set");
    }
    Window window;
    window.wizard->resize(960, 680);
    const auto take = [&](const QString& name) {
        settle();
        QVERIFY(window.wizard->grab().save(folder.filePath(name + u".png"_s)));
    };
    for (const QString& place : window.places()) {
        window.find<QAbstractButton>(u"step."_s + place)->click();
        take(u"empty-"_s + place);
    }
    Fixture::answerAll(*window.session);
    window.session->setValue(u"severity"_s, u"high"_s);
    for (const QString& place : window.places()) {
        window.find<QAbstractButton>(u"step."_s + place)->click();
        take(u"filled-"_s + place);
    }
    window.session->setValue(u"severity"_s, u"urgent"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    take(u"receipt-queued"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Waiting;
        entry.nextTry = window.fixture.clock.now() + std::chrono::seconds(90);
        entry.error = core::Error{.kind = core::ErrorKind::Transient,
                                  .text = u"The Support Center cannot be reached."_s};
    });
    take(u"receipt-waiting"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Delivered;
        entry.ticket = core::TicketId(u"PRACTICE-17"_s);
        entry.receipt = ticket::Receipt{.ticket = entry.ticket,
                                        .url = QUrl(u"http://127.0.0.1:9/t/17"_s),
                                        .arrived = window.fixture.clock.now()};
    });
    take(u"receipt-delivered"_s);
}

QTEST_MAIN(TestSupportWizard)
#include "test_supportwizard.moc"
