#include "app/onewindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Q_LOGGING_CATEGORY(logOne, "app.onewindow")

constexpr int patience = 10'000; ///< milliseconds until a window that does not answer counts as none
constexpr qint64 longestLine = 256 * 1024; ///< of arguments

QByteArray wordsLine(const QStringList& words) {
    return QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact) + '\n';
}

QStringList wordsOf(const QByteArray& line) {
    return QJsonDocument::fromJson(line).toVariant().toStringList();
}

} // namespace

OneWindow::OneWindow(const core::DataFolder& folder, bool isPractice, QObject* parent)
    : QObject(parent),
      m_lock(folder.data() + (isPractice ? u"/practice-window.lock"_s : u"/window.lock"_s)),
      m_socket(folder.windowSocket(isPractice)) {
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::serve);
    if (m_lock.tryLock()) {
        listen();
    } else {
        m_isFirst = false;
    }
}

void OneWindow::listen() {
    QLocalServer::removeServer(m_socket); // of a window that was killed: nobody else holds the lock
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_socket)) {
        qCWarning(logOne) << "a second start will not find this window:" << m_server.errorString();
    }
}

void OneWindow::handOver(const QStringList& arguments) {
    if (m_isFirst) {
        return;
    }
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    bool isAnswered = socket.waitForConnected(patience);
    if (isAnswered) {
        socket.write(wordsLine(arguments));
        while (!socket.canReadLine() && socket.waitForReadyRead(patience)) {
        }
        isAnswered = socket.canReadLine();
    }
    if (isAnswered) {
        m_answer = wordsOf(socket.readLine()).value(0);
    } else {
        qCWarning(logOne) << "the first window does not answer; opening another one";
        m_isFirst = true;
    }
}

void OneWindow::answerWith(Answer answer) {
    m_respond = std::move(answer);
    serve();
}

void OneWindow::serve() {
    while (m_respond && m_server.hasPendingConnections()) {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                socket->write(wordsLine({m_respond(wordsOf(socket->readLine(longestLine)))}));
                socket->disconnectFromServer();
            } else if (socket->bytesAvailable() > longestLine) {
                socket->abort();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace app
