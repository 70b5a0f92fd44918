#include "provider/zendeskprovider.h"
#include "support/fakecredentials.h"
#include "support/faketransport.h"
#include "ticket/textform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;

namespace {

QByteArray recorded(const QString& name) {
    QFile file(QStringLiteral(SW_TEST_DATA "/zendesk/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("No recorded answer %s", qPrintable(name));
    }
    return file.readAll();
}

ticket::Account makeAccount() {
    ticket::Account account;
    account.id = core::AccountId(u"a"_s);
    account.url = QUrl(u"https://support.example.com"_s);
    account.user = u"ann@customer.example"_s;
    return account;
}

ticket::Request makeRequest() {
    ticket::Request request;
    request.id = core::IntentId(u"intent-1"_s);
    request.subject = u"Logins are down"_s;
    request.body = u"Nobody can sign in.\n\n"_s + ticket::markerLine(request.id);
    request.priority = u"urgent"_s;
    request.answers = {
        {.field = u"issue_type"_s, .label = u"Issue Type"_s, .value = u"service_issue"_s, .valueLabels = {}}};
    return request;
}

template <class T>
core::Result<T> wait(core::Call<T>* call) {
    QObject context;
    std::optional<core::Result<T>> answer;
    call->then(&context, [&answer](core::Result<T> given) { answer = std::move(given); });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); })) {
        return core::fail(ErrorKind::Permanent, u"no answer, or one from inside the call"_s);
    }
    return std::move(*answer);
}

const QByteArray forms = "GET /api/v2/ticket_forms.json";
const QByteArray fields = "GET /api/v2/ticket_fields.json";
const QByteArray listing = "GET /api/v2/requests.json";
const QByteArray agentsListing = "GET /api/v2/tickets.json?sort_by=created_at&sort_order=desc&per_page=100";
const QByteArray creation = "POST /api/v2/requests.json";
const core::Error noNetwork{
    .kind = ErrorKind::Transient, .text = u"No network."_s, .details = {}, .path = {}};

ticket::Account makeAgent() {
    ticket::Account account = makeAccount();
    account.isAgent = true;
    return account;
}

} // namespace

class TestZendeskProvider final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signsInWithUserAndToken();
    void signsInWithBearer();
    void secretIsReadAnew();
    void lockedKeychainSendsNothing();
    void brokenSecretSendsNothing();
    void anonymousIsNoSignIn();
    void baseAddressMayHaveAPath();
    void findsByMarker();
    void findStopsAtOlderTickets();
    void findGoesOnWhileTheOrderIsWrong();
    void findNeedsEveryPage();
    void findEndsOnAnEndlessList();
    void findStaysWithItsOrigin();
    void anAgentFindsByTheExternalIdFirst();
    void anAgentFindsATicketWhoseExternalIdIsAnother();
    void anAgentReadsTheOpenTickets();
    void preparesWithFields();
    void preparesWithoutFields_data();
    void preparesWithoutFields();
    void preparationThatCannotReachIsTransient();
    void createsWithTheKey();
    void createMapsTheServersFaults();
    void createIsAmbiguousWhenItMayHaveBeenTaken_data();
    void createIsAmbiguousWhenItMayHaveBeenTaken();
    void uploadsTheFile();
    void refusedFileIsRejected();
    void uploadMayBeRepeated();
    void discardIsDoneWhenItIsGone();
    void showsTheWholeTicket();
    void tellsAColleaguesTicket_data();
    void tellsAColleaguesTicket();
    void showsWithoutTitles();
    void showNeedsTheConversation();
    void listsPageByPage();
    void commentsSince();
    void addsAComment();
    void updatesATicket();
    void cancelReachesTheTransport();
    void callsOutliveTheProvider();

private:
    QByteArray lastAuthorization() const { return m_transport->sent().last().authorization; }

    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeCredentials> m_credentials;
    std::unique_ptr<provider::ZendeskProvider> m_provider;
};

void TestZendeskProvider::init() {
    m_transport = std::make_unique<FakeTransport>();
    m_credentials = std::make_unique<FakeCredentials>("token-1");
    m_provider = std::make_unique<provider::ZendeskProvider>(makeAccount(), *m_transport, *m_credentials);
}

