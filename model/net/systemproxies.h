#pragma once

#include "core/call.h"
#include "net/route.h"

#include <QNetworkProxy>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace net {

/// The proxy that the machine names for an address, asked in a thread: where a script from the network
/// decides (PAC), that may take long, and no window waits for it.
class SystemProxies final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemProxies)

public:
    /// Called in a thread.
    using Ask = std::function<QNetworkProxy(const QUrl&)>;

    explicit SystemProxies(Ask ask = askSystem, QObject* parent = nullptr);
    ~SystemProxies() override;

    /// Never an error.
    core::Call<QNetworkProxy>* find(QObject* parent, const QUrl& url);

    /// Whether only the machine can tell; else proxyOf() does.
    static bool areAsked(const Route* route, const QUrl& url);

private:
    static QNetworkProxy askSystem(const QUrl& url);

    Ask m_ask;
    QThreadPool m_pool;
};

} // namespace net
