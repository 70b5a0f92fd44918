#pragma once

#include <QDateTime>
#include <QSslConfiguration>
#include <QStringList>
#include <QTemporaryDir>

/// A certificate authority of one test, made with openssl, and servers' certificates that it signs.
class Certificates final {
    Q_DISABLE_COPY_MOVE(Certificates)

public:
    /// Ends the test program when openssl is missing.
    Certificates();

    /// PEM file of the authority.
    QString authorityFile() const { return path(QStringLiteral("ca.pem")); }
    /// What a server needs to show a certificate for the names ("DNS:support.test,IP:127.0.0.1"), signed by
    /// the authority and valid from `from` to `to`.
    QSslConfiguration server(const QString& name, const QString& names,
                             const QDateTime& from = QDateTime::currentDateTimeUtc().addDays(-1),
                             const QDateTime& to = QDateTime::currentDateTimeUtc().addDays(90)) const;
    /// The same, signed by itself alone.
    QSslConfiguration selfSigned(const QString& name, const QString& names) const;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    void openssl(const QStringList& arguments) const;
    void write(const QString& name, const QByteArray& text) const;
    QSslConfiguration configuration(const QString& name) const;

    QTemporaryDir m_folder;
};
