#include "wizard/fields/fieldfactory.h"
#include "wizard/fields/secretfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ticket::FieldType;

namespace {

ticket::Field field(FieldType type) {
    ticket::Field made;
    made.id = u"it"_s;
    made.type = type;
    made.label = ticket::LocalText(u"Label"_s);
    return made;
}

std::unique_ptr<wizard::FieldEditor> editor(FieldType type) {
    std::unique_ptr<wizard::FieldEditor> made(wizard::makeFieldEditor(field(type), {}, nullptr));
    made->show();
    return made;
}

template <class T>
T* find(const QWidget& widget, const QString& name) {
    auto* found = widget.findChild<T*>(name);
    if (!found) {
        qFatal("no widget %s", qPrintable(name));
    }
    return found;
}

} // namespace

/// The editors that only the form of an account has.
class TestAccountFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecretIsNoValue();
    void rowsComeBackWithTheirIds();
    void rowsAreAddedAndTakenAway();
    void typingInARowKeepsTheLine();
    void aZoneIsFoundByItsCity();
};

void TestAccountFields::theSecretIsNoValue() {
    const auto made = editor(FieldType::Secret);
    auto* secret = qobject_cast<wizard::SecretField*>(made.get());
    QVERIFY(secret);
    const QSignalSpy edited(secret, &wizard::FieldEditor::edited);
    QTest::keyClicks(find<QLineEdit>(*secret, u"it"_s), u" token "_s);
    QCOMPARE(edited.size(), 7);
    for (const QList<QVariant>& arguments : edited) {
        QVERIFY(arguments.first().toJsonValue().isNull());
    }
    QVERIFY(secret->value().isNull());
    QCOMPARE(secret->secret().reveal(), QByteArray("token"));
    secret->clear();
    QVERIFY(!secret->hasSecret());
}

void TestAccountFields::rowsComeBackWithTheirIds() {
    const auto made = editor(FieldType::Environments);
    const QJsonArray rows{
        QJsonObject{{u"id"_s, u"prod"_s}, {u"name"_s, u"Live"_s}, {u"class"_s, u"production"_s}},
        QJsonObject{{u"id"_s, u"qa"_s}, {u"name"_s, u"QA"_s}, {u"class"_s, u"non_production"_s}}};
    made->setValue(rows);
    QCOMPARE(made->value().toArray(), rows);
    made->setValue(QJsonValue::Null);
    QVERIFY(made->value().isNull());
}

void TestAccountFields::rowsAreAddedAndTakenAway() {
    const auto made = editor(FieldType::Environments);
    QTest::keyClicks(find<QLineEdit>(*made, u"it.1"_s), u"Live"_s);
    find<QPushButton>(*made, u"it_add"_s)->click();
    QTest::keyClicks(find<QLineEdit>(*made, u"it.2"_s), u"QA"_s);
    QCOMPARE(made->value()[0][u"class"].toString(), u"production"_s);
    QCOMPARE(made->value()[1][u"class"].toString(), u"non_production"_s);
    const QSignalSpy edited(made.get(), &wizard::FieldEditor::edited);
    find<QPushButton>(*made, u"it_remove"_s)->click();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(made->value().toArray().size(), 1);
    QCOMPARE(made->value()[0][u"name"].toString(), u"QA"_s);
}

void TestAccountFields::typingInARowKeepsTheLine() {
    const auto made = editor(FieldType::Names);
    connect(made.get(), &wizard::FieldEditor::edited, made.get(),
            [&made](const QJsonValue& value) { made->setValue(value); });
    auto* line = find<QLineEdit>(*made, u"it.1"_s);
    QTest::keyClicks(line, u"Log in "_s);
    QVERIFY(find<QLineEdit>(*made, u"it.1"_s) == line);
    QCOMPARE(line->text(), u"Log in "_s);
    find<QPushButton>(*made, u"it_add"_s)->click();
    auto* second = find<QLineEdit>(*made, u"it.2"_s);
    QTest::keyClicks(second, u"x"_s);
    QTest::keyClick(second, Qt::Key_Backspace);
    QVERIFY(find<QLineEdit>(*made, u"it.2"_s) == second); // an empty row stays while it is typed in
}

void TestAccountFields::aZoneIsFoundByItsCity() {
    const auto made = editor(FieldType::TimeZone);
    auto* list = find<QComboBox>(*made, u"it"_s);
    list->completer()->setCompletionPrefix(u"new york"_s);
    QCOMPARE(list->completer()->currentCompletion(), u"America/New York"_s);
    list->setEditText(u"america/new york"_s);
    QCOMPARE(made->value().toString(), u"America/New_York"_s);
    list->setEditText(u"Atlantis"_s);
    QCOMPARE(made->value().toString(), u"Atlantis"_s); // kept, and said to be none
    made->setValue(u"Europe/Berlin"_s);
    QCOMPARE(list->currentText(), u"Europe/Berlin"_s);
    made->setValue(QJsonValue::Null);
    QVERIFY(made->value().isNull());
}

QTEST_MAIN(TestAccountFields)
#include "test_accountfields.moc"
