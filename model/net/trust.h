#pragma once

#include "core/result.h"
#include "net/route.h"

#include <QDateTime>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace net {

/// The certificates of a file of authorities; errors as of readAuthorities().
core::Result<QList<QSslCertificate>> readCertificates(const QString& path, const QDateTime& now);

/// The usual configuration with the route's authorities added. TLS is verified with every route.
core::Result<QSslConfiguration> tlsOf(const Route* route);

/// The name that a person knows a certificate by: its common name, else its organisation.
QString nameOf(const QSslCertificate& certificate);

/// How `url` is reached where the route says it, or nothing can (this machine itself). Not for what only the
/// machine can tell (SystemProxies::areAsked()).
QNetworkProxy proxyOf(const Route* route, const QUrl& url);

/// "proxy.example.com:3128"; empty for none.
QString nameOf(const QNetworkProxy& proxy);

} // namespace net
