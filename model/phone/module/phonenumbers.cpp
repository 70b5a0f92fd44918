#include "phone/numberreader.h"

#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace phone {
namespace {

/// The library's name for "no country to assume".
constexpr auto unknownRegion = "ZZ";

class PhoneNumbers final : public NumberReader {
public:
    Number read(const QString& text, const QString& region) const override;

private:
    Number judged(const PhoneNumber& number) const;

    const PhoneNumberUtil& m_library = *PhoneNumberUtil::GetInstance();
};

Number PhoneNumbers::judged(const PhoneNumber& number) const {
    using Source = PhoneNumber::CountryCodeSource;
    std::string international;
    m_library.Format(number, PhoneNumberUtil::INTERNATIONAL, &international);
    Number read{.verdict = Verdict::Valid,
                .text = QString::fromStdString(international),
                .isCountryAssumed = number.country_code_source() ==
                                    Source::PhoneNumber_CountryCodeSource_FROM_DEFAULT_COUNTRY};
    switch (m_library.IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        read.verdict = m_library.IsValidNumber(number) ? Verdict::Valid : Verdict::Unlikely;
        break;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    case PhoneNumberUtil::TOO_SHORT:
        read.verdict = Verdict::TooShort;
        break;
    case PhoneNumberUtil::TOO_LONG:
        read.verdict = Verdict::TooLong;
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        read.verdict = Verdict::NoCountry;
        break;
    case PhoneNumberUtil::INVALID_LENGTH:
        read.verdict = Verdict::Unlikely;
        break;
    }
    return read;
}

Number PhoneNumbers::read(const QString& text, const QString& region) const {
    const auto as = [&text](Verdict verdict) {
        return Number{.verdict = verdict, .text = text};
    };
    PhoneNumber number;
    const std::string from = region.isEmpty() ? unknownRegion : region.toUpper().toStdString();
    switch (m_library.ParseAndKeepRawInput(text.toStdString(), from, &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR: {
        Number read = judged(number);
        if (!read.isDialable()) {
            read.text = text;
        }
        return read;
    }
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return as(Verdict::NoCountry);
    case PhoneNumberUtil::NOT_A_NUMBER:
        return as(Verdict::NotANumber);
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return as(Verdict::TooShort);
    case PhoneNumberUtil::TOO_LONG_NSN:
        return as(Verdict::TooLong);
    }
    return as(Verdict::NotANumber);
}

} // namespace
} // namespace phone

extern "C" Q_DECL_EXPORT void* sw_module() {
    static phone::PhoneNumbers module;
    return static_cast<phone::NumberReader*>(&module);
}
