#pragma once

#include <QObject>
#include <QTimer>

class QSocketNotifier;

namespace net {

/// Says when this machine's network has changed (a link came up, an address or a route was added), so that
/// what waits for it need not wait any longer. It never says that there is no network: such a word is wrong
/// too often (a tunnel, a proxy, this machine itself), and nothing may be kept back for it. Without the
/// system's news (another kernel, a sandbox) it is silent.
class NetworkMonitor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkMonitor)

public:
    explicit NetworkMonitor(QObject* parent = nullptr);
    ~NetworkMonitor() override;

    /// Begins to listen; false when the system has no news to give.
    bool start();

Q_SIGNALS:
    /// Once things have calmed down: a link that comes up brings several pieces of news.
    void changed();

private:
    void read();

    int m_socket = -1;
    QSocketNotifier* m_notifier = nullptr;
    QTimer m_calm;
};

} // namespace net
