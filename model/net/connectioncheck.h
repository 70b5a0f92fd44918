#pragma once

#include "core/result.h"
#include "net/route.h"
#include "net/stage.h"
#include "net/systemproxies.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

class QSslError;
class QSslSocket;
class QTcpSocket;

namespace net {

/// Tries the way to an address step by step, below HTTP: the name, the proxy, the connection, the encryption.
/// Nothing is sent but what a connection needs; the proxy's sign-in goes to the proxy alone. It ends with the
/// first failure. Deleting it closes what is open.
class ConnectionCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionCheck)

public:
    /// `limit`: of each stage. `route`: none = the system's proxy and authorities.
    ConnectionCheck(const QUrl& url, std::shared_ptr<const Route> route, QObject* parent,
                    std::chrono::milliseconds limit = std::chrono::seconds(15));
    ~ConnectionCheck() override;

    /// The signals follow from the event loop.
    void start();

Q_SIGNALS:
    void began(net::Stage::Id id);
    void ended(const net::Stage& stage);
    /// After the last stage, or after one that failed.
    void finished();

private:
    void begin(Stage::Id id);
    void end(Stage::Verdict verdict, const QString& text, const QStringList& details = {});
    void fail(core::Error error, const QStringList& details = {});
    void run(const core::Done& address);

    void lookUp();
    void takeName(const QStringList& addresses, const QString& error);
    void tryProxy();
    void tryConnection();
    void tryEncryption();
    void takeEncrypted();
    void takeDistrust(const QList<QSslError>& errors);
    void takeSocketError();
    core::Error socketError(const QTcpSocket& socket) const;
    QString connectHost() const;
    bool hasProxy() const { return !nameOfProxy().isEmpty(); }
    QString nameOfProxy() const;

    QUrl m_url;
    std::shared_ptr<const Route> m_route;
    SystemProxies m_systemProxies;
    QNetworkProxy m_proxy;
    QSslConfiguration m_tls;
    Stage::Id m_stage = Stage::Id::Name;
    QElapsedTimer m_clock;
    QTimer m_limit;
    int m_lookUp = -1;
    QPointer<QTcpSocket> m_toProxy;
    QPointer<QSslSocket> m_socket;
    QStringList m_distrust;
    QStringList m_chain;
};

} // namespace net
