#pragma once

#include "core/result.h"

#include <QUrl>

namespace net {

/// Whether the host is this machine: 127.0.0.0/8, ::1 or localhost.
bool isLoopback(const QUrl& url);

/// Whether both have the same scheme, host and port.
bool isSameOrigin(const QUrl& one, const QUrl& other);

/// Permanent for an address nothing may be sent to: a scheme other than http and https, plain http to another
/// machine, no host, or user information in it.
core::Done checkAddress(const QUrl& url);

} // namespace net
