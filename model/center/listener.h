#pragma once

#include "center/message.h"

#include <QtHttpServer/QAbstractHttpServer>

#include <functional>

namespace center {

/// Turns HTTP requests on 127.0.0.1 into Incoming and Answers into HTTP. Requests are served one after
/// another. A request that names another host than this machine is refused, so that no web page can reach the
/// server under a name of its own.
class Listener final : public QAbstractHttpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listener)

public:
    using Handler = std::function<Answer(const Incoming&)>;

    explicit Listener(Handler handler, QObject* parent = nullptr);
    /// The port it listens on; 0 when it cannot.
    quint16 listenOn(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    Handler m_handler;
};

} // namespace center
