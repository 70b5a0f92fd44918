#include "wizard/fields/filesfield.h"
#include "wizard/fields/formview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ticket::FieldType;
using ticket::LocalText;
using wizard::FieldEditor;
using wizard::FormView;

namespace {

ticket::Field field(const QString& id, FieldType type, const QStringList& options = {}) {
    ticket::Field made;
    made.id = id;
    made.type = type;
    made.label = LocalText(u"Label of "_s + id);
    made.help = LocalText(u"Help of "_s + id);
    for (const QString& option : options) {
        ticket::Option one;
        one.value = option.section(u"::"_s, -1).toLower();
        one.label = LocalText(option);
        one.meaning = LocalText(u"What it means & more"_s);
        made.options.append(one);
    }
    return made;
}

/// A step with a field of each type.
ticket::Form everything() {
    ticket::Step step;
    step.id = u"all"_s;
    step.fields = {field(u"text"_s, FieldType::Text),
                   field(u"textarea"_s, FieldType::TextArea),
                   field(u"checkbox"_s, FieldType::Checkbox),
                   field(u"date"_s, FieldType::Date),
                   field(u"datetime"_s, FieldType::DateTime),
                   field(u"integer"_s, FieldType::Integer),
                   field(u"decimal"_s, FieldType::Decimal),
                   field(u"regexp"_s, FieldType::Regexp),
                   field(u"card"_s, FieldType::PartialCreditCard),
                   field(u"multiselect"_s, FieldType::MultiSelect, {u"One"_s, u"Two"_s}),
                   field(u"tagger"_s, FieldType::Tagger, {u"Cloud::Europe"_s, u"Cloud::Asia"_s}),
                   field(u"lookup"_s, FieldType::Lookup),
                   field(u"lookup_list"_s, FieldType::Lookup, {u"One"_s, u"Two"_s}),
                   field(u"multi_lookup"_s, FieldType::MultiLookup),
                   field(u"choice"_s, FieldType::Choice, {u"Urgent"_s, u"High"_s, u"Normal"_s, u"Low"_s}),
                   field(u"checklist"_s, FieldType::Checklist, {u"One"_s, u"Two"_s, u"Three"_s}),
                   field(u"files"_s, FieldType::Files),
                   field(u"child"_s, FieldType::Text),
                   field(u"grandchild"_s, FieldType::Text)};
    step.fields[17].conditions = {{.parent = u"checkbox"_s, .value = true, .isRequired = true}};
    step.fields[18].conditions = {{.parent = u"child"_s, .value = u"more"_s}};
    ticket::Form form;
    form.steps = {step};
    return form;
}

struct View {
    ticket::Form form = everything();
    ticket::Draft draft;
    QStringList picked{u"/tmp/a.log"_s};
    wizard::FieldContext context{
        .options = [](const ticket::Field& one) { return one.options; },
        .note =
            [](const ticket::Field&, const ticket::Option& option) {
                return wizard::OptionNote{.target = option.value + u" in 30 minutes"_s};
            },
        .mendLabel = [](const QString& code) { return code == "mendable"_L1 ? u"Set it"_s : QString(); },
        .now = [] { return core::fromIso(u"2026-11-22T03:30:00Z"_s); },
        .pickFiles =
            [this](QWidget*, const std::function<void(const QStringList&)>& taken) {
                taken(picked);
            }};
    FormView view{form, form.steps.first(), context};

    View() {
        QObject::connect(&view, &FormView::edited, &view, [this](const QString& id, const QJsonValue& value) {
            draft.values.insert(id, value);
            show();
        });
        show();
        view.show();
        QApplication::setActiveWindow(&view);
        if (!QTest::qWaitForWindowActive(&view)) {
            qFatal("no active window");
        }
    }
    void show() {
        view.showValues(draft, [this](const ticket::Field& one) { return draft.values.value(one.id); });
    }
    template <class T = QWidget>
    T* find(const QString& name) const {
        auto* found = view.findChild<T*>(name);
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
};

} // namespace

/// Any step of any form can be answered.
class TestFormView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valueIsShownAndGivenBack_data();
    void valueIsShownAndGivenBack();
    void typingGivesValues();
    void numbersKeepWhatIsNoNumberYet();
    void timeAloneIsTheLastOne();
    void nowFillsTheTime();
    void screenReaderWritesWithoutAKey_data();
    void screenReaderWritesWithoutAKey();
    void choosingByCardAndByArrow();
    void checklistKeepsTheOrderOfTheForm();
    void nestedNamesAreReadable();
    void conditionsShowAndHide();
    void aFieldIsLeftWhenTheClickIsDone();
    void wrongOnlyAfterItWasLeft();
    void messagesAreSpokenAndMended();
    void tabLeavesTheTextAndUndoWorks();
    void everyFieldHasNameAndBuddy();
    void filesAreListedPickedAndDropped();
};

