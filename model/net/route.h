#pragma once

#include "core/secret.h"

#include <QString>
#include <QUrl>

namespace net {

/// How the requests of an account get out of this machine and whom they trust, besides the usual: the
/// system's proxy and certificate authorities. A request to this machine itself uses no proxy whatever is
/// set: plain http would go over the network to the proxy, and "localhost" would be the proxy's own machine.
struct Route {
    enum class Proxy { System, None, Http, Socks5 };

    Proxy proxy = Proxy::System;
    QString host; ///< Http and Socks5 alone, with the port
    quint16 port = 0;
    QString user; ///< empty = no sign-in at the proxy
    core::Secret password;
    /// Whether a request to another machine goes through a proxy of the account's own.
    bool hasOwnProxy() const { return proxy == Proxy::Http || proxy == Proxy::Socks5; }

    QString authorityFile; ///< PEM; read anew for each request; empty = the system's authorities alone
};

} // namespace net
