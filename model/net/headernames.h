#pragma once

#include "net/transport.h"

#include <QList>

namespace net {

/// Names of all headers that go out with the request, those that the transport and Qt add included, in
/// alphabetical order. Authorization is among them if it is set.
QList<QByteArray> headerNames(const Request& request);

} // namespace net
