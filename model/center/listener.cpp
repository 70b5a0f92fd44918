#include "center/listener.h"

#include "center/boundedserver.h"
#include "center/uploadstore.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>

using namespace Qt::StringLiterals;

namespace center {
namespace {
Q_LOGGING_CATEGORY(lcHttp, "center.http")

/// A file of the largest size and the head of its request.
constexpr qint64 requestLimit = fileLimit + 1024LL * 1024;

Method methodOf(const QHttpServerRequest& request) {
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        return Method::Get;
    case QHttpServerRequest::Method::Post:
        return Method::Post;
    case QHttpServerRequest::Method::Put:
        return Method::Put;
    case QHttpServerRequest::Method::Delete:
        return Method::Delete;
    case QHttpServerRequest::Method::Unknown:
    case QHttpServerRequest::Method::Head:
    case QHttpServerRequest::Method::Options:
    case QHttpServerRequest::Method::Patch:
    case QHttpServerRequest::Method::Connect:
    case QHttpServerRequest::Method::Trace:
    case QHttpServerRequest::Method::AnyKnown:
        return Method::Other;
    }
    return Method::Other;
}

QStringList partsOf(const QUrl& url) {
    QStringList parts;
    const QStringList encoded = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : encoded) {
        parts << QString::fromUtf8(QByteArray::fromPercentEncoding(part.toLatin1()));
    }
    if (!parts.isEmpty() && parts.last().endsWith(u".json"_s)) {
        parts.last().chop(5);
    }
    return parts;
}

QByteArray headerOf(const QHttpServerRequest& request, const QByteArray& name) {
    const auto headers = request.headers();
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

bool hasHeader(const QHttpServerRequest& request, const QByteArray& name) {
    const auto headers = request.headers();
    return std::any_of(headers.begin(), headers.end(), [&](const auto& header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QUrl baseOf(const QHttpServerRequest& request, quint16 port) {
    QUrl base;
    base.setScheme(u"http"_s);
    const QByteArray host = headerOf(request, "Host");
    base.setAuthority(host.isEmpty() ? u"127.0.0.1:%1"_s.arg(port) : QString::fromLatin1(host),
                      QUrl::StrictMode);
    return base;
}

bool isThisMachine(const QUrl& base) {
    const QString host = base.host();
    return base.userInfo().isEmpty() &&
           (host == u"127.0.0.1"_s || host == u"localhost"_s || host == u"::1"_s);
}

Incoming incomingFrom(const QHttpServerRequest& request, quint16 port) {
    return {.method = methodOf(request),
            .parts = partsOf(request.url()),
            .query = parseQuery(request.url().query(QUrl::FullyEncoded).toLatin1()),
            .authorization = headerOf(request, "Authorization"),
            .contentType = headerOf(request, "Content-Type"),
            .idempotencyKey = headerOf(request, "Idempotency-Key"),
            .hasIdempotencyKey = hasHeader(request, "Idempotency-Key"),
            .body = request.body(),
            .base = baseOf(request, port)};
}

/// Names of areas only: ids and what people typed stay out of the log.
QString pathTemplate(const QStringList& parts) {
    static const QStringList known{u"api"_s,           u"v2"_s,           u"users"_s,       u"me"_s,
                                   u"requests"_s,      u"search"_s,       u"comments"_s,    u"uploads"_s,
                                   u"ticket_fields"_s, u"ticket_forms"_s, u"attachments"_s, u"practice"_s,
                                   u"tickets"_s,       u"open"_s,         u"solved"_s,      u"ccd"_s};
    QString path;
    for (const QString& part : parts) {
        path += u'/' + (known.contains(part) ? part : u"{}"_s);
    }
    return path.left(100);
}

QByteArray methodName(QHttpServerRequest::Method method) {
    const char* name = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(method));
    return QByteArray(name == nullptr ? "UNKNOWN" : name).toUpper();
}

void send(QHttpServerResponder&& responder, const Answer& answer, bool hasBody) {
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    for (const auto& [name, value] : answer.headers) {
        responder.writeHeader(name, value);
    }
    if (!answer.type.isEmpty()) {
        responder.writeHeader("Content-Type", answer.type);
    }
    if (answer.status != 204) {
        responder.writeHeader("Content-Length", QByteArray::number(hasBody ? answer.body.size() : 0));
    }
    responder.writeBody(hasBody ? answer.body : QByteArray());
}

} // namespace

std::unique_ptr<QTcpServer> Listener::listenOn(quint16 port, std::function<void()> whenCalled) {
    auto socket = std::make_unique<BoundedServer>(requestLimit);
    if (!socket->listen(QHostAddress::LocalHost, port)) {
        return nullptr;
    }
    socket->whenCalled(std::move(whenCalled));
    return socket;
}

Listener::Listener(std::unique_ptr<QTcpServer> socket, Handler handler, QObject* parent)
    : QAbstractHttpServer(parent), m_handler(std::move(handler)) {
    QTcpServer* mine = socket.release(); // bind() makes it a child of ours
    bind(mine);
}

bool Listener::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) {
    const Incoming incoming = incomingFrom(request, socket->localPort());
    const Answer answer = isThisMachine(incoming.base)
                              ? m_handler(incoming)
                              : plainText(403, "This server answers to this machine only\n");
    qCInfo(lcHttp).noquote() << methodName(request.method()) << pathTemplate(incoming.parts)
                             << incoming.body.size() << "bytes:" << answer.status;
    send(makeResponder(request, socket), answer, request.method() != QHttpServerRequest::Method::Head);
    return true;
}

void Listener::missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) {
    send(makeResponder(request, socket), plainText(404, "Not found\n"), true);
}

} // namespace center
