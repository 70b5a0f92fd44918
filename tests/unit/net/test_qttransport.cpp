#include "net/qttransport.h"
#include "support/faultproxy.h"
#include "support/rawserver.h"

#include <QNetworkProxy>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using Method = net::Request::Method;
using Answer = core::Result<net::Response>;

namespace {

net::Request makeRequest(Method method, const QUrl& url, const QByteArray& body = {}) {
    net::Request request;
    request.method = method;
    request.url = url;
    request.pathTemplate = u"/api/{id}"_s;
    if (!body.isEmpty()) {
        request.body = net::Body::bytes(body, "application/json");
    }
    return request;
}

} // namespace

/// Every test has its own server and transport; answers are waited for, never slept for.
class TestQtTransport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsAndReads();
    void anyStatusIsAResponse_data();
    void anyStatusIsAResponse();
    void postIsNeverSentTwice_data();
    void postIsNeverSentTwice();
    void postDoesNotUseAKeptConnection();
    void nothingSentIsTransient();
    void silenceEndsInTime_data();
    void silenceEndsInTime();
    void tricklingAnswerEndsInTime();
    void aSlowUploadIsTimedByItsProgress();
    void tricklingAnswerToAPostEndsInTime();
    void redirectOfAPostIsNotFollowed_data();
    void redirectOfAPostIsNotFollowed();
    void redirectWithinTheOriginIsFollowed();
    void authorizationStaysWithItsOrigin();
    void endlessRedirectEnds();
    void tooLargeAnswerIsRefused_data();
    void tooLargeAnswerIsRefused();
    void refusedAddressGetsNoByte();
    void unreadableBodySendsNothing();
    void headersCannotBeBroken();
    void cookiesAreNotKept();
    void cancelClosesTheSocket();
    void dyingReceiverClosesTheSocket();
    void dyingTransportStillAnswers();
    void aMachineSlowToNameItsProxyHoldsNobody_data();
    void aMachineSlowToNameItsProxyHoldsNobody();
    void cancelDoesNotWaitForTheProxy();
    void progressIsTold();
    void largeBodyIsStreamed();

private:
    Answer answerOf(net::Request request);

    std::unique_ptr<net::QtTransport> m_transport;
};

void TestQtTransport::init() {
    m_transport = std::make_unique<net::QtTransport>();
}

Answer TestQtTransport::answerOf(net::Request request) {
    std::optional<Answer> answer;
    m_transport->send(this, std::move(request))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000)) {
        return core::fail(ErrorKind::Permanent, u"no answer, or one from inside the call"_s);
    }
    return std::move(*answer);
}

void TestQtTransport::sendsAndReads() {
    RawServer server({{.answer = httpAnswer("201 Created", "{\"a\":1}", "Location: /x\r\nX-Y: z\r\n")}});
    net::Request request =
        makeRequest(Method::Post, server.url(u"/api/v2/requests.json"_s), "{\"subject\":1}");
    request.headers = {{.name = "Idempotency-Key", .value = "key-1"}};
    request.authorization = core::Secret("Basic YTpi");
    const Answer answer = answerOf(std::move(request));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, "{\"a\":1}"_ba);
    QCOMPARE(answer->header("location"), "/x"_ba);
    QVERIFY(answer->isBodySent);
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Seen& seen = server.requests().first();
    QCOMPARE(seen.head.startLine(), "POST /api/v2/requests.json HTTP/1.1"_ba);
    QCOMPARE(seen.body, "{\"subject\":1}"_ba);
    QCOMPARE(seen.head.header("Content-Length"), "13"_ba);
    QCOMPARE(seen.head.header("Content-Type"), "application/json"_ba);
    QCOMPARE(seen.head.header("Idempotency-Key"), "key-1"_ba);
    QCOMPARE(seen.head.header("Authorization"), "Basic YTpi"_ba);
    QVERIFY(seen.head.header("User-Agent").startsWith("SupportWizard/"));
    QVERIFY(seen.head.header("X-Request-ID").size() >= 32);
}

void TestQtTransport::anyStatusIsAResponse_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("number");
    const QByteArray challenge = "WWW-Authenticate: Basic realm=\"Support\"\r\n";
    for (const auto& [status, number] : QList<QPair<QByteArray, int>>{{"200 OK", 200},
                                                                      {"400 Bad", 400},
                                                                      {"401 No", 401},
                                                                      {"403 No", 403},
                                                                      {"404 No", 404},
                                                                      {"408 Late", 408},
                                                                      {"409 Conflict", 409},
                                                                      {"410 Gone", 410},
                                                                      {"413 Large", 413},
                                                                      {"418 Tea", 418},
                                                                      {"422 Invalid", 422},
                                                                      {"429 Slow", 429},
                                                                      {"500 Broken", 500},
                                                                      {"502 Gateway", 502},
                                                                      {"503 Busy", 503},
                                                                      {"504 Late", 504}}) {
        QTest::newRow(status.constData()) << status << QByteArray() << number;
    }
    QTest::newRow("401 with challenge") << "401 No"_ba << challenge << 401;
}

