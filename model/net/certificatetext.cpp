#include "net/certificatetext.h"

#include "net/trust.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {
namespace {

constexpr qsizetype mostCertificates = 10;
constexpr qsizetype longestName = 120;

QString tidy(QString name) {
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return name.left(longestName);
}

QString issuerOf(const QSslCertificate& certificate) {
    for (const QSslCertificate::SubjectInfo info :
         {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QString name = certificate.issuerInfo(info).join(u", "_s).simplified();
        if (!name.isEmpty()) {
            return name;
        }
    }
    return {};
}

QString dateText(const QDateTime& time) {
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

/// Whom the certificate is for: its names, else what it is called.
QString holderOf(const QSslCertificate& certificate) {
    const QStringList names = certificate.subjectAlternativeNames().values();
    return tidy(names.isEmpty() ? nameOf(certificate) : names.join(u", "_s));
}

QString lineOf(const QSslCertificate& certificate) {
    const QString print =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    const QString said =
        certificate.isSelfSigned()
            //: of a certificate
            ? QCoreApplication::translate("net", "signed by itself alone")
            //: %1 is the name of a certificate authority
            : QCoreApplication::translate("net", "signed by %1").arg(tidy(issuerOf(certificate)));
    //: a certificate: %1 whose it is, %2 "signed by …", %3 and %4 are days, %5 the fingerprint
    return QCoreApplication::translate("net", "%1: %2, valid from %3 to %4, SHA-256 %5")
        .arg(holderOf(certificate), said, dateText(certificate.effectiveDate()),
             dateText(certificate.expiryDate()), print);
}

} // namespace

QStringList chainText(const QList<QSslCertificate>& chain) {
    QStringList lines;
    for (const QSslCertificate& certificate : chain.first(std::min(chain.size(), mostCertificates))) {
        lines += lineOf(certificate);
    }
    return lines;
}

QStringList distrustTexts(const QList<QSslError>& errors) {
    QStringList texts;
    for (const QSslError& error : errors) {
        QString text = error.errorString();
        if (!text.endsWith(u'.')) {
            text += u'.';
        }
        texts += text;
    }
    texts.removeDuplicates();
    return texts;
}

Expiry expiryOf(const QList<QSslCertificate>& chain, const QDateTime& now) {
    constexpr qint64 nearDays = 21;
    if (chain.isEmpty()) {
        return {};
    }
    const auto first = std::ranges::min_element(chain, {}, &QSslCertificate::expiryDate);
    const QDateTime end = first->expiryDate();
    const qint64 days = now.daysTo(end);
    if (days > nearDays) {
        return {
            .text =
                QCoreApplication::translate("net", "Its certificate is valid until %1.").arg(dateText(end))};
    }
    return {.text = QCoreApplication::translate(
                        "net",
                        "It works, but the certificate of %1 is valid until %2 only (%n day(s)). Tell the "
                        "Support Center, or nothing can be sent from then on.",
                        nullptr, int(days))
                        .arg(holderOf(*first), dateText(end)),
            .isNear = true};
}

} // namespace net
