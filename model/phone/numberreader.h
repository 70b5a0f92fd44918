#pragma once

#include "phone/phone.h"

#include <QLatin1StringView>

namespace phone {

/// libphonenumber, opened at first use.
class NumberReader {
public:
    static constexpr QLatin1StringView moduleName{"phone"};

    virtual ~NumberReader() = default;
    virtual Number read(const QString& text, const QString& region) const = 0;
};

} // namespace phone
