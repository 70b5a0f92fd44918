#include "center/boundedserver.h"

#include "center/message.h"

#include <QTimer>

#include <chrono>

namespace center {
namespace {

constexpr qsizetype mostConnections = 64;
/// Who goes on sending for ever is cut off after this much more.
constexpr qint64 mostDrained = 1024LL * 1024 * 1024;
constexpr std::chrono::seconds drainTime{30};

} // namespace

BoundedSocket::BoundedSocket(qint64 limit, QObject* parent) : QTcpSocket(parent), m_limit(limit) {
    // Before anybody else connects: this slot runs first and sees all that has come.
    connect(this, &QIODevice::readyRead, this, &BoundedSocket::count);
}

qint64 BoundedSocket::writeData(const char* data, qint64 size) {
    m_received = 0; // an answer: what comes next is a new request
    return QTcpSocket::writeData(data, size);
}

void BoundedSocket::count() {
    m_received += bytesAvailable();
    if (m_received > m_limit) {
        refuse();
    }
}

void BoundedSocket::refuse() {
    const Answer answer = tooLarge();
    disconnect(this, &QIODevice::readyRead, nullptr, nullptr);
    if (isTransactionStarted()) {
        commitTransaction();
    }
    m_received = 0;
    write("HTTP/1.1 413 Payload Too Large\r\nContent-Type: " + answer.type +
          "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n" + answer.body);
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
    auto* socket = new BoundedSocket(m_limit, this);
    const bool isOne = socket->setSocketDescriptor(handle);
    if (!isOne || findChildren<BoundedSocket*>(Qt::FindDirectChildrenOnly).size() > mostConnections) {
        delete socket;
        return;
    }
    addPendingConnection(socket);
}

} // namespace center