void TestZendeskProvider::cleanup() {
    QVERIFY2(m_transport->isDone(), "an expected request did not come");
    for (const FakeTransport::Sent& sent : m_transport->sent()) {
        QCOMPARE(sent.header("Accept"), "application/json"_ba);
        QVERIFY(sent.pathTemplate.startsWith(u"/api/v2/"_s));
        QVERIFY(!sent.pathTemplate.contains(u'?') && !sent.pathTemplate.contains(u"35436"_s));
    }
}

void TestZendeskProvider::signsInWithUserAndToken() {
    m_transport->expect("GET /api/v2/users/me.json", 200, recorded(u"users_me"_s));
    const auto identity = wait(m_provider->identify(this));
    QVERIFY(identity.has_value());
    QCOMPARE(identity->email, u"ann@customer.example"_s);
    QCOMPARE(lastAuthorization(), "Basic "_ba + "ann@customer.example/token:token-1"_ba.toBase64());
    QVERIFY(!m_transport->sent().last().url.toString().contains(u"token"_s));
}

void TestZendeskProvider::signsInWithBearer() {
    ticket::Account account = makeAccount();
    account.usesBearer = true;
    provider::ZendeskProvider other(account, *m_transport, *m_credentials);
    m_transport->expect("GET /api/v2/users/me.json", 200, recorded(u"users_me"_s));
    QVERIFY(wait(other.identify(this)).has_value());
    QCOMPARE(lastAuthorization(), "Bearer token-1"_ba);
}

void TestZendeskProvider::secretIsReadAnew() {
    m_transport->expect("GET /api/v2/users/me.json", 401, R"({"error":"Couldn't authenticate you"})");
    const auto refused = wait(m_provider->identify(this));
    QCOMPARE(refused.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(refused.error().scope, core::ErrorScope::Account);
    m_credentials->setSecret("token-2");
    m_transport->expect("GET /api/v2/users/me.json", 200, recorded(u"users_me"_s));
    QVERIFY(wait(m_provider->identify(this)).has_value());
    QVERIFY(QByteArray::fromBase64(lastAuthorization().mid(6)).endsWith("token-2"));
}

void TestZendeskProvider::lockedKeychainSendsNothing() {
    m_credentials->setLocked(true);
    const auto created = wait(m_provider->create(this, "{}", u"k"_s));
    QCOMPARE(created.error().kind, ErrorKind::ActionRequired);
    QVERIFY(m_transport->sent().isEmpty());
}

void TestZendeskProvider::brokenSecretSendsNothing() {
    ticket::Account account = makeAccount();
    account.usesBearer = true;
    provider::ZendeskProvider other(account, *m_transport, *m_credentials);
    for (const QByteArray& secret : {"a\r\nX: y"_ba, ""_ba, "a b"_ba}) {
        m_credentials->setSecret(secret);
        const auto identity = wait(other.identify(this));
        QCOMPARE(identity.error().kind, ErrorKind::ActionRequired);
        QCOMPARE(identity.error().scope, core::ErrorScope::Account);
    }
    QVERIFY(m_transport->sent().isEmpty());
}

void TestZendeskProvider::anonymousIsNoSignIn() {
    m_transport->expect("GET /api/v2/users/me.json", 200, recorded(u"users_me_anonymous"_s));
    const auto identity = wait(m_provider->identify(this));
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(identity.error().scope, core::ErrorScope::Account);
}

void TestZendeskProvider::baseAddressMayHaveAPath() {
    ticket::Account account = makeAccount();
    account.url = QUrl(u"https://example.com/help/"_s);
    provider::ZendeskProvider other(account, *m_transport, *m_credentials);
    m_transport->expect("GET /help/api/v2/users/me.json", 200, recorded(u"users_me"_s));
    QVERIFY(wait(other.identify(this)).has_value());
}

void TestZendeskProvider::findsByMarker() {
    m_transport->expect(listing, 200, recorded(u"requests_page1"_s));
    const auto found =
        wait(m_provider->find(this, core::IntentId(u"intent-1"_s), core::fromIso(u"2026-11-22T03:12:00Z"_s)));
    QCOMPARE(found.value(), core::TicketId(u"35436"_s));
    QVERIFY(m_transport->sent().last().url.query().contains(u"sort_by=created_at&sort_order=desc"_s));
}

void TestZendeskProvider::findStopsAtOlderTickets() {
    m_transport->expect(listing, 200, recorded(u"requests_page1"_s));
    const auto found =
        wait(m_provider->find(this, core::IntentId(u"intent-2"_s), core::fromIso(u"2026-11-22T04:30:00Z"_s)));
    QVERIFY(found.has_value());
    QVERIFY(!found->has_value());
    // An hour of difference between the clocks is allowed for: the next page is asked for.
    m_transport->expect(listing, 200, recorded(u"requests_page1"_s));
    m_transport->expect(listing + "?page=2&per_page=100&sort_by=created_at", 200,
                        recorded(u"requests_page2"_s));
    QVERIFY(
        !wait(m_provider->find(this, core::IntentId(u"intent-2"_s), core::fromIso(u"2026-11-22T04:12:00Z"_s)))
             ->has_value());
}

void TestZendeskProvider::findGoesOnWhileTheOrderIsWrong() {
    // A server that does not sort: the old ticket at the end says nothing about the next page.
    m_transport->expect(listing, 200, R"({"requests":[{"id":1,"created_at":"2026-01-01T00:00:00Z"},
        {"id":2,"created_at":"2026-02-01T00:00:00Z"}],"next_page":"https://support.example.com/api/v2/requests.json?page=2"})");
    m_transport->expect(listing, 200,
                        R"({"requests":[{"id":3,"description":"Request id: intent-1"}],"next_page":null})");
    const auto found =
        wait(m_provider->find(this, core::IntentId(u"intent-1"_s), core::fromIso(u"2026-11-22T03:12:00Z"_s)));
    QCOMPARE(found.value(), core::TicketId(u"3"_s));
}

