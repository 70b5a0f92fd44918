#include "net/authorities.h"
#include "net/connectioncheck.h"
#include "support/certificates.h"
#include "support/rawserver.h"
#include "support/socksserver.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using Id = net::Stage::Id;
using Verdict = net::Stage::Verdict;

/// What a person is told of each step on the way to a Support Center.
class TestConnectionCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allIsWell();
    void plainOnThisMachine();
    void aNameThatNobodyKnows();
    void nobodyListens();
    void badCertificates_data();
    void badCertificates();
    void anExpiryThatIsNearIsTold();
    void silenceEndsInTime();
    void theProxyIsTried();
    void plainHttpToAnotherMachineIsRefused();
    void deletingItClosesWhatIsOpen();
    void authorityFiles_data();
    void authorityFiles();

private:
    std::shared_ptr<net::Route> route() const;
    QHash<Id, net::Stage> stagesOf(const QUrl& url, std::shared_ptr<const net::Route> route,
                                   std::chrono::milliseconds limit = std::chrono::seconds(20));

    std::unique_ptr<Certificates> m_certificates;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestConnectionCheck::initTestCase() {
    m_certificates = std::make_unique<Certificates>();
}

std::shared_ptr<net::Route> TestConnectionCheck::route() const {
    auto made = std::make_shared<net::Route>();
    made->proxy = net::Route::Proxy::None;
    made->authorityFile = m_certificates->authorityFile();
    return made;
}

QHash<Id, net::Stage> TestConnectionCheck::stagesOf(const QUrl& url, std::shared_ptr<const net::Route> by,
                                                    std::chrono::milliseconds limit) {
    net::ConnectionCheck check(url, std::move(by), nullptr, limit);
    QHash<Id, net::Stage> stages;
    bool isDone = false;
    connect(&check, &net::ConnectionCheck::ended, this, [&](const net::Stage& stage) {
        stages.insert(stage.id, stage);
        QVERIFY(stage.time.count() >= 0);
        QVERIFY(!stage.text.isEmpty());
    });
    connect(&check, &net::ConnectionCheck::finished, this, [&] { isDone = true; });
    check.start();
    if (isDone || !QTest::qWaitFor([&] { return isDone; }, 60'000)) {
        qWarning("the check did not end, or ended at once");
    }
    return stages;
}

void TestConnectionCheck::allIsWell() {
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}},
                     m_certificates->server(u"good"_s, u"DNS:localhost,IP:127.0.0.1"_s));
    QUrl url = server.url();
    url.setHost(u"localhost"_s);
    const auto stages = stagesOf(url, route());
    QCOMPARE(stages.size(), 4);
    QCOMPARE(stages[Id::Name].verdict, Verdict::Passed);
    QVERIFY(stages[Id::Name].text.contains(u"127.0.0.1"_s) || stages[Id::Name].text.contains(u"::1"_s));
    QCOMPARE(stages[Id::Proxy].verdict, Verdict::Skipped);
    QCOMPARE(stages[Id::Connection].verdict, Verdict::Passed);
    QCOMPARE(stages[Id::Encryption].verdict, Verdict::Passed);
    QVERIFY2(stages[Id::Encryption].text.contains(u"TLSv1"_s), qPrintable(stages[Id::Encryption].text));
    QVERIFY(server.requests().isEmpty()); // nothing was asked, so nothing was signed in
}

void TestConnectionCheck::plainOnThisMachine() {
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}});
    const auto stages = stagesOf(server.url(), nullptr);
    QCOMPARE(stages[Id::Name].verdict, Verdict::Skipped); // a number
    QCOMPARE(stages[Id::Connection].verdict, Verdict::Passed);
    QCOMPARE(stages[Id::Encryption].verdict, Verdict::Skipped);
}

void TestConnectionCheck::aNameThatNobodyKnows() {
    const auto stages = stagesOf(QUrl(u"https://support.invalid"_s), route());
    QCOMPARE(stages.size(), 1);
    QCOMPARE(stages[Id::Name].verdict, Verdict::Failed);
    QVERIFY(stages[Id::Name].text.contains(u"support.invalid"_s));
    QCOMPARE(stages[Id::Name].error->kind, core::ErrorKind::Transient);
}

