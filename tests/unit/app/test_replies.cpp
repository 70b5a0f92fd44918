#include "app/desk.h"
#include "app/mainwindow.h"
#include "items/outboxmodel.h"
#include "items/roles.h"
#include "store/replies.h"
#include "ticket/update.h"
#include "unit/app/deskfixture.h"
#include "unit/store/hardship.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

/// Replies on their way: what cannot be stored is said and stays where it was written, and what waits says
/// for what.
class TestReplies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<DeskFixture>();
        QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
        QVERIFY(m_fixture->open());
        QVERIFY(m_fixture->put(QList{m_fixture->ticket(u"17"_s, u"Logins are down"_s)}));
        m_window = std::make_unique<app::MainWindow>(m_fixture->program());
        m_window->show();
    }
    void cleanup() {
        m_window.reset();
        m_fixture.reset();
    }

    void whatCannotBeStoredStaysInTheReplyBox_data() {
        QTest::addColumn<QString>("table");
        QTest::newRow("the entry") << u"outbox"_s;
        QTest::newRow("the end of what was typed") << u"replies"_s;
    }
    void whatCannotBeStoredStaysInTheReplyBox() {
        QFETCH(const QString, table);
        QVERIFY(write(u"Still down since 02:55."_s));
        QTRY_COMPARE(typed(), u"Still down since 02:55."_s); // stored while it was typed
        // Sending is one transaction: whichever of its writes fails, all of it does.
        const QString event = table == u"outbox"_s ? u"INSERT ON outbox"_s : u"DELETE ON replies"_s;
        QVERIFY(execute(
            u"CREATE TRIGGER full BEFORE %1 BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s.arg(event)));
        send();
        QTRY_VERIFY(button()->isEnabled());
        QTRY_VERIFY(!said().isEmpty());
        QVERIFY2(!said().contains(u"in the outbox"_s), qPrintable(said()));
        QCOMPARE(box()->toPlainText(), u"Still down since 02:55."_s);
        QCOMPARE(entries().size(), 0);
        QCOMPARE(typed(), u"Still down since 02:55."_s); // and the next start finds it
        // Once there is room it is sent, once.
        QVERIFY(execute(u"DROP TRIGGER full"_s));
        send();
        QTRY_COMPARE(entries().size(), 1);
        QVERIFY(entries().first().request.body.startsWith(u"Still down since 02:55."_s));
        QTRY_VERIFY(box()->toPlainText().isEmpty());
        QVERIFY(said().contains(u"in the outbox"_s));
    }

    void aFullDiskIsSaidAndLosesNothing() {
        QVERIFY(write(u"First words"_s));
        QTRY_COMPARE(typed(), u"First words"_s);
        {
            const hardship::FullDisk full(1);
            box()->appendPlainText(u"and more"_s);
            send();
            QTRY_VERIFY(button()->isEnabled() && !said().isEmpty());
            QVERIFY2(!said().contains(u"in the outbox"_s), qPrintable(said()));
            QCOMPARE(box()->toPlainText(), u"First words\nand more"_s);
            QVERIFY(entries().isEmpty());
        }
        send();
        QTRY_COMPARE(entries().size(), 1);
        QVERIFY(entries().first().request.body.startsWith(u"First words\nand more"_s));
    }

    void aMessageBehindABlockedOneSaysSo() {
        store::Entry first = m_fixture->entry(u"first"_s, u"Logins are down"_s, store::EntryState::Blocked);
        first.update = store::UpdateOf{.ticket = core::TicketId(u"17"_s), .waitsFor = {}};
        first.request.body = u"The first message"_s;
        first.created -= std::chrono::minutes(2);
        first.error = core::Error{.kind = core::ErrorKind::Permanent, .text = u"No such ticket."_s};
        store::Entry second = first;
        second.id = second.request.id = core::IntentId(u"second"_s);
        second.request.body = u"The second message"_s;
        second.state = store::EntryState::Queued;
        second.created += std::chrono::minutes(1);
        second.error.reset();
        store::Entry elsewhere = second;
        elsewhere.id = elsewhere.request.id = core::IntentId(u"elsewhere"_s);
        elsewhere.update->ticket = core::TicketId(u"18"_s);
        QVERIFY(m_fixture->put(first) && m_fixture->put(second) && m_fixture->put(elsewhere));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        const auto* list = m_window->findChild<QTableView*>(u"outbox"_s);
        const auto state = [list](const QString& id) {
            const auto* model = list->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                const QModelIndex cell = model->index(row, items::OutboxModel::StateColumn);
                if (cell.data(items::IdRole).toString() == id) {
                    return cell.data().toString();
                }
            }
            return QString();
        };
        const QString waits = u"Waits for an earlier message that needs you"_s;
        QTRY_COMPARE(state(u"second"_s), waits);
        QTRY_COMPARE(state(u"elsewhere"_s), u"Waiting to be sent"_s);
        m_window->findChild<app::Desk*>()->showEntry(core::IntentId(u"second"_s));
        QTRY_VERIFY(texts().contains(u"mend it or abandon it"_s));
        QVERIFY(!texts().contains(u"as soon as the Support Center can be reached"_s));
        // In the conversation as well.
        m_window->showTicket(u"17"_s);
        const auto* conversation = m_window->findChild<QTextBrowser*>(u"conversation"_s);
        QVERIFY(conversation);
        QTRY_VERIFY(conversation->toPlainText().contains(waits));
        // When the first one is given up, nothing holds the second one back.
        QVERIFY(m_fixture->program().outbox().abandon(this, first.id));
        QTRY_COMPARE(state(u"second"_s), u"Waiting to be sent"_s);
        QTRY_VERIFY(!conversation->toPlainText().contains(waits));
    }

private:
    QPlainTextEdit* box() const { return m_window->findChild<QPlainTextEdit*>(u"reply_text"_s); }
    QPushButton* button() const { return m_window->findChild<QPushButton*>(u"reply_send"_s); }
    QString said() const { return m_window->findChild<QLabel*>(u"reply_state"_s)->text(); }
    void send() const { button()->click(); }
    bool write(const QString& text) {
        m_window->showTicket(u"17"_s);
        box()->setPlainText(text);
        return box()->isVisible();
    }
    /// As stored for the next start.
    QString typed() const {
        const auto reply =
            store::reply(m_fixture->program().reader(), core::AccountId(u"acme"_s), core::TicketId(u"17"_s));
        return reply && *reply ? (*reply)->text : QString();
    }
    QList<store::Entry> entries() const {
        return m_fixture->program().outbox().entries(true).value_or(QList<store::Entry>());
    }
    bool execute(const QString& sql) {
        return m_fixture
            ->write<int>([sql](store::Connection& c) -> core::Result<int> {
                auto done = c.run(sql);
                return done ? core::Result<int>(0) : core::fail(done.error());
            })
            .has_value();
    }
    /// All that the labels of the window say.
    QString texts() const {
        QStringList all;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            all += label->isVisible() ? label->text() : QString();
        }
        return all.join(u'\n');
    }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::MainWindow> m_window;
};

QTEST_MAIN(TestReplies)
#include "test_replies.moc"