void TestZendeskProvider::findNeedsEveryPage() {
    for (const QByteArray& broken : {"<html>hotel</html>"_ba, R"({"requests":[{"subject":"x"}]})"_ba}) {
        m_transport->expect(listing, 200, recorded(u"requests_page1"_s));
        m_transport->expect(listing, 200, broken);
        const auto found = wait(m_provider->find(this, core::IntentId(u"intent-2"_s), {}));
        QVERIFY(!found.has_value()); // not "there is none"
    }
    m_transport->expect(listing, noNetwork);
    QCOMPARE(wait(m_provider->find(this, core::IntentId(u"intent-2"_s), {})).error().kind,
             ErrorKind::Transient);
}

void TestZendeskProvider::findEndsOnAnEndlessList() {
    const QByteArray same = R"({"requests":[],"next_page":"https://a.example/api/v2/requests.json?page=2"})";
    m_transport->expect(listing, 200, same);
    m_transport->expect(listing, 200, same);
    const auto found = wait(m_provider->find(this, core::IntentId(u"i"_s), {}));
    QCOMPARE(found.error().kind, ErrorKind::Permanent);
}

void TestZendeskProvider::findStaysWithItsOrigin() {
    m_transport->expect(listing, 200, R"({"requests":[],"next_page":"http://evil.example/steal?page=2"})");
    m_transport->expect("GET /api/v2/requests.json?page=2", 200, R"({"requests":[],"next_page":null})");
    QVERIFY(wait(m_provider->find(this, core::IntentId(u"i"_s), {})).has_value());
    QCOMPARE(m_transport->sent().last().url.host(), u"support.example.com"_s);
    QCOMPARE(m_transport->sent().last().url.scheme(), u"https"_s);
}

void TestZendeskProvider::anAgentFindsByTheExternalIdFirst() {
    provider::ZendeskProvider agent(makeAgent(), *m_transport, *m_credentials);
    // Not unique: the first belongs to something else.
    m_transport->expect(agentsListing + "&external_id=intent-1", 200,
                        R"({"tickets":[{"id":7,"description":"another"},
                            {"id":8,"description":"Request id: intent-1"}],"next_page":null})");
    const auto found =
        wait(agent.find(this, core::IntentId(u"intent-1"_s), core::fromIso(u"2026-11-22T03:12:00Z"_s)));
    QCOMPARE(found.value(), core::TicketId(u"8"_s));
}

