#include "support/socksserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QtEndian>

namespace {

constexpr char version = 5;
constexpr char nameAndPassword = 2;
constexpr char none = char(0xFF);

/// The bytes as far as they have come; they stay unread.
QByteArray waiting(QTcpSocket* socket) {
    return socket->peek(socket->bytesAvailable());
}

} // namespace

SocksServer::SocksServer(QByteArray user, QByteArray password)
    : m_user(std::move(user)), m_password(std::move(password)) {
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = m_server.nextPendingConnection()) {
            accept(client);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("The SOCKS server cannot listen: %s", qPrintable(m_server.errorString()));
    }
}

void SocksServer::accept(QTcpSocket* client) {
    m_states.insert(client, State::Greeting);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, this, [this, client] {
        m_states.remove(client);
        client->deleteLater();
    });
}

void SocksServer::read(QTcpSocket* client) {
    while (m_states.contains(client) && m_states.value(client) != State::Passing && step(client)) {
    }
}

/// Whether a whole message was taken.
bool SocksServer::step(QTcpSocket* client) {
    switch (m_states.value(client)) {
    case State::Greeting:
        return greet(client);
    case State::SignIn:
        return signIn(client);
    case State::Request:
        return request(client);
    case State::Passing:
        return false;
    }
    Q_UNREACHABLE();
}

bool SocksServer::greet(QTcpSocket* client) {
    const QByteArray bytes = waiting(client);
    if (bytes.size() < 2 || bytes.size() < 2 + bytes.at(1)) {
        return false;
    }
    const qsizetype methods = bytes.at(1);
    client->read(2 + methods);
    const bool isOffered = bytes.at(0) == version && bytes.mid(2, methods).contains(nameAndPassword);
    client->write(QByteArray(1, version) + (isOffered ? nameAndPassword : none));
    if (!isOffered) {
        ++m_refusals;
        client->disconnectFromHost();
        return false;
    }
    m_states[client] = State::SignIn;
    return true;
}

bool SocksServer::signIn(QTcpSocket* client) {
    const QByteArray bytes = waiting(client);
    const qsizetype userSize = bytes.size() > 1 ? uchar(bytes.at(1)) : 0;
    const qsizetype passwordAt = 2 + userSize + 1;
    if (bytes.size() < passwordAt || bytes.size() < passwordAt + uchar(bytes.at(passwordAt - 1))) {
        return false;
    }
    const QByteArray user = bytes.mid(2, userSize);
    const QByteArray password = bytes.mid(passwordAt, uchar(bytes.at(passwordAt - 1)));
    client->read(passwordAt + password.size());
    const bool isRight = user == m_user && password == m_password;
    client->write(QByteArray(1, char(1)) + char(isRight ? 0 : 1));
    if (!isRight) {
        ++m_refusals;
        client->disconnectFromHost();
        return false;
    }
    m_states[client] = State::Request;
    return true;
}

bool SocksServer::request(QTcpSocket* client) {
    constexpr char connectCommand = 1;
    constexpr char numberType = 1;
    constexpr char nameType = 3;
    constexpr qsizetype head = 4;
    const QByteArray bytes = waiting(client);
    if (bytes.size() < head + 1) {
        return false;
    }
    const bool isName = bytes.at(3) == nameType;
    const qsizetype hostAt = isName ? head + 1 : head;
    const qsizetype hostSize = isName ? uchar(bytes.at(head)) : 4;
    if (bytes.size() < hostAt + hostSize + 2) {
        return false;
    }
    client->read(hostAt + hostSize + 2);
    const quint16 port = qFromBigEndian<quint16>(bytes.constData() + hostAt + hostSize);
    const QByteArray host = bytes.mid(hostAt, hostSize);
    const QByteArray shown =
        isName ? host : QHostAddress(qFromBigEndian<quint32>(host.constData())).toString().toLatin1();
    m_asked.append(shown + ':' + QByteArray::number(port));
    if (bytes.at(1) != connectCommand || (!isName && bytes.at(3) != numberType)) {
        qFatal("only a connection to a name or an IPv4 number can be asked for");
    }
    m_states[client] = State::Passing;
    pass(client, port);
    return true;
}

void SocksServer::pass(QTcpSocket* client, quint16 port) {
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write(QByteArray::fromHex("05000001000000000000"));
        const auto forward = [](QTcpSocket* from, QTcpSocket* to) {
            connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
            connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
        };
        forward(client, server);
        forward(server, client);
        server->write(client->readAll());
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client] {
        if (client->state() == QAbstractSocket::ConnectedState) {
            client->disconnectFromHost();
        }
    });
    server->connectToHost(QHostAddress::LocalHost, port);
}
