#include "support/rawserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

QByteArray httpAnswer(const QByteArray& status, const QByteArray& body, const QByteArray& headers) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

RawServer::RawServer(QList<Reaction> script, std::optional<QSslConfiguration> tls)
    : m_script(std::move(script)), m_isSecure(tls.has_value()) {
    if (tls) {
        auto* server = new QSslServer(this);
        server->setSslConfiguration(*tls);
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            accept(socket);
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost)) {
        qFatal("The raw server cannot listen: %s", qPrintable(m_server->errorString()));
    }
}

RawServer::~RawServer() = default;

QUrl RawServer::url(const QString& path) const {
    QUrl url;
    url.setScheme(m_isSecure ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void RawServer::accept(QTcpSocket* socket) {
    ++m_connections;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        ++m_closed;
        m_pending.remove(socket);
        m_open.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void RawServer::read(QTcpSocket* socket) {
    const QByteArray bytes = socket->readAll();
    m_bytes += bytes.size();
    QByteArray& pending = m_pending[socket];
    pending += bytes;
    if (!m_open.contains(socket)) {
        const std::optional<HttpHead> head = HttpHead::scan(pending);
        if (!head) {
            return;
        }
        m_open.insert(socket, m_requests.size());
        m_requests.append({.head = *head, .body = {}});
        pending.remove(0, head->size());
    }
    const qsizetype index = m_open.value(socket);
    Seen& seen = m_requests[index];
    const qint64 length = seen.head.contentLength();
    const qint64 missing = length - seen.body.size();
    seen.body += pending.left(missing);
    pending.remove(0, missing);
    const Reaction reaction = m_script.at(std::min(index, m_script.size() - 1));
    const qint64 wanted = reaction.afterBodyBytes < 0 ? length : std::min(reaction.afterBodyBytes, length);
    if (seen.body.size() >= wanted) {
        react(socket, reaction);
    }
}

void RawServer::react(QTcpSocket* socket, const Reaction& reaction) {
    m_open.remove(socket);
    if (!reaction.answer.isEmpty()) {
        socket->write(reaction.answer);
    }
    if (reaction.isClosed) {
        socket->disconnectFromHost();
    }
}
