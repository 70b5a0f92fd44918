#include "evidence/base64.h"

namespace evidence {
namespace {

constexpr uchar firstPrintable = 0x20;
constexpr uchar firstTail = 0x80;

bool isPlainByte(uchar c) {
    return (c >= firstPrintable && c != 0x7F) || c == '\n' || c == '\r' || c == '\t';
}

/// How many bytes the UTF-8 character has that begins so; 0 when none does.
int utf8Length(uchar first) {
    return first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
}

} // namespace

std::optional<QByteArray> base64Decoded(QByteArrayView run, Base64Style& style) {
    qsizetype length = run.size();
    while (length > 0 && run[length - 1] == '=') {
        --length;
    }
    style.isPadded = length < run.size();
    const QByteArrayView digits = run.first(length);
    style.isUrl = digits.contains('-') || digits.contains('_');
    const auto alphabet = style.isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    auto decoded =
        QByteArray::fromBase64Encoding(digits.toByteArray(), alphabet | QByteArray::OmitTrailingEquals |
                                                                 QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || length % 4 == 1) {
        return std::nullopt;
    }
    return *decoded;
}

QByteArray base64Encoded(const QByteArray& bytes, const Base64Style& style) {
    const auto alphabet = style.isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    return bytes.toBase64(alphabet |
                          (style.isPadded ? QByteArray::KeepTrailingEquals : QByteArray::OmitTrailingEquals));
}

bool looksLikeText(QByteArrayView bytes) {
    for (qsizetype i = 0; i < bytes.size();) {
        const auto c = uchar(bytes[i]);
        if (c < firstTail) {
            if (!isPlainByte(c)) {
                return false;
            }
            ++i;
            continue;
        }
        const int length = utf8Length(c);
        if (length == 0) {
            return false;
        }
        for (qsizetype k = i + 1; k < std::min(i + length, bytes.size()); ++k) {
            if ((uchar(bytes[k]) & 0xC0U) != firstTail) {
                return false;
            }
        }
        i += length;
    }
    return true;
}

qsizetype base64End(const View& view, qsizetype inside, qsizetype most) {
    qsizetype end = inside;
    while (end < most && isBase64(view.at(end))) {
        ++end;
    }
    for (int padding = 0; padding < 2 && view.at(end) == '='; ++padding) {
        ++end;
    }
    return end;
}

bool mayHoldText(const View& view, qsizetype begin) {
    Base64Style style;
    constexpr qsizetype looked = 16;
    const auto start = base64Decoded(view.part(begin, begin + looked), style);
    return start && looksLikeText(*start);
}

} // namespace evidence
