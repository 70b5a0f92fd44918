#include "unit/center/centerfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace centertest;

namespace {

const QByteArray api = "/api/v2/tickets.json";

QJsonObject newTicket(const QJsonObject& more = {}) {
    QJsonObject ticket = Client::newRequest(u"Logins fail"_s).value(u"request"_s).toObject();
    for (auto it = more.begin(); it != more.end(); ++it) {
        ticket.insert(it.key(), it.value());
    }
    return {{u"ticket"_s, ticket}};
}

/// The end user and the agent of one center.
struct Both : Running {
    Client agent{{.url = url, .user = u"practice-agent@localhost"_s, .token = core::Secret(token)}};

    QJsonObject file(const QJsonObject& more) {
        return agent.send("POST", QString::fromLatin1(api), newTicket(more)).object(u"ticket"_s);
    }
    QJsonArray conversation(const QString& id) {
        return agent.get(u"/api/v2/tickets/%1/comments.json"_s.arg(id)).array(u"comments"_s);
    }
};

/// Who the center says one is.
QJsonObject selfOf(Client& client) {
    return client.get(u"/api/v2/users/me.json"_s).object(u"user"_s);
}

QStringList idsOf(const QJsonArray& tickets) {
    QStringList ids;
    for (const QJsonValue& one : tickets) {
        ids += one.toObject().value(u"id"_s).toString();
    }
    return ids;
}

} // namespace

