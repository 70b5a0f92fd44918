#pragma once

#include "center/message.h"

#include <QtHttpServer/QAbstractHttpServer>

#include <functional>
#include <memory>

namespace center {

/// Turns HTTP requests on 127.0.0.1 into Incoming and Answers into HTTP. Requests are served one after
/// another. A request that names another host than this machine is refused, so that no web page can reach the
/// server under a name of its own.
class Listener final : public QAbstractHttpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listener)

public:
    using Handler = std::function<Answer(const Incoming&)>;

    /// A socket that listens, so that the port is known; nullptr when the port is not to be had. Making a
    /// Listener costs Qt's whole start of TLS, so `whenCalled` is told before the first connection is there,
    /// time enough to make one of the socket.
    static std::unique_ptr<QTcpServer> listenOn(quint16 port, std::function<void()> whenCalled);

    Listener(std::unique_ptr<QTcpServer> socket, Handler handler, QObject* parent = nullptr);

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    Handler m_handler;
};

} // namespace center
