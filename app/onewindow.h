#pragma once

#include "core/datafolder.h"
#include "core/filelock.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace app {

/// Sees to it that a data folder has one window: the first start holds a lock and listens on a socket that
/// only this user reaches, a later one hands its arguments over and ends. Practice has a window of its own,
/// so that nobody who asks for practice is led to the real one.
class OneWindow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OneWindow)

public:
    /// What the window answers a later start: empty when it did what was asked, else why not.
    using Answer = std::function<QString(const QStringList& arguments)>;

    /// The folder must be there.
    OneWindow(const core::DataFolder& folder, bool isPractice, QObject* parent = nullptr);

    /// Whether this is the first start. Also true when the first one cannot be reached: two windows are
    /// better than none, and never deliver the same entry.
    bool isFirst() const { return m_isFirst; }
    /// To be asked of a later start alone: the window's answer to these arguments.
    const QString& answer() const { return m_answer; }
    /// Hands the arguments over, unless this start is the first one.
    void handOver(const QStringList& arguments);
    /// How the window answers from now on; those who asked before wait.
    void answerWith(Answer answer);

private:
    void listen();
    void serve();

    core::FileLock m_lock;
    QString m_socket;
    QLocalServer m_server;
    Answer m_respond;
    bool m_isFirst = true;
    QString m_answer;
};

} // namespace app
