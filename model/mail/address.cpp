#include "mail/address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

// RFC 5321, 4.5.3.1
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestDomain = 255;

std::unexpected<core::Error> rejected(const QString& reason) {
    return core::fail(core::ErrorKind::Rejected, reason);
}

bool isAscii(const QString& text) {
    constexpr char16_t firstOther = 0x80;
    return std::ranges::all_of(text, [](QChar one) { return one.unicode() < firstOther; });
}

} // namespace

core::Result<QString> wireAddress(const QString& text) {
    const bool hasControls = std::ranges::any_of(text, [](QChar one) {
        return one.category() == QChar::Other_Control || one == QChar::LineSeparator ||
               one == QChar::ParagraphSeparator;
    });
    if (hasControls) {
        // Not said again: it would break the line here, too.
        return rejected(QCoreApplication::translate(
            "mail",
            "The e-mail address holds a line break or another character that cannot be seen. Type it anew."));
    }
    const QString given = text.trimmed();
    const qsizetype at = given.lastIndexOf(u'@');
    const QString local = given.left(at);
    if (at < 1 || at == given.size() - 1) {
        return rejected(
            QCoreApplication::translate("mail", "“%1” is no e-mail address. Write it as name@example.com.")
                .arg(given));
    }
    if (!isAscii(local)) {
        return rejected(QCoreApplication::translate(
                            "mail",
                            "“%1” has letters before the “@” that most mail servers do not take. Use another "
                            "address of the same person.")
                            .arg(given));
    }
    const QString domain = QString::fromLatin1(QUrl::toAce(given.mid(at + 1))).toLower();
    static const QRegularExpression localShape(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s);
    static const QRegularExpression domainShape(
        u"\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+\\z"_s);
    const bool isTooLong = local.size() > longestLocal || domain.size() > longestDomain;
    if (isTooLong || !localShape.match(local).hasMatch() || !domainShape.match(domain).hasMatch()) {
        return rejected(QCoreApplication::translate(
                            "mail", "“%1” is no e-mail address. Write one address and nothing else, as "
                                    "name@example.com.")
                            .arg(given));
    }
    return local + u'@' + domain;
}

core::Result<QStringList> recipients(const Message& message) {
    QStringList found;
    for (const Address& one : message.to + message.cc) {
        const core::Result<QString> address = wireAddress(one.email);
        if (!address) {
            return core::fail(address.error());
        }
        if (!found.contains(*address, Qt::CaseInsensitive)) {
            found.append(*address);
        }
    }
    return found;
}

QString messageId(const QString& intent, int number, const QString& sender) {
    const QString address = wireAddress(sender).value_or(u"@support-wizard.invalid"_s);
    return u"%1.%2"_s.arg(intent).arg(number) + address.mid(address.lastIndexOf(u'@'));
}

} // namespace mail
