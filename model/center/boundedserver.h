#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace center {

/// A connection whose requests are bounded. QHttpServer reads each request into memory, however large: when more than the
/// limit has come in since the last answer, this socket answers 413 itself, throws the rest away, so that the client gets to
/// read the answer, and hangs up.
class BoundedSocket final : public QTcpSocket {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoundedSocket)

public:
    explicit BoundedSocket(qint64 limit, QObject* parent = nullptr);

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    void count();
    void refuse();
    void drain();

    qint64 m_limit;
    qint64 m_received = 0;
};

/// Makes bounded connections, as many as a desktop program ever needs.
class BoundedServer final : public QTcpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoundedServer)

public:
    explicit BoundedServer(qint64 limit, QObject* parent = nullptr);

protected:
    void incomingConnection(qintptr handle) override;

private:
    qint64 m_limit;
};

} // namespace center