void TestFormView::valueIsShownAndGivenBack_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << u"text"_s << QJsonValue(u"a & b"_s);
    QTest::newRow("textarea") << u"textarea"_s << QJsonValue(u"one\ntwo"_s);
    QTest::newRow("checkbox") << u"checkbox"_s << QJsonValue(true);
    QTest::newRow("date") << u"date"_s << QJsonValue(u"2026-11-22"_s);
    const QDateTime at(QDate(2026, 11, 22), QTime(2, 40));
    QTest::newRow("datetime") << u"datetime"_s
                              << QJsonValue(at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate));
    QTest::newRow("integer") << u"integer"_s << QJsonValue(17);
    QTest::newRow("decimal") << u"decimal"_s << QJsonValue(1.5);
    QTest::newRow("regexp") << u"regexp"_s << QJsonValue(u"ab12"_s);
    QTest::newRow("card") << u"card"_s << QJsonValue(u"XXXX1234"_s);
    QTest::newRow("multiselect") << u"multiselect"_s << QJsonValue(QJsonArray{u"two"_s});
    QTest::newRow("tagger") << u"tagger"_s << QJsonValue(u"asia"_s);
    QTest::newRow("lookup") << u"lookup"_s << QJsonValue(u"anything"_s);
    QTest::newRow("lookup with a list") << u"lookup_list"_s << QJsonValue(u"two"_s);
    QTest::newRow("multi_lookup") << u"multi_lookup"_s << QJsonValue(QJsonArray{u"one"_s, u"two"_s});
    QTest::newRow("choice") << u"choice"_s << QJsonValue(u"high"_s);
    QTest::newRow("checklist") << u"checklist"_s << QJsonValue(QJsonArray{u"one"_s, u"three"_s});
}

void TestFormView::valueIsShownAndGivenBack() {
    QFETCH(QString, id);
    QFETCH(QJsonValue, value);
    View view;
    QSignalSpy edited(&view.view, &FormView::edited);
    view.draft.values.insert(id, value);
    view.show();
    FieldEditor* editor = view.view.editor(id);
    QVERIFY(editor);
    QCOMPARE(editor->value(), value);
    view.draft.values.remove(id);
    view.show();
    const QJsonValue empty = editor->value();
    QVERIFY(empty.isNull() || empty == QJsonValue(false));
    QCOMPARE(edited.count(), 0); // showing is not editing
}

void TestFormView::typingGivesValues() {
    View view;
    QTest::keyClicks(view.find(u"text"_s), u"Logins fail"_s);
    QCOMPARE(view.draft.text(u"text"), u"Logins fail"_s);
    QTest::keyClicks(view.find(u"textarea"_s), u"All users"_s);
    QCOMPARE(view.draft.text(u"textarea"), u"All users"_s);
    QTest::keyClick(view.find(u"checkbox"_s), Qt::Key_Space);
    QVERIFY(view.draft.flag(u"checkbox"));
    QTest::keyClicks(view.find(u"integer"_s), u"17"_s);
    QCOMPARE(view.draft.values.value(u"integer"_s), QJsonValue(17));
    QTest::keyClicks(view.find(u"multi_lookup"_s), u"one, two"_s);
    QCOMPARE(view.draft.list(u"multi_lookup"), QStringList({u"one"_s, u"two"_s}));
    QTest::keyClick(view.find(u"tagger"_s), Qt::Key_Down);
    QCOMPARE(view.draft.text(u"tagger"), u"europe"_s);
}

void TestFormView::numbersKeepWhatIsNoNumberYet() {
    View view;
    auto* line = view.find<QLineEdit>(u"decimal"_s);
    QTest::keyClicks(line, u"1."_s);
    QCOMPARE(line->text(), u"1."_s);
    QTest::keyClicks(line, u"5x"_s);
    QCOMPARE(view.draft.values.value(u"decimal"_s), QJsonValue(u"1.5x"_s));
}

