#include "net/qttransport.h"

#include "net/address.h"
#include "net/exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace net {
namespace {

/// The machine's proxies, never one for this machine itself.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isLoopback(query.url())) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> newManager() {
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new SystemProxies); // the manager takes it
    return manager;
}

} // namespace

QtTransport::QtTransport(QObject* parent) : QObject(parent) {}

QtTransport::~QtTransport() = default;

core::Call<Response>* QtTransport::send(QObject* parent, Request request) {
    auto* call = new core::Call<Response>(parent);
    const bool hasBody = request.body.has_value();
    auto* exchange = new Exchange(call, std::move(request));
    // A body never goes out on a connection kept from before: the server may be closing it just now, and
    // nobody could say whether the request still arrived.
    exchange->start(hasBody ? exchange->own(newManager()) : manager());
    return call;
}

QNetworkAccessManager& QtTransport::manager() {
    if (!m_manager) {
        m_manager = newManager();
    }
    return *m_manager;
}

} // namespace net
