#include "net/trust.h"

#include "net/address.h"
#include "net/authorities.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {
namespace {

constexpr qint64 largestFile = 4LL * 1024 * 1024; ///< the authorities of a whole system are a quarter of it

std::unexpected<core::Error> unusable(const QString& text, const QString& path, const QString& details = {}) {
    return core::fail(core::Error{.kind = core::ErrorKind::ActionRequired,
                                  .text = text.arg(path),
                                  .details = details,
                                  .path = path,
                                  .scope = core::ErrorScope::Account});
}

} // namespace

core::Result<QList<QSslCertificate>> readCertificates(const QString& path, const QDateTime& now) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unusable(QCoreApplication::translate(
                            "net", "The file %1 with additional certificate authorities cannot be "
                                   "read. Check that it is there and that you may read it."),
                        path, file.errorString());
    }
    const QByteArray pem = file.read(largestFile + 1);
    if (pem.contains("PRIVATE KEY-----")) {
        return unusable(QCoreApplication::translate("net",
                                                    "The file %1 holds a private key. Choose one that holds "
                                                    "nothing but the certificates of the authorities."),
                        path);
    }
    const QList<QSslCertificate> found =
        pem.size() > largestFile ? QList<QSslCertificate>() : QSslCertificate::fromData(pem, QSsl::Pem);
    if (found.isEmpty()) {
        return unusable(
            QCoreApplication::translate("net", "The file %1 holds no certificate. Choose a PEM file; it has "
                                               "a line “BEGIN CERTIFICATE”."),
            path);
    }
    const auto isExpired = [&now](const QSslCertificate& one) {
        return one.expiryDate() < now;
    };
    if (std::ranges::all_of(found, isExpired)) {
        return unusable(QCoreApplication::translate("net",
                                                    "All certificates in the file %1 have expired. Ask your "
                                                    "network's administrator for the present ones."),
                        path);
    }
    return found;
}

core::Result<QList<Authority>> readAuthorities(const QString& path, const QDateTime& now) {
    const auto certificates = readCertificates(path, now);
    if (!certificates) {
        return core::fail(certificates.error());
    }
    QList<Authority> authorities;
    for (const QSslCertificate& one : *certificates) {
        authorities.append({.name = nameOf(one), .expires = one.expiryDate()});
    }
    return authorities;
}

core::Result<QSslConfiguration> tlsOf(const Route* route) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!route || route->authorityFile.isEmpty()) {
        return configuration;
    }
    const auto own = readCertificates(route->authorityFile, QDateTime::currentDateTimeUtc());
    if (!own) {
        return core::fail(own.error());
    }
    // With a list of its own, Qt no longer looks for the system's authorities by itself.
    const QList<QSslCertificate> present = configuration.caCertificates();
    configuration.setCaCertificates(
        (present.isEmpty() ? QSslConfiguration::systemCaCertificates() : present) + *own);
    return configuration;
}

QString nameOf(const QSslCertificate& certificate) {
    for (const QSslCertificate::SubjectInfo info :
         {QSslCertificate::CommonName, QSslCertificate::OrganizationalUnitName,
          QSslCertificate::Organization}) {
        const QString name = certificate.subjectInfo(info).join(u", "_s).simplified();
        if (!name.isEmpty()) {
            return name;
        }
    }
    return QString::fromLatin1(certificate.serialNumber());
}

QNetworkProxy proxyOf(const Route* route, const QUrl& url) {
    if (isLoopback(url) || !route || !route->hasOwnProxy()) {
        return {QNetworkProxy::NoProxy};
    }
    const bool isSocks = route->proxy == Route::Proxy::Socks5;
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, route->host, route->port,
            route->user, QString::fromUtf8(route->password.reveal())};
}

QString nameOf(const QNetworkProxy& proxy) {
    if (proxy.hostName().isEmpty()) {
        return {};
    }
    QUrl url;
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.authority();
}

} // namespace net
