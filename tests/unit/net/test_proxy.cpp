#include "net/qttransport.h"
#include "support/certificates.h"
#include "support/rawserver.h"
#include "support/socksserver.h"
#include "support/squid.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using Answer = core::Result<net::Response>;
using Proxy = net::Route::Proxy;

namespace {

const QByteArray token = "token-of-the-account";

} // namespace

/// The ways into the network that an account can have, against a real squid and a SOCKS5 server that ask for
/// a sign-in. The Support Center is "support.test", which only they know.
class TestProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theRequestGoesThrough_data();
    void theRequestGoesThrough();
    void aLargeBodyArrivesWhole();
    void aWrongPasswordIsSaid_data();
    void aWrongPasswordIsSaid();
    void aProxyThatIsNotThereIsSaid();
    void aSilentProxyEndsInTime();
    void thisMachineIsReachedWithoutAProxy();
    void anotherPasswordCountsAtOnce();
    void anAuthorityFileMustBeThere();

private:
    std::shared_ptr<net::Route> route(Proxy kind, const QByteArray& password = Squid::password) const;
    QUrl far(const RawServer& server) const;
    Answer answerOf(const QUrl& url, std::shared_ptr<const net::Route> route, const QByteArray& body = {});

    std::unique_ptr<Certificates> m_certificates;
    QSslConfiguration m_tls;
    std::unique_ptr<Squid> m_squid;
    std::unique_ptr<SocksServer> m_socks;
    net::QtTransport m_transport;
};

void TestProxy::initTestCase() {
    m_certificates = std::make_unique<Certificates>();
    m_tls = m_certificates->server(u"support.test"_s, u"DNS:support.test"_s);
    m_squid = std::make_unique<Squid>();
    m_socks = std::make_unique<SocksServer>(Squid::user, Squid::password);
}

void TestProxy::cleanupTestCase() {
    m_squid.reset();
}

std::shared_ptr<net::Route> TestProxy::route(Proxy kind, const QByteArray& password) const {
    auto made = std::make_shared<net::Route>();
    made->proxy = kind;
    made->host = u"127.0.0.1"_s;
    made->port = kind == Proxy::Socks5 ? m_socks->port() : m_squid->port();
    made->user = QString::fromLatin1(Squid::user);
    made->password = core::Secret(password);
    made->authorityFile = m_certificates->authorityFile();
    return made;
}

QUrl TestProxy::far(const RawServer& server) const {
    QUrl url = server.url(u"/api/v2/requests.json"_s);
    url.setHost(u"support.test"_s);
    return url;
}

Answer TestProxy::answerOf(const QUrl& url, std::shared_ptr<const net::Route> by, const QByteArray& body) {
    net::Request request;
    request.method = body.isEmpty() ? net::Request::Method::Get : net::Request::Method::Post;
    request.url = url;
    request.pathTemplate = u"/x"_s;
    request.authorization = core::Secret("Bearer " + token);
    request.route = std::move(by);
    if (!body.isEmpty()) {
        request.body = net::Body::bytes(body, "text/plain");
    }
    std::optional<Answer> answer;
    m_transport.send(this, std::move(request))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000)) {
        return core::fail(ErrorKind::Permanent, u"no answer"_s);
    }
    return std::move(*answer);
}

void TestProxy::theRequestGoesThrough_data() {
    QTest::addColumn<Proxy>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("http, read") << Proxy::Http << QByteArray();
    QTest::newRow("http, write") << Proxy::Http << QByteArray("{}");
    QTest::newRow("socks, read") << Proxy::Socks5 << QByteArray();
    QTest::newRow("socks, write") << Proxy::Socks5 << QByteArray("{}");
}

void TestProxy::theRequestGoesThrough() {
    QFETCH(Proxy, kind);
    QFETCH(QByteArray, body);
    RawServer server({{.answer = httpAnswer("200 OK", "{\"ok\":1}")}}, m_tls);
    const Answer answer = answerOf(far(server), route(kind), body);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text + answer.error().details));
    QCOMPARE(answer->status, 200);
    QCOMPARE(server.requests().size(), 1);
    // Signed in there, and the proxy's password is the proxy's alone.
    QCOMPARE(server.requests().first().head.header("Authorization"), "Bearer " + token);
    QVERIFY(server.requests().first().head.header("Proxy-Authorization").isEmpty());
    const QByteArray place = "support.test:" + QByteArray::number(server.url().port());
    if (kind == Proxy::Socks5) {
        QVERIFY(m_socks->asked().contains(place)); // it was given the name
    } else {
        QTRY_VERIFY(m_squid->log().contains("CONNECT " + place + ' ' + Squid::user));
        QVERIFY(!m_squid->log().contains(token)); // it saw a tunnel
    }
}

