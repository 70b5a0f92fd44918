#include "store/ticketcache.h"
#include "store/ticketfinder.h"
#include "store/ticketlist.h"
#include "store/ticketmerge.h"
#include "store/ticketquery.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::TemporaryDatabase;

namespace {

using Query = store::TicketQuery;

/// Ids of what is found, in order.
QString found(store::Connection& connection, const Query& query, int most = 0) {
    const auto places = store::ticketPlaces(connection, query, most);
    if (!places) {
        return places.error().text;
    }
    QStringList ids;
    const auto lines = store::ticketLines(connection, *places);
    for (const store::TicketLine& line : lines.value_or(QList<store::TicketLine>())) {
        ids += line.id.value;
    }
    return ids.join(u' ');
}

ticket::Ticket plain(const QString& id, const QString& subject, qint64 updated) {
    ticket::Ticket made = samples::ticket(id, updated);
    made.subject = subject;
    made.description.clear();
    made.comments.clear();
    made.fields.clear();
    return made;
}

} // namespace

class TestTicketList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginningsOfWordsAreFoundWhereverTheyStand() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Ticket one = plain(u"PRACTICE-17"_s, u"Logins fail"_s, 10);
        one.description = u"Café Zürich, host auth-0.example"_s;
        one.requester = u"Dana Field"_s;
        one.comments = {
            {.id = u"1"_s, .author = u"Robin"_s, .isFromAgent = true, .body = u"Rotate the keys"_s}};
        QVERIFY(store::cacheTickets(*connection, {one, plain(u"18"_s, u"Disk full"_s, 20)}, samples::at(50)));
        for (const QString& text :
             {u"log"_s, u"FAIL logins"_s, u"cafe"_s, u"zurich"_s, u"dana"_s, u"rotate robin"_s,
              u"PRACTICE-17"_s, u"#17"_s, u"auth-0.exa"_s, u"key"_s}) {
            QCOMPARE(found(*connection, {.text = text}), u"PRACTICE-17"_s);
        }
        // What would be an order to the index is only a text.
        QCOMPARE(found(*connection, {.text = u"logins OR disk"_s}), QString());
        QCOMPARE(found(*connection, {.text = u"\"')(*:^-"_s}), u"18 PRACTICE-17"_s);
        QCOMPARE(found(*connection, {.text = u"isopen"_s}), QString()); // not a word of the ticket
    }

    /// Longer than the index of beginnings is: few words that begin so, many, and letters beyond ASCII.
    void beginningsOfLongWordsAreFound() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QList<ticket::Ticket> tickets{plain(u"one"_s, u"Authentication fails"_s, 1001),
                                      plain(u"two"_s, u"AUTHENTICATIONS"_s, 1002),
                                      plain(u"three"_s, u"authenticator"_s, 1003),
                                      plain(u"four"_s, u"Wiederherstellungspläne"_s, 1004)};
        for (int i = 0; i < 40; ++i) {
            tickets += plain(u"many%1"_s.arg(i), u"appliance0%1"_s.arg(i), i);
        }
        QVERIFY(store::cacheTickets(*connection, tickets, samples::at(5000)));
        QCOMPARE(found(*connection, {.text = u"authentic"_s}), u"three two one"_s);
        QCOMPARE(found(*connection, {.text = u"Authenticatio"_s}), u"two one"_s);
        QCOMPARE(found(*connection, {.text = u"authentication"_s}), u"two one"_s);
        QCOMPARE(found(*connection, {.text = u"authenticationx"_s}), QString());
        QCOMPARE(found(*connection, {.text = u"authenticatio fail"_s}), u"one"_s);
        QCOMPARE(found(*connection, {.text = u"WIEDERHERSTELLUNGSPLÄ"_s}), u"four"_s);
        QCOMPARE(found(*connection, {.text = u"wiederherstellungspla"_s}), u"four"_s);
        QCOMPARE(found(*connection, {.text = u"appliance"_s}).split(u' ').size(), 40);
        QCOMPARE(found(*connection, {.text = u"appliance039"_s}), u"many39"_s);
    }

    void theNewestChangeComesFirstAlsoWhenItComesLast() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        for (const auto& [id, updated] : {std::pair(u"b"_s, 30), {u"c"_s, 20}, {u"a"_s, 10}, {u"d"_s, 20}}) {
            QVERIFY(store::cacheTickets(*connection, {plain(id, id, updated)}, samples::at(50)));
        }
        QCOMPARE(found(*connection, {}), u"b d c a"_s);
        QVERIFY(store::cacheTickets(*connection, {plain(u"a"_s, u"news"_s, 40)}, samples::at(50)));
        QCOMPARE(found(*connection, {}), u"a b d c"_s);
        QCOMPARE(found(*connection, {}, 2), u"a b"_s);
        QCOMPARE(found(*connection, {.text = u"news"_s}), u"a"_s);
    }

    void wordsThatWereTakenOutAreNotFound() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::cacheTickets(*connection, {plain(u"1"_s, u"before"_s, 10)}, samples::at(50)));
        QVERIFY(store::cacheTickets(*connection, {plain(u"1"_s, u"after"_s, 10)}, samples::at(51)));
        QCOMPARE(found(*connection, {.text = u"before"_s}), QString());
        QCOMPARE(found(*connection, {.text = u"after"_s}), u"1"_s);
        QVERIFY(store::forgetTicket(*connection, core::AccountId(u"main"_s), core::TicketId(u"1"_s)));
        QCOMPARE(found(*connection, {.text = u"after"_s}), QString());
        QCOMPARE(*store::ticketCount(*connection, 10), 0);
        QVERIFY(connection->run(u"INSERT INTO ticket_words (ticket_words) VALUES ('integrity-check')"_s));
    }

    void filters() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        const core::AccountId main(u"main"_s);
        ticket::Ticket mine = plain(u"mine"_s, u"x"_s, 10);
        mine.requesterEmail = u"Dana@acme.example"_s;
        ticket::Ticket other = plain(u"other"_s, u"x"_s, 20);
        other.requesterEmail = u"lee@acme.example"_s;
        other.status = u"pending"_s;
        other.severity = u"high"_s;
        ticket::Ticket done = plain(u"done"_s, u"x"_s, 30);
        done.status = u"closed"_s;
        done.account = core::AccountId(u"globex"_s);
        QVERIFY(store::cacheTickets(*connection, {mine, other, done}, samples::at(50)));
        const QHash<core::AccountId, QString> users{{main, u"dana@acme.example"_s}};
        QCOMPARE(found(*connection, {.whose = Query::Whose::Mine, .users = users}), u"mine"_s);
        QCOMPARE(found(*connection, {.whose = Query::Whose::OnBehalf, .users = users}), u"other"_s);
        QCOMPARE(found(*connection, {.whose = Query::Whose::Mine}), QString());
        QCOMPARE(found(*connection, {.state = Query::State::Open}), u"other mine"_s);
        QCOMPARE(found(*connection, {.state = Query::State::WaitingForMe}), u"other"_s);
        QCOMPARE(found(*connection, {.state = Query::State::Solved}), u"done"_s);
        QCOMPARE(found(*connection, {.severity = u"urgent"_s}), u"done mine"_s);
        QCOMPARE(found(*connection, {.account = main}), u"other mine"_s);
        QCOMPARE(found(*connection, {.text = u"x"_s, .state = Query::State::Open, .severity = u"urgent"_s}),
                 u"mine"_s);
    }

    void everyOrder_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("isAscending");
        QTest::addColumn<QString>("ids");
        QTest::newRow("number") << int(Query::Order::Number) << true << u"A-9 A-17 A-100"_s;
        QTest::newRow("subject") << int(Query::Order::Subject) << true << u"A-100 A-9 A-17"_s;
        QTest::newRow("severity") << int(Query::Order::Severity) << false << u"A-9 A-100 A-17"_s;
        QTest::newRow("changed") << int(Query::Order::Changed) << true << u"A-9 A-17 A-100"_s;
    }
    void everyOrder() {
        QFETCH(const int, order);
        QFETCH(const bool, isAscending);
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Ticket low = plain(u"A-17"_s, u"cherry x"_s, 20);
        low.severity = u"low"_s;
        ticket::Ticket normal = plain(u"A-100"_s, u"Apple x"_s, 30);
        normal.severity = u"normal"_s;
        QVERIFY(store::cacheTickets(*connection, {low, normal, plain(u"A-9"_s, u"banana x"_s, 10)},
                                    samples::at(50)));
        for (const QString& text : {QString(), u"x"_s}) {
            QTEST(
                found(*connection, {.text = text, .order = Query::Order(order), .isAscending = isAscending}),
                "ids");
        }
    }

    void oddTicketsHurtNothing() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Ticket late = plain(u"late"_s, u"late"_s, 10);
        late.updated = core::fromMillis(std::numeric_limits<qint64>::max() / 2);
        ticket::Ticket early = plain(u"early"_s, u"early"_s, 10);
        early.updated = core::fromMillis(-5);
        QVERIFY(store::cacheTickets(*connection, {late, early}, samples::at(50)));
        QVERIFY(connection->run(
            u"INSERT INTO tickets (account, id, updated, read, json) VALUES ('main', 'torn', 5, 5, '{\"subj')"_s));
        QCOMPARE(found(*connection, {}), u"late torn early"_s);
    }

    void onlyTheLastQuestionIsAnswered() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QList<ticket::Ticket> tickets;
        for (int i = 0; i < 500; ++i) {
            tickets += plain(QString::number(i), i % 2 == 0 ? u"even"_s : u"odd"_s, i);
        }
        QVERIFY(store::cacheTickets(*connection, tickets, samples::at(5000)));
        store::TicketFinder finder(database.file());
        QSignalSpy answers(&finder, &store::TicketFinder::found);
        for (const QString& text : {u"e"_s, u"ev"_s, u"eve"_s, u"odd"_s}) {
            finder.find({.text = text});
        }
        QTRY_COMPARE(answers.size(), 2); // the first places, then all of them
        const auto first = answers.at(0).at(0).value<QList<qint64>>();
        const auto all = answers.at(1).at(0).value<QList<qint64>>();
        QCOMPARE(first.size(), store::TicketFinder::firstMost);
        QVERIFY(!answers.at(0).at(1).toBool() && answers.at(1).at(1).toBool());
        QCOMPARE(all.size(), 250);
        QCOMPARE(all.first(store::TicketFinder::firstMost), first);
        QCOMPARE((*store::ticketLines(*connection, {all.first()})).first().subject, u"odd"_s);
    }

    void newAnswersAreMarkedUntilTheyAreSeen() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        const core::AccountId account(u"main"_s);
        ticket::Ticket ticket = samples::ticket(u"1"_s, 9); // with a message of support
        QVERIFY(store::cacheTickets(*connection, {ticket}, samples::at(50)));
        QCOMPARE(store::unreadConversations(*connection, account, 10)->size(), 0);
        const ticket::Comment first = ticket.comments.takeFirst(); // a list has none
        ticket.updated = samples::at(60);
        QCOMPARE(*store::mergeTickets(*connection, {ticket}, store::ListKind::Own, samples::at(70)), 1);
        QCOMPARE(*store::mergeTickets(*connection, {ticket}, store::ListKind::Own, samples::at(71)), 0);
        const auto unread = store::unreadConversations(*connection, account, 10);
        QCOMPARE(unread->size(), 1);
        QCOMPARE(unread->first().since, samples::at(8));
        const ticket::Comment fresh{.id = u"2"_s,
                                    .author = u"Robin"_s,
                                    .isFromAgent = true,
                                    .body = u"Try again"_s,
                                    .created = samples::at(60)};
        const auto answer =
            store::mergeComments(*connection, unread->first(), {first, fresh}, samples::at(72));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->author, u"Robin"_s);
        QCOMPARE(*store::newsCount(*connection), 1);
        QCOMPARE(store::unreadConversations(*connection, account, 10)->size(), 0);
        // A later list does not take the mark away; the person does.
        ticket.updated = samples::at(80);
        QCOMPARE(*store::mergeTickets(*connection, {ticket}, store::ListKind::Own, samples::at(81)), 1);
        QCOMPARE(*store::newsCount(*connection), 1);
        QVERIFY(store::setNews(*connection, account, ticket.id, false));
        QCOMPARE(*store::newsCount(*connection), 0);
        QCOMPARE((*store::cachedTicket(*connection, ticket.id))->ticket.comments.size(), 2);
    }

    void aConversationReadForTheFirstTimeIsNoNews() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::mergeTickets(*connection, {plain(u"1"_s, u"x"_s, 9)}, store::ListKind::Own,
                                    samples::at(50)));
        const auto unread = store::unreadConversations(*connection, core::AccountId(u"main"_s), 10);
        QCOMPARE(unread->size(), 1);
        const auto answer = store::mergeComments(
            *connection, unread->first(), {{.id = u"1"_s, .isFromAgent = true, .created = samples::at(9)}},
            samples::at(51));
        QVERIFY(answer && !*answer);
        QCOMPARE(store::unreadConversations(*connection, core::AccountId(u"main"_s), 10)->size(), 0);
    }

    /// What the index was told before the organizations came has to be what is taken out of it afterwards.
    void ticketsOfAnOlderDatabaseAreFoundAsTheyAreNow() {
        const QTemporaryDir folder;
        const QDir scripts(u":/sql"_s);
        const QStringList names = scripts.entryList({u"*.sql"_s}, QDir::Files);
        for (const QString& name : names) {
            if (name < u"007"_s) {
                QVERIFY(QFile::copy(scripts.filePath(name), folder.filePath(name)));
            }
        }
        const QString file = folder.filePath(u"old.sqlite"_s);
        const auto open = [&file](const QString& sql) {
            return store::Connection::open(file, store::Connection::Mode::ReadWrite, sql).value();
        };
        {
            const auto old = open(folder.path());
            QVERIFY(old->run(
                u"INSERT INTO tickets (account, id, updated, read, json) VALUES ('main', '1', 5, 5, "
                "'{\"subject\":\"Logins fail\",\"requester_email\":\"a@b.c\",\"status\":\"open\"}')"_s));
            QVERIFY(old->run(u"INSERT INTO ticket_sync VALUES ('main', 5, 5, 5)"_s));
        }
        const auto connection = open(u":/sql"_s);
        QCOMPARE(found(*connection, {.text = u"logins"_s}), u"1"_s);
        QCOMPARE(store::syncState(*connection, core::AccountId(u"main"_s))->whole, core::Time{}); // read anew
        ticket::Ticket ticket = plain(u"1"_s, u"Disk full"_s, 9);
        ticket.organization = u"27"_s;
        QVERIFY(store::mergeTickets(*connection, {ticket}, store::ListKind::Own, samples::at(50)));
        QCOMPARE(found(*connection, {.text = u"logins"_s}), QString());
        QCOMPARE(found(*connection, {.text = u"disk"_s}), u"1"_s);
        const Query ofOrganization{.whose = Query::Whose::Organization,
                                   .organizations = {{core::AccountId(u"main"_s), u"27"_s}}};
        QCOMPARE(found(*connection, ofOrganization), u"1"_s);
        QVERIFY(store::forgetTicket(*connection, core::AccountId(u"main"_s), core::TicketId(u"1"_s)));
        QCOMPARE(found(*connection, ofOrganization), QString());
    }
};

QTEST_GUILESS_MAIN(TestTicketList)
#include "test_ticketlist.moc"
