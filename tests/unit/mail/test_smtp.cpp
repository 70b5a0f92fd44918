#include "mail/address.h"
#include "mail/render.h"
#include "mail/sender.h"
#include "mail/smtperror.h"
#include "support/mailserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;

namespace {

/// A mail server that takes the whole dialogue up to a point and then does what real ones do when they break.
class BrokenServer final : public QObject {
public:
    enum class Breaks {
        AfterGreeting,
        InText,
        AfterText,
        SilentAfterText,
        SilentAtOnce,
        ClosesAfterText,
        RefusesText
    };

    explicit BrokenServer(Breaks where) : m_where(where) {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            if (m_where != Breaks::SilentAtOnce) {
                socket->write("220 broken.example ESMTP\r\n");
            }
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
    }

    mail::Server address() const {
        return {.host = u"127.0.0.1"_s, .port = m_server.serverPort(), .security = mail::Security::None};
    }
    QByteArrayList commands;
    QByteArray text;

private:
    void read(QTcpSocket& socket) {
        while (m_isText ? socket.bytesAvailable() > 0 : socket.canReadLine()) {
            if (m_isText) {
                text += socket.readAll();
                if (m_where == Breaks::InText) {
                    socket.abort();
                } else if (text.endsWith("\r\n.\r\n")) {
                    m_isText = false;
                    ended(socket);
                }
                continue;
            }
            const QByteArray line = socket.readLine().trimmed();
            commands += line.left(4);
            if (line.startsWith("EHLO")) {
                socket.write(m_where == Breaks::AfterGreeting ? "" : "250 broken.example\r\n");
                if (m_where == Breaks::AfterGreeting) {
                    socket.abort();
                }
            } else if (line.startsWith("DATA")) {
                m_isText = true;
                socket.write("354 go on\r\n");
            } else {
                socket.write("250 fine\r\n");
            }
        }
    }
    void ended(QTcpSocket& socket) const {
        if (m_where == Breaks::AfterText) {
            socket.abort();
        } else if (m_where == Breaks::ClosesAfterText) {
            socket.write("421 closing\r\n");
            socket.disconnectFromHost();
        } else if (m_where == Breaks::RefusesText) {
            socket.write("554 5.6.0 not like this\r\n");
        }
    }

    QTcpServer m_server;
    Breaks m_where;
    bool m_isText = false;
};

/// E-mail handed to a real server and read back from its mailbox, and what is told when that fails.
class TestSmtp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void arrivesAsItWas_data();
    void arrivesAsItWas();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void aRefusedCopyDoesNotStopIt();
    void aRefusedRecipientSendsNothing();
    void wrongCertificateSendsNothing();
    void neverWithoutTheSignIn();
    void neverWithoutEncryption();
    void slowServerIsGivenUp();
    void isStoppedByThePerson();
    void breaks_data();
    void breaks();
    void checkSignsInAndSendsNothing();
    void serverNames_data();
    void serverNames();

private:
    mail::Server server(mail::Security security = mail::Security::StartTls) const;
    QString rendered(const mail::Message& message) const;
    mail::Message message(const QStringList& to) const;
    core::Result<mail::Sent> send(const mail::Server& server, const QStringList& to, qsizetype needed = 1,
                                  const QByteArray& password = MailServer::password,
                                  const QByteArray& bytes = {},
                                  const QString& from = u"desk@client.example"_s);