void TestZendeskProvider::anAgentFindsATicketWhoseExternalIdIsAnother() {
    provider::ZendeskProvider agent(makeAgent(), *m_transport, *m_credentials);
    m_transport->expect(agentsListing + "&external_id=intent-1", 200, R"({"tickets":[],"next_page":null})");
    m_transport->expect(agentsListing, 200,
                        R"({"tickets":[{"id":9,"created_at":"2026-11-22T03:13:00Z",
                            "description":"Request id: intent-1"}],"next_page":null})");
    const auto found =
        wait(agent.find(this, core::IntentId(u"intent-1"_s), core::fromIso(u"2026-11-22T03:12:00Z"_s)));
    QCOMPARE(found.value(), core::TicketId(u"9"_s));
    QVERIFY(!m_transport->sent().last().url.query().contains(u"external_id"_s));
}

void TestZendeskProvider::anAgentReadsTheOpenTickets() {
    provider::ZendeskProvider agent(makeAgent(), *m_transport, *m_credentials);
    const QByteArray search =
        "GET /api/v2/search.json?query=type%3Aticket%20status%3Csolved&sort_by=updated_at&"
        "sort_order=desc&per_page=100&include=tickets(users)";
    m_transport->expect(search, 200,
                        R"({"results":[{"id":7,"subject":"Logins fail","status":"open","requester_id":3,
                            "created_at":"2026-11-22T03:00:00Z","updated_at":"2026-11-22T03:10:00Z",
                            "result_type":"ticket"}],
                            "users":[{"id":3,"name":"Jane","email":"jane@acme.example","role":"end-user"}],
                            "next_page":"https://support.example/api/v2/search.json?page=2&query=type%3Aticket"})");
    const auto page = wait(agent.listOpen(this, {}));
    QVERIFY(page && page->tickets.size() == 1);
    QCOMPARE(page->tickets.first().id.value, u"7"_s);
    QCOMPARE(page->tickets.first().requester, u"Jane"_s);
    QCOMPARE(page->next, u"page=2&query=type%3Aticket"_s);
    m_transport->expect("GET /api/v2/search.json?page=2&query=type%3Aticket", 200, R"({"results":[]})");
    const auto last = wait(agent.listOpen(this, page->next));
    QVERIFY(last && last->tickets.isEmpty() && last->next.isEmpty());
}

void TestZendeskProvider::preparesWithFields() {
    m_transport->expect(forms, 200, recorded(u"ticket_forms"_s));
    m_transport->expect(
        fields, 200,
        R"({"ticket_fields":[],"next_page":"https://a.example/api/v2/ticket_fields.json?page=2"})");
    m_transport->expect(fields + "?page=2", 200, recorded(u"ticket_fields"_s));
    const auto body = wait(m_provider->prepare(this, makeRequest(), {u"t1"_s}));
    QVERIFY(body.has_value());
    const QJsonObject object = QJsonDocument::fromJson(*body).object().value(u"request"_s).toObject();
    QCOMPARE(object.value(u"ticket_form_id"_s).toInteger(), 360000103);
    QCOMPARE(object.value(u"custom_fields"_s).toArray().size(), 1);
    QCOMPARE(object.value(u"priority"_s).toString(), u"urgent"_s);
    for (const FakeTransport::Sent& sent : m_transport->sent()) {
        QCOMPARE(sent.method, net::Request::Method::Get);
    }
}

void TestZendeskProvider::preparesWithoutFields_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("403") << 403 << R"({"error":"Forbidden"})"_ba;
    QTest::newRow("404") << 404 << R"({"error":"RecordNotFound"})"_ba;
    QTest::newRow("unknown shape") << 200 << R"({"ticket_fields":"none","ticket_forms":7})"_ba;
}

void TestZendeskProvider::preparesWithoutFields() {
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    m_transport->expect(forms, status, answer);
    m_transport->expect(fields, status, answer);
    const auto body = wait(m_provider->prepare(this, makeRequest(), {}));
    QVERIFY(body.has_value());
    const QJsonObject object = QJsonDocument::fromJson(*body).object().value(u"request"_s).toObject();
    QVERIFY(!object.contains(u"custom_fields"_s));
    QCOMPARE(object.value(u"subject"_s).toString(), u"Logins are down"_s);
}

