#include "samples.h"
#include "store/colleagues.h"
#include "store/mail.h"
#include "store/outboxstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

store::Mail sample(const QString& id, const QString& entry) {
    store::Mail mail;
    mail.id = id;
    mail.entry = core::IntentId(entry);
    mail.account = core::AccountId(u"main"_s);
    mail.state = store::EntryState::Waiting;
    mail.isAmbiguous = false;
    mail.isSentByHand = true;
    mail.from = u"desk@client.example"_s;
    mail.to = {u"outage@vendor.example"_s, u"ada@client.example"_s};
    mail.needed = 1;
    mail.refused = {u"ada@client.example"_s};
    mail.subject = u"Logins – 生産"_s;
    mail.text = u"Nobody can sign in.\n"_s;
    mail.files = {u"log.txt"_s};
    mail.eml = core::BlobId(QString(64, u'e'));
    mail.attempts = 3;
    mail.nextTry = samples::at(4);
    mail.sent = samples::at(5);
    mail.isNoted = true;
    mail.error = samples::error();
    mail.created = samples::at(1);
    mail.updated = samples::at(2);
    return mail;
}

/// E-mails and colleagues survive the program; a second e-mail is not made by accident.
class TestMail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKeptWhole();
    void aSecondOneNeedsAYes_data();
    void aSecondOneNeedsAYes();
    void anOldStateDoesNotWin();
    void openOnesAreThoseWithSomethingToDo();
    void colleaguesAreKeptPerAccount();
    void aTypedTicketIsKept();
};

void TestMail::isKeptWhole() {
    const support::TemporaryDatabase database;
    store::Mail mail = sample(u"a.1@x"_s, u"a"_s);
    {
        const auto connection = database.connect();
        QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
        const auto stored = store::enqueueMail(*connection, mail, false);
        QVERIFY(stored.has_value());
        mail.revision = 1;
        QCOMPARE(*stored, mail);
    }
    const auto again = database.connect();
    QCOMPARE(**store::mail(*again, mail.id), mail);
    QCOMPARE(*store::mailsOf(*again, mail.entry), QList<store::Mail>{mail});
    QVERIFY(store::mailsOf(*again, core::IntentId(u"b"_s))->isEmpty());
}

void TestMail::aSecondOneNeedsAYes_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isAmbiguous");
    QTest::addColumn<bool>("isFree");
    QTest::newRow("on its way") << int(store::EntryState::Waiting) << false << false;
    QTest::newRow("sent") << int(store::EntryState::Delivered) << false << false;
    QTest::newRow("stopped") << int(store::EntryState::Blocked) << false << false;
    QTest::newRow("may be sent") << int(store::EntryState::Blocked) << true << false;
    QTest::newRow("given up, may be sent") << int(store::EntryState::Abandoned) << true << false;
    QTest::newRow("given up unsent") << int(store::EntryState::Abandoned) << false << true;
}

void TestMail::aSecondOneNeedsAYes() {
    QFETCH(int, state);
    QFETCH(bool, isAmbiguous);
    QFETCH(bool, isFree);
    const support::TemporaryDatabase database;
    const auto connection = database.connect();
    QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
    store::Mail first = sample(u"a.1@x"_s, u"a"_s);
    first.state = store::EntryState(state);
    first.isAmbiguous = isAmbiguous;
    QVERIFY(store::enqueueMail(*connection, first, false));
    const auto second = store::enqueueMail(*connection, sample(u"a.2@x"_s, u"a"_s), false);
    QCOMPARE(second.has_value(), isFree);
    QCOMPARE(store::mailsOf(*connection, first.entry)->size(), isFree ? 2 : 1);
    if (!isFree) {
        QCOMPARE(second.error().kind, core::ErrorKind::Rejected);
        QVERIFY(store::enqueueMail(*connection, sample(u"a.2@x"_s, u"a"_s), true));
        QCOMPARE(store::mailsOf(*connection, first.entry)->size(), 2);
    }
}

void TestMail::anOldStateDoesNotWin() {
    const support::TemporaryDatabase database;
    const auto connection = database.connect();
    QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
    store::Mail mail = *store::enqueueMail(*connection, sample(u"a.1@x"_s, u"a"_s), false);
    const store::Mail old = mail;
    mail.state = store::EntryState::Delivered;
    QVERIFY(store::updateMail(*connection, mail));
    const auto late = store::updateMail(*connection, old);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, core::ErrorKind::Transient);
    QCOMPARE((*store::mail(*connection, mail.id))->state, store::EntryState::Delivered);
}

void TestMail::openOnesAreThoseWithSomethingToDo() {
    const support::TemporaryDatabase database;
    const auto connection = database.connect();
    QVERIFY(store::enqueue(*connection, samples::entry(u"a"_s)));
    const auto put = [&](const QString& id, store::EntryState state, bool isNoted) {
        store::Mail mail = sample(id, u"a"_s);
        mail.state = state;
        mail.isNoted = isNoted;
        return store::enqueueMail(*connection, mail, true).has_value();
    };
    QVERIFY(put(u"queued"_s, store::EntryState::Queued, false));
    QVERIFY(put(u"sent"_s, store::EntryState::Delivered, false));
    QVERIFY(put(u"sent and noted"_s, store::EntryState::Delivered, true));
    QVERIFY(put(u"given up"_s, store::EntryState::Abandoned, false));
    QStringList ids;
    const auto open = store::openMails(*connection);
    for (const store::Mail& mail : *open) {
        ids.append(mail.id);
    }
    QCOMPARE(ids, (QStringList{u"queued"_s, u"sent"_s}));
}

void TestMail::colleaguesAreKeptPerAccount() {
    const support::TemporaryDatabase database;
    const core::AccountId account(u"main"_s);
    store::Colleague ada{
        .account = account,
        .contact = {.name = u"Ada"_s, .email = u"ada@client.example"_s, .phone = u"+49 30 1234567"_s},
        .isInMail = false};
    {
        const auto connection = database.connect();
        QVERIFY(store::saveColleague(
            *connection, {.account = core::AccountId(u"other"_s), .contact = {.name = u"Bea"_s}}));
        const auto stored = store::saveColleague(*connection, ada);
        QVERIFY(stored && stored->id != 0);
        ada = *stored;
        ada.isInMail = true;
        ada.contact.phone = u"+49 30 7654321"_s;
        QCOMPARE(*store::saveColleague(*connection, ada), ada);
    }
    const auto again = database.connect();
    QCOMPARE(*store::colleagues(*again, account), QList<store::Colleague>{ada});
    QVERIFY(store::removeColleague(*again, ada.id));
    QVERIFY(store::colleagues(*again, account)->isEmpty());
    QCOMPARE(store::colleagues(*again, core::AccountId(u"other"_s))->size(), 1);
}

void TestMail::aTypedTicketIsKept() {
    const support::TemporaryDatabase database;
    const auto connection = database.connect();
    store::Entry entry = *store::enqueue(*connection, samples::entry(u"a"_s));
    QVERIFY(!entry.isTicketTyped);
    entry.ticket = core::TicketId(u"35436"_s);
    entry.isTicketTyped = true;
    QVERIFY(store::update(*connection, entry));
    QVERIFY((*store::entry(*connection, entry.id))->isTicketTyped);
}

} // namespace

QTEST_GUILESS_MAIN(TestMail)
#include "test_mail.moc"
