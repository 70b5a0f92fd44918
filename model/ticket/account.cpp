#include "ticket/account.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {

QString Account::label() const {
    QStringList parts{company, project};
    parts.removeAll(QString());
    if (!parts.isEmpty()) {
        return parts.join(u", "_s);
    }
    const QString host = url.host();
    return host.isEmpty() ? user : host;
}

core::Result<QUrl> centerAddress(const QString& text) {
    const auto rejected = [](const QString& reason) {
        return core::fail(core::ErrorKind::Rejected, reason);
    };
    const QString given = text.trimmed();
    const QUrl url(given, QUrl::StrictMode);
    if (given.contains(u'@') || url.hasQuery() || url.hasFragment()) {
        // Not said again: it may hold a password.
        return rejected(QCoreApplication::translate(
            "ticket", "The address must hold nothing else: no name, no password and nothing after “?” or "
                      "“#”. Write it as https://support.example.com."));
    }
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !isWeb) {
        return rejected(QCoreApplication::translate(
                            "ticket", "“%1” is not a whole address. Write it as https://support.example.com.")
                            .arg(given));
    }
    if (url.scheme() == "http"_L1 && !isLoopback(url)) {
        return rejected(QCoreApplication::translate(
            "ticket", "The address must begin with https://. With plain http, everybody on the network could "
                      "read the secret and the request."));
    }
    return url;
}

bool isLoopback(const QUrl& url) {
    const QString host = url.host().toLower();
    if (host == "localhost"_L1 || host == "::1"_L1) {
        return true;
    }
    // Whole numbers only: "127.0.0.1.example.org" is somebody else's machine.
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == "127"_L1 &&
           std::ranges::all_of(parts, [](const QString& part) {
               bool isNumber = false;
               const uint number = part.toUInt(&isNumber);
               return isNumber && number <= 255;
           });
}

} // namespace ticket
