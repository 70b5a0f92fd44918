#include "net/qttransport.h"
#include "support/faultproxy.h"
#include "support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using Answer = core::Result<net::Response>;
using Kind = Fault::Kind;

/// The proxy of the break tests does what it says, seen from both ends.
class TestFaultProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void planIsFollowedInOrderAndByPath();
    void anAnswerIsReplacedAfterTheServerGave();
    void hangingAnswerRunsOut();

private:
    Answer post(const FaultProxy& proxy, const QString& path,
                std::chrono::milliseconds patience = std::chrono::seconds(20));
};

Answer TestFaultProxy::post(const FaultProxy& proxy, const QString& path,
                            std::chrono::milliseconds patience) {
    net::QtTransport transport;
    net::Request request;
    request.method = net::Request::Method::Post;
    request.url = proxy.url();
    request.url.setPath(path);
    request.limits.inactivity = patience;
    request.body = net::Body::bytes("0123456789", "application/json");
    std::optional<Answer> answer;
    transport.send(this, std::move(request))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000)) {
        return core::fail(ErrorKind::Permanent, u"no answer"_s);
    }
    return std::move(*answer);
}

void TestFaultProxy::faults_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("status");            // 0 = Ambiguous
    QTest::addColumn<int>("bodyBytesAtServer"); // -1 = the server saw no request
    QTest::addColumn<int>("delivered");
    QTest::newRow("pass") << int(Kind::Pass) << qint64(0) << 201 << 10 << 1;
    QTest::newRow("reset") << int(Kind::Reset) << qint64(0) << 0 << -1 << 0;
    QTest::newRow("before the body") << int(Kind::CutRequest) << qint64(0) << 0 << 0 << 0;
    QTest::newRow("inside the body") << int(Kind::CutRequest) << qint64(4) << 0 << 4 << 0;
    QTest::newRow("lost reply") << int(Kind::SwallowAnswer) << qint64(0) << 0 << 10 << 1;
    QTest::newRow("cut answer head") << int(Kind::CutAnswer) << qint64(9) << 0 << 10 << 1;
    QTest::newRow("cut answer body") << int(Kind::CutAnswer) << qint64(80) << 0 << 10 << 1;
    QTest::newRow("delay") << int(Kind::Delay) << qint64(0) << 201 << 10 << 1;
    QTest::newRow("replace") << int(Kind::Replace) << qint64(0) << 503 << -1 << 0;
}

void TestFaultProxy::faults() {
    QFETCH(int, kind);
    QFETCH(qint64, bytes);
    QFETCH(int, status);
    QFETCH(int, bodyBytesAtServer);
    QFETCH(int, delivered);
    RawServer server({{.answer = httpAnswer("201 Created", "{\"request\":{\"id\":1}}"), .isClosed = false}});
    FaultProxy proxy(server.url());
    proxy.setPlan({Fault{.kind = Kind(kind),
                         .method = "POST",
                         .bytes = bytes,
                         .delay = std::chrono::milliseconds(50),
                         .answer = httpAnswer("503 Busy", "")}});
    const Answer answer = post(proxy, u"/api/v2/requests.json"_s);
    QCOMPARE(answer ? answer->status : 0, status);
    QVERIFY(answer || answer.error().kind == ErrorKind::Ambiguous);
    if (bodyBytesAtServer >= 0) {
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_COMPARE(server.requests().first().body.size(), bodyBytesAtServer);
    } else {
        QCOMPARE(server.requests().size(), 0);
    }
    QCOMPARE(proxy.connections(), 1);
    QCOMPARE(proxy.requests("POST", "/api/v2/requests"), 1);
    QCOMPARE(proxy.requests("GET"), 0);
    QCOMPARE(proxy.delivered(), delivered);
    QCOMPARE(proxy.faults(), Kind(kind) == Kind::Pass ? 0 : 1);
}

void TestFaultProxy::planIsFollowedInOrderAndByPath() {
    RawServer server({{.answer = httpAnswer("201 Created", "{}")}});
    FaultProxy proxy(server.url());
    const QByteArray busy = httpAnswer("503 Busy", "");
    proxy.setPlan({Fault{.kind = Kind::Pass, .path = "/b"},
                   Fault{.kind = Kind::Replace, .path = "/b", .times = 2, .answer = busy}});
    QCOMPARE(post(proxy, u"/a"_s)->status, 201);
    QCOMPARE(post(proxy, u"/b"_s)->status, 201);
    QCOMPARE(post(proxy, u"/b"_s)->status, 503);
    QCOMPARE(post(proxy, u"/b"_s)->status, 503);
    QCOMPARE(post(proxy, u"/b"_s)->status, 201);
    proxy.setPlan({Fault{.kind = Kind::Replace, .times = -1, .answer = busy}});
    QCOMPARE(post(proxy, u"/a"_s)->status, 503);
    QCOMPARE(post(proxy, u"/b"_s)->status, 503);
    QCOMPARE(proxy.requests(), 7);
    QCOMPARE(proxy.delivered(), 3);
}

void TestFaultProxy::anAnswerIsReplacedAfterTheServerGave() {
    RawServer server({{.answer = httpAnswer("201 Created", "{}")}});
    FaultProxy proxy(server.url());
    proxy.setPlan({Fault{.kind = Kind::ReplaceAnswer, .answer = httpAnswer("503 Busy", "")}});
    QCOMPARE(post(proxy, u"/a"_s)->status, 503);
    QCOMPARE(server.requests().size(), 1); // unlike Replace
    QCOMPARE(proxy.delivered(), 1);
}

void TestFaultProxy::hangingAnswerRunsOut() {
    RawServer server({{.answer = httpAnswer("201 Created", "{}")}});
    FaultProxy proxy(server.url());
    proxy.setPlan({Fault{.kind = Kind::Hang}});
    const Answer answer = post(proxy, u"/a"_s, std::chrono::milliseconds(300));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Ambiguous);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "test_faultproxy.moc"
