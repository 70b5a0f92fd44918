#include "ticket/proxy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

std::unexpected<core::Error> rejected(const QString& reason) {
    return core::fail(core::ErrorKind::Rejected, reason);
}

std::unexpected<core::Error> noAddress(const QString& example) {
    return rejected(
        QCoreApplication::translate("ticket", "Write the proxy with its port, for example %1.").arg(example));
}

core::Result<Proxy> proxyFrom(Proxy::Kind kind, const QUrl& url, const QString& example) {
    constexpr int none = -1;
    if (!url.password().isEmpty()) {
        // Not said again.
        return rejected(QCoreApplication::translate(
            "ticket", "The proxy's address must not hold its password, because addresses are stored and "
                      "shown. Leave it out here and name where the password is kept."));
    }
    const bool hasMore =
        url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != u"/"_s);
    if (!url.isValid() || url.host().isEmpty() || url.port(none) <= 0 || hasMore) {
        return noAddress(example);
    }
    Proxy proxy;
    proxy.kind = kind;
    proxy.host = url.host();
    proxy.port = url.port();
    proxy.user = url.userName();
    return proxy;
}

QString schemeOf(Proxy::Kind kind) {
    return kind == Proxy::Kind::Socks5 ? u"socks5"_s : u"http"_s;
}

} // namespace

core::Result<Proxy> proxyFromText(const QString& text) {
    const QString given = text.trimmed();
    Proxy proxy;
    if (given == "system"_L1) {
        return proxy;
    }
    if (given == "none"_L1) {
        proxy.kind = Proxy::Kind::None;
        return proxy;
    }
    const QUrl url(given, QUrl::StrictMode);
    for (const Proxy::Kind kind : {Proxy::Kind::Http, Proxy::Kind::Socks5}) {
        if (url.scheme() == schemeOf(kind)) {
            return proxyFrom(kind, url, u"http://proxy.example.com:3128"_s);
        }
    }
    return rejected(QCoreApplication::translate(
        "ticket", "A proxy is written as http://proxy.example.com:3128 or socks5://proxy.example.com:1080. "
                  "“none” stands for no proxy, “system” for what this computer uses."));
}

core::Result<Proxy> proxyFromAddress(Proxy::Kind kind, const QString& address) {
    const QString given = address.trimmed();
    const QString scheme = schemeOf(kind) + u"://"_s;
    // Pasted with its scheme, it is taken all the same.
    const QUrl url(given.startsWith(scheme) ? given : scheme + given, QUrl::StrictMode);
    return proxyFrom(kind, url, u"proxy.example.com:3128"_s);
}

QString addressOf(const Proxy& proxy) {
    if (!proxy.hasAddress()) {
        return {};
    }
    QUrl url;
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    return url.authority();
}

QString textOf(const Proxy& proxy) {
    switch (proxy.kind) {
    case Proxy::Kind::System:
        return u"system"_s;
    case Proxy::Kind::None:
        return u"none"_s;
    case Proxy::Kind::Http:
    case Proxy::Kind::Socks5:
        break;
    }
    QUrl url;
    url.setScheme(schemeOf(proxy.kind));
    url.setUserName(proxy.user);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    return url.toString();
}

Account proxySignIn(const Account& account) {
    Account keeper;
    keeper.id = core::AccountId(account.id.value + u"/proxy"_s);
    keeper.user = account.proxy.user;
    keeper.secret = account.proxy.secret;
    keeper.isPractice = account.isPractice;
    return keeper;
}

} // namespace ticket
