#pragma once

#include "support/httpscan.h"

#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

class QTcpServer;
class QTcpSocket;

/// What the server does with one request.
struct Reaction {
    qint64 afterBodyBytes = -1; ///< reacts when so many bytes of the body are there; -1 = all of it
    QByteArray answer;          ///< bytes as they are; empty = none
    bool isClosed = true;       ///< closes the connection afterwards
};

/// An HTTP answer with Content-Length.
QByteArray httpAnswer(const QByteArray& status, const QByteArray& body,
                      const QByteArray& headers = "Content-Type: application/json\r\n");

/// A scripted TCP server on 127.0.0.1 that counts what really arrives. It runs in the thread of the test,
/// which must turn its event loop. Requests beyond the script get the last reaction again.
class RawServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawServer)

public:
    struct Seen {
        HttpHead head;
        QByteArray body; ///< as far as it came
    };

    explicit RawServer(QList<Reaction> script, std::optional<QSslConfiguration> tls = std::nullopt);
    ~RawServer() override;

    /// "http://127.0.0.1:PORT" (https with TLS) and the path.
    QUrl url(const QString& path = {}) const;

    int connections() const { return m_connections; }
    /// Bytes that arrived, decrypted.
    qint64 bytesReceived() const { return m_bytes; }
    /// Connections closed from the other side or ours.
    int closed() const { return m_closed; }
    const QList<Seen>& requests() const { return m_requests; }

private:
    void accept(QTcpSocket* socket);
    void read(QTcpSocket* socket);
    void react(QTcpSocket* socket, const Reaction& reaction);

    QList<Reaction> m_script;
    bool m_isSecure = false;
    QTcpServer* m_server = nullptr;
    QHash<QTcpSocket*, QByteArray> m_pending;
    QHash<QTcpSocket*, qsizetype> m_open; ///< request of the connection that has not had its reaction
    QList<Seen> m_requests;
    int m_connections = 0;
    int m_closed = 0;
    qint64 m_bytes = 0;
};
