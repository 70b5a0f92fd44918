#include "center/boundedserver.h"

#include "center/message.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace center {
namespace {

constexpr qsizetype mostConnections = 64;
/// Who goes on sending for ever is cut off after this much more.
constexpr qint64 mostDrained = 1024LL * 1024 * 1024;
constexpr std::chrono::seconds drainTime{30};
constexpr qsizetype longestHead = 65536;

} // namespace

BoundedSocket::BoundedSocket(qint64 limit, QObject* parent) : QTcpSocket(parent), m_limit(limit) {
    // Before anybody else connects: this slot runs first and sees all that has come.
    connect(this, &QIODevice::readyRead, this, &BoundedSocket::count);
}

qint64 BoundedSocket::writeData(const char* data, qint64 size) {
    // After an answer a new request comes; "100 Continue" is none. What lies here already was sent ahead, and
    // its head was not seen from its start.
    if (!QByteArrayView(data, size).startsWith("HTTP/1.1 100")) {
        m_received = 0;
        m_head.clear();
        m_isHeadOver = bytesAvailable() > 0;
    }
    return QTcpSocket::writeData(data, size);
}

void BoundedSocket::count() {
    m_received += bytesAvailable();
    lookForEndOfHead();
    if (m_received > m_limit) {
        refuse("HTTP/1.1 413 Payload Too Large", tooLarge());
    } else if (m_head.size() > longestHead) {
        refuse("HTTP/1.1 431 Request Header Fields Too Large", plainText(431, "The head is too large\n"));
    }
}

void BoundedSocket::lookForEndOfHead() {
    if (m_isHeadOver) {
        return;
    }
    constexpr qsizetype overlap = 3;
    const qsizetype from = std::max<qsizetype>(m_head.size() - overlap, 0);
    m_head += peek(longestHead);
    const qsizetype end = std::max(m_head.indexOf("\n\r\n", from), m_head.indexOf("\n\n", from));
    if (end < 0) {
        return;
    }
    // QHttpServer 6.4 leaves a client waiting that asks first whether to send its body.
    const bool isAsking = m_head.left(end).toLower().contains("\nexpect: 100-continue");
    m_isHeadOver = true;
    m_head.clear();
    if (isAsking) {
        write("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void BoundedSocket::refuse(const QByteArray& statusLine, const Answer& answer) {
    disconnect(this, &QIODevice::readyRead, nullptr, nullptr);
    if (isTransactionStarted()) {
        commitTransaction();
    }
    m_received = 0;
    write(statusLine + "\r\nContent-Type: " + answer.type + "\r\nContent-Length: " +
          QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n" + answer.body);
    connect(this, &QIODevice::readyRead, this, &BoundedSocket::drain);
    QTimer::singleShot(drainTime, this, &QAbstractSocket::abort);
    drain();
}

void BoundedSocket::drain() {
    const qint64 thrownAway = skip(bytesAvailable());
    m_received += std::max<qint64>(thrownAway, 0);
    if (m_received > mostDrained) {
        abort();
    }
}

BoundedServer::BoundedServer(qint64 limit, QObject* parent) : QTcpServer(parent), m_limit(limit) {}

void BoundedServer::incomingConnection(qintptr handle) {
    if (const auto first = std::exchange(m_first, {})) {
        first();
    }
    auto* socket = new BoundedSocket(m_limit, this);
    const bool isOne = socket->setSocketDescriptor(handle);
    if (!isOne || findChildren<BoundedSocket*>(Qt::FindDirectChildrenOnly).size() > mostConnections) {
        delete socket;
        return;
    }
    addPendingConnection(socket);
}

} // namespace center
