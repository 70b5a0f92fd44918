#include "provider/zendeskprovider.h"
#include "support/fakecredentials.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;

namespace {

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

const QByteArray identity = "GET /api/v2/users/me.json";
const QByteArray listing = "GET /api/v2/requests.json";
const QByteArray trialUpload = "POST /api/v2/uploads.json?filename=connection-test.txt";
const QByteArray uploaded =
    R"({"upload":{"token":"tok1","attachment":{"id":1,"file_name":"connection-test.txt"}}})";
const QByteArray noRequests = R"({"requests":[],"next_page":null,"previous_page":null,"count":0})";

} // namespace

/// What the test of a connection asks of a Zendesk, and by which route its requests go.
class TestZendeskTrial final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void greetsWithoutASignIn_data();
    void greetsWithoutASignIn();
    void filingIsTriedWithoutATicket();
    void aMissingRightIsOfTheAccount_data();
    void aMissingRightIsOfTheAccount();
    void aBrokenTrialIsNoTicketToLookUp();
    void requestsGoByTheAccountsRoute();
    void thePasswordOfTheProxyIsReadAnew();
    void aPasswordThatCannotBeReadNamesTheProxy();

private:
    void make();

    ticket::Account m_account;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeCredentials> m_credentials;
    std::unique_ptr<provider::ZendeskProvider> m_provider;
};

void TestZendeskTrial::init() {
    m_account = {};
    m_account.id = core::AccountId(u"a"_s);
    m_account.url = QUrl(u"https://support.example.com"_s);
    m_account.user = u"ann@customer.example"_s;
    make();
}

void TestZendeskTrial::make() {
    m_transport = std::make_unique<FakeTransport>();
    m_credentials = std::make_unique<FakeCredentials>();
    m_provider = std::make_unique<provider::ZendeskProvider>(m_account, *m_transport, *m_credentials);
}

void TestZendeskTrial::cleanup() {
    QVERIFY(m_transport->isDone());
}

void TestZendeskTrial::greetsWithoutASignIn_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nobody") << 200 << R"({"user":{"id":null}})"_ba << true << ErrorKind::Permanent;
    QTest::newRow("who are you") << 401 << R"({"error":"Couldn't authenticate you"})"_ba << true
                                 << ErrorKind::Permanent;
    QTest::newRow("who are you, in words") << 401 << "Unauthorized"_ba << true << ErrorKind::Permanent;
    QTest::newRow("not for all") << 403 << R"({"error":"Forbidden"})"_ba << true << ErrorKind::Permanent;
    QTest::newRow("a web page") << 200 << "<html>hotel</html>"_ba << false << ErrorKind::Transient;
    QTest::newRow("elsewhere") << 301 << ""_ba << false << ErrorKind::ActionRequired;
    QTest::newRow("a sign-in of the network") << 302 << ""_ba << false << ErrorKind::Transient;
    QTest::newRow("broken") << 503 << R"({"error":"busy"})"_ba << false << ErrorKind::Transient;
}

void TestZendeskTrial::greetsWithoutASignIn() {
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(bool, isGood);
    QFETCH(ErrorKind, kind);
    m_transport->expect(identity, status, answer);
    const core::Done greeted = wait(m_provider->greet(this));
    QCOMPARE(greeted.has_value(), isGood);
    if (!greeted) {
        QCOMPARE(greeted.error().kind, kind);
        QVERIFY(!greeted.error().text.isEmpty());
    }
    QVERIFY(m_transport->sent().first().authorization.isEmpty());
    QCOMPARE(m_credentials->reads(), 0);
}

void TestZendeskTrial::filingIsTriedWithoutATicket() {
    m_transport->expect(listing, 200, noRequests);
    m_transport->expect(trialUpload, 201, uploaded);
    m_transport->expect("DELETE /api/v2/uploads/tok1.json", 204, "");
    QVERIFY(wait(m_provider->tryFiling(this)));
    for (const FakeTransport::Sent& sent : m_transport->sent()) {
        QVERIFY(!sent.authorization.isEmpty());
    }
}

