#include "provider/accountroute.h"

#include "ticket/proxy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

using Route = std::shared_ptr<const net::Route>;

net::Route::Proxy kindOf(ticket::Proxy::Kind kind) {
    switch (kind) {
    case ticket::Proxy::Kind::System:
        return net::Route::Proxy::System;
    case ticket::Proxy::Kind::None:
        return net::Route::Proxy::None;
    case ticket::Proxy::Kind::Http:
        return net::Route::Proxy::Http;
    case ticket::Proxy::Kind::Socks5:
        return net::Route::Proxy::Socks5;
    }
    Q_UNREACHABLE();
}

Route routeOf(const ticket::Account& account, core::Secret password) {
    auto route = std::make_shared<net::Route>();
    route->proxy = kindOf(account.proxy.kind);
    route->host = account.proxy.host;
    route->port = quint16(account.proxy.port);
    route->user = account.proxy.user;
    route->password = std::move(password);
    route->authorityFile = account.authorityFile;
    return route;
}

} // namespace

core::Call<Route>* readRoute(QObject* parent, const ticket::Account& account,
                             credentials::Credentials& credentials) {
    if (account.proxy == ticket::Proxy{} && account.authorityFile.isEmpty()) {
        return core::answered<Route>(parent, Route());
    }
    if (!account.proxy.hasAddress() || account.proxy.user.isEmpty() || ticket::isLoopback(account.url)) {
        return core::answered<Route>(parent, routeOf(account, {}));
    }
    auto* call = new core::Call<Route>(parent);
    auto* reading = credentials.read(call, ticket::proxySignIn(account));
    reading->then(call, [call, account](core::Result<core::Secret> password) {
        if (password) {
            call->finish(routeOf(account, std::move(*password)));
            return;
        }
        core::Error error = std::move(password.error());
        error.text =
            QCoreApplication::translate("provider", "The password at the proxy %1 cannot be read. %2")
                .arg(ticket::addressOf(account.proxy), error.text);
        call->finish(core::fail(std::move(error)));
    });
    call->onCancel([inner = QPointer<core::CallBase>(reading)] {
        if (inner) {
            inner->cancel();
        }
    });
    return call;
}

} // namespace provider
