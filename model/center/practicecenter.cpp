#include "center/practicecenter.h"

#include "center/access.h"
#include "center/listener.h"
#include "center/routes.h"
#include "core/filelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTcpServer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace center {
namespace {
Q_LOGGING_CATEGORY(lcCenter, "center")

constexpr std::chrono::milliseconds patience{3000};
constexpr unsigned long pauseMillis = 10;
constexpr int firstFreePort = 1024; // below, only the system's own services listen

const core::Clock& systemClock() {
    static const core::SystemClock clock;
    return clock;
}

core::Done makeFolder(const QString& folder) {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly)) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("center", "The folder %1 of the practice center cannot be written. "
                                                  "Check its owner and the free space.")
                .arg(folder),
            {}, folder);
    }
    return {};
}

QUrl addressOf(quint16 port) {
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

} // namespace

/// Holds the folder's lock and the thread in which the listener and the database live.
class PracticeCenter::Server final {
public:
    explicit Server(std::unique_ptr<core::FileLock> lock) : m_lock(std::move(lock)) {
        m_thread.setObjectName(u"practice center"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Server() {
        QMetaObject::invokeMethod(&m_context, [this] { close(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Server)

    /// Opens the store and listens on the first of the ports that is free; the port.
    core::Result<quint16> open(const QString& folder, const QByteArray& token, const ticket::Form& form,
                               const core::Clock& clock, const QList<quint16>& ports) {
        core::Result<quint16> opened = 0;
        QMetaObject::invokeMethod(
            &m_context, [&] { opened = openHere(folder, token, form, clock, ports); },
            Qt::BlockingQueuedConnection);
        return opened;
    }

    Access access() const {
        return {
            .url = addressOf(m_port), .user = QString(practiceUser), .token = core::Secret(m_desk->token)};
    }

private:
    core::Result<quint16> openHere(const QString& folder, const QByteArray& token, const ticket::Form& form,
                                   const core::Clock& clock, const QList<quint16>& ports) {
        auto connection = store::Connection::open(folder + u"/center.sqlite"_s,
                                                  store::Connection::Mode::ReadWrite, u":/center/sql"_s);
        if (!connection) {
            return core::fail(connection.error());
        }
        m_connection = std::move(*connection);
        auto desk = Desk::open(*m_connection, clock, token, folder + u"/uploads"_s, form);
        if (!desk) {
            return core::fail(desk.error());
        }
        m_desk = std::move(*desk);
        for (const quint16 port : ports) {
            if (auto socket = Listener::listenOn(port, [this] { serve(); })) {
                m_port = socket->serverPort();
                m_socket = std::move(socket);
                return m_port;
            }
        }
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate("center",
                                                      "The practice center cannot listen on port %1 of this "
                                                      "machine. Name another port, or 0 for any free one.")
                              .arg(ports.last()),
                          {}, folder);
    }

    void serve() {
        m_listener = std::make_unique<Listener>(
            std::move(m_socket), [this](const Incoming& incoming) { return route(*m_desk, incoming); });
    }

    void close() {
        m_listener.reset();
        m_socket.reset();
        m_desk.reset();
        m_connection.reset();
    }

    std::unique_ptr<core::FileLock> m_lock;
    QThread m_thread;
    QObject m_context; ///< carries calls into the thread
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTcpServer> m_socket; ///< until the listener has taken it over
    std::unique_ptr<Listener> m_listener;
    quint16 m_port = 0;
};

PracticeCenter::PracticeCenter(QString folder, QObject* parent)
    : PracticeCenter(std::move(folder), ticket::loadForm({}).form, systemClock(), parent) {}

PracticeCenter::PracticeCenter(QString folder, ticket::Form form, const core::Clock& clock, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_form(std::move(form)), m_clock(clock) {}

PracticeCenter::~PracticeCenter() = default;

bool PracticeCenter::isServing() const {
    return m_server != nullptr;
}

core::Result<Access> PracticeCenter::start(quint16 port) {
    for (const QString& folder : {m_folder, m_folder + u"/uploads"_s}) {
        if (auto made = makeFolder(folder); !made) {
            return core::fail(made.error());
        }
    }
    QElapsedTimer timer;
    timer.start();
    while (!isServing()) {
        auto lock = std::make_unique<core::FileLock>(m_folder + u"/center.lock"_s);
        if (lock->tryLock()) {
            m_server = std::make_unique<Server>(std::move(lock));
            return serve(port);
        }
        // A file left from an earlier run names a port where nobody listens.
        if (auto access = readAccess(m_folder); access && answers(access->url)) {
            return std::move(*access);
        }
        if (timer.hasExpired(patience.count())) {
            return core::fail(core::ErrorKind::Transient,
                              QCoreApplication::translate(
                                  "center", "Another process uses the practice center in %1 and does "
                                            "not answer. End that process, then start again.")
                                  .arg(m_folder),
                              {}, m_folder);
        }
        QThread::msleep(pauseMillis);
    }
    return m_server->access();
}

core::Result<Access> PracticeCenter::serve(quint16 port) {
    QList<quint16> ports{port};
    if (const auto earlier = readAccess(m_folder);
        earlier && port == 0 && earlier->url.port() >= firstFreePort) {
        ports.prepend(static_cast<quint16>(earlier->url.port()));
    }
    removeAccess(m_folder);
    const core::Result<QByteArray> token = folderToken(m_folder);
    const core::Result<quint16> taken = token ? m_server->open(m_folder, *token, m_form, m_clock, ports)
                                              : core::Result<quint16>(core::fail(token.error()));
    const core::Done written = taken ? writeAccess(m_folder, addressOf(*taken), *token) : core::Done();
    if (!taken || !written) {
        m_server.reset();
        return core::fail(taken ? written.error() : taken.error());
    }
    qCInfo(lcCenter) << "practice center listens on port" << *taken;
    return m_server->access();
}

} // namespace center
