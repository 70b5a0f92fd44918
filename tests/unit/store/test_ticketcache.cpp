#include "store/ticketcache.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::TemporaryDatabase;

class TestTicketCache final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingAcrossReopening() {
        const TemporaryDatabase database;
        QVERIFY(store::cacheTickets(*database.connect(), {samples::ticket(u"1"_s)}, samples::at(50)));
        const auto again = database.connect();
        const auto found = store::cachedTicket(*again, core::TicketId(u"1"_s));
        QVERIFY(found && *found);
        QCOMPARE((*found)->ticket, samples::ticket(u"1"_s));
        QCOMPARE((*found)->read, samples::at(50));
        QVERIFY(!*store::cachedTicket(*again, core::TicketId(u"2"_s)));
    }

    void aListingKeepsTheConversation() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::cacheTickets(*connection, {samples::ticket(u"1"_s)}, samples::at(50)));
        ticket::Ticket listed = samples::ticket(u"1"_s, 60);
        listed.comments.clear();
        listed.fields.clear();
        listed.status = u"pending"_s;
        QVERIFY(store::cacheTickets(*connection, {listed}, samples::at(70)));
        const auto found = store::cachedTicket(*database.connect(), core::TicketId(u"1"_s));
        QCOMPARE((*found)->ticket.status, u"pending"_s);
        QCOMPARE((*found)->ticket.updated, samples::at(60));
        QCOMPARE((*found)->ticket.comments, samples::ticket(u"1"_s).comments);
        QCOMPARE((*found)->ticket.fields, samples::ticket(u"1"_s).fields);
        QCOMPARE((*found)->read, samples::at(70));
        ticket::Ticket answered = samples::ticket(u"1"_s, 80);
        answered.comments << ticket::Comment{.id = u"2"_s, .body = u"Fixed."_s};
        QVERIFY(store::cacheTickets(*connection, {answered}, samples::at(90)));
        QCOMPARE((*store::cachedTicket(*connection, core::TicketId(u"1"_s)))->ticket.comments.size(), 2);
    }

    void newestChangeFirstAndNoMoreThanAsked() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::cacheTickets(
            *connection,
            {samples::ticket(u"1"_s, 10), samples::ticket(u"2"_s, 30), samples::ticket(u"3"_s, 20)},
            samples::at(50)));
        const auto found = store::cachedTickets(*connection, 2);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->at(0).ticket.id.value, u"2"_s);
        QCOMPARE(found->at(1).ticket.id.value, u"3"_s);
    }

    void sameIdOfTwoSupportCentersIsTwoTickets() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Ticket other = samples::ticket(u"1"_s);
        other.account = core::AccountId(u"other"_s);
        QVERIFY(store::cacheTickets(*connection, {samples::ticket(u"1"_s), other}, samples::at(50)));
        QCOMPARE(store::cachedTickets(*connection, 10)->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTicketCache)
#include "test_ticketcache.moc"