void TestQtTransport::anyStatusIsAResponse() {
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    QFETCH(int, number);
    for (const Method method : {Method::Get, Method::Post}) {
        RawServer server({{.answer = httpAnswer(status, "words", headers)}});
        const Answer answer =
            answerOf(makeRequest(method, server.url(u"/x"_s), method == Method::Post ? "body" : ""));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().details));
        QCOMPARE(answer->status, number);
        QCOMPARE(answer->body, "words"_ba);
        QCOMPARE(answer->isBodySent, method == Method::Post);
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestQtTransport::postIsNeverSentTwice_data() {
    QTest::addColumn<qint64>("afterBodyBytes");
    QTest::addColumn<QByteArray>("part"); // of an answer
    const QByteArray whole = httpAnswer("201 Created", "{\"request\":{\"id\":1}}");
    QTest::newRow("after the head") << qint64(0) << QByteArray();
    QTest::newRow("inside the body") << qint64(4) << QByteArray();
    QTest::newRow("after the body") << qint64(-1) << QByteArray();
    QTest::newRow("inside the status line") << qint64(-1) << whole.left(5);
    QTest::newRow("inside the answer's head") << qint64(-1) << whole.left(30);
    QTest::newRow("inside the answer's body") << qint64(-1) << whole.chopped(3);
    QTest::newRow("garbage") << qint64(-1) << "\x01\x02 nonsense\r\n\r\n"_ba;
}

void TestQtTransport::postIsNeverSentTwice() {
    QFETCH(qint64, afterBodyBytes);
    QFETCH(QByteArray, part);
    RawServer server({{.afterBodyBytes = afterBodyBytes, .answer = part}});
    const Answer answer = answerOf(makeRequest(Method::Post, server.url(u"/x"_s), "0123456789"));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Ambiguous);
    QCOMPARE(answer.error().httpStatus, 0);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.connections(), 1);
}

void TestQtTransport::postDoesNotUseAKeptConnection() {
    // The server keeps the connection of the first answer, then closes it as soon as anything comes on it:
    // exactly what happens when a server's idle time runs out.
    RawServer server({{.answer = httpAnswer("200 OK", "one"), .isClosed = false},
                      {.answer = httpAnswer("201 Created", "two"), .isClosed = false},
                      {.answer = httpAnswer("201 Created", "three"), .isClosed = false}});
    QVERIFY(answerOf(makeRequest(Method::Get, server.url(u"/x"_s))).has_value());
    QCOMPARE(server.connections(), 1);
    QVERIFY(answerOf(makeRequest(Method::Post, server.url(u"/x"_s), "body")).has_value());
    QCOMPARE(server.connections(), 2);
    QVERIFY(answerOf(makeRequest(Method::Post, server.url(u"/x"_s), "body")).has_value());
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.requests().size(), 3);
}

void TestQtTransport::nothingSentIsTransient() {
    RawServer server({{.answer = httpAnswer("200 OK", "")}});
    FaultProxy proxy(server.url());
    proxy.setRefusing(true);
    const Answer answer = answerOf(makeRequest(Method::Post, proxy.url(), "body"));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Transient);
    QCOMPARE(server.connections(), 0);
    proxy.setRefusing(false);
    QVERIFY(answerOf(makeRequest(Method::Post, proxy.url(), "body")).has_value());
}

void TestQtTransport::silenceEndsInTime_data() {
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("get") << false << ErrorKind::Transient;
    QTest::newRow("post") << true << ErrorKind::Ambiguous;
}

void TestQtTransport::silenceEndsInTime() {
    QFETCH(bool, isPost);
    QFETCH(ErrorKind, kind);
    RawServer server({{.answer = {}, .isClosed = false}});
    net::Request request =
        makeRequest(isPost ? Method::Post : Method::Get, server.url(), isPost ? "body" : "");
    request.limits.inactivity = std::chrono::milliseconds(150);
    const Answer answer = answerOf(std::move(request));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(server.requests().size(), 1);
    QTRY_COMPARE(server.closed(), 1);
}

