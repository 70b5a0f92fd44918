#include "support/faultproxy.h"

#include "support/httpscan.h"

#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the threads share.
class FaultProxy::State {
public:
    struct Seen {
        QByteArray method;
        QByteArray path;
        bool isDelivered = false;
        QByteArray bytes; ///< once delivered
    };

    Fault take(const HttpHead& head, qsizetype* index) {
        const QMutexLocker lock(&m_mutex);
        *index = m_seen.size();
        m_seen.append({.method = head.method(), .path = head.path()});
        for (Fault& fault : m_plan) {
            if (fault.times != 0 && matches(m_seen.last(), fault.method, fault.path)) {
                fault.times -= fault.times > 0 ? 1 : 0;
                m_faults += fault.kind == Fault::Kind::Pass ? 0 : 1;
                return fault;
            }
        }
        return {};
    }
    void setDelivered(qsizetype index, const QByteArray& bytes) {
        const QMutexLocker lock(&m_mutex);
        m_seen[index].isDelivered = true;
        m_seen[index].bytes = bytes;
    }
    QList<QByteArray> delivered(const QByteArray& method, const QByteArray& path) const {
        const QMutexLocker lock(&m_mutex);
        QList<QByteArray> requests;
        for (const Seen& seen : m_seen) {
            if (seen.isDelivered && matches(seen, method, path)) {
                requests.append(seen.bytes);
            }
        }
        return requests;
    }
    void setPlan(const QList<Fault>& plan) {
        const QMutexLocker lock(&m_mutex);
        m_plan = plan;
    }
    void addRewrite(const QByteArray& from, const QByteArray& to) {
        const QMutexLocker lock(&m_mutex);
        m_rewrites.append({from, to});
    }
    bool hasRewrites() const {
        const QMutexLocker lock(&m_mutex);
        return !m_rewrites.isEmpty();
    }
    QByteArray rewritten(QByteArray request) const {
        const QMutexLocker lock(&m_mutex);
        for (const auto& [from, to] : m_rewrites) {
            request.replace(from, to);
        }
        return request;
    }
    void addConnection() {
        const QMutexLocker lock(&m_mutex);
        ++m_connections;
    }
    int count(const QByteArray& method, const QByteArray& path, bool onlyDelivered) const {
        const QMutexLocker lock(&m_mutex);
        return int(std::ranges::count_if(m_seen, [&](const Seen& seen) {
            return matches(seen, method, path) && (seen.isDelivered || !onlyDelivered);
        }));
    }
    int connections() const {
        const QMutexLocker lock(&m_mutex);
        return m_connections;
    }
    int faults() const {
        const QMutexLocker lock(&m_mutex);
        return m_faults;
    }

private:
    static bool matches(const Seen& seen, const QByteArray& method, const QByteArray& path) {
        return (method.isEmpty() || method == seen.method) && seen.path.startsWith(path);
    }

    mutable QMutex m_mutex;
    QList<Fault> m_plan;
    QList<Seen> m_seen;
    QList<std::pair<QByteArray, QByteArray>> m_rewrites;
    int m_connections = 0;
    int m_faults = 0;
};

namespace {

/// Closes so that the other side sees a connection that ends at once, after what was written.
void closeNow(QTcpSocket* socket) {
    if (socket != nullptr) {
        socket->flush();
        socket->disconnectFromHost();
    }
}

} // namespace

/// Accepts connections; in the proxy's thread.
class FaultProxy::Listener final : public QObject {
public:
    Listener(std::shared_ptr<State> state, QUrl target)
        : m_state(std::move(state)), m_target(std::move(target)) {}

    void listen() {
        m_passages = std::make_unique<QObject>();
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection()) {
                m_state->addConnection();
                new Passage(m_state, m_target, socket, m_passages.get());
            }
        });
        if (!m_server->listen(QHostAddress::LocalHost, m_port)) {
            qFatal("The fault proxy cannot listen: %s", qPrintable(m_server->errorString()));
        }
        m_port = m_server->serverPort();
    }

    void setRefusing(bool isRefusing) {
        if (isRefusing) {
            m_passages = std::make_unique<QObject>();
            delete m_server;
            m_server = nullptr;
        } else if (m_server == nullptr) {
            listen();
        }
    }

    quint16 port() const { return m_port; }