void TestFormView::timeAloneIsTheLastOne() {
    View view;
    auto* line = view.find<QLineEdit>(u"datetime"_s);
    line->setFocus();
    QTest::keyClicks(line, u"2:40"_s);
    QCOMPARE(line->text(), u"2:40"_s); // not rewritten while it is typed
    const QDateTime at = QDateTime::fromString(view.draft.text(u"datetime"), Qt::ISODate);
    QVERIFY(at.isValid());
    QVERIFY(at <= core::toLocal(view.context.now()));
    QVERIFY(at.secsTo(core::toLocal(view.context.now())) < 24 * 60 * 60);
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(line->text(), at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
}

void TestFormView::nowFillsTheTime() {
    View view;
    view.find<QAbstractButton>(u"datetime.now"_s)->click();
    QCOMPARE(QDateTime::fromString(view.draft.text(u"datetime"), Qt::ISODate),
             core::toLocal(view.context.now()));
}

void TestFormView::screenReaderWritesWithoutAKey_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addRow("line") << u"text"_s << u"Logins fail"_s;
    QTest::addRow("long text") << u"textarea"_s << u"Error 500"_s;
    QTest::addRow("number") << u"decimal"_s << u"1.5"_s;
    QTest::addRow("date") << u"date"_s << u"2026-11-22"_s;
    QTest::addRow("time") << u"datetime"_s << u"2026-11-22 02:40"_s;
}

void TestFormView::screenReaderWritesWithoutAKey() {
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    const View view;
    auto* face = QAccessible::queryAccessibleInterface(view.find<QWidget>(field));
    QVERIFY(face && face->editableTextInterface());
    face->editableTextInterface()->insertText(0, text);
    QVERIFY(view.draft.values.contains(field));
}

void TestFormView::choosingByCardAndByArrow() {
    View view;
    auto* urgent = view.find<QAbstractButton>(u"choice.urgent"_s);
    QWidget* card = urgent->parentWidget();
    QTest::mouseClick(card, Qt::LeftButton, Qt::NoModifier, QPoint(card->width() - 5, card->height() - 5));
    QCOMPARE(view.draft.text(u"choice"), u"urgent"_s);
    QVERIFY(urgent->hasFocus());
    QTest::keyClick(urgent, Qt::Key_Down);
    QCOMPARE(view.draft.text(u"choice"), u"high"_s);
    QVERIFY(view.find<QAbstractButton>(u"choice.high"_s)->isChecked());
    QVERIFY(!urgent->isChecked());
    QVERIFY(urgent->accessibleDescription().contains(u"urgent in 30 minutes"_s));
}

void TestFormView::checklistKeepsTheOrderOfTheForm() {
    View view;
    QTest::keyClick(view.find(u"checklist.three"_s), Qt::Key_Space);
    QTest::keyClick(view.find(u"checklist.one"_s), Qt::Key_Space);
    QCOMPARE(view.draft.list(u"checklist"), QStringList({u"one"_s, u"three"_s}));
}

void TestFormView::nestedNamesAreReadable() {
    View view;
    QCOMPARE(view.find<QComboBox>(u"tagger"_s)->itemText(1), u"Cloud › Europe"_s);
}

void TestFormView::conditionsShowAndHide() {
    View view;
    FieldEditor* child = view.view.editor(u"child"_s);
    FieldEditor* grandchild = view.view.editor(u"grandchild"_s);
    QVERIFY(child->isHidden());
    QTest::keyClick(view.find(u"checkbox"_s), Qt::Key_Space);
    QVERIFY(!child->isHidden());
    QVERIFY(grandchild->isHidden());
    QTest::keyClicks(child->main(), u"more"_s);
    QVERIFY(!grandchild->isHidden());
    QTest::keyClick(view.find(u"checkbox"_s), Qt::Key_Space);
    QVERIFY(child->isHidden());
    QVERIFY(grandchild->isHidden());
}