    std::unique_ptr<MailServer> m_server;
    QTemporaryDir m_folder;
    mail::Patience m_patience{.connect = 15s, .idle = 15s, .answer = 15s};
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

void TestSmtp::initTestCase() {
    const QString unpacked = QStringLiteral(SW_SOURCE_DIR "/build/unpacked/usr/sbin/exim4");
    m_server = std::make_unique<MailServer>(QFile::exists(unpacked) ? unpacked : u"/usr/sbin/exim4"_s);
    const QString fault = m_server->start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

mail::Server TestSmtp::server(mail::Security security) const {
    return {.host = u"localhost"_s,
            .port = security == mail::Security::Tls ? m_server->tlsPort() : m_server->port(),
            .security = security,
            .user = MailServer::user,
            .caFile = m_server->caFile()};
}

QString TestSmtp::rendered(const mail::Message& message) const {
    QFile file(m_folder.filePath(message.id + u".eml"_s));
    if (!file.open(QIODevice::WriteOnly) || !mail::render(message, file)) {
        return {};
    }
    return file.fileName();
}

mail::Message TestSmtp::message(const QStringList& to) const {
    mail::Message made{.id = mail::messageId(u"intent"_s + to.join(u'-'), 1, u"desk@client.example"_s),
                       .from = {.name = u"Zoë Schmidt"_s, .email = u"desk@client.example"_s},
                       .subject = u"Logins fail – 生産"_s,
                       .text = u"Nobody can sign in.\n.\nA line with a dot above, and ünïcode.\n"_s};
    for (const QString& one : to) {
        made.to.append({.name = {}, .email = one});
    }
    return made;
}

core::Result<mail::Sent> TestSmtp::send(const mail::Server& server, const QStringList& to, qsizetype needed,
                                        const QByteArray& password, const QByteArray& bytes,
                                        const QString& from) {
    QString file = rendered(message(to));
    if (!bytes.isEmpty()) {
        QFile whole(file);
        if (!whole.open(QIODevice::Append) || whole.write(bytes) != bytes.size()) {
            return core::fail(ErrorKind::Permanent, u"no file"_s);
        }
    }
    mail::SmtpClient client(m_patience);
    std::optional<core::Result<mail::Sent>> answer;
    *m_stop = false;
    client
        .send(this, server, core::Secret(password),
              {.from = from, .to = to, .needed = needed, .file = file, .stop = m_stop})
        ->then(this, [&answer](core::Result<mail::Sent> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000)) {
        return core::fail(ErrorKind::Permanent, u"no answer at all"_s);
    }
    return *answer;
}

void TestSmtp::arrivesAsItWas_data() {
    QTest::addColumn<int>("security");
    QTest::newRow("STARTTLS") << int(mail::Security::StartTls);
    QTest::newRow("TLS") << int(mail::Security::Tls);
}

void TestSmtp::arrivesAsItWas() {
    QFETCH(int, security);
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i) {
        bytes += char(i * 7 + i / 256);
    }
    const QString evidence = m_folder.filePath(u"evidence.bin"_s);
    QFile file(evidence);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
    mail::Message whole = message({u"outage@vendor.example"_s});
    whole.files = {
        {.path = evidence, .name = u"läuft nicht.bin"_s, .mimeType = u"application/octet-stream"_s}};
    const QString path = rendered(whole);
    QVERIFY(!path.isEmpty());
    QFile eml(path);
    QVERIFY(eml.open(QIODevice::ReadOnly));
    const QByteArray sent = eml.readAll();
    const qsizetype before = m_server->messages().size();

    mail::SmtpClient client(m_patience);
    bool isDone = false;
    QString fault;
    client
        .send(
            this, server(mail::Security(security)), core::Secret(MailServer::password),
            {.from = u"desk@client.example"_s, .to = {u"outage@vendor.example"_s}, .needed = 1, .file = path})
        ->then(this, [&](const core::Result<mail::Sent>& answer) {
            isDone = true;
            fault = answer ? QString() : answer.error().text + answer.error().details;
        });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 60'000);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->messages().size(), before + 1, 20'000);
    // Byte for byte: text, files and Message-ID.
    QCOMPARE(m_server->messages().last(), sent);
    QVERIFY(sent.contains("Message-ID: <intentoutage@vendor.example.1@client.example>\r\n"));
}

void TestSmtp::refusalsAreTold_data() {
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    const QString fine = u"outage@vendor.example"_s;
    const QString me = u"desk@client.example"_s;
    const QByteArray good = MailServer::password;
    QTest::newRow("bad password") << fine << me << QByteArray("wrong") << 0 << int(ErrorKind::ActionRequired)
                                  << u"does not accept the user"_s;
    QTest::newRow("recipient") << u"refused@vendor.example"_s << me << good << 0 << int(ErrorKind::Rejected)
                               << u"for this recipient"_s;
    QTest::newRow("later") << u"later@vendor.example"_s << me << good << 0 << int(ErrorKind::Transient)
                           << u"by itself"_s;
    QTest::newRow("421") << u"closing@vendor.example"_s << me << good << 0 << int(ErrorKind::Transient)
                         << u"closing its connections"_s;
    QTest::newRow("sender") << fine << u"blocked@client.example"_s << good << 0 << int(ErrorKind::Rejected)
                            << u"from your address"_s;
    QTest::newRow("too large") << fine << me << good << 2 * int(MailServer::sizeLimit)
                               << int(ErrorKind::Rejected) << u"too large"_s;
}