private:
    /// One connection: from the client's first byte to its end.
    class Passage final : public QObject {
    public:
        Passage(std::shared_ptr<State> state, const QUrl& target, QTcpSocket* client, QObject* parent)
            : QObject(parent), m_state(std::move(state)), m_target(target), m_client(client) {
            m_client->setParent(this);
            connect(m_client, &QTcpSocket::readyRead, this, &Passage::fromClient);
            connect(m_client, &QTcpSocket::disconnected, this, [this] {
                if (!m_isSwallowing) {
                    deleteLater();
                }
            });
        }

    private:
        void fromClient() {
            m_request += m_client->readAll();
            if (!m_isJudged) {
                const std::optional<HttpHead> head = HttpHead::scan(m_request);
                if (!head) {
                    return;
                }
                m_isJudged = true;
                m_whole = head->size() + head->contentLength();
                m_headSize = head->size();
                m_fault = m_state->take(*head, &m_index);
                begin();
            } else {
                pass();
            }
        }

        void begin() {
            switch (m_fault.kind) {
            case Fault::Kind::Reset:
                closeNow(m_client);
                return;
            case Fault::Kind::Replace:
                pass(); // waits for the whole body: see there
                return;
            case Fault::Kind::Delay:
                QTimer::singleShot(m_fault.delay, this, &Passage::connectToServer);
                return;
            case Fault::Kind::Pass:
            case Fault::Kind::CutRequest:
            case Fault::Kind::SwallowAnswer:
            case Fault::Kind::CutAnswer:
            case Fault::Kind::Hang:
            case Fault::Kind::ReplaceAnswer:
                connectToServer();
                return;
            }
        }

        void connectToServer() {
            m_server = new QTcpSocket(this);
            connect(m_server, &QTcpSocket::connected, this, &Passage::pass);
            connect(m_server, &QTcpSocket::readyRead, this, &Passage::fromServer);
            connect(m_server, &QTcpSocket::bytesWritten, this, &Passage::checkDelivered);
            connect(m_server, &QTcpSocket::disconnected, this, &Passage::serverClosed);
            connect(m_server, &QTcpSocket::errorOccurred, this, &Passage::serverClosed);
            m_server->connectToHost(m_target.host(), quint16(m_target.port()));
        }

        /// To the server, as much as the fault lets through.
        void pass() {
            if (m_fault.kind == Fault::Kind::Replace) {
                if (m_request.size() >= m_whole) {
                    m_client->write(m_fault.answer);
                    closeNow(m_client);
                }
                return;
            }
            if (m_server == nullptr || m_server->state() != QAbstractSocket::ConnectedState) {
                return;
            }
            if (m_state->hasRewrites()) {
                if (m_request.size() < m_whole) {
                    return; // what is replaced may lie across two packets
                }
                m_request = m_state->rewritten(m_request);
            }
            const bool isCut = m_fault.kind == Fault::Kind::CutRequest;
            const qint64 until = std::min<qint64>(
                m_request.size(),
                isCut ? m_headSize + std::min(m_fault.bytes, m_whole - m_headSize) : m_whole);
            if (until > m_passed) {
                m_server->write(m_request.mid(m_passed, until - m_passed));
                m_passed = until;
            }
            if (isCut && m_passed >= std::min(m_headSize + m_fault.bytes, m_whole)) {
                closeNow(m_server);
                closeNow(m_client);
            }
        }

        void checkDelivered() {
            if (m_passed >= m_whole && m_server->bytesToWrite() == 0) {
                m_state->setDelivered(m_index, m_request);
            }
        }

        void fromServer() {
            m_answer += m_server->readAll();
            const qsizetype whole = answerSize(m_answer);
            switch (m_fault.kind) {
            case Fault::Kind::SwallowAnswer:
                // Only when the server has answered all: it has surely taken the request by then.
                m_isSwallowing = true;
                if (whole >= 0 && m_answer.size() >= whole) {
                    end();
                }
                return;
            case Fault::Kind::Hang:
                return;
            case Fault::Kind::ReplaceAnswer:
                if (whole >= 0 && m_answer.size() >= whole) {
                    m_client->write(m_fault.answer);
                    end();
                }
                return;
            case Fault::Kind::CutAnswer:
            case Fault::Kind::Pass:
            case Fault::Kind::CutRequest:
            case Fault::Kind::Delay:
            case Fault::Kind::Reset:
            case Fault::Kind::Replace:
                answer(whole);
                return;
            }
        }

        void answer(qsizetype whole) {
            const bool isCut = m_fault.kind == Fault::Kind::CutAnswer;
            const qint64 until = isCut ? std::min<qint64>(m_fault.bytes, m_answer.size()) : m_answer.size();
            if (until > m_answered) {
                m_client->write(m_answer.mid(m_answered, until - m_answered));
                m_answered = until;
            }
            if ((isCut && m_answered >= m_fault.bytes) || (whole >= 0 && m_answer.size() >= whole)) {
                end();
            }
        }

        void serverClosed() {
            if (m_fault.kind != Fault::Kind::Hang || m_answer.isEmpty()) {
                end();
            }
        }

        void end() {
            if (m_server != nullptr) {
                m_server->disconnect(this);
                closeNow(m_server);
            }
            m_isSwallowing = false;
            if (m_client->state() == QAbstractSocket::UnconnectedState) {
                deleteLater();
            } else {
                closeNow(m_client);
            }
        }

        std::shared_ptr<State> m_state;
        QUrl m_target;
        QTcpSocket* m_client;
        QTcpSocket* m_server = nullptr;
        Fault m_fault;
        QByteArray m_request;
        QByteArray m_answer;
        qsizetype m_index = 0;
        qint64 m_headSize = 0;
        qint64 m_whole = 0;
        qint64 m_passed = 0;
        qint64 m_answered = 0;
        bool m_isJudged = false;
        bool m_isSwallowing = false;
    };

    std::shared_ptr<State> m_state;
    QUrl m_target;
    QTcpServer* m_server = nullptr;
    std::unique_ptr<QObject> m_passages; ///< parent of the open connections
    quint16 m_port = 0;
};

