#include "items/conversationmodel.h"
#include "items/draftmodel.h"
#include "items/outboxmodel.h"
#include "items/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FixedClock final : public core::Clock {
public:
    core::Time now() const override { return time; }
    core::Time time = core::fromIso(u"2026-11-22T03:12:44Z"_s);
};

store::Entry entry(const QString& id, const QString& subject = u"Logins are down"_s) {
    store::Entry made;
    made.id = core::IntentId(id);
    made.account = core::AccountId(u"acme"_s);
    made.request.subject = subject;
    made.request.priority = u"urgent"_s;
    return made;
}

QList<store::Entry> entries(const QString& letters) {
    QList<store::Entry> made;
    for (const QChar letter : letters) {
        made += entry(letter);
    }
    return made;
}

QString ids(const QAbstractItemModel& model) {
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        text += model.index(row, 0).data(items::IdRole).toString();
    }
    return text;
}

/// Two of the letters' lists drawn at random from the same alphabet, in any order.
QString randomLetters(QRandomGenerator& random) {
    QString letters = u"abcdefghijklmnop"_s;
    QString drawn;
    const int count = random.bounded(17);
    for (int i = 0; i < count; ++i) {
        const qsizetype at = random.bounded(letters.size());
        drawn += letters[at];
        letters.remove(at, 1);
    }
    return drawn;
}

} // namespace

class TestRowModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyListBecomesAnyOther();
    void whatThePersonHasChosenStaysChosen_data();
    void whatThePersonHasChosenStaysChosen();
    void aListIsNeverReset();
    void firstToLastIsOneMove();
    void sameListTwiceChangesNothing();
    void doubleIdsLoseNothing();
    void draftsAreNamedByTheForm();
    void outboxSaysStateAndError();
    void conversationIsPlain();

private:
    FixedClock m_clock;
};

void TestRowModels::anyListBecomesAnyOther() {
    QRandomGenerator random(20261122);
    items::OutboxModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    for (int round = 0; round < 500; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            before.insert(index.data(items::IdRole).toString(), index);
        }
        const QString letters = randomLetters(random);
        QList<store::Entry> wanted = entries(letters);
        for (store::Entry& each : wanted) {
            each.request.subject = QString::number(random.bounded(3));
        }
        model.setItems(wanted);
        QCOMPARE(model.items(), wanted);
        QCOMPARE(ids(proxy), letters);
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QCOMPARE(it->isValid(), letters.contains(it.key()));
            if (it->isValid()) {
                QCOMPARE(it->data(items::IdRole).toString(), it.key());
                QCOMPARE(it->row(), static_cast<int>(letters.indexOf(it.key())));
            }
        }
    }
}

void TestRowModels::whatThePersonHasChosenStaysChosen_data() {
    QTest::addColumn<QString>("after");
    QTest::newRow("new on top") << u"xabcd"_s;
    QTest::newRow("others gone") << u"c"_s;
    QTest::newRow("to the top") << u"cabd"_s;
    QTest::newRow("to the end") << u"abdc"_s;
    QTest::newRow("reversed") << u"dcba"_s;
    QTest::newRow("everything at once") << u"yczdxa"_s;
}

void TestRowModels::whatThePersonHasChosenStaysChosen() {
    QFETCH(const QString, after);
    items::OutboxModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(entries(u"abcd"_s));
    const QPersistentModelIndex chosen = model.index(2, 0);
    model.setItems(entries(after));
    QCOMPARE(ids(model), after);
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data(items::IdRole).toString(), u"c"_s);
}

void TestRowModels::aListIsNeverReset() {
    items::OutboxModel model(m_clock);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelAboutToBeReset);
    model.setItems(entries(u"abc"_s));
    model.setItems({});
    model.setItems(entries(u"cba"_s));
    QCOMPARE(resets.size(), 0);
}

void TestRowModels::firstToLastIsOneMove() {
    items::OutboxModel model(m_clock);
    model.setItems(entries(u"abcdefgh"_s));
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    model.setItems(entries(u"bcdefgha"_s));
    QCOMPARE(moves.size(), 1);
    model.setItems(entries(u"abcdefgh"_s));
    QCOMPARE(moves.size(), 2);
    QCOMPARE(ids(model), u"abcdefgh"_s);
}

