#include "evidence/saml.h"

#include "evidence/base64.h"
#include "evidence/escapes.h"
#include "evidence/inflate.h"

namespace evidence {
namespace {

bool isXml(const QByteArray& text) {
    return text.trimmed().startsWith('<');
}

} // namespace

std::optional<QByteArray> cleanedDocument(QByteArrayView value,
                                          const std::function<QByteArray(const QByteArray& xml)>& clean) {
    const QByteArray plain = plainOf(value);
    if (isXml(plain)) {
        const bool isPercent = value.contains('%');
        const QByteArray cleaned = clean(plain);
        // Other escapes than these are left to the rules for elements, which read XML in any spelling.
        if (cleaned == plain) {
            return value.toByteArray();
        }
        return isPercent ? std::optional(percentEncoded(cleaned)) : std::nullopt;
    }
    Base64Style style;
    const auto bytes = base64Decoded(plain, style);
    if (!bytes) {
        return std::nullopt;
    }
    const auto text = isXml(*bytes) ? bytes : inflated(*bytes, Wrapping::None);
    if (!text || !isXml(*text)) {
        return std::nullopt;
    }
    const QByteArray cleaned = clean(*text);
    if (cleaned == *text) {
        return value.toByteArray();
    }
    const QByteArray fresh =
        base64Encoded(isXml(*bytes) ? cleaned : deflated(cleaned, Wrapping::None), style);
    return plain == value.toByteArray() ? fresh : percentEncoded(fresh);
}

} // namespace evidence
