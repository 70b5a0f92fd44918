#include "net/networkerror.h"

#include <QCoreApplication>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace net {
namespace {

/// What a person is told of a request that certainly did not arrive.
QString transientText(QNetworkReply::NetworkError error, bool hasOwnProxy) {
    // Qt's list is open ended; what is not named here is told as a broken connection.
    if (error == QNetworkReply::HostNotFoundError) {
        return QCoreApplication::translate("net",
                                           "%1 was not found. Check the network connection and the address.");
    }
    if (error == QNetworkReply::ConnectionRefusedError) {
        return QCoreApplication::translate(
            "net", "%1 does not accept connections now. Check the address, or wait until it is back.");
    }
    if (error == QNetworkReply::SslHandshakeFailedError) {
        return QCoreApplication::translate(
            "net", "No secure connection to %1 could be made. Check the address and whether the network asks "
                   "for a sign-in of its own.");
    }
    const bool isOfProxy =
        error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
    // Of a proxy that refuses connections Qt says no more than that something failed.
    if (isOfProxy || (hasOwnProxy && error == QNetworkReply::UnknownNetworkError)) {
        return QCoreApplication::translate(
            "net",
            "The proxy on the way to %1 does not work. Check the proxy settings of this computer and of "
            "the account, under Network.");
    }
    return QCoreApplication::translate(
        "net", "The connection to %1 could not be made or broke. Check the network connection.");
}

QString proxySignInText(const Failure& failure) {
    const QString name = failure.proxy.isEmpty()
                             ? QCoreApplication::translate("net", "on the way to %1").arg(failure.host)
                             : failure.proxy;
    return failure.hasOwnProxy
               //: %1 is a proxy, "proxy.example.com:3128"
               ? QCoreApplication::translate(
                     "net", "The proxy %1 does not accept the sign-in. Correct its user and password in the "
                            "account, under Network.")
                     .arg(name)
               : QCoreApplication::translate(
                     "net", "The proxy %1 asks for a sign-in. Enter it in this computer's proxy settings, "
                            "or enter the proxy in the account, under Network.")
                     .arg(name);
}

core::Error accountProblem(const QString& text, const QString& details) {
    return {.kind = core::ErrorKind::ActionRequired,
            .text = text,
            .details = details,
            .path = {},
            .scope = core::ErrorScope::Account};
}

} // namespace

bool isAnswer(QNetworkReply::NetworkError error) {
    const bool isOfTheAnswer =
        error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    // The invalid operation is Qt's word for 400 and 418.
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError ||
           (isOfTheAnswer && error != QNetworkReply::ContentReSendError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

core::Error describe(const Failure& failure) {
    const auto metaEnum = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    const QString details = QString::fromLatin1(metaEnum.valueToKey(failure.error)) +
                            (failure.words.isEmpty() ? QString() : u" ("_s + failure.words + u')');
    if (!failure.distrust.isEmpty()) {
        return accountProblem(
            QCoreApplication::translate(
                "net", "Nothing was sent, because the certificate of %1 cannot be trusted: %2 Check the "
                       "address and this machine's clock, or ask your administrator to install the "
                       "missing certificate authority.")
                .arg(failure.host, failure.distrust.join(u' ')),
            details);
    }
    if (failure.error == QNetworkReply::ProxyAuthenticationRequiredError) {
        return accountProblem(proxySignInText(failure), details);
    }
    if (failure.mayHaveArrived) {
        return arrivalUnknown(failure.host, details);
    }
    return {.kind = core::ErrorKind::Transient,
            .text = transientText(failure.error, failure.hasOwnProxy).arg(failure.host),
            .details = details,
            .path = {}};
}

core::Error arrivalUnknown(const QString& host, const QString& details) {
    return {
        .kind = core::ErrorKind::Ambiguous,
        .text =
            QCoreApplication::translate(
                "net",
                "The request went out to %1, but no answer came back. Whether it arrived is looked up next.")
                .arg(host),
        .details = details,
        .path = {}};
}

} // namespace net