/// The view of agents, as Zendesk's Tickets API has it.
class TestCenterAgents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEndUserIsRefused() {
        Both running;
        for (const QString& path : {u"/api/v2/tickets.json"_s, u"/api/v2/tickets/1.json"_s}) {
            const Got got = running.client->get(path);
            QCOMPARE(got.status, 403);
            QCOMPARE(got.json.value(u"error"_s).toString(), u"Forbidden"_s);
        }
        QCOMPARE(running.client->send("POST", QString::fromLatin1(api), newTicket()).status, 403);
        QVERIFY(running.agent.get(QString::fromLatin1(api)).array(u"tickets"_s).isEmpty());
        // A token does not make an agent of everybody.
        Client stranger(
            {.url = running.url, .user = u"somebody@localhost"_s, .token = core::Secret(running.token)});
        QCOMPARE(stranger.get(QString::fromLatin1(api)).status, 401);
    }

    void saysWhoTheAgentIs() {
        Both running;
        const QJsonObject agent = selfOf(running.agent);
        QCOMPARE(agent.value(u"role"_s).toString(), u"agent"_s);
        const QJsonObject user = selfOf(*running.client);
        QCOMPARE(user.value(u"role"_s).toString(), u"end-user"_s);
        QVERIFY(user.value(u"id"_s) != agent.value(u"id"_s));
    }

    void theTicketIsTheRequestersAndWrittenByTheAgent() {
        Both running;
        const qint64 self = selfOf(running.agent).value(u"id"_s).toInteger();
        const Got got =
            running.agent.send("POST", QString::fromLatin1(api),
                               newTicket({{u"requester"_s, QJsonObject{{u"name"_s, u"Jane Doe"_s},
                                                                       {u"email"_s, u"jane@acme.example"_s}}},
                                          {u"submitter_id"_s, self},
                                          {u"external_id"_s, u"our-1"_s}}));
        QCOMPARE(got.status, 201);
        const QJsonObject ticket = got.object(u"ticket"_s);
        QVERIFY(got.headers.value("location")
                    .endsWith("/api/v2/tickets/" + ticket.value(u"id"_s).toString().toLatin1() + ".json"));
        QCOMPARE(ticket.value(u"submitter_id"_s).toInteger(), self);
        QVERIFY(ticket.value(u"requester_id"_s).toInteger() != self);
        const QJsonObject whole =
            running.agent
                .get(u"/api/v2/tickets/%1.json?include=users"_s.arg(ticket.value(u"id"_s).toString()))
                .json;
        QString requester;
        for (const QJsonValue& one : whole.value(u"users"_s).toArray()) {
            if (one.toObject().value(u"id"_s) == ticket.value(u"requester_id"_s)) {
                requester = one.toObject().value(u"name"_s).toString() +
                            one.toObject().value(u"email"_s).toString() +
                            one.toObject().value(u"role"_s).toString();
            }
        }
        QCOMPARE(requester, u"Jane Doejane@acme.exampleend-user"_s);
        const QJsonArray said = running.conversation(ticket.value(u"id"_s).toString());
        QCOMPARE(said.first().toObject().value(u"author_id"_s).toInteger(), self);
        // The same address is the same person, whatever the name.
        const QJsonObject second = running.file(
            {{u"requester"_s, QJsonObject{{u"name"_s, u"J."_s}, {u"email"_s, u"JANE@acme.example"_s}}}});
        QCOMPARE(second.value(u"requester_id"_s), ticket.value(u"requester_id"_s));
        const QJsonObject third = running.file({{u"requester_id"_s, ticket.value(u"requester_id"_s)}});
        QCOMPARE(third.value(u"requester_id"_s), ticket.value(u"requester_id"_s));
        QCOMPARE(running.file({}).value(u"requester_id"_s).toInteger(), self); // nobody else: the agent's own
    }

    void isFoundByItsExternalIdAndSurvivesARestart() {
        Both running;
        const QString one = running.file({{u"external_id"_s, u"a"_s}}).value(u"id"_s).toString();
        const QString two = running.file({{u"external_id"_s, u"b"_s}}).value(u"id"_s).toString();
        const auto found = [&](const QString& id) {
            return idsOf(running.agent.get(u"/api/v2/tickets.json?external_id="_s + id).array(u"tickets"_s));
        };
        QCOMPARE(found(u"a"_s), QStringList{one});
        QCOMPARE(found(u"b"_s), QStringList{two});
        QCOMPARE(found(u"c"_s), QStringList());
        running.restart();
        Client again({.url = running.url,
                      .user = u"practice-agent@localhost"_s,
                      .token = core::Secret(running.token)});
        const auto ticket = again.get(u"/api/v2/tickets/%1.json"_s.arg(one)).object(u"ticket"_s);
        QCOMPARE(ticket.value(u"external_id"_s).toString(), u"a"_s);
    }

    void endUsersSeeOnlyWhatIsTheirs() {
        Both running;
        const QJsonObject jane{{u"name"_s, u"Jane"_s}, {u"email"_s, u"jane@acme.example"_s}};
        const QJsonObject self{{u"name"_s, u"P"_s}, {u"email"_s, u"practice@localhost"_s}};
        const QString foreign = running.file({{u"requester"_s, jane}}).value(u"id"_s).toString();
        const QString mine = running.file({{u"requester"_s, self}}).value(u"id"_s).toString();
        const QString copied =
            running
                .file({{u"requester"_s, jane},
                       {u"email_ccs"_s, QJsonArray{QJsonObject{{u"user_email"_s, u"practice@localhost"_s}}}}})
                .value(u"id"_s)
                .toString();
        QStringList seen = idsOf(running.client->get(u"/api/v2/requests.json"_s).array(u"requests"_s));
        seen.sort();
        QCOMPARE(seen, (QStringList{mine, copied}));
        QCOMPARE(running.client->get(u"/api/v2/requests/%1.json"_s.arg(foreign)).status, 404);
        QCOMPARE(running.client->get(u"/api/v2/requests/%1/comments.json"_s.arg(foreign)).status, 404);
        QCOMPARE(running.client->get(u"/api/v2/requests/%1.json"_s.arg(copied)).status, 200);
        QCOMPARE(
            idsOf(running.client->get(u"/api/v2/requests/search.json?query=logins"_s).array(u"results"_s))
                    .size() +
                idsOf(
                    running.client->get(u"/api/v2/requests/search.json?query=logins"_s).array(u"requests"_s))
                    .size(),
            2);
        // An agent who asks as an end user is one.
        QVERIFY(running.agent.get(u"/api/v2/requests.json"_s).array(u"requests"_s).isEmpty());
    }

    void colleaguesSeeEachOthersTickets() {
        Both running;
        Client colleague({.url = running.url,
                          .user = u"practice-colleague@localhost"_s,
                          .token = core::Secret(running.token)});
        const QJsonObject theirs = colleague.file(u"The colleague's"_s);
        const QString foreign =
            running
                .file({{u"requester"_s,
                        QJsonObject{{u"name"_s, u"Jane"_s}, {u"email"_s, u"jane@acme.example"_s}}}})
                .value(u"id"_s)
                .toString();
        const QString mine = running.client->file(u"Mine"_s).value(u"id"_s).toString();
        const QString id = theirs.value(u"id"_s).toString();
        const QJsonObject self = selfOf(*running.client);
        QCOMPARE(theirs.value(u"organization_id"_s), self.value(u"organization_id"_s));
        // The list of one's own does not name them, that of the organization does.
        QCOMPARE(idsOf(running.client->get(u"/api/v2/requests.json"_s).array(u"requests"_s)),
                 QStringList{mine});
        const QString list = u"/api/v2/organizations/%1/requests.json?include=users"_s;
        const Got got = running.client->get(list.arg(self.value(u"organization_id"_s).toInteger()));
        QStringList seen = idsOf(got.array(u"requests"_s));
        seen.sort();
        QCOMPARE(seen, (QStringList{id, mine}));
        QVERIFY(!got.array(u"users"_s).isEmpty());
        QCOMPARE(running.client->get(u"/api/v2/requests/%1/comments.json"_s.arg(id)).status, 200);
        const QJsonObject shown =
            running.client->get(u"/api/v2/requests/%1.json"_s.arg(id)).object(u"request"_s);
        QCOMPARE(shown.value(u"can_be_solved_by_me"_s).toBool(true), false); // only who asked for it may
        QCOMPARE(running.client->get(u"/api/v2/requests/%1.json"_s.arg(foreign)).status, 404);
        // Whoever is not of it has no right to the list.
        QCOMPARE(running.client->get(list.arg(1)).status, 403);
        QCOMPARE(running.agent.get(list.arg(self.value(u"organization_id"_s).toInteger())).status, 403);
        QVERIFY(selfOf(running.agent).value(u"organization_id"_s).isNull());
    }

    void findsTicketsThatAreNotSolved() {
        Both running;
        const QString search =
            u"/api/v2/search.json?query=type%3Aticket%20status%3Csolved&sort_by=updated_at&"
            "sort_order=desc&per_page=2&include=tickets(users)"_s;
        QVERIFY(running.agent.get(search).array(u"results"_s).isEmpty());
        QStringList filed;
        for (int i = 0; i < 4; ++i) {
            filed.prepend(running.file({}).value(u"id"_s).toString());
        }
        const QJsonObject solved{{u"ticket"_s, QJsonObject{{u"status"_s, u"solved"_s}}}};
        QCOMPARE(running.agent.send("PUT", u"/api/v2/tickets/%1.json"_s.arg(filed.takeAt(1)), solved).status,
                 200);
        const Got got = running.agent.get(search);
        QCOMPARE(idsOf(got.array(u"results"_s)), filed.mid(0, 2));
        QCOMPARE(got.json.value(u"count"_s).toInt(), 3);
        QVERIFY(!got.array(u"users"_s).isEmpty());
        const QUrl next(got.json.value(u"next_page"_s).toString());
        QCOMPARE(
            idsOf(running.agent
                      .get(next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded))
                      .array(u"results"_s)),
            filed.mid(2));
        QCOMPARE(running.agent.get(u"/api/v2/search.json?query=type%3Auser"_s).status, 422);
        QCOMPARE(running.agent.get(search + u"&page=501"_s).status, 422);
        QCOMPARE(running.client->get(search).status, 403);
    }

    void refusesWhoIsNobody() {
        Both running;
        const auto status = [&](const QJsonObject& more) {
            return running.agent.send("POST", QString::fromLatin1(api), newTicket(more)).status;
        };
        QCOMPARE(status({{u"requester"_s, u"jane"_s}}), 400);
        QCOMPARE(status({{u"requester"_s, QJsonObject{{u"name"_s, u"Jane"_s}}}}), 422);
        QCOMPARE(status({{u"requester"_s, QJsonObject{{u"email"_s, u"no address"_s}}}}), 422);
        QCOMPARE(status({{u"requester_id"_s, 4711}}), 422);
        QCOMPARE(status({{u"submitter_id"_s, 4711}}), 422);
        QCOMPARE(running.agent.send("POST", QString::fromLatin1(api), {{u"request"_s, QJsonObject()}}).status,
                 400);
        QVERIFY(running.agent.get(QString::fromLatin1(api)).array(u"tickets"_s).isEmpty());
    }

    void anAgentAnswersAndSolves() {
        Both running;
        const QString id = running.file({}).value(u"id"_s).toString();
        const qsizetype before = running.conversation(id).size();
        const Got got = running.agent.send(
            "PUT", u"/api/v2/tickets/%1.json"_s.arg(id),
            {{u"ticket"_s, QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, u"Mended."_s}}},
                                       {u"status"_s, u"solved"_s}}}});
        QCOMPARE(got.status, 200);
        QCOMPARE(got.object(u"ticket"_s).value(u"status"_s).toString(), u"solved"_s);
        QCOMPARE(running.conversation(id).size(), before + 1); // nobody answers the agent
        QVERIFY(running.agent.get(u"/api/v2/tickets/%1/comments.json?role=end_user"_s.arg(id))
                    .array(u"comments"_s)
                    .isEmpty());
    }

    void theSameKeyFilesOnce() {
        Both running;
        const Headers key{{"Idempotency-Key", "k1"}};
        const Got first = running.agent.send("POST", QString::fromLatin1(api), newTicket(), key);
        const Got again = running.agent.send("POST", QString::fromLatin1(api), newTicket(), key);
        QCOMPARE(again.headers.value("x-idempotency-lookup"), "hit");
        QCOMPARE(again.object(u"ticket"_s), first.object(u"ticket"_s));
        QCOMPARE(running.agent.get(QString::fromLatin1(api)).array(u"tickets"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCenterAgents)
#include "test_centeragents.moc"