void TestQtTransport::tricklingAnswerEndsInTime() {
    // Something moves all the time, so the limit on inactivity alone would never end it.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTimer drip;
    QPointer<QTcpSocket> socket;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        drip.start(20);
    });
    connect(&drip, &QTimer::timeout, this, [&socket] {
        if (socket) {
            socket->write("x");
        }
    });
    net::Request request = makeRequest(Method::Get, QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    request.limits.inactivity = std::chrono::milliseconds(2000);
    request.limits.answer = std::chrono::milliseconds(300);
    const Answer answer = answerOf(std::move(request));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Transient);
}

void TestQtTransport::aSlowUploadIsTimedByItsProgress() {
    // Each limit is far shorter than the whole upload takes.
    constexpr qint64 size = 24LL * 1024 * 1024;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTimer slow;
    QPointer<QTcpSocket> socket;
    qint64 got = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        socket = server.nextPendingConnection();
        constexpr qint64 piece = 64LL * 1024;
        socket->setReadBufferSize(piece);
        slow.start(4);
    });
    connect(&slow, &QTimer::timeout, this, [&] {
        got += socket ? socket->readAll().size() : 0;
        if (got > size) { // with the head
            slow.stop();
            socket->write(httpAnswer("201 Created", "{}"));
        }
    });
    net::Request request = makeRequest(Method::Post, QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())),
                                       QByteArray(size, 'x'));
    request.limits.inactivity = std::chrono::milliseconds(700);
    request.limits.answer = std::chrono::milliseconds(900);
    const Answer answer = answerOf(std::move(request));
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().details));
    QCOMPARE(answer->status, 201);
}

void TestQtTransport::tricklingAnswerToAPostEndsInTime() {
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTimer drip;
    QPointer<QTcpSocket> socket;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 201 Created\r\nContent-Length: 100000\r\n\r\n");
        drip.start(20);
    });
    connect(&drip, &QTimer::timeout, this, [&socket] {
        if (socket) {
            socket->write("x");
        }
    });
    net::Request request =
        makeRequest(Method::Post, QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())), "body");
    request.limits.answer = std::chrono::milliseconds(300);
    const Answer answer = answerOf(std::move(request));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Ambiguous); // it may have arrived
}

void TestQtTransport::redirectOfAPostIsNotFollowed_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("number"); // 0 = Ambiguous: Qt does not tell these from a cut connection
    QTest::newRow("301") << "301 Moved"_ba << 301;
    QTest::newRow("302") << "302 Found"_ba << 302;
    QTest::newRow("303") << "303 Other"_ba << 303;
    QTest::newRow("307") << "307 Temporary"_ba << 0;
    QTest::newRow("308") << "308 Permanent"_ba << 0;
}

void TestQtTransport::redirectOfAPostIsNotFollowed() {
    QFETCH(QByteArray, status);
    QFETCH(int, number);
    RawServer server({{.answer = httpAnswer(status, "", "Location: /other\r\n")}});
    const Answer answer = answerOf(makeRequest(Method::Post, server.url(u"/x"_s), "body"));
    QCOMPARE(answer ? answer->status : 0, number);
    QVERIFY(answer || answer.error().kind == ErrorKind::Ambiguous);
    QCOMPARE(server.requests().size(), 1);
}

void TestQtTransport::redirectWithinTheOriginIsFollowed() {
    RawServer server({{.answer = httpAnswer("302 Found", "no", "Location: /other?a=1\r\n")},
                      {.answer = httpAnswer("200 OK", "yes")}});
    net::Request request = makeRequest(Method::Get, server.url(u"/x"_s));
    request.authorization = core::Secret("Bearer t");
    const Answer answer = answerOf(std::move(request));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, "yes"_ba);
    QCOMPARE(server.requests().at(1).head.path(), "/other?a=1"_ba);
    QCOMPARE(server.requests().at(1).head.header("Authorization"), "Bearer t"_ba);
}

void TestQtTransport::authorizationStaysWithItsOrigin() {
    RawServer other({{.answer = httpAnswer("200 OK", "stolen")}});
    RawServer server(
        {{.answer = httpAnswer("302 Found", "", "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n")}});
    net::Request request = makeRequest(Method::Get, server.url(u"/x"_s));
    request.authorization = core::Secret("Bearer t");
    const Answer answer = answerOf(std::move(request));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 302);
    QCOMPARE(other.connections(), 0);
}

void TestQtTransport::endlessRedirectEnds() {
    RawServer server({{.answer = httpAnswer("302 Found", "", "Location: /x\r\n")}});
    const Answer answer = answerOf(makeRequest(Method::Get, server.url(u"/x"_s)));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 302);
    QVERIFY(server.requests().size() < 20);
}