void TestZendeskProvider::preparationThatCannotReachIsTransient() {
    m_transport->expect(forms, noNetwork);
    QCOMPARE(wait(m_provider->prepare(this, makeRequest(), {})).error().kind, ErrorKind::Transient);
    m_transport->expect(forms, 404, "");
    m_transport->expect(fields, 200, "<html>Sign in to the hotel</html>");
    QCOMPARE(wait(m_provider->prepare(this, makeRequest(), {})).error().kind, ErrorKind::Transient);
    m_transport->expect(forms, 401, "");
    QCOMPARE(wait(m_provider->prepare(this, makeRequest(), {})).error().kind, ErrorKind::ActionRequired);
}

void TestZendeskProvider::createsWithTheKey() {
    m_transport->expect(creation, 201, recorded(u"request"_s));
    const auto created = wait(m_provider->create(this, "{\"request\":{}}", u"intent-1"_s));
    QCOMPARE(created.value().ticket, core::TicketId(u"35436"_s));
    QCOMPARE(m_transport->sent().last().body, "{\"request\":{}}"_ba);
    QCOMPARE(m_transport->sent().last().contentType, "application/json"_ba);
    QCOMPARE(m_transport->sent().last().header("Idempotency-Key"), "intent-1"_ba);
}

void TestZendeskProvider::createMapsTheServersFaults() {
    m_transport->expect(forms, 404, "");
    m_transport->expect(fields, 200, recorded(u"ticket_fields"_s));
    const auto body = wait(m_provider->prepare(this, makeRequest(), {}));
    m_transport->expect(creation, 422, recorded(u"error_invalid"_s));
    const auto created = wait(m_provider->create(this, *body, u"k"_s));
    QCOMPARE(created.error().kind, ErrorKind::Rejected);
    QStringList marked;
    for (const core::Issue& issue : created.error().issues) {
        marked.append(issue.field);
    }
    QVERIFY(marked.contains(u"issue_type"_s) && marked.contains(u"subject"_s) &&
            marked.contains(u"severity"_s));
}

void TestZendeskProvider::createIsAmbiguousWhenItMayHaveBeenTaken_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("created, web page") << 201 << "<html>x</html>"_ba;
    QTest::newRow("created, nothing") << 201 << ""_ba;
    QTest::newRow("created, no id") << 201 << R"({"request":{"subject":"x"}})"_ba;
    QTest::newRow("accepted") << 202 << ""_ba;
    QTest::newRow("no content") << 204 << ""_ba;
    QTest::newRow("408") << 408 << ""_ba;
    QTest::newRow("409") << 409 << R"({"error":"Conflict"})"_ba;
    QTest::newRow("500") << 500 << "oops"_ba;
    QTest::newRow("503") << 503 << "<html>busy</html>"_ba;
    QTest::newRow("idempotent") << 400 << recorded(u"error_idempotent"_s);
}

void TestZendeskProvider::createIsAmbiguousWhenItMayHaveBeenTaken() {
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    m_transport->expect(creation, status, answer);
    const auto created = wait(m_provider->create(this, "{}", u"k"_s));
    QVERIFY(!created.has_value());
    QCOMPARE(created.error().kind, ErrorKind::Ambiguous);
    QCOMPARE(created.error().httpStatus, status);
}

void TestZendeskProvider::uploadsTheFile() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"blob"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
    file.close();
    m_transport->expect("POST /api/v2/uploads.json?filename=caf%C3%A9%20%26%20co%2B1.log", 201,
                        recorded(u"upload"_s));
    const core::Time before = core::SystemClock().now();
    const auto upload = wait(m_provider->upload(
        this,
        {.path = file.fileName(), .name = u"café & co+1.log"_s, .mimeType = u"text/plain"_s, .size = 5}));
    QCOMPARE(upload.value().token, u"6bk3gql82em5nmf"_s);
    QVERIFY(upload->expires > before + std::chrono::minutes(40));
    QVERIFY(upload->expires < before + std::chrono::minutes(60)); // the server's hour less a margin
    QCOMPARE(m_transport->sent().last().body, "hello"_ba);
    QCOMPARE(m_transport->sent().last().contentType, "text/plain"_ba);
}

