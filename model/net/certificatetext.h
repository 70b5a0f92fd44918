#pragma once

#include <QDateTime>
#include <QStringList>

class QSslCertificate;
class QSslError;
template <typename T>
class QList;

namespace net {

/// What a person needs to know of each certificate, the server's own first: whose it is, who signed it, when
/// it is valid, its fingerprint. A server's words, so without control characters and bounded.
QStringList chainText(const QList<QSslCertificate>& chain);

/// Each problem once, as a sentence.
QStringList distrustTexts(const QList<QSslError>& errors);

/// When the first certificate of the chain ends to be valid.
struct Expiry {
    QString text;
    bool isNear = false; ///< within three weeks: somebody must see to it
};
Expiry expiryOf(const QList<QSslCertificate>& chain, const QDateTime& now);

} // namespace net
