#include "net/address.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace net {
namespace {

int portOf(const QUrl& url) {
    constexpr int plainPort = 80;
    constexpr int securePort = 443;
    return url.port(url.scheme() == "https"_L1 ? securePort : plainPort);
}

} // namespace

bool isLoopback(const QUrl& url) {
    const QString host = url.host().toLower();
    QHostAddress address;
    return host == "localhost"_L1 || (address.setAddress(host) && address.isLoopback());
}

bool isSameOrigin(const QUrl& one, const QUrl& other) {
    return one.scheme() == other.scheme() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0 &&
           portOf(one) == portOf(other);
}

core::Done checkAddress(const QUrl& url) {
    using core::ErrorKind;
    const bool isSecure = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!isSecure && url.scheme() != "http"_L1)) {
        return core::fail(
            ErrorKind::Permanent,
            QCoreApplication::translate(
                "net", "This is not an address of a Support Center. Enter one that begins with https://."));
    }
    if (!url.userInfo().isEmpty()) {
        return core::fail(ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "net", "The address holds a user name or a password. Remove it from the "
                                     "address and sign in with the account instead."));
    }
    if (!isSecure && !isLoopback(url)) {
        return core::fail(
            ErrorKind::Permanent,
            QCoreApplication::translate(
                "net", "Nothing was sent to %1, because the connection would not be encrypted. Enter the "
                       "address with https://.")
                .arg(url.host()));
    }
    return {};
}

} // namespace net
