#include "support/certificates.h"
#include "support/squid.h"
#include "world.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The practice center as it looks from far away: behind TLS.
class TlsFront final {
public:
    TlsFront(const QSslConfiguration& tls, const QUrl& target) {
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this, target] {
            while (QTcpSocket* client = m_server.nextPendingConnection()) {
                auto* center = new QTcpSocket(client);
                // It answers to its own name alone.
                const auto forward = [far = url().authority().toLatin1(),
                                      near = target.authority().toLatin1()](QTcpSocket* from,
                                                                            QTcpSocket* to) {
                    to->write(from->readAll().replace("Host: " + far, "Host: " + near));
                };
                const auto join = [forward](QTcpSocket* from, QTcpSocket* to) {
                    QObject::connect(from, &QTcpSocket::readyRead, to, [=] { forward(from, to); });
                    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
                };
                join(client, center);
                join(center, client);
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
                center->connectToHost(target.host(), quint16(target.port()));
                forward(client, center);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost)) {
            qFatal("the TLS server cannot listen");
        }
    }

    QUrl url() const { return QUrl(u"https://support.test:%1"_s.arg(m_server.serverPort())); }

private:
    QSslServer m_server;
};

QHash<QString, QJsonObject> stagesOf(const Outcome& outcome) {
    QHash<QString, QJsonObject> stages;
    const QJsonArray array = outcome.json[u"stages"_s].toArray();
    for (const QJsonValue& stage : array) {
        stages.insert(stage[u"stage"].toString(), stage.toObject());
    }
    return stages;
}

QString verdictOf(const Outcome& outcome, const QString& stage) {
    return stagesOf(outcome).value(stage)[u"verdict"].toString();
}

} // namespace

/// The way from this machine to the Support Center: tested stage by stage, and through a real proxy.
class TestNetwork final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stagesAreTold();
    void theStageThatFailsIsNamed();
    void aMissingRightIsTold_data();
    void aMissingRightIsTold();
    void aWebPageGetsNoSecret();
    void aRequestGoesThroughTheProxy();
    void networkOptions();
    void wrongNetworkOptionsAreRefused_data();
    void wrongNetworkOptionsAreRefused();
    void aFreshSecretResumesItsAccountAlone();
    void anAccountWithUndeliveredRequestsStays();
};

void TestNetwork::stagesAreTold() {
    const World world;
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QVERIFY2(tested.code == 0, tested.err.constData());
    QStringList names;
    for (const QJsonValue& stage : tested.json[u"stages"_s].toArray()) {
        names += stage[u"stage"].toString();
        QVERIFY(!stage[u"text"].toString().isEmpty());
        QVERIFY(stage[u"milliseconds"].toInteger(-1) >= 0);
        const bool isGood = stage[u"verdict"] == u"passed"_s || stage[u"verdict"] == u"skipped"_s;
        QVERIFY2(isGood, qPrintable(names.last()));
    }
    QCOMPARE(names, (QStringList{u"name"_s, u"proxy"_s, u"connection"_s, u"encryption"_s, u"http"_s,
                                 u"sign_in"_s, u"permission"_s}));
    // Nothing is left behind: no ticket, and the file that was sent was taken back.
    QVERIFY(world.tickets().isEmpty());
    QCOMPARE(world.proxy().delivered("POST", "/api/v2/uploads"), 1);
    QCOMPARE(world.proxy().delivered("DELETE", "/api/v2/uploads"), 1);
    QCOMPARE(world.proxy().delivered("POST", "/api/v2/requests"), 0);

    const Outcome read = world.run({u"accounts"_s, u"test"_s, u"test"_s}); // for a person
    QCOMPARE(read.code, 0);
    QVERIFY2(read.out.contains("Sign-in: Works") && read.out.contains("Signed in to"), read.out.constData());
}

