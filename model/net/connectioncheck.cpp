#include "net/connectioncheck.h"

#include "net/address.h"
#include "net/certificatetext.h"
#include "net/networkerror.h"
#include "net/trust.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QSslCipher>
#include <QSslError>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace net {
namespace {

using Id = Stage::Id;
using Verdict = Stage::Verdict;

quint16 portOrDefault(const QUrl& url) {
    constexpr int plainPort = 80;
    constexpr int securePort = 443;
    return quint16(url.port(url.scheme() == "https"_L1 ? securePort : plainPort));
}

/// The transport's word for what a socket says, so that both tell a fault alike.
QNetworkReply::NetworkError replyError(QAbstractSocket::SocketError error) {
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QAbstractSocket::ProxyConnectionClosedError:
        return QNetworkReply::ProxyConnectionClosedError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default: // the rest of Qt's open list: a connection that could not be made
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

ConnectionCheck::ConnectionCheck(const QUrl& url, std::shared_ptr<const Route> route, QObject* parent,
                                 std::chrono::milliseconds limit)
    : QObject(parent), m_url(url), m_route(std::move(route)) {
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail({.kind = core::ErrorKind::Transient,
              .text = tr("%1 did not answer in time. Check the network connection.").arg(connectHost()),
              .details = u"time limit"_s});
    });
}

ConnectionCheck::~ConnectionCheck() {
    if (m_lookUp >= 0) {
        QHostInfo::abortHostLookup(m_lookUp);
    }
}

QString ConnectionCheck::nameOfProxy() const {
    return nameOf(m_proxy);
}

QString ConnectionCheck::connectHost() const {
    return m_stage == Id::Proxy || (m_stage == Id::Name && hasProxy()) ? m_proxy.hostName() : m_url.host();
}

void ConnectionCheck::start() {
    QMetaObject::invokeMethod(this, [this] { run(checkAddress(m_url)); }, Qt::QueuedConnection);
}

void ConnectionCheck::run(const core::Done& address) {
    begin(Id::Name);
    if (!address) {
        fail(address.error());
        return;
    }
    core::Result<QSslConfiguration> tls = tlsOf(m_route.get());
    if (!tls) {
        // The file of authorities is part of the encryption; what goes before is told all the same.
        begin(Id::Encryption);
        fail(std::move(tls.error()));
        return;
    }
    m_tls = std::move(*tls);
    if (SystemProxies::areAsked(m_route.get(), m_url)) {
        m_systemProxies.find(this, m_url)->then(this, [this](const core::Result<QNetworkProxy>& found) {
            if (m_limit.isActive()) { // else it has taken too long
                m_proxy = found.value_or(QNetworkProxy(QNetworkProxy::NoProxy));
                lookUp();
            }
        });
    } else {
        m_proxy = proxyOf(m_route.get(), m_url);
        lookUp();
    }
}

void ConnectionCheck::begin(Id id) {
    m_stage = id;
    m_clock.start();
    m_limit.start();
    Q_EMIT began(id);
}

void ConnectionCheck::end(Verdict verdict, const QString& text, const QStringList& details) {
    m_limit.stop();
    Q_EMIT ended({.id = m_stage,
                  .verdict = verdict,
                  .text = text,
                  .details = details,
                  .time = std::chrono::milliseconds(m_clock.elapsed())});
}

void ConnectionCheck::fail(core::Error error, const QStringList& details) {
    m_limit.stop();
    for (QAbstractSocket* socket : {m_toProxy.data(), static_cast<QTcpSocket*>(m_socket.data())}) {
        if (socket) {
            socket->disconnect(this);
            socket->abort();
        }
    }
    const QString text = error.text;
    Q_EMIT ended({.id = m_stage,
                  .verdict = Verdict::Failed,
                  .text = text,
                  .details = details,
                  .time = std::chrono::milliseconds(m_clock.elapsed()),
                  .error = std::move(error)});
    Q_EMIT finished();
}

void ConnectionCheck::lookUp() {
    const QString host = connectHost();
    if (!QHostAddress(host).isNull()) {
        end(Verdict::Skipped, tr("%1 is a number; there is no name to look up.").arg(host));
        tryProxy();
        return;
    }
    m_lookUp = QHostInfo::lookupHost(host, this, [this](const QHostInfo& found) {
        m_lookUp = -1;
        QStringList addresses;
        for (const QHostAddress& address : found.addresses()) {
            addresses += address.toString();
        }
        takeName(addresses, found.errorString());
    });
}

