#include "centerfixture.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace centertest;

namespace {

constexpr int patience = 10000;

QByteArray randomBytes(QRandomGenerator& random, int most) {
    QByteArray bytes(random.bounded(most), '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(random.bounded(256));
    }
    return bytes;
}

/// A request line and headers that are almost right.
QByteArray almostHttp(QRandomGenerator& random, const QByteArray& token) {
    static const QByteArrayList methods{"GET", "POST", "PUT", "DELETE", "HEAD", "BREW", ""};
    static const QByteArrayList paths{"/api/v2/requests.json",
                                      "/api/v2/requests/PRACTICE-1",
                                      "/api/v2/requests/%00%ff",
                                      "/api/v2/uploads.json?filename=%2e%2e%2f",
                                      "//",
                                      "*",
                                      "/api/v2/requests?page[after]=\xff",
                                      "http://[::1",
                                      "/practice/tickets/99999999999999999999?key=",
                                      "/attachments/token/"};
    static const QByteArrayList headers{"Content-Length: -1",
                                        "Content-Length: 99999999999999999999",
                                        "Content-Length: 3",
                                        "Transfer-Encoding: chunked",
                                        "Host: \xff\xfe",
                                        "Host: 127.0.0.1:x",
                                        "Expect: 100-continue",
                                        "Idempotency-Key: ",
                                        "Connection: upgrade\r\nUpgrade: websocket"};
    QByteArray request = methods.at(random.bounded(int(methods.size()))) + ' ' +
                         paths.at(random.bounded(int(paths.size()))) +
                         (random.bounded(8) == 0 ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n");
    for (int count = random.bounded(4); count > 0; --count) {
        request += headers.at(random.bounded(int(headers.size()))) + "\r\n";
    }
    if (random.bounded(2) == 0) {
        request += "Authorization: Bearer " + token + "\r\n";
    }
    return request + "\r\n" + randomBytes(random, 50);
}

/// A JSON body of the right words in the wrong places.
QJsonValue randomJson(QRandomGenerator& random, int depth) {
    static const QStringList words{u"request"_s,   u"subject"_s,
                                   u"comment"_s,   u"body"_s,
                                   u"uploads"_s,   u"custom_fields"_s,
                                   u"id"_s,        u"value"_s,
                                   u"email_ccs"_s, u"user_email"_s,
                                   u"solved"_s,    u"priority"_s,
                                   u"urgent"_s,    u"via_followup_source_id"_s,
                                   u"a@b"_s,       QString(QChar(0xD800)),
                                   u"'; --"_s};
    const auto word = [&] {
        return words.at(random.bounded(int(words.size())));
    };
    const int kind = random.bounded(depth > 0 ? 7 : 5);
    switch (kind) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return (random.generateDouble() - 0.5) * 1e20;
    case 3:
    case 4:
        return word();
    case 5: {
        QJsonArray list;
        for (int count = random.bounded(4); count > 0; --count) {
            list.append(randomJson(random, depth - 1));
        }
        return list;
    }
    default:
        break;
    }
    QJsonObject object;
    for (int count = random.bounded(6); count > 0; --count) {
        object.insert(word(), randomJson(random, depth - 1));
    }
    return object;
}

} // namespace

/// Whatever comes in, the center stays up, and what it holds stays right.
class TestCenterGarbage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenHttp() {
        Running running;
        running.client->file(u"Kept"_s);
        QRandomGenerator random(20261122);
        constexpr int rounds = 300;
        for (int round = 0; round < rounds; ++round) {
            QTcpSocket socket;
            socket.connectToHost(running.url.host(), static_cast<quint16>(running.url.port()));
            QVERIFY(socket.waitForConnected(patience));
            socket.write(round % 2 == 0 ? randomBytes(random, 400) : almostHttp(random, running.token));
            socket.disconnectFromHost(); // after what was written
            QVERIFY(socket.state() == QAbstractSocket::UnconnectedState ||
                    socket.waitForDisconnected(patience));
        }
        const QJsonObject kept = running.client->get(u"/api/v2/requests/1"_s).object(u"request"_s);
        QCOMPARE(kept.value(u"subject"_s).toString(), u"Kept"_s);
    }

    void randomJsonIsNeverAServerFault() {
        Running running;
        running.client->file(u"Kept"_s);
        QRandomGenerator random(42);
        constexpr int rounds = 150;
        for (int round = 0; round < rounds; ++round) {
            QJsonObject request = randomJson(random, 5).toObject();
            if (random.bounded(2) == 0) {
                request.insert(u"subject"_s, u"S"_s);
                request.insert(u"comment"_s, QJsonObject{{u"body"_s, u"T"_s}});
            }
            const bool isNew = random.bounded(2) == 0;
            const Got got = running.client->send(
                isNew ? "POST" : "PUT", isNew ? u"/api/v2/requests.json"_s : u"/api/v2/requests/1.json"_s,
                {{u"request"_s, request}});
            QVERIFY2(got.status >= 200 && got.status < 500, QByteArray::number(got.status) + got.body);
        }
        QCOMPARE(
            running.client->get(u"/api/v2/requests/1"_s).object(u"request"_s).value(u"subject"_s).toString(),
            u"Kept"_s);
    }

    void endlessHeadIsCutOff() {
        Running running;
        QTcpSocket socket;
        socket.connectToHost(running.url.host(), static_cast<quint16>(running.url.port()));
        QVERIFY(socket.waitForConnected(patience));
        socket.write("GET / HTTP/1.1\r\nX: ");
        const QByteArray megabyte(1024 * 1024, 'x');
        QByteArray answer;
        for (int count = 0; count < 3 && answer.isEmpty(); ++count) {
            socket.write(megabyte);
            while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) {
            }
            answer += socket.readAll();
        }
        while (answer.isEmpty() && socket.waitForReadyRead(patience)) {
            answer += socket.readAll();
        }
        QVERIFY2(answer.startsWith("HTTP/1.1 431"), answer.left(100).constData());
        QCOMPARE(running.client->get(u"/api/v2/users/me.json"_s).status, 200);
    }

    void bodyComesAfterContinue() {
        Running running;
        QTcpSocket socket;
        socket.connectToHost(running.url.host(), static_cast<quint16>(running.url.port()));
        QVERIFY(socket.waitForConnected(patience));
        const QByteArray body(200000, 'x'); // no line ends, so that it would not pass for a head
        socket.write(
            "POST /api/v2/uploads.json?filename=a HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n"
            "Authorization: Bearer " +
            running.token + "\r\nContent-Length: 200000\r\n\r\n");
        QByteArray answer;
        while (!answer.endsWith("\r\n\r\n") && socket.waitForReadyRead(patience)) {
            answer += socket.readAll();
        }
        QVERIFY2(answer.startsWith("HTTP/1.1 100"), answer.constData());
        socket.write(body);
        answer.clear();
        while (!answer.endsWith("}}") && socket.waitForReadyRead(patience)) {
            answer += socket.readAll();
        }
        QVERIFY2(answer.startsWith("HTTP/1.1 201"), answer.constData());
    }

    void connectionIsKeptForTheNextRequest() {
        Running running;
        QTcpSocket socket;
        socket.connectToHost(running.url.host(), static_cast<quint16>(running.url.port()));
        QVERIFY(socket.waitForConnected(patience));
        for (int count = 0; count < 3; ++count) {
            socket.write("GET /api/v2/users/me.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            QByteArray answer;
            while (!answer.endsWith("}}") && socket.waitForReadyRead(patience)) {
                answer += socket.readAll();
            }
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCenterGarbage)
#include "test_centergarbage.moc"
