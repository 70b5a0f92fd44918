#include "net/address.h"
#include "net/bodydevice.h"
#include "net/networkerror.h"
#include "net/transport.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;

class TestTransport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void originsDifferInSchemeHostOrPort();
    void retryAfter_data();
    void retryAfter();
    void headersAreFoundWhateverTheirCase();
    void bodyCanBeOpenedForEachTry();
    void changedFileIsNotSent();
    void bodyDeviceIsReadOnce();
    void bodyDeviceTellsABrokenSource();
    void networkErrors_data();
    void networkErrors();
};

void TestTransport::addresses_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("https") << u"https://support.auth0.com/api"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/"_s << true;
    QTest::newRow("loopback net") << u"http://127.8.9.10/"_s << true;
    QTest::newRow("loopback 6") << u"http://[::1]:8080/"_s << true;
    QTest::newRow("localhost") << u"http://LOCALHOST/"_s << true;
    QTest::newRow("plain") << u"http://support.auth0.com/"_s << false;
    QTest::newRow("plain private") << u"http://192.168.1.1/"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.org/"_s << false;
    QTest::newRow("looks like localhost") << u"http://localhost.example.org/"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0/"_s << false;
    QTest::newRow("user") << u"https://ann@support.auth0.com/"_s << false;
    QTest::newRow("password") << u"https://ann:secret@support.auth0.com/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("ftp") << u"ftp://support.auth0.com/"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("no host") << u"https:///api"_s << false;
}

void TestTransport::addresses() {
    QFETCH(QString, address);
    QFETCH(bool, isAllowed);
    const core::Done checked = net::checkAddress(QUrl(address));
    QCOMPARE(checked.has_value(), isAllowed);
    if (!isAllowed) {
        QCOMPARE(checked.error().kind, ErrorKind::Permanent);
        QVERIFY(!checked.error().text.contains(u"secret"_s));
    }
}

void TestTransport::originsDifferInSchemeHostOrPort() {
    const QUrl url(u"https://a.example/x"_s);
    QVERIFY(net::isSameOrigin(url, QUrl(u"https://A.example:443/y"_s)));
    QVERIFY(!net::isSameOrigin(url, QUrl(u"http://a.example/x"_s)));
    QVERIFY(!net::isSameOrigin(url, QUrl(u"https://b.example/x"_s)));
    QVERIFY(!net::isSameOrigin(url, QUrl(u"https://a.example:444/x"_s)));
}

void TestTransport::retryAfter_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1 = none
    QTest::newRow("number") << "17"_ba << 17;
    QTest::newRow("zero") << "0"_ba << 0;
    QTest::newRow("negative") << "-3"_ba << -1;
    QTest::newRow("date") << "Sun, 22 Nov 2026 03:13:14 GMT"_ba << 30;
    QTest::newRow("date in the past") << "Sun, 22 Nov 2026 03:00:00 GMT"_ba << 0;
    QTest::newRow("words") << "soon"_ba << -1;
    QTest::newRow("none") << ""_ba << -1;
}

void TestTransport::retryAfter() {
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    net::Response response;
    response.headers = {{.name = "date", .value = "Sun, 22 Nov 2026 03:12:44 GMT"},
                        {.name = "retry-after", .value = value}};
    QCOMPARE(response.retryAfter().value_or(std::chrono::seconds(-1)), std::chrono::seconds(seconds));
}

void TestTransport::headersAreFoundWhateverTheirCase() {
    net::Response response;
    response.headers = {{.name = "LOCATION", .value = "/one"}, {.name = "Location", .value = "/two"}};
    QCOMPARE(response.header("location"), "/one"_ba);
    QVERIFY(response.header("x").isEmpty());
}

void TestTransport::bodyCanBeOpenedForEachTry() {
    const net::Body body = net::Body::bytes("hello", "text/plain");
    QCOMPARE(body.size, 5);
    QCOMPARE(body.open()->readAll(), "hello"_ba);
    QCOMPARE(body.open()->readAll(), "hello"_ba);
}

void TestTransport::changedFileIsNotSent() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
    file.close();
    QVERIFY(net::Body::file(path, 5, "text/plain").open());
    QVERIFY(!net::Body::file(path, 6, "text/plain").open());
    QVERIFY(!net::Body::file(folder.filePath(u"none"_s), 5, "text/plain").open());
}

void TestTransport::bodyDeviceIsReadOnce() {
    net::BodyDevice device(net::Body::bytes("hello", {}).open(), 5, nullptr);
    QVERIFY(device.reset());
    QCOMPARE(device.read(2), "he"_ba);
    QVERIFY(!device.reset());
    QVERIFY(!device.seek(0));
    QVERIFY(!device.isWhole());
    QCOMPARE(device.readAll(), "llo"_ba);
    QVERIFY(device.isWhole());
    QVERIFY(!device.isBroken());
    QVERIFY(!device.reset());
}

void TestTransport::bodyDeviceTellsABrokenSource() {
    net::BodyDevice device(net::Body::bytes("hel", {}).open(), 5, nullptr);
    QCOMPARE(device.read(5), "hel"_ba);
    QVERIFY(device.read(5).isEmpty());
    QVERIFY(!device.isWhole());
    QVERIFY(device.isBroken());
}

void TestTransport::networkErrors_data() {
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << false << ErrorKind::Transient;
    QTest::newRow("not found") << QNetworkReply::HostNotFoundError << false << ErrorKind::Transient;
    QTest::newRow("cut") << QNetworkReply::RemoteHostClosedError << false << ErrorKind::Transient;
    QTest::newRow("cut after the body began")
        << QNetworkReply::RemoteHostClosedError << true << ErrorKind::Ambiguous;
    QTest::newRow("resend refused") << QNetworkReply::ContentReSendError << true << ErrorKind::Ambiguous;
    QTest::newRow("proxy sign-in") << QNetworkReply::ProxyAuthenticationRequiredError << false
                                   << ErrorKind::ActionRequired;
    QTest::newRow("proxy") << QNetworkReply::ProxyConnectionRefusedError << false << ErrorKind::Transient;
    QTest::newRow("handshake") << QNetworkReply::SslHandshakeFailedError << false << ErrorKind::Transient;
}

void TestTransport::networkErrors() {
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(bool, mayHaveArrived);
    QFETCH(ErrorKind, kind);
    QVERIFY(!net::isAnswer(error));
    const core::Error told = net::describe({.error = error,
                                            .words = u"words"_s,
                                            .host = u"a.example"_s,
                                            .distrust = {},
                                            .mayHaveArrived = mayHaveArrived});
    QCOMPARE(told.kind, kind);
    QVERIFY(told.text.contains(u"a.example"_s));
    QVERIFY(!told.text.contains(u"%1"_s));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "test_transport.moc"