FaultProxy::FaultProxy(const QUrl& target)
    : m_state(std::make_shared<State>()), m_listener(new Listener(m_state, target)) {
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_listener, [this] { m_listener->listen(); }, Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy() {
    m_thread.quit();
    m_thread.wait();
}

quint16 FaultProxy::port() const {
    return m_listener->port();
}

QUrl FaultProxy::url() const {
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

void FaultProxy::addRewrite(const QByteArray& from, const QByteArray& to) {
    if (from.size() != to.size()) {
        qFatal("The fault proxy replaces texts of the same length only.");
    }
    m_state->addRewrite(from, to);
}

void FaultProxy::setPlan(const QList<Fault>& plan) {
    m_state->setPlan(plan);
}

void FaultProxy::setRefusing(bool isRefusing) {
    QMetaObject::invokeMethod(
        m_listener, [this, isRefusing] { m_listener->setRefusing(isRefusing); },
        Qt::BlockingQueuedConnection);
}

int FaultProxy::connections() const {
    return m_state->connections();
}

int FaultProxy::requests(const QByteArray& method, const QByteArray& path) const {
    return m_state->count(method, path, false);
}

int FaultProxy::delivered(const QByteArray& method, const QByteArray& path) const {
    return m_state->count(method, path, true);
}

QList<QByteArray> FaultProxy::received(const QByteArray& method, const QByteArray& path) const {
    return m_state->delivered(method, path);
}

int FaultProxy::faults() const {
    return m_state->faults();
}
