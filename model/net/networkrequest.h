#pragma once

#include "net/transport.h"

#include <QNetworkRequest>

namespace net {

QByteArray methodName(Request::Method method);

/// Qt's request for one of ours: own headers, no cookies, no cache, no redirects, no HTTP/2, no automatic
/// sign-in. `id` is the X-Request-ID.
QNetworkRequest networkRequest(const Request& wanted, const QUrl& url, const QByteArray& id);

/// Whether the request is signed in at that address: credentials never leave the origin they are for.
bool isSignedAt(const Request& wanted, const QUrl& url);

} // namespace net
