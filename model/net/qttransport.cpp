#include "net/qttransport.h"

#include "net/exchange.h"
#include "net/trust.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>

namespace net {

QtTransport::QtTransport(QObject* parent) : QObject(parent) {}

QtTransport::QtTransport(SystemProxies::Ask ask, QObject* parent)
    : QObject(parent), m_systemProxies(std::move(ask)) {}

QtTransport::~QtTransport() = default;

core::Call<Response>* QtTransport::send(QObject* parent, Request request) {
    auto* call = new core::Call<Response>(parent);
    // A body never goes out on a connection kept from before: the server may be closing it just now, and
    // nobody could say whether the request still arrived. And a connection by one route, with its proxy's
    // sign-in and its authorities, is none of another's.
    const bool isAlone = request.body.has_value() || request.route;
    const std::shared_ptr<const Route> route = request.route;
    const QUrl url = request.url;
    auto* exchange = new Exchange(call, std::move(request));
    const auto start = [self = QPointer(this), exchange, isAlone](const QNetworkProxy& proxy) {
        if (isAlone || !self) {
            auto manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxy(proxy);
            exchange->start(exchange->own(std::move(manager)));
        } else {
            exchange->start(self->managerBy(proxy));
        }
    };
    if (SystemProxies::areAsked(route.get(), url)) {
        m_systemProxies.find(exchange, url)
            ->then(exchange, [start](const core::Result<QNetworkProxy>& found) {
                start(found.value_or(QNetworkProxy(QNetworkProxy::NoProxy)));
            });
    } else {
        start(proxyOf(route.get(), url));
    }
    return call;
}

QNetworkAccessManager& QtTransport::managerBy(const QNetworkProxy& proxy) {
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
    }
    if (m_manager->proxy() != proxy) {
        // What runs goes on by the old one; new connections are made by the new one.
        m_manager->setProxy(proxy);
    }
    return *m_manager;
}

} // namespace net