void TestQtTransport::tooLargeAnswerIsRefused_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("says so") << httpAnswer("200 OK", QByteArray(2000, 'x'));
    QTest::newRow("does not say so") << "HTTP/1.1 200 OK\r\n\r\n"_ba + QByteArray(2000, 'x');
}

void TestQtTransport::tooLargeAnswerIsRefused() {
    QFETCH(QByteArray, answer);
    for (const bool isPost : {false, true}) {
        RawServer server({{.answer = answer}});
        net::Request request =
            makeRequest(isPost ? Method::Post : Method::Get, server.url(), isPost ? "body" : "");
        request.limits.answerBytes = 1000;
        const Answer got = answerOf(std::move(request));
        QVERIFY(!got.has_value());
        QCOMPARE(got.error().kind, isPost ? ErrorKind::Ambiguous : ErrorKind::Permanent);
    }
}

void TestQtTransport::refusedAddressGetsNoByte() {
    RawServer server({{.answer = httpAnswer("200 OK", "")}});
    QUrl url = server.url();
    url.setUserInfo(u"ann:secret"_s);
    const Answer answer = answerOf(makeRequest(Method::Post, url, "body"));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Permanent);
    const Answer plain = answerOf(makeRequest(Method::Get, QUrl(u"http://192.0.2.1/"_s)));
    QCOMPARE(plain.error().kind, ErrorKind::Permanent);
    QCOMPARE(server.connections(), 0);
}

void TestQtTransport::unreadableBodySendsNothing() {
    RawServer server({{.answer = httpAnswer("200 OK", "")}});
    net::Request request = makeRequest(Method::Post, server.url());
    request.body = net::Body::file(u"/nowhere/log.txt"_s, 10, "text/plain");
    const Answer answer = answerOf(std::move(request));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Permanent);
    QCOMPARE(server.connections(), 0);

    net::Request shorter = makeRequest(Method::Post, server.url());
    shorter.body = net::Body::bytes("abc", "text/plain");
    shorter.body->size = 10;
    const Answer broken = answerOf(std::move(shorter));
    QVERIFY(!broken.has_value());
    QCOMPARE(broken.error().kind, ErrorKind::Permanent);
    QVERIFY(server.requests().size() <= 1);
}

void TestQtTransport::headersCannotBeBroken() {
    RawServer server({{.answer = httpAnswer("200 OK", "")}});
    net::Request request = makeRequest(Method::Post, server.url(), "body");
    request.body->contentType = "text/plain\r\nX-Evil: 1";
    request.headers = {{.name = "X-Name", .value = "a\r\nX-Evil: 2"}};
    QVERIFY(answerOf(std::move(request)).has_value());
    QVERIFY(server.requests().first().head.header("X-Evil").isEmpty());
}

void TestQtTransport::cookiesAreNotKept() {
    RawServer server(
        {{.answer = httpAnswer("200 OK", "", "Set-Cookie: a=b; Path=/\r\nCache-Control: max-age=99\r\n")}});
    QVERIFY(answerOf(makeRequest(Method::Get, server.url(u"/x"_s))).has_value());
    QVERIFY(answerOf(makeRequest(Method::Get, server.url(u"/x"_s))).has_value());
    QCOMPARE(server.requests().size(), 2); // nothing came from a cache
    QVERIFY(server.requests().at(1).head.header("Cookie").isEmpty());
}

void TestQtTransport::cancelClosesTheSocket() {
    RawServer server({{.answer = {}, .isClosed = false}});
    std::optional<Answer> answer;
    auto* call = m_transport->send(this, makeRequest(Method::Post, server.url(), "body"));
    call->then(this, [&answer](Answer given) { answer = std::move(given); });
    QTRY_COMPARE(server.requests().size(), 1);
    call->cancel();
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.closed(), 1);
}

void TestQtTransport::dyingReceiverClosesTheSocket() {
    RawServer server({{.answer = {}, .isClosed = false}});
    for (const bool isPost : {true, false}) {
        auto receiver = std::make_unique<QObject>();
        m_transport
            ->send(receiver.get(),
                   makeRequest(isPost ? Method::Post : Method::Get, server.url(), isPost ? "body" : ""))
            ->then(receiver.get(), [](const Answer&) { QFAIL("answered after the receiver was gone"); });
        const int before = server.closed();
        const qsizetype requests = server.requests().size();
        QTRY_COMPARE(server.requests().size(), requests + 1);
        receiver.reset();
        QTRY_COMPARE(server.closed(), before + 1);
    }
}

