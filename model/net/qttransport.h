#pragma once

#include "net/systemproxies.h"
#include "net/transport.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace net {

/// Transport over QNetworkAccessManager. TLS is verified always; no cookies, no cache, no automatic
/// authentication; own User-Agent. A body is a device that refuses to be read again, so that Qt's silent
/// resend after a cut connection cannot send a request twice.
class QtTransport final : public QObject, public Transport {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QtTransport)

public:
    explicit QtTransport(QObject* parent = nullptr);
    /// With another way to ask for the machine's proxy.
    explicit QtTransport(SystemProxies::Ask ask, QObject* parent = nullptr);
    ~QtTransport() override;

    core::Call<Response>* send(QObject* parent, Request request) override;

private:
    QNetworkAccessManager& managerBy(const QNetworkProxy& proxy);

    SystemProxies m_systemProxies;
    std::unique_ptr<QNetworkAccessManager>
        m_manager; ///< made with the first request: nothing TLS before the first paint
};

} // namespace net
