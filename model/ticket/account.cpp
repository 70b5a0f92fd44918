#include "ticket/account.h"

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
