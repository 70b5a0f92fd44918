#pragma once

#include "core/call.h"
#include "net/route.h"

#include <QNetworkProxy>

#include <functional>

namespace net {

/// Names the machine's proxy for an address; called in a thread.
using AskSystem = std::function<QNetworkProxy(const QUrl&)>;
/// As the system is set up.
QNetworkProxy systemProxy(const QUrl& url);

/// How `url` is reached: this machine itself without a proxy, else as the route says. Where that is what the
/// machine says, it is asked in a thread that nobody waits for: a script from the network (PAC) may take long
/// to decide. Without a route: as the machine says. Never an error but a cancel.
core::Call<QNetworkProxy>* findProxy(QObject* parent, const Route* route, const QUrl& url,
                                     const AskSystem& ask = systemProxy);

} // namespace net
