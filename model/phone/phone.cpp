#include "phone/phone.h"

#include "core/module.h"
#include "phone/numberreader.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace phone {

namespace {
Q_LOGGING_CATEGORY(lcPhone, "phone")
}

Number read(const QString& text, const QString& region) {
    const auto reader = core::moduleOf<NumberReader>();
    if (!reader) {
        qCWarning(lcPhone) << reader.error().text << reader.error().details;
        return {.verdict = Verdict::Unchecked, .text = text.simplified()};
    }
    return (*reader)->read(text.simplified(), region);
}

QString regionOf(const QLocale& locale) {
    const QString code = locale.name().section(u'_', 1, 1);
    constexpr qsizetype isoLength = 2; // "es_419" names a continent
    return code.size() == isoLength ? code : QString();
}

QString advice(const Number& number) {
    switch (number.verdict) {
    case Verdict::Valid:
        return number.isCountryAssumed
                   ? QCoreApplication::translate(
                         "phone", "It has no country code and is taken as %1. Check it: support calls from "
                                  "another country.")
                         .arg(number.text)
                   : QString();
    case Verdict::Unlikely:
        return QCoreApplication::translate(
                   "phone", "%1 is not a number that is in use as far as is known. Check it once more.")
            .arg(number.text);
    case Verdict::NoCountry:
        return QCoreApplication::translate(
            "phone", "The country code is missing. Begin with “+”, for example +1 425 555 0100.");
    case Verdict::TooShort:
        return QCoreApplication::translate(
            "phone", "The number is too short. Write it with country and area code, for example "
                     "+1 425 555 0100.");
    case Verdict::TooLong:
        return QCoreApplication::translate("phone",
                                           "The number is too long. Write one number and nothing else.");
    case Verdict::NotANumber:
        return QCoreApplication::translate(
            "phone", "This is not a telephone number. Write digits with country and area code, for example "
                     "+1 425 555 0100.");
    case Verdict::Unchecked:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace phone
