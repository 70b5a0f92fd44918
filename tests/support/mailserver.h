#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QTemporaryDir>

/// A real mail server (exim) on loopback, with its own certificate authority, for the tests that send:
/// STARTTLS and TLS, sign-in, and refusals by the recipient's name: refused@ 550, later@ 451, closing@ 421,
/// slow@ answers after a minute. Runs as an ordinary user, stopped with the object.
class MailServer final {
public:
    static constexpr qint64 sizeLimit = 300'000;
    static inline const QString user = QStringLiteral("desk");
    static inline const QByteArray password = QByteArrayLiteral("right one");

    /// `program`: exim4, installed or only unpacked.
    explicit MailServer(const QString& program);
    ~MailServer();
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;

    /// Empty when it runs, else why not.
    QString start();
    quint16 port() const { return m_port; }       ///< STARTTLS; sign-in is offered behind it only
    quint16 tlsPort() const { return m_tlsPort; } ///< TLS from the first byte
    /// Its certificate is for localhost and 127.0.0.1 alone.
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    /// What was delivered, as it lies in the mailbox, the oldest first; the lines that delivery put above it
    /// are left out. CR LF as on the wire.
    QByteArrayList messages() const;
    /// How often the server took a message.
    int accepted() const;

private:
    bool makeCertificates() const;
    bool writeFiles() const;

    QString m_program;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
};
