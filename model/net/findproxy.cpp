#include "net/findproxy.h"

#include "net/address.h"

#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace net {

QNetworkProxy systemProxy(const QUrl& url) {
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))
        .value(0, QNetworkProxy::NoProxy);
}

core::Call<QNetworkProxy>* findProxy(QObject* parent, const Route* route, const QUrl& url,
                                     const AskSystem& ask) {
    if (isLoopback(url) || (route && route->proxy == Route::Proxy::None)) {
        return core::answered<QNetworkProxy>(parent, QNetworkProxy(QNetworkProxy::NoProxy));
    }
    if (route && route->hasOwnProxy()) {
        const bool isSocks = route->proxy == Route::Proxy::Socks5;
        return core::answered<QNetworkProxy>(
            parent,
            QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, route->host,
                          route->port, route->user, QString::fromUtf8(route->password.reveal())));
    }
    auto* call = new core::Call<QNetworkProxy>(parent);
    // Of the thread that asks, and there until it is answered: whoever asked may be gone long before that.
    const std::shared_ptr<QObject> here(new QObject, [](QObject* object) { object->deleteLater(); });
    QThreadPool::globalInstance()->start([ask, url, here, call = QPointer(call)] {
        const auto tell = [call, found = ask(url)] {
            if (call) {
                call->finish(found);
            }
        };
        QMetaObject::invokeMethod(here.get(), tell, Qt::QueuedConnection);
    });
    return call;
}

} // namespace net
