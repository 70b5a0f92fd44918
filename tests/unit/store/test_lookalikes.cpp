#include "store/lookalikefinder.h"
#include "store/lookalikes.h"
#include "store/ticketcache.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::TemporaryDatabase;

namespace {

const core::AccountId mainAccount(u"main"_s);

ticket::Ticket known(const QString& id, const QString& subject, qint64 updated,
                     const QString& description = {}) {
    ticket::Ticket made = samples::ticket(id, updated);
    made.account = mainAccount;
    made.subject = subject;
    made.description = description;
    made.status = u"open"_s;
    made.comments.clear();
    return made;
}

QString alike(store::Connection& connection, const QString& subject,
              const core::AccountId& account = mainAccount) {
    const auto lines = store::lookalikes(connection, account, subject, 3);
    if (!lines) {
        return lines.error().text + lines.error().details;
    }
    QStringList ids;
    for (const store::TicketLine& line : *lines) {
        ids += line.id.value;
    }
    return ids.join(u' ');
}

} // namespace

/// Which open tickets a subject that is typed brings up.
class TestLookalikes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsThatTell() {
        QCOMPARE(store::tellingWords(u"The Logins are failing for all users since 02:40, please help"_s),
                 (QStringList{u"login"_s, u"fail"_s, u"user"_s}));
        QCOMPARE(store::tellingWords(u"Zürich: access dropped, process stops"_s),
                 (QStringList{u"zurich"_s, u"access"_s, u"drop"_s, u"process"_s, u"stop"_s}));
        QCOMPARE(store::tellingWords(u"urgent help needed!"_s), QStringList());
    }

    void theMostAlikeComesFirst() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::cacheTickets(
            *connection,
            {known(u"1"_s, u"Login fails for every user with error 500"_s, 10),
             known(u"2"_s, u"Users see a slow login"_s, 30),
             known(u"3"_s, u"Question about invoices"_s, 40, u"Login, user, fail: all in the text only"_s),
             known(u"4"_s, u"Login page"_s, 20, u"All users fail to get in"_s)},
            samples::at(50)));
        QCOMPARE(alike(*connection, u"Logins fail for all users"_s), u"1 2 4"_s);
        // A word that is being typed is found by its beginning.
        QCOMPARE(alike(*connection, u"invoice quest"_s), u"3"_s);
        // Nothing is alike: one word in common is not enough, and neither are two of many.
        QCOMPARE(alike(*connection, u"Login certificate expired"_s), QString());
        QCOMPARE(alike(*connection, u"Login user export backup restore disk"_s), QString());
        QCOMPARE(alike(*connection, u"login"_s), QString());
        QCOMPARE(alike(*connection, QString()), QString());
        // An order to the index is only a text.
        QCOMPARE(alike(*connection, u"login\" OR ( : user*"_s), u"2 1 4"_s);
    }

    void onlyOpenOnesOfTheAccount() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Ticket solved = known(u"1"_s, u"Logins fail"_s, 10);
        solved.status = u"solved"_s;
        ticket::Ticket other = known(u"2"_s, u"Logins fail"_s, 20);
        other.account = core::AccountId(u"main2"_s);
        QVERIFY(store::cacheTickets(*connection, {solved, other}, samples::at(50)));
        QCOMPARE(alike(*connection, u"Logins fail"_s), QString());
        QCOMPARE(alike(*connection, u"Logins fail"_s, other.account), u"2"_s);
        solved.status = u"open"_s; // opened again
        solved.updated = samples::at(60);
        QVERIFY(store::cacheTickets(*connection, {solved}, samples::at(61)));
        QCOMPARE(alike(*connection, u"Logins fail"_s), u"1"_s);
    }

    void severalWindowsAskAtOnce() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(store::cacheTickets(*connection,
                                    {known(u"1"_s, u"Logins fail"_s, 10), known(u"2"_s, u"Disk full"_s, 20)},
                                    samples::at(50)));
        store::LookalikeFinder finder(database.file());
        QStringList answers;
        const auto ask = [&](const QString& subject) {
            auto* call = finder.find(&finder, mainAccount, subject);
            call->then(this, [&answers](const core::Result<QList<store::TicketLine>>& found) {
                answers += found ? (found->isEmpty() ? u"none"_s : found->first().id.value)
                                 : (found.error().kind == core::ErrorKind::Cancelled ? u"cancelled"_s
                                                                                     : found.error().text);
            });
            return call;
        };
        ask(u"login failure"_s);
        ask(u"disk is full"_s)->cancel();
        ask(u"full disk"_s);
        ask(u"something else"_s);
        delete ask(u"never asked"_s);
        QTRY_COMPARE(answers.size(), 4);
        answers.sort();
        QCOMPARE(answers, (QStringList{u"1"_s, u"2"_s, u"cancelled"_s, u"none"_s}));
    }
};

QTEST_GUILESS_MAIN(TestLookalikes)
#include "test_lookalikes.moc"
