#include "world.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What the Support Center says to the agent, past the proxy.
QJsonObject asAgent(const World& world, const QString& resource) {
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(world.access().url.toString() + resource));
    request.setRawHeader("Authorization",
                         "Basic " + ("practice-agent@localhost/token:" + world.token()).toBase64());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    constexpr int longestAnswer = 30'000;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, longestAnswer)) {
        qWarning("the practice center does not answer");
    }
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonArray allTickets(const World& world) {
    return asAgent(world, u"/api/v2/tickets.json?per_page=100"_s).value(u"tickets"_s).toArray();
}

qint64 agentId(const World& world) {
    return asAgent(world, u"/api/v2/users/me.json"_s).value(u"user"_s)[u"id"].toInteger();
}

/// The account "test" becomes an agent's.
void makeAgent(const World& world) {
    ticket::Account account = world.account();
    account.user = u"practice-agent@localhost"_s;
    account.isAgent = true;
    world.keepAccount(account);
}

const QJsonObject forJane{{u"behalf"_s, u"other"_s},
                          {u"requester_name"_s, u"Jane Doe"_s},
                          {u"requester_email"_s, u"jane@acme.example"_s},
                          {u"requester_version"_s, u"22.3"_s}};

QString emailOf(const QJsonObject& whole, const QString& key) {
    const qint64 id = whole.value(u"ticket"_s)[key].toInteger();
    const QJsonArray users = whole.value(u"users"_s).toArray();
    for (const QJsonValue& one : users) {
        if (one[u"id"].toInteger() == id) {
            return one[u"email"].toString();
        }
    }
    return {};
}

} // namespace

/// Whoever is an agent of the Support Center files in the name of others: whom the ticket names, and that it
/// is one.
class TestAgents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTicketNamesThePersonItIsFor() {
        const World world;
        makeAgent(world);
        const Outcome outcome =
            world.run({u"submit"_s, world.writeRequest(u"agent-1"_s, forJane), u"--json"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QString id = outcome.json[u"ticket"_s][u"id"].toString();
        const QJsonObject whole = asAgent(world, u"/api/v2/tickets/%1.json?include=users"_s.arg(id));
        QCOMPARE(emailOf(whole, u"requester_id"_s), u"jane@acme.example"_s);
        QCOMPARE(whole.value(u"ticket"_s)[u"submitter_id"].toInteger(), agentId(world));
        QCOMPARE(whole.value(u"ticket"_s)[u"external_id"].toString(), u"agent-1"_s);
        QVERIFY(whole.value(u"ticket"_s)[u"description"].toString().contains(
            u"- Appliance version and build: 22.3"_s));
        const QJsonArray said =
            asAgent(world, u"/api/v2/tickets/%1/comments.json"_s.arg(id)).value(u"comments"_s).toArray();
        QCOMPARE(said.first()[u"author_id"].toInteger(), agentId(world));
        QVERIFY2(!outcome.out.contains("ticket_differs"),
                 outcome.out.constData()); // read back, it is what was meant
        QCOMPARE(world.proxy().delivered("POST", "/api/v2/requests"), 0);
    }

    void aLostAnswerFilesNoSecondOne() {
        for (const auto kind : {Fault::Kind::SwallowAnswer, Fault::Kind::Reset}) {
            World world;
            makeAgent(world);
            world.proxy().addRewrite("Idempotency-Key", "X-Ignored-Key-1"); // the key alone must not save it
            world.proxy().setPlan({{.kind = kind, .method = "POST", .path = "/api/v2/tickets"}});
            const Outcome outcome = world.run(
                {u"submit"_s, world.writeRequest(u"agent-2"_s, forJane), u"--json"_s, u"--wait"_s, u"60"_s});
            QCOMPARE(world.proxy().faults(), 1);
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QCOMPARE(allTickets(world).size(), 1);
            QCOMPARE(world.proxy().delivered("POST", "/api/v2/tickets"), 1);
            QVERIFY(world.proxy().requests("GET", "/api/v2/tickets.json") >= 1); // it was looked for
        }
    }

    void messagesGoTheSameWay() {
        const World world;
        makeAgent(world);
        const Outcome filed =
            world.run({u"submit"_s, world.writeRequest(u"agent-3"_s, forJane), u"--json"_s});
        QVERIFY2(filed.code == 0, filed.err.constData());
        const QString id = filed.json[u"ticket"_s][u"id"].toString();
        const Outcome told = world.run({u"update"_s, id, u"--comment"_s, u"Node 2 is up again."_s,
                                        u"--solve"_s, u"--account"_s, u"test"_s, u"--json"_s});
        QVERIFY2(told.code == 0, told.err.constData());
        QVERIFY2(!told.out.contains("ticket_differs"), told.out.constData());
        QCOMPARE(
            asAgent(world, u"/api/v2/tickets/%1.json"_s.arg(id)).value(u"ticket"_s)[u"status"].toString(),
            u"solved"_s);
        const Outcome read = world.run({u"ticket"_s, id, u"--json"_s});
        QVERIFY2(read.code == 0, read.err.constData());
        QVERIFY(read.out.contains("Node 2 is up again."));
    }

    void anEndUserStaysWithTheRequests() {
        const World world;
        const Outcome outcome =
            world.run({u"submit"_s, world.writeRequest(u"user-1"_s, forJane), u"--json"_s});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(world.proxy().requests({}, "/api/v2/tickets"), 0);
        const QString id = outcome.json[u"ticket"_s][u"id"].toString();
        const QJsonObject whole = asAgent(world, u"/api/v2/tickets/%1.json?include=users"_s.arg(id));
        QCOMPARE(emailOf(whole, u"requester_id"_s), u"practice@localhost"_s);
        const QString text = whole.value(u"ticket"_s)[u"description"].toString();
        QVERIFY(text.contains(u"on behalf of"_s) && text.contains(u"Jane Doe"_s));
    }

    void oneWhoOnlySaysSoIsTold() {
        const World world;
        ticket::Account account = world.account();
        account.isAgent = true; // with the sign-in of an end user
        world.keepAccount(account);
        const Outcome outcome =
            world.run({u"submit"_s, world.writeRequest(u"user-2"_s, forJane), u"--json"_s});
        QCOMPARE(outcome.code, 5);
        QVERIFY(outcome.json[u"error"_s][u"text"].toString().contains(u"agent"_s));
        QVERIFY(allTickets(world).isEmpty());
        const Outcome test = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
        QVERIFY(test.code != 0);
        QVERIFY(test.out.contains("agent"));
    }
};

QTEST_GUILESS_MAIN(TestAgents)
#include "test_agents.moc"