void TestNetwork::theStageThatFailsIsNamed() {
    const World world;
    writeWhole(world.path(u"token"_s), "not-the-token\n");
    const Outcome refused = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QCOMPARE(refused.code, 5);
    QCOMPARE(verdictOf(refused, u"http"_s), u"passed"_s);
    QCOMPARE(verdictOf(refused, u"sign_in"_s), u"failed"_s);
    QCOMPARE(verdictOf(refused, u"permission"_s), u"not_tried"_s);
    QCOMPARE(stagesOf(refused)[u"sign_in"_s][u"text"], refused.json[u"error"_s][u"text"_s]);

    world.proxy().setRefusing(true);
    const Outcome absent = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QCOMPARE(absent.code, 1);
    QCOMPARE(verdictOf(absent, u"connection"_s), u"failed"_s);
    QCOMPARE(verdictOf(absent, u"http"_s), u"not_tried"_s);
}

void TestNetwork::aMissingRightIsTold_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("may not read requests") << "GET"_ba << "/api/v2/requests"_ba;
    QTest::newRow("may not send files") << "POST"_ba << "/api/v2/uploads"_ba;
}

void TestNetwork::aMissingRightIsTold() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const World world;
    world.proxy().setPlan({{.kind = Fault::Kind::Replace,
                            .method = method,
                            .path = path,
                            .answer = "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n"
                                      "Content-Length: 21\r\n\r\n{\"error\":\"Forbidden\"}"}});
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QCOMPARE(tested.code, 5);
    QCOMPARE(verdictOf(tested, u"sign_in"_s), u"passed"_s);
    QCOMPARE(verdictOf(tested, u"permission"_s), u"failed"_s);
    QVERIFY2(tested.err.contains("does not allow it"), tested.err.constData());
}

void TestNetwork::aWebPageGetsNoSecret() {
    const World world;
    world.proxy().setPlan(
        {{.kind = Fault::Kind::Replace,
          .times = -1,
          .answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n"
                    "<html>hotel</html>"}});
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QCOMPARE(tested.code, 1);
    QCOMPARE(verdictOf(tested, u"http"_s), u"failed"_s);
    QCOMPARE(world.proxy().requests(), 1); // asked once, without a sign-in: none of the others was sent
}

void TestNetwork::aRequestGoesThroughTheProxy() {
    World world;
    const Certificates certificates;
    const TlsFront front(certificates.server(u"support.test"_s, u"DNS:support.test"_s), world.access().url);
    const Squid squid;
    writeWhole(world.path(u"proxy-password"_s), "not-the-password\n");
    QVERIFY(QFile::remove(world.data() + u"/config/accounts.json"_s));
    const Outcome added =
        world.run({u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s, u"--url"_s, front.url().toString(),
                   u"--user"_s, world.access().user, u"--secret-file"_s, world.path(u"token"_s), u"--proxy"_s,
                   u"http://%1@127.0.0.1:%2"_s.arg(QString::fromLatin1(Squid::user)).arg(squid.port()),
                   u"--proxy-secret-file"_s, world.path(u"proxy-password"_s), u"--ca-file"_s,
                   certificates.authorityFile(), u"--default"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    const QString id = added.json[u"id"_s].toString();

    // The wrong password: said of the proxy, and the request stays.
    const Outcome refused = world.run({u"accounts"_s, u"test"_s, id, u"--json"_s});
    QCOMPARE(refused.code, 5);
    QCOMPARE(verdictOf(refused, u"proxy"_s), u"failed"_s);
    QVERIFY2(refused.err.contains("127.0.0.1:" + QByteArray::number(squid.port())), refused.err.constData());
    const QString request = world.writeRequest(u"proxy-1"_s);
    const Outcome blocked = world.run({u"submit"_s, request, u"--account"_s, id, u"--json"_s});
    QCOMPARE(blocked.code, 5);
    QCOMPARE(blocked.json[u"state"_s].toString(), u"blocked"_s);
    QVERIFY(world.tickets().isEmpty());

    // The right one is read at the next attempt, and what waited goes.
    writeWhole(world.path(u"proxy-password"_s), QByteArray(Squid::password) + '\n');
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, id, u"--json"_s});
    QVERIFY2(tested.code == 0, tested.err.constData());
    QCOMPARE(verdictOf(tested, u"proxy"_s), u"passed"_s);
    QCOMPARE(verdictOf(tested, u"encryption"_s), u"passed"_s);
    const Outcome sent = world.run({u"submit"_s, request, u"--account"_s, id, u"--json"_s});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(world.ticketsOf(u"proxy-1"_s).size(), 1);
    QTRY_VERIFY(squid.log().contains("CONNECT support.test:"));
    QVERIFY(!squid.log().contains(world.token()));
    // Its password is nowhere but in the person's file.
    const QByteArray kept = readWhole(world.data() + u"/config/accounts.json"_s);
    QVERIFY(!kept.contains(Squid::password));
    QVERIFY(!readWhole(world.data() + u"/logs/support-wizard.log"_s).contains(Squid::password));
}