void ConnectionCheck::takeName(const QStringList& addresses, const QString& error) {
    if (addresses.isEmpty()) {
        fail(describe(
            {.error = hasProxy() ? QNetworkReply::ProxyNotFoundError : QNetworkReply::HostNotFoundError,
             .words = error,
             .host = m_url.host()}));
        return;
    }
    //: %1 is a computer's name, %2 its numbers
    end(Verdict::Passed, tr("%1 is %2.").arg(connectHost(), addresses.join(u", "_s)));
    tryProxy();
}

void ConnectionCheck::tryProxy() {
    begin(Id::Proxy);
    if (!hasProxy()) {
        end(Verdict::Skipped, isLoopback(m_url) ? tr("This computer itself is reached without a proxy.")
                                                : tr("No proxy is used."));
        tryConnection();
        return;
    }
    m_toProxy = new QTcpSocket(this);
    m_toProxy->setProxy(QNetworkProxy::NoProxy);
    connect(m_toProxy, &QTcpSocket::connected, this, [this] {
        m_toProxy->disconnect(this);
        m_toProxy->abort();
        end(Verdict::Passed, tr("The proxy %1 takes connections.").arg(nameOfProxy()));
        tryConnection();
    });
    connect(m_toProxy, &QTcpSocket::errorOccurred, this, [this] {
        fail(describe({.error = QNetworkReply::ProxyConnectionRefusedError,
                       .words = m_toProxy->errorString(),
                       .host = m_url.host()}));
    });
    m_toProxy->connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ConnectionCheck::tryConnection() {
    begin(Id::Connection);
    m_socket = new QSslSocket(this);
    m_socket->setProxy(m_proxy);
    m_socket->setSslConfiguration(m_tls);
    connect(m_socket, &QSslSocket::connected, this, [this] {
        end(Verdict::Passed,
            hasProxy()
                ? tr("The proxy has connected to %1, port %2.").arg(m_url.host()).arg(portOrDefault(m_url))
                : tr("Connected to %1, port %2.")
                      .arg(m_socket->peerAddress().toString())
                      .arg(portOrDefault(m_url)));
        tryEncryption();
    });
    connect(m_socket, &QSslSocket::errorOccurred, this, &ConnectionCheck::takeSocketError);
    connect(m_socket, &QSslSocket::encrypted, this, &ConnectionCheck::takeEncrypted);
    connect(m_socket, &QSslSocket::sslErrors, this, &ConnectionCheck::takeDistrust);
    m_socket->connectToHost(m_url.host(), portOrDefault(m_url));
}

void ConnectionCheck::tryEncryption() {
    begin(Id::Encryption);
    if (m_url.scheme() != "https"_L1) {
        end(Verdict::Skipped, tr("Not encrypted: nothing leaves this computer."));
        m_socket->disconnect(this);
        m_socket->abort();
        Q_EMIT finished();
        return;
    }
    m_socket->startClientEncryption();
}

void ConnectionCheck::takeDistrust(const QList<QSslError>& errors) {
    m_chain = chainText(m_socket->peerCertificateChain());
    m_distrust = distrustTexts(errors);
}

void ConnectionCheck::takeEncrypted() {
    const QList<QSslCertificate> chain = m_socket->peerCertificateChain();
    const QString protocol = m_socket->sessionCipher().protocolString();
    const Expiry expiry = expiryOf(chain, QDateTime::currentDateTimeUtc());
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    if (expiry.isNear) {
        end(Verdict::Doubtful, expiry.text, chainText(chain));
    } else {
        //: %1 is "TLSv1.3", %2 a sentence
        end(Verdict::Passed, tr("Encrypted with %1. %2").arg(protocol, expiry.text));
    }
    Q_EMIT finished();
}

void ConnectionCheck::takeSocketError() {
    core::Error error = socketError(*m_socket);
    const bool isOfProxy =
        m_stage == Id::Connection && m_socket->error() == QAbstractSocket::ProxyAuthenticationRequiredError;
    if (isOfProxy) {
        m_stage = Id::Proxy; // it takes connections, but not this sign-in
    }
    fail(std::move(error), m_chain);
}

core::Error ConnectionCheck::socketError(const QTcpSocket& socket) const {
    return describe({.error = replyError(socket.error()),
                     .words = socket.errorString(),
                     .host = m_url.host(),
                     .proxy = nameOfProxy(),
                     .hasOwnProxy = m_route && m_route->hasOwnProxy(),
                     .distrust = m_distrust});
}

} // namespace net
