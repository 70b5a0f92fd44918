#pragma once

#include "core/error.h"

#include <QNetworkReply>
#include <QStringList>

namespace net {

/// Whether the server answered, with whatever status (Qt calls 4xx and 5xx errors as well).
bool isAnswer(QNetworkReply::NetworkError error);

/// What is known of a request without an answer.
struct Failure {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString words; ///< Qt's own
    QString host;
    QString proxy;            ///< that asked for a sign-in; empty = not known
    bool hasOwnProxy = false; ///< the proxy is one of the account's own network settings
    QStringList distrust;     ///< problems of the certificate
    bool mayHaveArrived = false;
};

/// The one table from Qt's network errors to ours.
core::Error describe(const Failure& failure);

/// Ambiguous: the request went out, no answer came back.
core::Error arrivalUnknown(const QString& host, const QString& details);

} // namespace net
