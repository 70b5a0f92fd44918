#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

/// A SOCKS5 proxy on 127.0.0.1 (RFC 1928) that asks for a name and a password (RFC 1929). It connects to this
/// machine alone, whatever name is asked for, so that a name that nobody knows shows who looked it up. It
/// runs in the thread of the test, which must turn its event loop.
class SocksServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocksServer)

public:
    SocksServer(QByteArray user, QByteArray password);

    quint16 port() const { return m_server.serverPort(); }
    /// "support.test:443", as it was asked for.
    const QByteArrayList& asked() const { return m_asked; }
    int refusals() const { return m_refusals; }

private:
    enum class State { Greeting, SignIn, Request, Passing };

    void accept(QTcpSocket* client);
    void read(QTcpSocket* client);
    bool step(QTcpSocket* client);
    bool greet(QTcpSocket* client);
    bool signIn(QTcpSocket* client);
    bool request(QTcpSocket* client);
    void pass(QTcpSocket* client, quint16 port);

    QTcpServer m_server;
    QByteArray m_user;
    QByteArray m_password;
    QHash<QTcpSocket*, State> m_states;
    QByteArrayList m_asked;
    int m_refusals = 0;
};
