#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace center {

struct Answer;

/// A connection that answers "Expect: 100-continue" and whose requests are bounded. QHttpServer reads each
/// request into memory, however large, and its time for a head grows with the square of its length: when more
/// than the limit has come in since the last answer, or a head of more than 64 KiB, this socket answers 413
/// or 431 itself, throws the rest away, so that the client gets to read the answer, and hangs up.
class BoundedSocket final : public QTcpSocket {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoundedSocket)

public:
    explicit BoundedSocket(qint64 limit, QObject* parent = nullptr);

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    void count();
    void lookForEndOfHead();
    void refuse(const QByteArray& statusLine, const Answer& answer);
    void drain();

    qint64 m_limit;
    qint64 m_received = 0; ///< since the last answer
    QByteArray m_head;     ///< as far as it has come
    bool m_isHeadOver = false;
};

/// Makes bounded connections, as many as a desktop program ever needs.
class BoundedServer final : public QTcpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoundedServer)

public:
    explicit BoundedServer(qint64 limit, QObject* parent = nullptr);

    /// Called once, before the first connection is there.
    void whenCalled(std::function<void()> first) { m_first = std::move(first); }

protected:
    void incomingConnection(qintptr handle) override;

private:
    qint64 m_limit;
    std::function<void()> m_first;
};

} // namespace center