/// A message that appears while the button is down moves what is pressed away from under it.
void TestFormView::aFieldIsLeftWhenTheClickIsDone() {
    View view;
    QSignalSpy left(&view.view, &FormView::left);
    view.find(u"text"_s)->setFocus();
    QTest::mousePress(view.find(u"checkbox"_s), Qt::LeftButton);
    QVERIFY(!view.find(u"text"_s)->hasFocus());
    QCoreApplication::processEvents();
    QCOMPARE(left.count(), 0);
    QTest::mouseRelease(view.find(u"checkbox"_s), Qt::LeftButton);
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toString(), u"text"_s);
    QTest::mouseClick(view.find(u"checkbox"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(left.count(), 1);
}

void TestFormView::wrongOnlyAfterItWasLeft() {
    View view;
    QSignalSpy left(&view.view, &FormView::left);
    const core::Issues issues{
        {.step = u"all"_s, .field = u"text"_s, .code = u"empty"_s, .text = u"Write something."_s}};
    view.view.showIssues(issues, [](const QString&) { return false; }, false);
    QCOMPARE(view.view.editor(u"text"_s)->state(), FieldEditor::State::Pristine);
    QVERIFY(!view.view.firstFaulty());
    view.find(u"text"_s)->setFocus();
    QTest::keyClick(view.find(u"text"_s), Qt::Key_Tab);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toString(), u"text"_s);
    view.view.showIssues(issues, [](const QString&) { return true; }, true);
    QCOMPARE(view.view.editor(u"text"_s)->state(), FieldEditor::State::Invalid);
    QCOMPARE(view.view.firstFaulty(), view.view.editor(u"text"_s));
    QCOMPARE(view.view.editor(u"choice"_s)->state(), FieldEditor::State::Valid);
}

void TestFormView::messagesAreSpokenAndMended() {
    View view;
    QSignalSpy mended(&view.view, &FormView::mendAsked);
    const core::Issues issues{{.level = core::Issue::Level::Warning,
                               .step = u"all"_s,
                               .field = u"choice"_s,
                               .code = u"mendable"_s,
                               .text = u"Not Urgent."_s}};
    view.view.showIssues(issues, [](const QString&) { return true; }, true);
    QVERIFY(view.find(u"choice"_s)->accessibleDescription().contains(u"Warning: Not Urgent."_s));
    view.find<QAbstractButton>(u"mend.mendable"_s)->click();
    QCOMPARE(mended.count(), 1);
    view.view.showIssues({}, [](const QString&) { return true; }, true);
    QVERIFY(!view.find(u"choice"_s)->accessibleDescription().contains(u"Not Urgent"_s));
}

void TestFormView::tabLeavesTheTextAndUndoWorks() {
    View view;
    auto* text = view.find<QPlainTextEdit>(u"textarea"_s);
    text->setFocus();
    QTest::keyClicks(text, u"abc"_s);
    QTest::keySequence(text, QKeySequence::Undo);
    QVERIFY(text->toPlainText() != u"abc"_s);
    QCOMPARE(view.draft.text(u"textarea"), text->toPlainText());
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
    QVERIFY(!text->toPlainText().contains(u'\t'));
}

void TestFormView::everyFieldHasNameAndBuddy() {
    View view;
    const QList<QLabel*> labels = view.view.findChildren<QLabel*>();
    for (const FieldEditor* editor : view.view.editors()) {
        QWidget* main = editor->main();
        QVERIFY(main);
        QCOMPARE(main->objectName(), editor->field().id);
        QVERIFY2(!main->accessibleName().isEmpty(), qPrintable(main->objectName()));
        QVERIFY(main->accessibleDescription().contains(u"Help of "_s + editor->field().id));
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [&](QLabel* label) { return label->buddy() == main; }));
    }
}

void TestFormView::filesAreListedPickedAndDropped() {
    View view;
    wizard::FilesField* files = view.view.files();
    QVERIFY(files);
    QSignalSpy added(files, &wizard::FilesField::added);
    QSignalSpy removed(files, &wizard::FilesField::removed);
    QSignalSpy approved(files, &wizard::FilesField::approved);
    view.find<QAbstractButton>(u"files"_s)->click();
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toStringList(), view.picked);
    const evidence::Exhibit clean{.id = 0, .name = u"app.log"_s, .state = evidence::Exhibit::State::Cleaned};
    const evidence::Exhibit unreadable{
        .id = 1, .name = u"page.bin"_s, .state = evidence::Exhibit::State::Refused};
    files->setFiles({clean, unreadable});
    QVERIFY(
        !files->findChild<QAbstractButton*>(u"files.approve.0"_s)->isVisibleTo(files)); // goes along without
    view.find<QAbstractButton>(u"files.approve.1"_s)->click();
    QCOMPARE(approved.first(), QVariantList({1, true}));
    view.find<QAbstractButton>(u"files.remove.0"_s)->click();
    QCOMPARE(removed.first(), QVariantList({0}));
    files->setFiles({clean});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!files->findChild<QAbstractButton*>(u"files.remove.1"_s));
}

QTEST_MAIN(TestFormView)
#include "test_formview.moc"