void TestConnectionCheck::nobodyListens() {
    quint16 port = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        port = gone.serverPort();
    }
    const auto stages = stagesOf(QUrl(u"https://127.0.0.1:%1"_s.arg(port)), route());
    QCOMPARE(stages[Id::Connection].verdict, Verdict::Failed);
    QVERIFY2(stages[Id::Connection].text.contains(u"does not accept connections"_s),
             qPrintable(stages[Id::Connection].text));
    QVERIFY(!stages.contains(Id::Encryption));
}

void TestConnectionCheck::badCertificates_data() {
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::addColumn<QString>("shown"); // in the chain
    const QString here = u"IP:127.0.0.1"_s;
    QTest::newRow("unknown authority")
        << m_certificates->server(u"good"_s, here) << false << u"signed by Authority of the test"_s;
    QTest::newRow("wrong host") << m_certificates->server(u"other"_s, u"DNS:elsewhere.example"_s) << true
                                << u"elsewhere.example"_s;
    QTest::newRow("expired") << m_certificates->server(u"old"_s, here, m_now.addDays(-40), m_now.addDays(-2))
                             << true
                             << QLocale().toString(m_now.addDays(-2).toLocalTime().date(),
                                                   QLocale::ShortFormat);
    QTest::newRow("not valid yet") << m_certificates->server(u"young"_s, here, m_now.addDays(3),
                                                             m_now.addDays(30))
                                   << true << u"young"_s;
    QTest::newRow("self-signed") << m_certificates->selfSigned(u"alone"_s, here) << true
                                 << u"signed by itself alone"_s;
}

void TestConnectionCheck::badCertificates() {
    QFETCH(QSslConfiguration, tls);
    QFETCH(bool, isAuthorityKnown);
    QFETCH(QString, shown);
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}}, tls);
    const auto stages = stagesOf(server.url(), isAuthorityKnown ? route() : nullptr);
    const net::Stage& stage = stages[Id::Encryption];
    QCOMPARE(stage.verdict, Verdict::Failed);
    QCOMPARE(stage.error->kind, core::ErrorKind::ActionRequired);
    QVERIFY2(stage.text.contains(u"certificate"_s), qPrintable(stage.text));
    QVERIFY(!stage.details.isEmpty());
    if (shown != u"young"_s) {
        QVERIFY2(stage.details.first().contains(shown), qPrintable(stage.details.join(u'\n')));
    }
    QVERIFY2(stage.details.first().contains(u"SHA-256 "_s), qPrintable(stage.details.first()));
    QCOMPARE(server.bytesReceived(), 0);
}

void TestConnectionCheck::anExpiryThatIsNearIsTold() {
    RawServer server(
        {{.answer = httpAnswer("200 OK", "{}")}},
        m_certificates->server(u"soon"_s, u"IP:127.0.0.1"_s, m_now.addDays(-40), m_now.addDays(6)));
    const net::Stage stage = stagesOf(server.url(), route())[Id::Encryption];
    QCOMPARE(stage.verdict, Verdict::Doubtful);
    QVERIFY(!stage.error);
    QVERIFY2(
        stage.text.contains(QLocale().toString(m_now.addDays(6).toLocalTime().date(), QLocale::ShortFormat)),
        qPrintable(stage.text));
    QVERIFY(!stage.details.isEmpty());
}

void TestConnectionCheck::silenceEndsInTime() {
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto stages = stagesOf(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())), route(),
                                 std::chrono::milliseconds(300));
    QCOMPARE(stages[Id::Connection].verdict, Verdict::Passed);
    QCOMPARE(stages[Id::Encryption].verdict, Verdict::Failed);
    QCOMPARE(stages[Id::Encryption].error->kind, core::ErrorKind::Transient);
    QVERIFY(stages[Id::Encryption].time >= std::chrono::milliseconds(200)); // Qt's timers are coarse
}

