#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <memory>

/// What goes wrong with a request on its way through the proxy.
struct Fault {
    enum class Kind {
        Pass,          ///< nothing: takes up one request of the plan
        Reset,         ///< closed when the head has been read; nothing reached the server
        CutRequest,    ///< closed after `bytes` of the body; those alone reached the server
        SwallowAnswer, ///< the server got all and answered; closed instead of passing the answer on
        CutAnswer,     ///< closed after `bytes` of the answer (head included)
        Hang,          ///< the server got all and answered; nothing comes back and nothing closes
        Delay,         ///< passed on to the server only after `delay`
        Replace,       ///< the server never sees it; `answer` is given back as it is, then closed
        ReplaceAnswer, ///< the server got all and answered; `answer` is given back instead, then closed
    };

    Kind kind = Kind::Pass;
    QByteArray method; ///< which requests: "POST"; empty = any
    QByteArray path;   ///< which requests: the path begins with this; empty = any
    int times = 1;     ///< for how many of them; -1 = all
    qint64 bytes = 0;
    std::chrono::milliseconds delay{0};
    QByteArray answer;
};

/// A TCP proxy on 127.0.0.1 in front of a real server, which makes connections fail at chosen places. It runs
/// in its own thread, so it serves while a test waits, blocks or runs a window. It understands just enough
/// HTTP/1.1 to know where a head and a body with Content-Length end; each connection carries one request. All
/// functions may be called from any thread; what they set counts from the next request on.
class FaultProxy final {
    Q_DISABLE_COPY_MOVE(FaultProxy)

public:
    /// Listens at once, on any free port. `target`: where the real server is (only host and port count).
    explicit FaultProxy(const QUrl& target);
    ~FaultProxy();

    quint16 port() const;
    /// "http://127.0.0.1:PORT"
    QUrl url() const;

    /// The first fault that matches a request and is not used up happens to it. Replaces the plan before and
    /// forgets its counts of use.
    void setPlan(const QList<Fault>& plan);
    /// Replaces bytes of every request, head or body, on its way to the server: one that drops a severity, or
    /// knows nothing of idempotency keys. Both texts have the same length.
    void addRewrite(const QByteArray& from, const QByteArray& to);
    /// Refuses connections (nobody listens on the port) until told otherwise; those that are open are closed.
    void setRefusing(bool isRefusing);

    /// Connections accepted so far.
    int connections() const;
    /// Requests whose head was read, by method ("" = any) and beginning of the path.
    int requests(const QByteArray& method = {}, const QByteArray& path = {}) const;
    /// Requests of which the server got every byte.
    int delivered(const QByteArray& method = {}, const QByteArray& path = {}) const;
    /// The requests that delivered() counts, head and body as the server got them.
    QList<QByteArray> received(const QByteArray& method = {}, const QByteArray& path = {}) const;
    /// How many faults of the plan have happened (Pass does not count).
    int faults() const;

private:
    class State;
    class Listener;

    std::shared_ptr<State> m_state;
    QThread m_thread;
    Listener* m_listener = nullptr; ///< lives in the thread
};