void TestNetwork::networkOptions() {
    World world;
    const Certificates certificates;
    writeWhole(world.path(u"proxy-password"_s), "x\n");
    const QStringList base{u"accounts"_s,      u"add"_s,
                           u"--kind"_s,        u"zendesk"_s,
                           u"--url"_s,         u"https://support.example.com"_s,
                           u"--user"_s,        u"me"_s,
                           u"--secret-file"_s, world.path(u"token"_s),
                           u"--json"_s};
    const QString url = u"socks5://ann@proxy.example.com:1080"_s;
    const Outcome added = world.run(base + QStringList{u"--proxy"_s, url, u"--proxy-secret-file"_s,
                                                       world.path(u"proxy-password"_s), u"--ca-file"_s,
                                                       certificates.authorityFile()});
    QVERIFY2(added.code == 0, added.err.constData());
    const Outcome none = world.run(base + QStringList{u"--proxy"_s, u"none"_s});
    QVERIFY2(none.code == 0, none.err.constData());
    QHash<QString, QJsonObject> items;
    for (const QJsonValue& one :
         world.run({u"accounts"_s, u"list"_s, u"--json"_s}).json[u"items"_s].toArray()) {
        items.insert(one[u"id"].toString(), one.toObject());
    }
    const QJsonObject first = items[added.json[u"id"_s].toString()];
    QCOMPARE(first[u"proxy"].toString(), url);
    QCOMPARE(first[u"ca_file"].toString(), certificates.authorityFile());
    QCOMPARE(items[none.json[u"id"_s].toString()][u"proxy"].toString(), u"none"_s);
    QCOMPARE(items[u"test"_s][u"proxy"].toString(), u"system"_s);
}

void TestNetwork::wrongNetworkOptionsAreRefused_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("password in it") << QStringList{u"--proxy"_s,
                                                   u"http://ann:s3cret@proxy.example.com:3128"_s}
                                    << "password"_ba;
    QTest::newRow("no port") << QStringList{u"--proxy"_s, u"http://proxy.example.com"_s} << "port"_ba;
    QTest::newRow("other kind") << QStringList{u"--proxy"_s, u"ftp://proxy.example.com:21"_s} << "socks5"_ba;
    QTest::newRow("a path") << QStringList{u"--proxy"_s, u"http://proxy.example.com:3128/x?s3cret"_s}
                            << "port"_ba;
    QTest::newRow("user without password")
        << QStringList{u"--proxy"_s, u"http://ann@proxy.example.com:3128"_s} << "--proxy-secret-file"_ba;
    QTest::newRow("password without user")
        << QStringList{u"--proxy-secret-file"_s, u"/dev/null"_s} << "--proxy-secret-file"_ba;
    QTest::newRow("no such authorities")
        << QStringList{u"--ca-file"_s, u"/nonexistent/ca.pem"_s} << "--ca-file"_ba;
    QTest::newRow("no authorities") << QStringList{u"--ca-file"_s, u"/dev/null"_s} << "no certificate"_ba;
}

