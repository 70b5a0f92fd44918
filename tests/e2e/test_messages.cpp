#include "ticket/textform.h"
#include "world.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Place {
    const char* name;
    Fault fault;
};

Fault at(Fault::Kind kind, const QByteArray& method, const QByteArray& path, qint64 bytes = 0) {
    return {.kind = kind, .method = method, .path = path, .bytes = bytes};
}

/// Every step of an update: the upload, the message, the read-back; before, in and after the body and in the
/// answer.
QList<Place> places() {
    const QByteArray uploads = "/api/v2/uploads";
    const QByteArray requests = "/api/v2/requests/";
    using enum Fault::Kind;
    return {
        {"upload: in the body", at(CutRequest, "POST", uploads, 500)},
        {"upload: after the body", at(SwallowAnswer, "POST", uploads)},
        {"message: before the body", at(Reset, "PUT", requests)},
        {"message: in the body", at(CutRequest, "PUT", requests, 40)},
        {"message: after the body", at(SwallowAnswer, "PUT", requests)},
        {"message: in the answer", at(CutAnswer, "PUT", requests, 400)},
        {"read back: no answer", at(SwallowAnswer, "GET", requests)},
    };
}

void addPlaces() {
    QTest::addColumn<int>("index");
    const QList<Place> all = places();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all.at(i).name) << i;
    }
}

} // namespace

/// "update": a message ends in its ticket exactly once, or as one visible entry.
class TestMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageArrivesWithItsFiles();
    void aCutConnectionMakesNoSecondMessage_data() { addPlaces(); }
    void aCutConnectionMakesNoSecondMessage();
    void aKilledProcessMakesNoSecondMessage_data() { addPlaces(); }
    void aKilledProcessMakesNoSecondMessage();
    void theSameIntentIsOneMessage();
    void aMessageIsReadFromAFile();
    void aResolutionIsReadBack();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void aTicketThatIsNotThereIsSaid();
    void withoutANetworkItWaits();
    void whatWaitsBehindABlockedMessageSaysSo();

private:
    static QString fileTicket(const World& world) {
        const Outcome outcome = world.run({u"submit"_s, world.writeRequest(u"base-1"_s), u"--json"_s});
        return outcome.json[u"ticket"].toObject()[u"id"].toString();
    }
    /// The messages with the marker of this intent.
    static QList<QJsonObject> messagesOf(const World& world, const QString& ticket, const QString& intent) {
        QList<QJsonObject> found;
        const QJsonArray all =
            world.get(u"/api/v2/requests/%1/comments.json"_s.arg(ticket))[u"comments"].toArray();
        for (const QJsonValue& one : all) {
            if (ticket::hasMarker(one[u"plain_body"].toString(), core::IntentId(intent))) {
                found.append(one.toObject());
            }
        }
        return found;
    }
    static QStringList update(const QString& ticket, const QString& intent, const QStringList& more = {}) {
        return QStringList{u"update"_s, ticket,      u"--comment"_s, u"Still down."_s, u"--id"_s,
                           intent,      u"--json"_s, u"--wait"_s,    u"60"_s} +
               more;
    }
};

void TestMessages::aMessageArrivesWithItsFiles() {
    const World world;
    const QString ticket = fileTicket(world);
    QVERIFY(!ticket.isEmpty());
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    const Outcome outcome = world.run(update(ticket, u"m-1"_s, {u"--attach"_s, file}));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"state"].toString(), u"delivered"_s);
    QCOMPARE(outcome.json[u"ticket"].toObject()[u"id"].toString(), ticket);
    QVERIFY(outcome.json[u"issues"].toArray().isEmpty());
    const QList<QJsonObject> messages = messagesOf(world, ticket, u"m-1"_s);
    QCOMPARE(messages.size(), 1);
    QVERIFY(messages.first()[u"plain_body"].toString().startsWith(u"Still down."_s));
    QCOMPARE(messages.first()[u"attachments"].toArray().size(), 1);
    // The outbox says of what kind it is, and the ticket as read has it.
    const QJsonArray items = world.run({u"outbox"_s, u"--json"_s}).json[u"items"].toArray();
    QCOMPARE(items.size(), 2);
    const QJsonObject item =
        items.last()[u"kind"].toString() == u"update"_s ? items.last().toObject() : items.first().toObject();
    QCOMPARE(item[u"update_of"].toString(), ticket);
    const QJsonObject shown = world.run({u"ticket"_s, ticket, u"--cached"_s, u"--json"_s}).json;
    QVERIFY(QJsonDocument(shown).toJson().contains("Still down."));
}