void TestZendeskTrial::aMissingRightIsOfTheAccount_data() {
    QTest::addColumn<int>("listed");
    QTest::addColumn<int>("stored");
    QTest::newRow("may not read") << 403 << 0;
    QTest::newRow("there are no requests") << 404 << 0;
    QTest::newRow("may not write") << 200 << 403;
}

void TestZendeskTrial::aMissingRightIsOfTheAccount() {
    QFETCH(int, listed);
    QFETCH(int, stored);
    m_transport->expect(listing, listed, listed == 200 ? noRequests : "{}"_ba);
    if (stored != 0) {
        m_transport->expect(trialUpload, stored, R"({"error":"Forbidden"})");
    }
    const core::Done tried = wait(m_provider->tryFiling(this));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(tried.error().scope, core::ErrorScope::Account);
    QVERIFY2(tried.error().text.contains(u"does not allow it to"_s), qPrintable(tried.error().text));
}

void TestZendeskTrial::aBrokenTrialIsNoTicketToLookUp() {
    m_transport->expect(listing, 200, noRequests);
    m_transport->expect(trialUpload,
                        core::Error{.kind = ErrorKind::Ambiguous, .text = u"No answer."_s, .details = {}});
    const core::Done tried = wait(m_provider->tryFiling(this));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, ErrorKind::Transient);
}

void TestZendeskTrial::requestsGoByTheAccountsRoute() {
    m_transport->expect(identity, 401, "{}");
    std::ignore = wait(m_provider->identify(this));
    QVERIFY(!m_transport->sent().first().route); // the system's

    m_account.proxy.kind = ticket::Proxy::Kind::Http;
    m_account.proxy.host = u"proxy.example.com"_s;
    m_account.proxy.port = 3128;
    m_account.authorityFile = u"/etc/own.pem"_s;
    make();
    m_transport->expect(identity, 401, "{}");
    std::ignore = wait(m_provider->identify(this));
    const auto route = m_transport->sent().first().route;
    QVERIFY(route);
    QCOMPARE(route->proxy, net::Route::Proxy::Http);
    QCOMPARE(route->host, u"proxy.example.com"_s);
    QCOMPARE(route->port, 3128);
    QCOMPARE(route->authorityFile, u"/etc/own.pem"_s);
    QVERIFY(route->password.isEmpty());
    QCOMPARE(m_credentials->reads(), 1); // a proxy without a sign-in has no password
}

void TestZendeskTrial::thePasswordOfTheProxyIsReadAnew() {
    m_account.proxy.kind = ticket::Proxy::Kind::Socks5;
    m_account.proxy.host = u"proxy.example.com"_s;
    m_account.proxy.port = 1080;
    m_account.proxy.user = u"ann"_s;
    make();
    for (const QByteArray& password : {"one"_ba, "two"_ba}) {
        m_credentials->setSecret(password);
        m_transport->expect(identity, 401, "{}");
        std::ignore = wait(m_provider->identify(this));
        const auto route = m_transport->sent().last().route;
        QVERIFY(route && route->user == u"ann"_s);
        QCOMPARE(route->password.reveal(), password);
    }
}

void TestZendeskTrial::aPasswordThatCannotBeReadNamesTheProxy() {
    m_account.proxy.kind = ticket::Proxy::Kind::Http;
    m_account.proxy.host = u"proxy.example.com"_s;
    m_account.proxy.port = 3128;
    m_account.proxy.user = u"ann"_s;
    make();
    m_credentials->setLocked(true);
    const core::Done greeted = wait(m_provider->greet(this)); // asks for no secret but the proxy's
    QVERIFY(!greeted);
    QCOMPARE(greeted.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(greeted.error().scope, core::ErrorScope::Account);
    QVERIFY2(greeted.error().text.contains(u"proxy.example.com:3128"_s), qPrintable(greeted.error().text));
    QVERIFY(m_transport->sent().isEmpty());
}

QTEST_GUILESS_MAIN(TestZendeskTrial)
#include "test_zendesktrial.moc"