void TestZendeskProvider::refusedFileIsRejected() {
    const provider::UploadFile file{.path = u"/x"_s, .name = u"big.har"_s, .mimeType = {}, .size = 5};
    for (const QByteArray& said :
         {R"({"error":"AttachmentTooLarge","description":"too large"})"_ba, "too large"_ba,
          R"({"error":"RecordInvalid","details":{"base":[{"description":"Type is not allowed"}]}})"_ba}) {
        m_transport->expect("POST /api/v2/uploads.json", said.startsWith('t') ? 413 : 422, said);
        const auto upload = wait(m_provider->upload(this, file));
        QCOMPARE(upload.error().kind, ErrorKind::Rejected);
        QVERIFY(upload.error().text.contains(u"big.har"_s));
        QCOMPARE(upload.error().issues.size(), 1);
        QCOMPARE(upload.error().issues.first().field, u"attachments"_s);
        QVERIFY(upload.error().issues.first().code.startsWith(u"server_"_s));
    }
    provider::UploadFile huge = file;
    huge.size = 50LL * 1024 * 1024 + 1;
    QCOMPARE(wait(m_provider->upload(this, huge)).error().kind, ErrorKind::Rejected); // nothing is sent
}

void TestZendeskProvider::uploadMayBeRepeated() {
    const provider::UploadFile file{.path = u"/x"_s, .name = u"a.log"_s, .mimeType = {}, .size = 5};
    core::Error lost = noNetwork;
    lost.kind = ErrorKind::Ambiguous;
    m_transport->expect("POST /api/v2/uploads.json", lost);
    QCOMPARE(wait(m_provider->upload(this, file)).error().kind, ErrorKind::Transient);
    m_transport->expect("POST /api/v2/uploads.json", 503, "");
    QCOMPARE(wait(m_provider->upload(this, file)).error().kind, ErrorKind::Transient);
}

void TestZendeskProvider::discardIsDoneWhenItIsGone() {
    for (const int status : {204, 200, 404}) {
        m_transport->expect("DELETE /api/v2/uploads/a%2Fb.json", status, "");
        QVERIFY(wait(m_provider->discard(this, u"a/b"_s)).has_value());
    }
    m_transport->expect("DELETE /api/v2/uploads/t.json", 503, "");
    QCOMPARE(wait(m_provider->discard(this, u"t"_s)).error().kind, ErrorKind::Transient);
}

void TestZendeskProvider::showsTheWholeTicket() {
    m_transport->expect("GET /api/v2/requests/35436.json", 200, recorded(u"request"_s));
    m_transport->expect("GET /api/v2/requests/35436/comments.json", 200, recorded(u"comments"_s));
    m_transport->expect(fields, 200, recorded(u"ticket_fields"_s));
    const auto ticket = wait(m_provider->show(this, core::TicketId(u"35436"_s)));
    QVERIFY(ticket.has_value());
    QCOMPARE(ticket->subject, u"Logins are down"_s);
    QCOMPARE(ticket->requester, u"Ann Admin"_s);
    QCOMPARE(ticket->comments.size(), 2);
    QCOMPARE(ticket->comments.first().id, u"9001"_s); // oldest first, whatever the server's order
    QCOMPARE(ticket->fields.first().title, u"Type of issue"_s);
}

void TestZendeskProvider::tellsAColleaguesTicket_data() {
    QTest::addColumn<QByteArray>("ticket");
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QByteArray>("self"); // what is answered to who one is; empty = it is not asked
    QTest::addColumn<bool>("isColleagues");
    const QByteArray me = R"({"user":{"id":7,"email":"ann@other.example","role":"end-user"}})";
    const QByteArray ofUs = R"("organization_id":5,"requester_id":)";
    QTest::newRow("one's own") << ofUs + "8" << "Ann@Customer.example"_ba << QByteArray() << false;
    QTest::newRow("one's own, by another address") << ofUs + "7" << "ann@other.example"_ba << me << false;
    QTest::newRow("a colleague's") << ofUs + "8" << "bob@customer.example"_ba << me << true;
    QTest::newRow("a colleague's, with a copy to oneself")
        << ofUs + R"(8,"collaborator_ids":[9,7])" << "bob@customer.example"_ba << me << false;
    QTest::newRow("of nobody's organization")
        << R"("requester_id":8)"_ba << "bob@customer.example"_ba << QByteArray() << false;
    QTest::newRow("nobody says who one is")
        << ofUs + "8" << "bob@customer.example"_ba << "<html>"_ba << false;
}

