#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

/// SIGTERM, SIGINT and SIGHUP end the event loop in good order: drafts are flushed, servers stopped.
class SignalWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignalWatch)

public:
    explicit SignalWatch(QObject* parent = nullptr);
    ~SignalWatch() override;

Q_SIGNALS:
    void quitWanted();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace app
