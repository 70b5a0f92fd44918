#include "app/mainwindow.h"
#include "items/ticketmodel.h"
#include "store/ticketmerge.h"
#include "unit/app/deskfixture.h"

#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The ids in the list, from above.
QString shown(const QWidget& window) {
    const auto* model = window.findChild<QTableView*>(u"tickets"_s)->model();
    QStringList ids;
    for (int row = 0; row < model->rowCount(); ++row) {
        ids += model->index(row, 0).data().toString();
    }
    return ids.join(u' ');
}

QString banners(const QWidget& window) {
    QStringList texts;
    for (const QFrame* banner : window.findChildren<QFrame*>(u"banner"_s)) {
        texts += banner->accessibleName();
    }
    return texts.join(u'\n');
}

} // namespace

class TestTicketsView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<DeskFixture>();
        QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
        QVERIFY(m_fixture->open());
        QList<ticket::Ticket> tickets;
        for (const QString& id : {u"11"_s, u"12"_s, u"13"_s}) {
            tickets += m_fixture->ticket(id, id == u"12"_s ? u"Disk full"_s : u"Logins are down"_s);
            tickets.last().severity = id == u"13"_s ? u"low"_s : u"urgent"_s;
            tickets.last().requesterEmail = id == u"11"_s ? u"dana@acme.example"_s : u"lee@acme.example"_s;
            tickets.last().updated += std::chrono::seconds(id.toInt());
            tickets.last().comments = {{.id = u"1"_s, .author = u"Dana Field"_s, .body = u"Help"_s}};
        }
        QVERIFY(m_fixture->put(tickets));
        m_window = std::make_unique<app::MainWindow>(m_fixture->program());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // shortcuts are the active window's
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        m_search = m_window->findChild<QLineEdit*>(u"ticket_search"_s);
        QVERIFY(m_search && m_search->hasFocus());
    }
    void cleanup() {
        m_window.reset();
        m_fixture.reset();
    }

    void typingNarrowsTheList() {
        QCOMPARE(shown(*m_window), u"13 12 11"_s);
        QTest::keyClicks(m_search, u"dow log"_s);
        QCOMPARE(shown(*m_window), u"13 11"_s);
        QCOMPARE(m_window->findChild<QLabel*>(u"tickets_found"_s)->text(), u"2 found"_s);
        QTest::keyClicks(m_search, u"xyz"_s);
        QCOMPARE(shown(*m_window), QString());
        QVERIFY(m_window->findChild<QLabel*>(u"tickets_found"_s)->text().contains(u"Esc"_s));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QCOMPARE(shown(*m_window), u"13 12 11"_s);
    }

    void whatIsChosenStaysChosenThroughASearchAndAChange() {
        auto* table = m_window->findChild<QTableView*>(u"tickets"_s);
        table->selectRow(2);
        QTest::keyClicks(m_search, u"logins"_s);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"11"_s);
        ticket::Ticket changed = m_fixture->ticket(u"11"_s, u"Logins are up"_s);
        changed.updated += 1h;
        QVERIFY(m_fixture->put(QList{changed}));
        QTRY_COMPARE(shown(*m_window), u"11 13"_s);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"11"_s);
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void choicesNarrowIt() {
        auto* whose = m_window->findChild<QComboBox*>(u"ticket_whose"_s);
        whose->setCurrentIndex(1);
        QCOMPARE(shown(*m_window), u"11"_s);
        whose->setCurrentIndex(2);
        QCOMPARE(shown(*m_window), u"13 12"_s);
        m_window->findChild<QComboBox*>(u"ticket_severity"_s)->setCurrentIndex(1);
        QCOMPARE(shown(*m_window), u"12"_s);
        m_window->showTicket(u"11"_s); // asked for from elsewhere: no filter hides it
        QCOMPARE(shown(*m_window), u"13 12 11"_s);
        QCOMPARE(m_window->findChild<QTableView*>(u"tickets"_s)->currentIndex().row(), 2);
    }

    void theHeaderOrders() {
        auto* table = m_window->findChild<QTableView*>(u"tickets"_s);
        table->sortByColumn(items::TicketModel::SubjectColumn, Qt::AscendingOrder);
        QCOMPARE(shown(*m_window), u"12 13 11"_s);
        table->sortByColumn(items::TicketModel::IdColumn, Qt::AscendingOrder);
        QCOMPARE(shown(*m_window), u"11 12 13"_s);
        table->sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(shown(*m_window), u"13 12 11"_s);
    }

    void aLateAnswerIsToldOnce() {
        QCOMPARE(banners(*m_window), QString());
        ticket::Ticket late = m_fixture->ticket(u"14"_s, u"Nobody can work"_s);
        late.created -= 5h;
        late.comments = {{.id = u"1"_s, .author = u"Dana Field"_s, .body = u"Help"_s}};
        QVERIFY(m_fixture->put(QList{late}));
        QTRY_VERIFY(banners(*m_window).contains(u"has not answered the Urgent ticket 14"_s));
        const QString told = banners(*m_window);
        Q_EMIT m_fixture->program().sync().cacheChanged();
        QCOMPARE(banners(*m_window), told);
        QTRY_VERIFY(shown(*m_window).startsWith(u"14"_s) || shown(*m_window).contains(u"14"_s));
        const auto* model = m_window->findChild<QTableView*>(u"tickets"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data() == u"14"_s) {
                QVERIFY(model->index(row, items::TicketModel::ResponseColumn)
                            .data()
                            .toString()
                            .startsWith(u"Late"_s));
            }
        }
    }

    void colleaguesAreOfferedOnlyWhereTheyMayBeRead() {
        auto* whose = m_window->findChild<QComboBox*>(u"ticket_whose"_s);
        const auto offered = [whose] {
            return whose->findText(u"My organization's"_s);
        };
        QCOMPARE(offered(), -1);
        const core::AccountId account(u"acme"_s);
        const auto tell = [&](const QString& organization) {
            ticket::Ticket theirs = m_fixture->ticket(u"20"_s, u"Mails are late"_s);
            theirs.requester = u"Kim Lee"_s;
            theirs.organization = u"27"_s;
            theirs.updated += 20s; // the newest
            const auto done = m_fixture->write<int>([=](store::Connection& c) -> core::Result<int> {
                if (auto kept = store::setSyncState(c, account, {.organization = organization}); !kept) {
                    return core::fail(kept.error());
                }
                return store::mergeTickets(c, {theirs}, store::ListKind::Organization, {});
            });
            Q_EMIT m_fixture->program().sync().cacheChanged();
            return done.has_value();
        };
        QVERIFY(tell(u"27"_s));
        QTRY_VERIFY(offered() >= 0);
        QTRY_COMPARE(shown(*m_window), u"20 13 12 11"_s);
        const auto* model = m_window->findChild<QTableView*>(u"tickets"_s)->model();
        QCOMPARE(model->index(0, items::TicketModel::SubjectColumn).data().toString(),
                 u"Kim Lee: Mails are late"_s);
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"colleague Kim Lee"_s));
        whose->setCurrentIndex(offered());
        QTRY_COMPARE(shown(*m_window), u"20"_s);
        whose->setCurrentIndex(whose->findText(u"Mine"_s));
        QTRY_COMPARE(shown(*m_window), u"11"_s);
        // The right was taken back: the choice goes, and whoever had made it is not left with an empty list.
        whose->setCurrentIndex(offered());
        QVERIFY(tell({}));
        QTRY_COMPARE(offered(), -1);
        QTRY_COMPARE(shown(*m_window), u"20 13 12 11"_s);
    }

    void columnsAreChosenByKeyboardAndRemembered() {
        auto* table = m_window->findChild<QTableView*>(u"tickets"_s);
        QVERIFY(table->isColumnHidden(items::TicketModel::RequesterColumn));
        auto* menu = m_window->findChild<QMenu*>(u"menu_columns"_s);
        QVERIFY(menu);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        menu->popup({});
        QTRY_VERIFY(menu->isVisible());
        const auto names = [menu] {
            QStringList shown;
            for (const QAction* action : menu->actions()) {
                shown += action->isChecked() ? action->text() : QString();
            }
            shown.removeAll(QString());
            return shown.join(u' ');
        };
        QCOMPARE(names(), u"Ticket Subject Severity Status Response Updated"_s);
        QVERIFY(!menu->findChild<QAction*>(u"column_1"_s)->isEnabled()); // the subject is what a list is for
        menu->setActiveAction(menu->findChild<QAction*>(u"column_5"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(!table->isColumnHidden(items::TicketModel::RequesterColumn));
        QVERIFY(table->columnWidth(items::TicketModel::RequesterColumn) >
                table->fontMetrics().horizontalAdvance(u"Dana Field"_s));
        menu->popup({});
        menu->setActiveAction(menu->findChild<QAction*>(u"column_2"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(table->isColumnHidden(items::TicketModel::SeverityColumn));
        m_window->close();
        m_window.reset();
        m_window = std::make_unique<app::MainWindow>(m_fixture->program());
        table = m_window->findChild<QTableView*>(u"tickets"_s);
        QVERIFY(!table->isColumnHidden(items::TicketModel::RequesterColumn));
        QVERIFY(table->isColumnHidden(items::TicketModel::SeverityColumn));
        // The same with the mouse, on the header.
        Q_EMIT table->horizontalHeader()->customContextMenuRequested({});
        auto* context = m_window->findChild<QMenu*>(u"columns_menu"_s);
        QVERIFY(context && context->isVisible());
        QCOMPARE(context->actions().size(), items::TicketModel::ColumnCount);
        context->close();
    }

private:
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::MainWindow> m_window;
    QLineEdit* m_search = nullptr;
};

QTEST_MAIN(TestTicketsView)
#include "test_ticketsview.moc"
