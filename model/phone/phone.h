#pragma once

#include <QLocale>
#include <QString>

/// Telephone numbers as support staff in another country can dial them.
namespace phone {

enum class Verdict {
    Valid,
    Unlikely,  ///< has a country and a possible length, but is in no known range
    NoCountry, ///< no country code, and none to assume
    TooShort,  ///< the area code is probably missing
    TooLong,
    NotANumber,
    Unchecked, ///< the program's part for it is missing: nothing is known about it
};

struct Number {
    Verdict verdict = Verdict::Unchecked;
    QString text;                  ///< international ("+49 30 1234567") where it could be read, else as given
    bool isCountryAssumed = false; ///< the country was taken from the region, not from the number

    bool isDialable() const { return verdict == Verdict::Valid || verdict == Verdict::Unlikely; }
    bool operator==(const Number&) const = default;
};

/// `region`: ISO 3166 code of the country that a number without country code is taken to be of; empty =
/// unknown.
Number read(const QString& text, const QString& region);

/// The country of the locale as ISO 3166 code; empty for one without.
QString regionOf(const QLocale& locale);

/// What is wrong with a number and what to write instead, or that a country was assumed; empty when there is
/// nothing to say. Never a reason not to send.
QString advice(const Number& number);

} // namespace phone
