#pragma once

#include "core/call.h"
#include "store/connection.h"
#include "store/salvage.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace store {

/// The one thread that writes to the database. Jobs run in order, each with the connection; answers come back
/// queued in the thread the writer lives in (the window's), which never commits itself.
class Writer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Writer)

public:
    struct Opened {
        QString movedAside; ///< where a damaged database was put; empty = there was none
        Salvage salvage;    ///< what was taken over from it
    };

    explicit Writer(QObject* parent = nullptr);
    /// Finishes what is queued, checkpoints and closes.
    ~Writer() override;

    /// Opens (and migrates) on the writer's thread and waits for it; once, before any run(). A damaged
    /// database is put aside: see openRepaired().
    core::Result<Opened> open(const QString& file);

    /// Runs the job on the writer's thread. Before open() succeeded the answer is an error.
    template <class T>
    core::Call<T>* run(QObject* parent, std::function<core::Result<T>(Connection&)> job) {
        auto* call = new core::Call<T>(parent);
        post([this, call = QPointer<core::Call<T>>(call), job = std::move(job)](Connection* connection) {
            auto answer =
                std::make_shared<core::Result<T>>(connection ? job(*connection) : core::Result<T>(notOpen()));
            QMetaObject::invokeMethod(
                this,
                [call, answer] {
                    if (call) {
                        call->finish(std::move(*answer));
                    }
                },
                Qt::QueuedConnection);
        });
        return call;
    }

    /// Waits until everything queued so far is done, at most so long; false when time ran out.
    bool flush(std::chrono::milliseconds most);

private:
    using Job = std::function<void(Connection*)>;
    void post(Job job);
    static std::unexpected<core::Error> notOpen();

    QThread m_thread;
    QObject* m_worker = nullptr;              ///< lives in m_thread; jobs are posted to it
    std::unique_ptr<Connection> m_connection; ///< touched in m_thread only
};

} // namespace store
