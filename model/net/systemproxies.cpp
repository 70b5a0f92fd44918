#include "net/systemproxies.h"

#include "net/address.h"

#include <QCoreApplication>
#include <QPointer>

namespace net {

SystemProxies::SystemProxies(Ask ask, QObject* parent) : QObject(parent), m_ask(std::move(ask)) {}

SystemProxies::~SystemProxies() {
    m_pool.waitForDone();
    // The answers are on their way to this object: hand them on while it is there.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

core::Call<QNetworkProxy>* SystemProxies::find(QObject* parent, const QUrl& url) {
    auto* call = new core::Call<QNetworkProxy>(parent);
    m_pool.start([this, ask = m_ask, url, call = QPointer(call)] {
        const QNetworkProxy found = ask(url);
        QMetaObject::invokeMethod(
            this,
            [call, found] {
                if (call) {
                    call->finish(found);
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

bool SystemProxies::areAsked(const Route* route, const QUrl& url) {
    return !isLoopback(url) && (!route || route->proxy == Route::Proxy::System);
}

QNetworkProxy SystemProxies::askSystem(const QUrl& url) {
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))
        .value(0, QNetworkProxy::NoProxy);
}

} // namespace net
