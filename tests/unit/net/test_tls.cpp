#include "net/qttransport.h"
#include "support/rawserver.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using Answer = core::Result<net::Response>;

/// A server whose certificate must not be trusted gets no byte of a request.
class TestTls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedServerGetsNothing_data();
    void untrustedServerGetsNothing();
    void trustedServerIsSpokenTo();
    void cutHandshakeIsTransient();

private:
    bool openssl(const QStringList& arguments);
    bool makeServerCertificate(const QString& name, const QString& alternative);
    QSslConfiguration server(const QString& name) const;
    QSslCertificate certificate(const QString& name) const;
    Answer post(const QUrl& url);

    QTemporaryDir m_folder;
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

bool TestTls::openssl(const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool TestTls::makeServerCertificate(const QString& name, const QString& alternative) {
    QFile extension(m_folder.filePath(name + u".ext"_s));
    return extension.open(QIODevice::WriteOnly) &&
           extension.write("subjectAltName=" + alternative.toLatin1()) > 0 && extension.flush() &&
           openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s,
                    u"-out"_s, name + u".csr"_s, u"-subj"_s, u"/CN="_s + name}) &&
           openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                    u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-out"_s, name + u".pem"_s,
                    u"-extfile"_s, name + u".ext"_s});
}

QSslCertificate TestTls::certificate(const QString& name) const {
    return QSslCertificate::fromPath(m_folder.filePath(name + u".pem"_s)).value(0);
}

QSslConfiguration TestTls::server(const QString& name) const {
    QFile key(m_folder.filePath(name + u".key"_s));
    if (!key.open(QIODevice::ReadOnly)) {
        return {};
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(name));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    return configuration;
}

void TestTls::initTestCase() {
    QVERIFY(
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s,
                 u"-out"_s, u"ca.pem"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test authority"_s}));
    QVERIFY(makeServerCertificate(u"good"_s, u"IP:127.0.0.1"_s));
    QVERIFY(makeServerCertificate(u"elsewhere"_s, u"DNS:elsewhere.example"_s));
}

Answer TestTls::post(const QUrl& url) {
    net::QtTransport transport;
    net::Request request;
    request.method = net::Request::Method::Post;
    request.url = url;
    request.authorization = core::Secret("Bearer t");
    request.body = net::Body::bytes("{\"subject\":1}", "application/json");
    std::optional<Answer> answer;
    transport.send(this, std::move(request))->then(this, [&answer](Answer given) {
        answer = std::move(given);
    });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000)) {
        return core::fail(ErrorKind::Permanent, u"no answer"_s);
    }
    return std::move(*answer);
}

void TestTls::untrustedServerGetsNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::newRow("unknown authority") << u"good"_s << false;
    QTest::newRow("another host's certificate") << u"elsewhere"_s << true;
}

void TestTls::untrustedServerGetsNothing() {
    QFETCH(QString, name);
    QFETCH(bool, isAuthorityKnown);
    QSslConfiguration client = m_before;
    if (isAuthorityKnown) {
        client.addCaCertificate(certificate(u"ca"_s));
    }
    RawServer raw({{.answer = httpAnswer("201 Created", "{}")}}, server(name));
    QSslConfiguration::setDefaultConfiguration(client);
    const Answer answer = post(raw.url(u"/api/v2/requests.json"_s));
    QSslConfiguration::setDefaultConfiguration(m_before);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::ActionRequired);
    QCOMPARE(answer.error().scope, core::ErrorScope::Account);
    QVERIFY(answer.error().text.contains(u"certificate"_s));
    QCOMPARE(raw.bytesReceived(), 0);
    QVERIFY(raw.requests().isEmpty());
}

void TestTls::trustedServerIsSpokenTo() {
    QSslConfiguration client = m_before;
    client.addCaCertificate(certificate(u"ca"_s));
    RawServer raw({{.answer = httpAnswer("201 Created", "{}")}}, server(u"good"_s));
    QSslConfiguration::setDefaultConfiguration(client);
    const Answer answer = post(raw.url(u"/x"_s));
    QSslConfiguration::setDefaultConfiguration(m_before);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().details));
    QCOMPARE(answer->status, 201);
    QCOMPARE(raw.requests().size(), 1);
}

void TestTls::cutHandshakeIsTransient() {
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket* socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::disconnectFromHost);
    });
    const Answer answer = post(QUrl(u"https://127.0.0.1:%1/"_s.arg(plain.serverPort())));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::Transient);
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
