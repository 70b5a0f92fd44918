#include "items/roles.h"
#include "items/ticketmodel.h"
#include "store/ticketcache.h"
#include "store/ticketquery.h"
#include "support/temporarydatabase.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const core::AccountId acme(u"acme"_s);

ticket::Ticket made(const QString& id, qint64 updated) {
    ticket::Ticket ticket;
    ticket.account = acme;
    ticket.id = core::TicketId(id);
    ticket.subject = u"Subject of "_s + id;
    ticket.status = u"open"_s;
    ticket.updated = core::fromMillis(1'790'000'000'000 + updated * 1000);
    return ticket;
}

QStringList ids(const QAbstractItemModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all += model.index(row, 0).data(items::IdRole).toString();
    }
    return all;
}

} // namespace

class TestTicketModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_database = std::make_unique<support::TemporaryDatabase>();
        m_connection = m_database->connect();
        m_model = std::make_unique<items::TicketModel>(*m_connection, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_connection.reset();
    }

    void anyRowOfALongListIsReadWhenItIsShown() {
        put(1000);
        m_model->show(places());
        QCOMPARE(m_model->rowCount(), 1000);
        for (const int row : {0, 63, 64, 500, 999, 1}) {
            QCOMPARE(m_model->index(row, 0).data(items::IdRole).toString(), QString::number(999 - row));
        }
    }

    void theChosenTicketStaysChosenWhenItMovesToTheTop() {
        put(300);
        m_model->show(places());
        QItemSelectionModel selection(m_model.get());
        selection.setCurrentIndex(m_model->index(200, 0), QItemSelectionModel::SelectCurrent);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(store::cacheTickets(*m_connection, {made(u"99"_s, 5000), made(u"new"_s, 6000)}, {}));
        m_model->follow(places(), {.row = 200, .account = acme, .id = core::TicketId(u"99"_s)});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(selection.currentIndex().row(), 1);
        QCOMPARE(selection.currentIndex().data(items::IdRole).toString(), u"99"_s);
        QCOMPARE(ids(*m_model).first(4), (QStringList{u"new"_s, u"99"_s, u"299"_s, u"298"_s}));
        QCOMPARE(m_model->rowCount(), 301);
    }

    void theChosenTicketIsPaintedAnewWhereverItGoes_data() {
        QTest::addColumn<int>("row");
        QTest::newRow("it stays the first") << 0;
        QTest::newRow("it moves to the top") << 2;
    }
    void theChosenTicketIsPaintedAnewWhereverItGoes() {
        QFETCH(int, row);
        put(3);
        m_model->show(places());
        const core::TicketId chosen(m_model->index(row, 0).data(items::IdRole).toString());
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(store::cacheTickets(*m_connection, {made(chosen.value, 5000)}, {}));
        m_model->follow(places(), {.row = row, .account = acme, .id = chosen});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 0);
    }

    void anyChangeIsFollowedRowByRow() {
        QRandomGenerator random(20261123);
        put(40);
        m_model->show(places());
        QItemSelectionModel selection(m_model.get());
        qint64 time = 1000;
        for (int round = 0; round < 60; ++round) {
            const int row = random.bounded(m_model->rowCount());
            selection.setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::SelectCurrent);
            const core::TicketId chosen(m_model->index(row, 0).data(items::IdRole).toString());
            for (int i = random.bounded(4); i >= 0; --i) {
                const QString id = QString::number(random.bounded(60));
                if (random.bounded(3) == 0 && id != chosen.value) {
                    QVERIFY(store::forgetTicket(*m_connection, acme, core::TicketId(id)));
                } else {
                    QVERIFY(store::cacheTickets(*m_connection, {made(id, ++time)}, {}));
                }
            }
            m_model->follow(places(), {.row = row, .account = acme, .id = chosen});
            QCOMPARE(selection.currentIndex().data(items::IdRole).toString(), chosen.value);
            QCOMPARE(ids(*m_model), inStore());
        }
    }

    void whatReadsDifferentlyNowIsSaid() {
        put(3);
        m_model->show(places());
        QCOMPARE(ids(*m_model).size(), 3);
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        ticket::Ticket changed = made(u"1"_s, 1);
        changed.status = u"pending"_s;
        QVERIFY(store::cacheTickets(*m_connection, {changed}, {}));
        m_model->follow(places(), {});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QVERIFY(store::setNews(*m_connection, acme, changed.id, true));
        m_model->follow(places(), {});
        QCOMPARE(changes.size(), 2);
        QVERIFY(m_model->index(1, 0).data(items::NewsRole).toBool());
        QVERIFY(
            m_model->index(1, items::TicketModel::SubjectColumn).data().toString().startsWith(u"New: "_s));
    }

    void theRestOfAListComesBehind() {
        put(200);
        const QList<qint64> all = places();
        m_model->show(all.first(70));
        QCOMPARE(m_model->index(69, 0).data(items::IdRole).toString(), u"130"_s);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(m_model->extend(all));
        QCOMPARE(ids(*m_model), inStore());
        QVERIFY(!m_model->extend(all.sliced(1)));
        QCOMPARE(resets.size(), 0);
    }

private:
    void put(int count) {
        QList<ticket::Ticket> tickets;
        for (int i = 0; i < count; ++i) {
            tickets += made(QString::number(i), i);
        }
        QVERIFY(store::cacheTickets(*m_connection, tickets, {}));
    }
    QList<qint64> places() { return store::ticketPlaces(*m_connection, {}, 0).value_or(QList<qint64>()); }
    QStringList inStore() {
        QStringList all;
        const auto lines = store::ticketLines(*m_connection, places());
        for (const store::TicketLine& line : lines.value_or(QList<store::TicketLine>())) {
            all += line.id.value;
        }
        return all;
    }

    core::SystemClock m_clock;
    std::unique_ptr<support::TemporaryDatabase> m_database;
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<items::TicketModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestTicketModel)
#include "test_ticketmodel.moc"