void TestProxy::aLargeBodyArrivesWhole() {
    QByteArray body(3'000'000, Qt::Uninitialized);
    for (qsizetype at = 0; at < body.size(); ++at) {
        body[at] = char(at * 7919 >> 5);
    }
    for (const Proxy kind : {Proxy::Http, Proxy::Socks5}) {
        RawServer server({{.answer = httpAnswer("201 Created", "{}")}}, m_tls);
        const Answer answer = answerOf(far(server), route(kind), body);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().details));
        QVERIFY(server.requests().first().body == body);
    }
}

void TestProxy::aWrongPasswordIsSaid_data() {
    QTest::addColumn<Proxy>("kind");
    QTest::addColumn<bool>("isPost");
    for (const bool isPost : {false, true}) {
        QTest::addRow("http %d", isPost) << Proxy::Http << isPost;
        QTest::addRow("socks %d", isPost) << Proxy::Socks5 << isPost;
    }
}

void TestProxy::aWrongPasswordIsSaid() {
    QFETCH(Proxy, kind);
    QFETCH(bool, isPost);
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, m_tls);
    const auto by = route(kind, "not-the-password");
    const Answer answer = answerOf(far(server), by, isPost ? "{}" : "");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(answer.error().scope, core::ErrorScope::Account);
    const QString said = answer.error().text + answer.error().details;
    QVERIFY2(said.contains(u"127.0.0.1:%1"_s.arg(by->port)), qPrintable(said)); // which proxy
    QVERIFY2(said.contains(u"Network"_s), qPrintable(said));                    // where to mend it
    QVERIFY2(!said.contains(u"not-the-password"_s), qPrintable(said));
    QCOMPARE(server.connections(), 0);

    const auto unsigned_ = route(kind);
    unsigned_->user.clear();
    unsigned_->password = {};
    const Answer none = answerOf(far(server), unsigned_, isPost ? "{}" : "");
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(server.connections(), 0);
}

void TestProxy::aProxyThatIsNotThereIsSaid() {
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, m_tls);
    for (const Proxy kind : {Proxy::Http, Proxy::Socks5}) {
        const auto by = route(kind);
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            by->port = gone.serverPort();
        }
        const Answer answer = answerOf(far(server), by, "{}");
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Transient); // nothing went out: it is tried again
        QVERIFY2(answer.error().text.contains(u"proxy"_s),
                 qPrintable(answer.error().text + answer.error().details));
    }
    QCOMPARE(server.connections(), 0);
}

void TestProxy::aSilentProxyEndsInTime() {
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto by = route(Proxy::Http);
    by->port = silent.serverPort();
    net::Request request;
    request.method = net::Request::Method::Post;
    request.url = QUrl(u"https://support.test"_s);
    request.body = net::Body::bytes("{}", "text/plain");
    request.route = by;
    request.limits.connect = std::chrono::milliseconds(200); // the other limits are far away
    std::optional<Answer> answer;
    m_transport.send(this, std::move(request))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    QTRY_VERIFY_WITH_TIMEOUT(answer, 15'000);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, ErrorKind::Transient); // no byte of it went out
}

void TestProxy::thisMachineIsReachedWithoutAProxy() {
    // Plain http would go over the network to the proxy, and "127.0.0.1" would be the proxy's own machine.
    const QByteArray before = m_squid->log();
    const qsizetype asked = m_socks->asked().size();
    for (const Proxy kind : {Proxy::Http, Proxy::Socks5}) {
        RawServer server({{.answer = httpAnswer("200 OK", "{}")}});
        const Answer answer = answerOf(server.url(u"/x"_s), route(kind, "not-the-password"));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().details));
        QCOMPARE(server.requests().first().head.startLine(), "GET /x HTTP/1.1"_ba);
    }
    QCOMPARE(m_socks->asked().size(), asked);
    QCOMPARE(m_squid->log(), before);
}

void TestProxy::anotherPasswordCountsAtOnce() {
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, m_tls);
    QVERIFY(answerOf(far(server), route(Proxy::Http)));
    QVERIFY(!answerOf(far(server), route(Proxy::Http, "not-the-password"))); // nothing is remembered
    QVERIFY(answerOf(far(server), route(Proxy::Http)));
}

void TestProxy::anAuthorityFileMustBeThere() {
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, m_tls);
    const auto by = route(Proxy::Http);
    by->authorityFile = m_certificates->path(u"none.pem"_s);
    const Answer answer = answerOf(far(server), by);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::ActionRequired);
    QVERIFY(answer.error().text.contains(by->authorityFile));
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