void TestZendeskProvider::tellsAColleaguesTicket() {
    QFETCH(const QByteArray, ticket);
    QFETCH(const QByteArray, email);
    QFETCH(const QByteArray, self);
    QFETCH(const bool, isColleagues);
    const QByteArray body =
        R"({"request":{"id":1,"subject":"Logins fail",)" + ticket +
        R"(,"created_at":"2026-11-22T03:00:00Z","updated_at":"2026-11-22T03:10:00Z"},"users":[{"id":)" +
        (email.startsWith("ann@other") ? "7" : "8") + R"(,"name":"X","email":")" + email + R"("}]})";
    for (int round = 0; round < 2; ++round) {
        m_transport->expect("GET /api/v2/requests/1.json", 200, body);
        if (!self.isEmpty() && (round == 0 || self.startsWith('<'))) { // once, if it was answered
            m_transport->expect("GET /api/v2/users/me.json", 200, self);
        }
        m_transport->expect("GET /api/v2/requests/1/comments.json", 200, R"({"comments":[]})");
        m_transport->expect(fields, 200, recorded(u"ticket_fields"_s));
        const auto shown = wait(m_provider->show(this, core::TicketId(u"1"_s)));
        QVERIFY(shown);
        QCOMPARE(shown->isOfColleague, isColleagues);
    }
}

void TestZendeskProvider::showsWithoutTitles() {
    m_transport->expect("GET /api/v2/requests/35436.json", 200, recorded(u"request"_s));
    m_transport->expect("GET /api/v2/requests/35436/comments.json", 200, recorded(u"comments"_s));
    m_transport->expect(fields, noNetwork);
    const auto ticket = wait(m_provider->show(this, core::TicketId(u"35436"_s)));
    QCOMPARE(ticket->fields.first().title, u"2001"_s);
}

void TestZendeskProvider::showNeedsTheConversation() {
    m_transport->expect("GET /api/v2/requests/35436.json", 200, recorded(u"request"_s));
    m_transport->expect("GET /api/v2/requests/35436/comments.json", noNetwork);
    QCOMPARE(wait(m_provider->show(this, core::TicketId(u"35436"_s))).error().kind, ErrorKind::Transient);
    m_transport->expect("GET /api/v2/requests/1.json", 404,
                        R"({"error":"RecordNotFound","description":"Not found"})");
    const core::Error error = wait(m_provider->show(this, core::TicketId(u"1"_s))).error();
    QCOMPARE(error.kind, ErrorKind::Permanent);
    // The ticket is not there, not the Support Center.
    QVERIFY2(error.text.contains(u"no ticket 1 "_s), qPrintable(error.text));
    m_transport->expect("GET /api/v2/requests/2.json", 200, "<html>a hotel's sign-in</html>");
    QVERIFY(!wait(m_provider->show(this, core::TicketId(u"2"_s))).error().text.contains(u"no ticket"_s));
}

void TestZendeskProvider::listsPageByPage() {
    m_transport->expect(listing, 200, recorded(u"requests_page1"_s));
    const auto first = wait(m_provider->list(this, {}));
    QCOMPARE(first->tickets.size(), 2);
    QVERIFY(!first->next.isEmpty());
    m_transport->expect(listing + "?page=2&per_page=100&sort_by=created_at", 200,
                        recorded(u"requests_page2"_s));
    const auto second = wait(m_provider->list(this, first->next));
    QCOMPARE(second->tickets.size(), 1);
    QVERIFY(second->next.isEmpty());
}

void TestZendeskProvider::commentsSince() {
    // The server gives all; only what is newer counts.
    m_transport->expect("GET /api/v2/requests/35436/comments.json", 200, recorded(u"comments"_s));
    const auto comments = wait(
        m_provider->comments(this, core::TicketId(u"35436"_s), core::fromIso(u"2026-11-22T03:12:44Z"_s)));
    QCOMPARE(comments->size(), 1);
    QCOMPARE(comments->first().id, u"9002"_s);
    QVERIFY(m_transport->sent().last().url.query().contains(u"since=2026-11-22T03:12:44Z"_s));
}