void TestConnectionCheck::theProxyIsTried() {
    SocksServer socks("ann", "right");
    RawServer server({{.answer = httpAnswer("200 OK", "{}")}},
                     m_certificates->server(u"far"_s, u"DNS:support.test"_s));
    QUrl url = server.url();
    url.setHost(u"support.test"_s);
    const auto by = [&](quint16 port, const QByteArray& password) {
        auto made = route();
        made->proxy = net::Route::Proxy::Socks5;
        made->host = u"127.0.0.1"_s;
        made->port = port;
        made->user = u"ann"_s;
        made->password = core::Secret(password);
        return made;
    };
    const auto good = stagesOf(url, by(socks.port(), "right"));
    QCOMPARE(good[Id::Proxy].verdict, Verdict::Passed);
    QCOMPARE(good[Id::Connection].verdict, Verdict::Passed);
    QCOMPARE(good[Id::Encryption].verdict, Verdict::Passed);
    QCOMPARE(socks.asked().size(), 1); // with the name: the proxy looked it up

    const auto refused = stagesOf(url, by(socks.port(), "wrong"));
    QCOMPARE(refused[Id::Proxy].verdict, Verdict::Failed); // it takes connections, but not this sign-in
    QCOMPARE(refused[Id::Proxy].error->kind, core::ErrorKind::ActionRequired);
    QVERIFY(refused[Id::Proxy].text.contains(u"127.0.0.1:%1"_s.arg(socks.port())));
    QVERIFY(!refused[Id::Proxy].text.contains(u"wrong"_s));
    QVERIFY(!refused.contains(Id::Encryption));

    quint16 free = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        free = gone.serverPort();
    }
    const auto absent = stagesOf(url, by(free, "right"));
    QCOMPARE(absent[Id::Proxy].verdict, Verdict::Failed);
    QVERIFY(!absent.contains(Id::Connection));
}

void TestConnectionCheck::plainHttpToAnotherMachineIsRefused() {
    const auto stages = stagesOf(QUrl(u"http://192.0.2.1"_s), route());
    QCOMPARE(stages[Id::Name].verdict, Verdict::Failed);
    QVERIFY(stages[Id::Name].text.contains(u"https"_s));
}

void TestConnectionCheck::deletingItClosesWhatIsOpen() {
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto check = std::make_unique<net::ConnectionCheck>(
        QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())), route(), nullptr);
    bool isEncrypting = false;
    connect(check.get(), &net::ConnectionCheck::began, this,
            [&](Id id) { isEncrypting = id == Id::Encryption; });
    connect(check.get(), &net::ConnectionCheck::finished, this, [] { QFAIL("told after its end"); });
    check->start();
    QTRY_VERIFY(isEncrypting);
    QTRY_VERIFY(silent.hasPendingConnections());
    QTcpSocket* socket = silent.nextPendingConnection();
    check.reset();
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestConnectionCheck::authorityFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault"); // empty = it can be used
    QFile file(m_certificates->authorityFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    m_certificates->server(u"past"_s, u"IP:127.0.0.1"_s, m_now.addDays(-9), m_now.addDays(-1));
    QFile past(m_certificates->path(u"past.pem"_s));
    QVERIFY(past.open(QIODevice::ReadOnly));
    const QByteArray old = past.readAll();
    QFile key(m_certificates->path(u"ca.key"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QTest::newRow("one") << good << QString();
    QTest::newRow("two, one of them old") << good + old << QString();
    QTest::newRow("expired") << old << u"have expired"_s;
    QTest::newRow("empty") << QByteArray() << u"no certificate"_s;
    QTest::newRow("some text") << QByteArray("hello") << u"no certificate"_s;
    QTest::newRow("broken") << good.left(good.size() / 2) << u"no certificate"_s;
    QTest::newRow("with a key") << good + key.readAll() << u"private key"_s;
    QTest::newRow("endless") << QByteArray(5'000'000, ' ') + good << u"no certificate"_s;
}

void TestConnectionCheck::authorityFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    QFile file(m_certificates->path(u"chosen.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto found = net::readAuthorities(file.fileName(), m_now);
    QCOMPARE(found.has_value(), fault.isEmpty());
    if (found) {
        QCOMPARE(found->first().name, u"Authority of the test"_s);
        QVERIFY(found->first().expires > m_now);
    } else {
        QVERIFY2(found.error().text.contains(fault), qPrintable(found.error().text));
        QCOMPARE(found.error().path, file.fileName());
        QCOMPARE(found.error().kind, core::ErrorKind::ActionRequired);
    }
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "test_connectioncheck.moc"