void TestSmtp::refusalsAreTold() {
    QFETCH(QString, to);
    QFETCH(QString, from);
    QFETCH(QByteArray, password);
    QFETCH(int, bytes);
    QFETCH(int, kind);
    QFETCH(QString, word);
    const int before = m_server->accepted();
    const auto answer = send(server(), {to}, 1, password, QByteArray(bytes, 'x'), from);
    QVERIFY(!answer);
    QVERIFY2(answer.error().text.contains(word), qPrintable(answer.error().text + answer.error().details));
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY(!answer.error().details.contains(QString::fromLatin1(password)));
    QCOMPARE(m_server->accepted(), before);
}

void TestSmtp::aRefusedCopyDoesNotStopIt() {
    const qsizetype before = m_server->messages().size();
    const auto answer = send(server(), {u"outage@vendor.example"_s, u"refused@client.example"_s});
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().text));
    QCOMPARE(answer->refused, QStringList{u"refused@client.example"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->messages().size(), before + 1, 20'000);
}

void TestSmtp::aRefusedRecipientSendsNothing() {
    const int before = m_server->accepted();
    const auto answer = send(server(), {u"refused@vendor.example"_s, u"colleague@client.example"_s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QVERIFY2(answer.error().details.contains(u"550"_s), qPrintable(answer.error().details));
    QCOMPARE(m_server->accepted(), before);
}

void TestSmtp::wrongCertificateSendsNothing() {
    const int before = m_server->accepted();
    for (mail::Server wrong : {server(), server(mail::Security::Tls)}) {
        wrong.caFile.clear();
        const auto stranger = send(wrong, {u"outage@vendor.example"_s});
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, ErrorKind::ActionRequired);
        QVERIFY2(stranger.error().text.contains(u"certificate"_s), qPrintable(stranger.error().text));
        wrong.caFile = m_server->caFile();
        wrong.host = u"127.0.0.2"_s; // the same machine by a name that is not in the certificate
        const auto other = send(wrong, {u"outage@vendor.example"_s});
        QVERIFY(!other);
        QVERIFY(other.error().kind == ErrorKind::ActionRequired ||
                other.error().kind == ErrorKind::Transient);
    }
    QCOMPARE(m_server->accepted(), before);
}

void TestSmtp::neverWithoutTheSignIn() {
    // Plain to this computer: the server offers no sign-in there, and libcurl would go on without.
    BrokenServer open(BrokenServer::Breaks::RefusesText);
    mail::Server plain = open.address();
    plain.user = MailServer::user;
    const auto answer = send(plain, {u"outage@vendor.example"_s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::ActionRequired);
    QVERIFY2(answer.error().text.contains(u"offers no sign-in"_s), qPrintable(answer.error().text));
    QVERIFY2(open.text.isEmpty(), open.text.constData());
}

void TestSmtp::neverWithoutEncryption() {
    BrokenServer plain(BrokenServer::Breaks::RefusesText);
    mail::Server server = plain.address();
    server.security = mail::Security::StartTls;
    const auto answer = send(server, {u"outage@vendor.example"_s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::ActionRequired);
    QVERIFY2(answer.error().text.contains(u"offers no encryption"_s), qPrintable(answer.error().text));
    QVERIFY(!plain.commands.contains("MAIL"));
    server.security = mail::Security::None;
    server.host = u"mail.example.com"_s;
    const auto abroad = send(server, {u"outage@vendor.example"_s});
    QVERIFY(!abroad);
    QCOMPARE(abroad.error().kind, ErrorKind::Rejected);
}

void TestSmtp::slowServerIsGivenUp() {
    m_patience.idle = 1500ms;
    const auto answer = send(server(), {u"slow@vendor.example"_s});
    m_patience.idle = 15s;
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Transient);
    QVERIFY2(answer.error().text.contains(u"does not answer"_s), qPrintable(answer.error().text));
}

void TestSmtp::isStoppedByThePerson() {
    const QString file = rendered(message({u"slow@vendor.example"_s}));
    mail::SmtpClient client(m_patience);
    std::optional<core::Result<mail::Sent>> answer;
    *m_stop = false;
    auto* call = client.send(this, server(), core::Secret(MailServer::password),
                             {.from = u"desk@client.example"_s,
                              .to = {u"slow@vendor.example"_s},
                              .needed = 1,
                              .file = file,
                              .stop = m_stop});
    call->then(this, [&answer](core::Result<mail::Sent> given) { answer = std::move(given); });
    connect(call, &core::CallBase::progressed, this, [this] { *m_stop = true; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
}

void TestSmtp::breaks_data() {
    using Breaks = BrokenServer::Breaks;
    QTest::addColumn<int>("where");
    QTest::addColumn<int>("kind");
    QTest::newRow("silent from the start") << int(Breaks::SilentAtOnce) << int(ErrorKind::Transient);
    QTest::newRow("cut at the greeting") << int(Breaks::AfterGreeting) << int(ErrorKind::Transient);
    QTest::newRow("cut in the text") << int(Breaks::InText) << int(ErrorKind::Transient);
    QTest::newRow("cut after the text") << int(Breaks::AfterText) << int(ErrorKind::Ambiguous);
    QTest::newRow("silent after the text") << int(Breaks::SilentAfterText) << int(ErrorKind::Ambiguous);
    QTest::newRow("421 after the text") << int(Breaks::ClosesAfterText) << int(ErrorKind::Transient);
    QTest::newRow("refuses the text") << int(Breaks::RefusesText) << int(ErrorKind::Rejected);
}

void TestSmtp::breaks() {
    QFETCH(int, where);
    QFETCH(int, kind);
    BrokenServer broken{BrokenServer::Breaks(where)};
    m_patience = {.connect = 1500ms, .idle = 1500ms, .answer = 2s};
    // Large enough that it cannot all lie in the socket's buffers when the connection is cut.
    const QByteArray much = where == int(BrokenServer::Breaks::InText)
                                ? QByteArray("line of text\r\n").repeated(1'000'000)
                                : QByteArray();
    const auto answer = send(broken.address(), {u"outage@vendor.example"_s}, 1, {}, much);
    m_patience = {.connect = 15s, .idle = 15s, .answer = 15s};
    QVERIFY(!answer);
    QVERIFY2(int(answer.error().kind) == kind,
             qPrintable(core::kindName(answer.error().kind) + answer.error().text + answer.error().details));
}

void TestSmtp::checkSignsInAndSendsNothing() {
    const int before = m_server->accepted();
    mail::SmtpClient client(m_patience);
    QList<core::Done> answers;
    const auto keep = [&answers](const core::Done& done) {
        answers.append(done);
    };
    client.check(this, server(), core::Secret(MailServer::password))->then(this, keep);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 20'000);
    QVERIFY2(answers[0].has_value(),
             answers[0] ? "" : qPrintable(answers[0].error().text + answers[0].error().details));
    client.check(this, server(), core::Secret("wrong"))->then(this, keep);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 20'000);
    QVERIFY(!answers[1]);
    QCOMPARE(answers[1].error().kind, ErrorKind::ActionRequired);
    QCOMPARE(m_server->accepted(), before);
}

void TestSmtp::serverNames_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("name") << u"smtp.example.com"_s << true;
    QTest::newRow("umlaut") << u"post.münchen.example"_s << true;
    QTest::newRow("address") << u"192.0.2.7"_s << true;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("with protocol") << u"smtp://smtp.example.com"_s << false;
    QTest::newRow("with path") << u"smtp.example.com/x"_s << false;
    QTest::newRow("with user") << u"me@smtp.example.com"_s << false;
    QTest::newRow("line break") << u"smtp.example.com\r\nDATA"_s << false;
    QTest::newRow("escaped line break") << u"smtp.example.com%0d%0a"_s << false;
    QTest::newRow("blank") << u"smtp example.com"_s << false;
}

void TestSmtp::serverNames() {
    QFETCH(QString, host);
    QFETCH(bool, isFine);
    QCOMPARE(mail::checkServer({.host = host}).has_value(), isFine);
}

} // namespace

QTEST_GUILESS_MAIN(TestSmtp)
#include "test_smtp.moc"
