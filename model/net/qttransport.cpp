#include "net/qttransport.h"

#include "net/exchange.h"
#include "net/trust.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace net {
namespace {

/// The route's proxy, or the machine's; never one for this machine itself.
class RouteProxies final : public QNetworkProxyFactory {
public:
    explicit RouteProxies(std::shared_ptr<const Route> route) : m_route(std::move(route)) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        return {proxyOf(m_route.get(), query.url())};
    }

private:
    std::shared_ptr<const Route> m_route;
};

std::unique_ptr<QNetworkAccessManager> newManager(std::shared_ptr<const Route> route) {
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new RouteProxies(std::move(route))); // the manager takes it
    return manager;
}

} // namespace

QtTransport::QtTransport(QObject* parent) : QObject(parent) {}

QtTransport::~QtTransport() = default;

core::Call<Response>* QtTransport::send(QObject* parent, Request request) {
    auto* call = new core::Call<Response>(parent);
    // A body never goes out on a connection kept from before: the server may be closing it just now, and
    // nobody could say whether the request still arrived. And a connection by one route, with its proxy's
    // sign-in and its authorities, is none of another's.
    const bool isAlone = request.body.has_value() || request.route;
    std::shared_ptr<const Route> route = request.route;
    auto* exchange = new Exchange(call, std::move(request));
    exchange->start(isAlone ? exchange->own(newManager(std::move(route))) : manager());
    return call;
}

QNetworkAccessManager& QtTransport::manager() {
    if (!m_manager) {
        m_manager = newManager({});
    }
    return *m_manager;
}

} // namespace net