void TestQtTransport::dyingTransportStillAnswers() {
    RawServer server({{.answer = {}, .isClosed = false}});
    std::optional<Answer> answer;
    m_transport->send(this, makeRequest(Method::Get, server.url()))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    QTRY_COMPARE(server.requests().size(), 1);
    m_transport.reset();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::Transient);
}

void TestQtTransport::aMachineSlowToNameItsProxyHoldsNobody_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("read") << QByteArray();
    QTest::newRow("write") << QByteArray("{}");
}

void TestQtTransport::aMachineSlowToNameItsProxyHoldsNobody() {
    QFETCH(QByteArray, body);
    RawServer proxy({{.answer = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"}});
    QSemaphore isNamed;
    net::QtTransport transport([&](const QUrl& url) {
        isNamed.acquire();
        return url.host() == "support.test"_L1
                   ? QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, quint16(proxy.url().port()))
                   : QNetworkProxy(QNetworkProxy::NoProxy);
    });
    std::optional<Answer> answer;
    transport
        .send(this, makeRequest(body.isEmpty() ? Method::Get : Method::Post,
                                QUrl(u"https://support.test/x"_s), body))
        ->then(this, [&answer](Answer given) { answer = std::move(given); });
    // The loop turns while the machine is asked, and this machine itself is reached meanwhile.
    RawServer here({{.answer = httpAnswer("200 OK", "")}});
    bool isHereReached = false;
    transport.send(this, makeRequest(Method::Get, here.url()))->then(this, [&](const Answer& given) {
        isHereReached = given.has_value();
    });
    QTRY_VERIFY(isHereReached);
    QVERIFY(!answer);
    QVERIFY(proxy.requests().isEmpty());

    isNamed.release();
    QTRY_VERIFY(answer);
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().first().head.bytes().startsWith("CONNECT support.test:443 "));
}

void TestQtTransport::cancelDoesNotWaitForTheProxy() {
    QSemaphore isNamed;
    net::QtTransport transport([&](const QUrl&) {
        isNamed.acquire();
        return QNetworkProxy(QNetworkProxy::NoProxy);
    });
    std::optional<Answer> answer;
    auto* call = transport.send(this, makeRequest(Method::Get, QUrl(u"https://support.test/x"_s)));
    call->then(this, [&answer](Answer given) { answer = std::move(given); });
    call->cancel();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
    isNamed.release();
}

void TestQtTransport::progressIsTold() {
    RawServer server({{.answer = httpAnswer("200 OK", "")}});
    auto* call = m_transport->send(this, makeRequest(Method::Post, server.url(), QByteArray(300'000, 'x')));
    QList<QPair<qint64, qint64>> steps;
    connect(call, &core::CallBase::progressed, this,
            [&steps](qint64 done, qint64 total) { steps.append({done, total}); });
    bool isDone = false;
    call->then(this, [&isDone](const Answer& answer) { isDone = answer.has_value(); });
    QTRY_VERIFY(isDone);
    QVERIFY(!steps.isEmpty());
    QVERIFY(steps.contains(qMakePair(qint64(300'000), qint64(300'000))));
}

void TestQtTransport::largeBodyIsStreamed() {
    // A source that makes its bytes on the way: more than would be kept if it were buffered.
    class Zeros final : public QIODevice {
    public:
        Zeros(qint64* largestLead, const RawServer* server) : m_lead(largestLead), m_server(server) {
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        }

    protected:
        qint64 readData(char* data, qint64 most) override {
            memset(data, 'x', size_t(most));
            m_given += most;
            *m_lead = std::max(*m_lead, m_given - m_server->bytesReceived());
            return most;
        }
        qint64 writeData(const char*, qint64) override { return -1; }

    private:
        qint64* m_lead;
        const RawServer* m_server;
        qint64 m_given = 0;
    };
    constexpr qint64 size = 6LL * 1024 * 1024;
    RawServer server({{.answer = httpAnswer("201 Created", "")}});
    qint64 lead = 0;
    net::Request request = makeRequest(Method::Post, server.url());
    request.body = net::Body{.open = [&lead, &server] { return std::make_unique<Zeros>(&lead, &server); },
                             .size = size,
                             .contentType = "application/octet-stream"};
    const Answer answer = answerOf(std::move(request));
    QVERIFY(answer.has_value());
    QCOMPARE(server.requests().first().body.size(), size);
    QVERIFY2(lead < size / 2, qPrintable(QString::number(lead)));
}

QTEST_GUILESS_MAIN(TestQtTransport)
#include "test_qttransport.moc"