void TestZendeskProvider::addsAComment() {
    m_transport->expect("PUT /api/v2/requests/35436.json", 200, R"({"request":{"id":35436}})");
    const core::Done done =
        wait(m_provider->addComment(m_provider.get(), core::TicketId(u"35436"_s), u"Also sent."_s));
    QVERIFY(done.has_value());
    const QJsonObject sent = QJsonDocument::fromJson(m_transport->sent().last().body).object();
    QCOMPARE(sent[u"request"_s][u"comment"_s][u"body"_s].toString(), u"Also sent."_s);
    m_transport->expect("PUT /api/v2/requests/35436.json", 404, "{}");
    const core::Done gone =
        wait(m_provider->addComment(m_provider.get(), core::TicketId(u"35436"_s), u"x"_s));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::Permanent);
}

void TestZendeskProvider::updatesATicket() {
    const core::TicketId id(u"35436"_s);
    const QByteArray body = m_provider->updateBody(u"Still down."_s, {u"t1"_s}, true);
    const QJsonObject request = QJsonDocument::fromJson(body).object()[u"request"_s].toObject();
    QCOMPARE(request[u"comment"_s][u"body"_s].toString(), u"Still down."_s);
    QCOMPARE(request[u"comment"_s][u"uploads"_s], QJsonValue(QJsonArray{u"t1"_s}));
    QCOMPARE(request[u"solved"_s], QJsonValue(true));
    QVERIFY(
        !QJsonDocument::fromJson(m_provider->updateBody(u"x"_s, {}, false))[u"request"_s].toObject().contains(
            u"solved"_s));
    m_transport->expect("PUT /api/v2/requests/35436.json", 200, R"({"request":{"id":35436}})");
    QVERIFY(wait(m_provider->update(this, id, body, u"key-1"_s)).has_value());
    QCOMPARE(m_transport->sent().last().body, body);

    // What a closed ticket says, what is gone, and what nobody knows.
    m_transport->expect("PUT /api/v2/requests/35436.json", 422,
                        R"({"error":"RecordInvalid","description":"Record validation errors","details":)"
                        R"({"status":[{"description":"Status: closed prevents ticket update"}]}})");
    const core::Done closed = wait(m_provider->update(this, id, body, u"key-1"_s));
    QCOMPARE(closed.error().kind, ErrorKind::Rejected);
    QCOMPARE(closed.error().issues.first().code, QString(provider::closedTicketCode));
    m_transport->expect("PUT /api/v2/requests/35436.json", 404, "{}");
    QCOMPARE(wait(m_provider->update(this, id, body, u"key-1"_s)).error().kind, ErrorKind::Permanent);
    m_transport->expect("PUT /api/v2/requests/35436.json", 200, "<html>hotel</html>");
    QCOMPARE(wait(m_provider->update(this, id, body, u"key-1"_s)).error().kind, ErrorKind::Ambiguous);
}

void TestZendeskProvider::cancelReachesTheTransport() {
    m_transport->expect("GET /api/v2/requests/35436.json", 200, recorded(u"request"_s));
    m_transport->expectSilence("GET /api/v2/requests/35436/comments.json");
    auto* call = m_provider->show(this, core::TicketId(u"35436"_s));
    std::optional<core::Result<ticket::Ticket>> answer;
    call->then(this, [&answer](core::Result<ticket::Ticket> given) { answer = std::move(given); });
    QTRY_COMPARE(m_transport->sent().size(), 2);
    call->cancel();
    QCOMPARE(m_transport->cancelled(), 1);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
}

void TestZendeskProvider::callsOutliveTheProvider() {
    m_transport->expect("GET /api/v2/requests/35436.json", 200, recorded(u"request"_s));
    m_transport->expect("GET /api/v2/requests/35436/comments.json", 200, recorded(u"comments"_s));
    m_transport->expect(fields, 200, recorded(u"ticket_fields"_s));
    auto* call = m_provider->show(this, core::TicketId(u"35436"_s));
    m_provider.reset();
    QVERIFY(wait(call).has_value());
}

QTEST_GUILESS_MAIN(TestZendeskProvider)
#include "test_zendeskprovider.moc"