void TestNetwork::wrongNetworkOptionsAreRefused() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const QTemporaryDir folder;
    const Outcome outcome =
        run({.arguments = QStringList{u"--data-dir"_s, folder.filePath(u"data"_s), u"accounts"_s, u"add"_s,
                                      u"--kind"_s, u"zendesk"_s, u"--url"_s, u"https://support.example.com"_s,
                                      u"--user"_s, u"me"_s, u"--secret-file"_s, u"/dev/null"_s} +
                          options});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(named), outcome.err.constData());
    QVERIFY2(!outcome.err.contains("s3cret"), outcome.err.constData());
}

void TestNetwork::aFreshSecretResumesItsAccountAlone() {
    const World world;
    ticket::Account other = world.account();
    other.id = core::AccountId(u"other"_s);
    other.isDefault = false;
    other.secret.name = world.path(u"token-of-other"_s);
    writeWhole(other.secret.name, world.token() + '\n');
    world.keepAccount(other);
    writeWhole(world.path(u"token"_s), "expired\n");
    const QString first = world.writeRequest(u"fresh-1"_s);
    const QString second = world.writeRequest(u"fresh-2"_s);
    QCOMPARE(world.run({u"submit"_s, first, u"--json"_s}).code, 5);
    QCOMPARE(world.run({u"submit"_s, second, u"--wait"_s, u"0"_s, u"--json"_s}).code, 4);
    // The other account's go on.
    const QString third = world.writeRequest(u"fresh-3"_s);
    QCOMPARE(world.run({u"submit"_s, third, u"--account"_s, u"other"_s}).code, 0);
    const auto stateOf = [&world](const QString& id) {
        for (const QJsonValue& one : world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray()) {
            if (one[u"id"] == id) {
                return one[u"state"].toString();
            }
        }
        return QString();
    };
    QCOMPARE(stateOf(u"fresh-1"_s), u"blocked"_s);
    // A test that fails changes nothing; one that works lets them go.
    QCOMPARE(world.run({u"accounts"_s, u"test"_s, u"test"_s}).code, 5);
    QCOMPARE(stateOf(u"fresh-1"_s), u"blocked"_s);
    writeWhole(world.path(u"token"_s), world.token() + '\n');
    QCOMPARE(world.run({u"accounts"_s, u"test"_s, u"test"_s}).code, 0);
    QVERIFY(stateOf(u"fresh-1"_s) != u"blocked"_s);
    QCOMPARE(world.run({u"submit"_s, first}).code, 0);
    QCOMPARE(world.run({u"submit"_s, second}).code, 0);
    for (const QString& id : {u"fresh-1"_s, u"fresh-2"_s, u"fresh-3"_s}) {
        QCOMPARE(world.ticketsOf(id).size(), 1);
    }
}

void TestNetwork::anAccountWithUndeliveredRequestsStays() {
    const World world;
    world.proxy().setRefusing(true);
    QCOMPARE(world.run({u"submit"_s, world.writeRequest(u"stay-1"_s), u"--wait"_s, u"1"_s}).code, 4);
    const Outcome refused = world.run({u"accounts"_s, u"remove"_s, u"test"_s, u"--json"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("--force"), refused.err.constData());
    QCOMPARE(world.run({u"accounts"_s, u"list"_s, u"--json"_s}).json[u"items"_s].toArray().size(), 1);
    QCOMPARE(world.run({u"accounts"_s, u"remove"_s, u"test"_s, u"--force"_s}).code, 0);
    QVERIFY(world.run({u"accounts"_s, u"list"_s, u"--json"_s}).json[u"items"_s].toArray().isEmpty());
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().size(),
             1); // and it is not lost
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