void TestRowModels::sameListTwiceChangesNothing() {
    items::OutboxModel model(m_clock);
    const QList<store::Entry> list{entry(u"1"_s), entry(u"2"_s)};
    model.setItems(list);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setItems(list);
    QCOMPARE(changes.size() + moves.size() + inserts.size(), 0);
    model.setItems({entry(u"1"_s), entry(u"2"_s, u"changed"_s)});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
}

void TestRowModels::doubleIdsLoseNothing() {
    items::ConversationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ticket::Comment first;
    first.body = u"one"_s;
    ticket::Comment second;
    second.body = u"two"_s;
    model.setItems({first, second});
    QCOMPARE(model.rowCount(), 2);
    model.setItems({first, second, first});
    QCOMPARE(model.rowCount(), 3);
}

void TestRowModels::draftsAreNamedByTheForm() {
    ticket::Form form;
    ticket::Step step;
    step.id = u"subject"_s;
    step.number = 7;
    step.title = ticket::LocalText(u"Subject"_s);
    ticket::Field field;
    field.id = u"topic"_s;
    field.role = ticket::FieldRole::Subject;
    step.fields = {field};
    form.steps = {step};
    items::DraftModel model(form, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAccountLabels({{core::AccountId(u"acme"_s), u"Acme Corp, Production"_s}});
    ticket::Draft named;
    named.id = core::IntentId(u"one"_s);
    named.account = core::AccountId(u"acme"_s);
    named.step = u"subject"_s;
    named.values.insert(u"topic"_s, u"Logins\nare down"_s);
    ticket::Draft empty;
    empty.id = core::IntentId(u"two"_s);
    model.setItems({named, empty});
    QCOMPARE(model.index(0, items::DraftModel::SubjectColumn).data().toString(), u"Logins are down"_s);
    QCOMPARE(model.index(0, items::DraftModel::StepColumn).data().toString(), u"7 Subject"_s);
    QCOMPARE(model.index(0, items::DraftModel::AccountColumn).data().toString(), u"Acme Corp, Production"_s);
    QCOMPARE(model.index(1, items::DraftModel::SubjectColumn).data().toString(), u"No subject yet"_s);
    QCOMPARE(model.index(1, items::DraftModel::StepColumn).data().toString(), QString());
}

void TestRowModels::outboxSaysStateAndError() {
    items::OutboxModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store::Entry blocked = entry(u"one"_s);
    blocked.state = store::EntryState::Blocked;
    blocked.error.emplace();
    blocked.error->kind = core::ErrorKind::Rejected;
    blocked.error->text = u"Subject is too long."_s;
    model.setItems({blocked});
    QCOMPARE(model.index(0, items::OutboxModel::StateColumn).data().toString(),
             u"Not accepted, needs a change"_s);
    QCOMPARE(model.index(0, items::OutboxModel::ErrorColumn).data().toString(), u"Subject is too long."_s);
    QCOMPARE(model.index(0, items::OutboxModel::SeverityColumn).data().toString(), u"Urgent"_s);
    const QString read = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(read.contains(u"Logins are down"_s) && read.contains(u"Not accepted"_s));
    blocked.state = store::EntryState::Delivered;
    blocked.ticket = core::TicketId(u"PRACTICE-17"_s);
    model.setItems({blocked});
    QCOMPARE(model.index(0, items::OutboxModel::StateColumn).data().toString(),
             u"Delivered as PRACTICE-17"_s);
    QCOMPARE(model.index(0, items::OutboxModel::ErrorColumn).data().toString(), QString());
}

void TestRowModels::conversationIsPlain() {
    items::ConversationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ticket::Comment comment;
    comment.id = u"7"_s;
    comment.author = u"Robin"_s;
    comment.isFromAgent = true;
    comment.body = u"<b>not bold</b>"_s;
    comment.created = m_clock.now();
    comment.files.resize(1);
    comment.files.first().name = u"journal.log"_s;
    comment.files.first().size = 12'400;
    model.setItems({comment});
    QCOMPARE(model.index(0, items::ConversationModel::BodyColumn).data().toString(), u"<b>not bold</b>"_s);
    QCOMPARE(model.index(0, items::ConversationModel::FilesColumn).data().toString(),
             u"journal.log (12.4 kB)"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Robin (support)"_s));
}

QTEST_GUILESS_MAIN(TestRowModels)
#include "test_rowmodels.moc"