void TestMessages::aCutConnectionMakesNoSecondMessage() {
    QFETCH(int, index);
    const World world;
    const QString ticket = fileTicket(world);
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    world.proxy().setPlan({places().at(index).fault});
    const Outcome outcome = world.run(update(ticket, u"cut-1"_s, {u"--attach"_s, file}));
    QCOMPARE(world.proxy().faults(), 1); // the place was reached
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QList<QJsonObject> messages = messagesOf(world, ticket, u"cut-1"_s);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first()[u"attachments"].toArray().size(), 1);
}

void TestMessages::aKilledProcessMakesNoSecondMessage() {
    QFETCH(int, index);
    const World world;
    const QString ticket = fileTicket(world);
    const QString file = world.writeFile(u"trace.bin"_s, 2'000);
    Fault fault = places().at(index).fault;
    const bool reachesServer =
        fault.kind == Fault::Kind::SwallowAnswer || fault.kind == Fault::Kind::CutAnswer;
    fault.kind = reachesServer ? Fault::Kind::Hang : Fault::Kind::Delay;
    fault.delay = std::chrono::minutes{10};
    const int before = world.proxy().delivered(fault.method, fault.path);
    world.proxy().setPlan({fault});
    const QStringList arguments = update(ticket, u"kill-1"_s, {u"--attach"_s, file});
    const auto process = world.start(arguments);
    QTRY_COMPARE_WITH_TIMEOUT(world.proxy().faults(), 1, 30'000);
    if (reachesServer) {
        QTRY_VERIFY_WITH_TIMEOUT(world.proxy().delivered(fault.method, fault.path) > before, 10'000);
    }
    process->kill();
    QVERIFY(process->waitForFinished());
    world.proxy().setPlan({});

    const Outcome outcome = world.run(arguments);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(messagesOf(world, ticket, u"kill-1"_s).size(), 1);
}

void TestMessages::theSameIntentIsOneMessage() {
    const World world;
    const QString ticket = fileTicket(world);
    for (int i = 0; i < 2; ++i) {
        const Outcome outcome = world.run(update(ticket, u"same-1"_s));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.json[u"id"].toString(), u"same-1"_s);
    }
    QCOMPARE(messagesOf(world, ticket, u"same-1"_s).size(), 1);
}

void TestMessages::aMessageIsReadFromAFile() {
    const World world;
    const QString ticket = fileTicket(world);
    const QString file = world.path(u"message.md"_s);
    writeWhole(file, "Conclusion: the disk is full.\n");
    const Outcome outcome =
        world.run({u"update"_s, ticket, u"--comment-file"_s, file, u"--id"_s, u"file-1"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(
        messagesOf(world, ticket, u"file-1"_s).first()[u"plain_body"].toString().contains(u"disk is full"_s));
    writeWhole(file, "\xff\xfe not text");
    const Outcome refused = world.run({u"update"_s, ticket, u"--comment-file"_s, file, u"--json"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.json[u"error"].isObject());
}

void TestMessages::aResolutionIsReadBack() {
    const World world;
    const QString ticket = fileTicket(world);
    // No agent has it yet: the Support Center answers 200 and changes nothing, and that is told.
    const Outcome early = world.run(
        {u"update"_s, ticket, u"--solve"_s, u"--id"_s, u"early-1"_s, u"--json"_s, u"--wait"_s, u"60"_s});
    QCOMPARE(early.code, 0);
    QCOMPARE(early.json[u"issues"].toArray().first()[u"code"].toString(), u"ticket_differs"_s);
    QVERIFY(!early.err.isEmpty());
    QVERIFY(world.ticket(ticket)[u"status"].toString() != u"solved"_s);
    // The practice agent takes it at the second message.
    QCOMPARE(world.run(update(ticket, u"second-1"_s)).code, 0);
    QVERIFY(world.ticket(ticket)[u"can_be_solved_by_me"].toBool());
    const Outcome solved = world.run(
        {u"update"_s, ticket, u"--solve"_s, u"--id"_s, u"solved-1"_s, u"--json"_s, u"--wait"_s, u"60"_s});
    QVERIFY2(solved.code == 0, solved.err.constData());
    QVERIFY(solved.json[u"issues"].toArray().isEmpty());
    QCOMPARE(world.ticket(ticket)[u"status"].toString(), u"solved"_s);
    // A reply opens it again.
    QCOMPARE(world.run(update(ticket, u"again-1"_s)).code, 0);
    QCOMPARE(world.ticket(ticket)[u"status"].toString(), u"open"_s);
}

void TestMessages::wrongUsageIsSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no ticket") << QStringList{u"--comment"_s, u"x"_s};
    QTest::newRow("no message") << QStringList{u"17"_s};
    QTest::newRow("two messages") << QStringList{u"17"_s, u"--comment"_s, u"x"_s, u"--comment-file"_s,
                                                 u"y"_s};
    QTest::newRow("a bad id") << QStringList{u"17"_s, u"--comment"_s, u"x"_s, u"--id"_s, u"a b"_s};
    QTest::newRow("a bad time") << QStringList{u"17"_s, u"--comment"_s, u"x"_s, u"--wait"_s, u"soon"_s};
}

void TestMessages::wrongUsageIsSaid() {
    QFETCH(QStringList, arguments);
    const World world;
    const Outcome outcome = world.run(QStringList{u"update"_s} + arguments + QStringList{u"--json"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).json[u"items"].toArray().size(), 0);
}

void TestMessages::aTicketThatIsNotThereIsSaid() {
    const World world;
    const Outcome outcome = world.run(update(u"PRACTICE-404"_s, u"gone-1"_s));
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.json[u"state"].toString(), u"blocked"_s);
    QVERIFY(outcome.err.contains("PRACTICE-404"));
    const Outcome empty = world.run({u"update"_s, u"PRACTICE-1"_s, u"--comment"_s, u"  "_s, u"--json"_s});
    QCOMPARE(empty.code, 3);
}

void TestMessages::withoutANetworkItWaits() {
    const World world;
    const QString ticket = fileTicket(world);
    world.proxy().setRefusing(true);
    const Outcome offline = world.run({u"update"_s, ticket, u"--comment"_s, u"Still down."_s, u"--id"_s,
                                       u"later-1"_s, u"--json"_s, u"--wait"_s, u"2"_s});
    QCOMPARE(offline.code, 4);
    world.proxy().setRefusing(false);
    const Outcome online = world.run(update(ticket, u"later-1"_s));
    QVERIFY2(online.code == 0, online.err.constData());
    QCOMPARE(messagesOf(world, ticket, u"later-1"_s).size(), 1);
}

void TestMessages::whatWaitsBehindABlockedMessageSaysSo() {
    const World world;
    QVERIFY(world.run(update(u"PRACTICE-99"_s, u"m-1"_s)).code != 0); // no such ticket: it is blocked
    const Outcome second = world.run({u"update"_s, u"PRACTICE-99"_s, u"--comment"_s, u"And more."_s,
                                      u"--id"_s, u"m-2"_s, u"--json"_s, u"--wait"_s, u"1"_s});
    QCOMPARE(second.code, 4);
    const Outcome outbox = world.run({u"outbox"_s, u"--json"_s});
    QMap<QString, QJsonObject> items;
    for (const QJsonValue& one : outbox.json[u"items"].toArray()) {
        items.insert(one[u"id"].toString(), one.toObject());
    }
    QCOMPARE(items.value(u"m-1"_s)[u"state"].toString(), u"blocked"_s);
    QVERIFY(items.value(u"m-1"_s)[u"held_by"].isNull());
    QCOMPARE(items.value(u"m-2"_s)[u"held_by"].toString(), u"m-1"_s);
    const QByteArray said = world.run({u"outbox"_s}).out;
    QVERIFY2(said.contains("earlier message that needs you: m-1"), said.constData());
    // Given up, it holds nothing back any more.
    QCOMPARE(world.run({u"outbox"_s, u"abandon"_s, u"m-1"_s}).code, 0);
    const QJsonArray left = world.run({u"outbox"_s, u"--json"_s}).json[u"items"].toArray();
    for (const QJsonValue& one : left) {
        QVERIFY(one[u"held_by"].isNull());
    }
}

QTEST_GUILESS_MAIN(TestMessages)
#include "test_messages.moc"
