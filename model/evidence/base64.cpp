#include "evidence/base64.h"

#include <algorithm>

namespace evidence {
namespace {

constexpr uchar firstPrintable = 0x20;
constexpr uchar firstTail = 0x80;
constexpr qsizetype mostSlashesOfBreak = 15; ///< JSON in JSON, four times

bool isPlainByte(uchar c) {
    return (c >= firstPrintable && c != 0x7F) || c == '\n' || c == '\r' || c == '\t';
}

/// How many bytes the UTF-8 character has that begins so; 0 when none does.
int utf8Length(uchar first) {
    return first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
}

/// A line's end in any spelling: how many bytes, 0 when none is here.
qsizetype breakLength(const View& view, qsizetype p) {
    qsizetype end = p;
    for (const char letter : {'r', 'n'}) {
        const char sign = letter == 'r' ? '\r' : '\n';
        qsizetype slashes = 0;
        while (slashes < mostSlashesOfBreak && view.at(end + slashes) == '\\') {
            ++slashes;
        }
        if (view.at(end) == sign) {
            ++end;
        } else if (slashes > 0 && view.at(end + slashes) == letter) {
            end += slashes + 1;
        } else if (view.hasAt(end, letter == 'r' ? "%0d" : "%0a")) {
            end += 3;
        }
    }
    return end - p;
}

/// The lines joined, and how they were broken.
QByteArray joinedLines(QByteArrayView text, Base64Style& style) {
    const View view(text, true);
    qsizetype end = base64End(view, 0, text.size());
    if (end == text.size()) {
        return text.toByteArray();
    }
    style.lineLength = end;
    QByteArray joined = text.first(end).toByteArray();
    while (end < text.size()) {
        const qsizetype taken = breakLength(view, end);
        if (taken == 0) {
            return text.toByteArray(); // no lines after all
        }
        style.lineBreak = text.sliced(end, taken).toByteArray();
        const qsizetype begin = end + taken;
        style.breaksAtEnd = begin == text.size();
        end = style.breaksAtEnd ? begin : base64End(view, begin, text.size());
        joined += text.sliced(begin, end - begin);
    }
    return joined;
}

} // namespace

std::optional<QByteArray> base64Decoded(QByteArrayView text, Base64Style& style) {
    const QByteArray run = joinedLines(text, style);
    qsizetype length = run.size();
    while (length > 0 && run[length - 1] == '=') {
        --length;
    }
    style.isPadded = length < run.size();
    const QByteArrayView digits = QByteArrayView(run).first(length);
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
    const QByteArray run = bytes.toBase64(
        alphabet | (style.isPadded ? QByteArray::KeepTrailingEquals : QByteArray::OmitTrailingEquals));
    if (style.lineLength == 0) {
        return run;
    }
    QByteArray lines;
    for (qsizetype i = 0; i < run.size(); i += style.lineLength) {
        lines += (i > 0 ? style.lineBreak : QByteArray()) +
                 run.sliced(i, std::min(style.lineLength, run.size() - i));
    }
    return style.breaksAtEnd ? lines + style.lineBreak : lines;
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

qsizetype base64LinesEnd(const View& view, qsizetype begin, qsizetype most) {
    constexpr qsizetype shortestLine = 48;
    constexpr qsizetype longestLine = 128;
    qsizetype end = base64End(view, begin, most);
    const qsizetype length = end - begin;
    if (length < shortestLine || length > longestLine || length % 4 != 0 || view.at(end - 1) == '=') {
        return end;
    }
    for (;;) {
        const qsizetype next = end + breakLength(view, end);
        const qsizetype last = base64End(view, next, most);
        if (next == end || last == next || last - next > length || last >= most) {
            return end;
        }
        const bool isFull = last - next == length && view.at(last - 1) != '=';
        const char behind = view.at(last);
        if (!isFull && behind != '"' && behind != '\'' && behind != '<' && behind != '&' &&
            !isSpace(behind) && behind != '\0' && breakLength(view, last) == 0) {
            return end; // something else begins there
        }
        end = last;
        if (!isFull) {
            return end;
        }
    }
}

bool mayHoldText(const View& view, qsizetype begin) {
    Base64Style style;
    if (view.hasAt(begin, gzipInBase64)) {
        return true;
    }
    constexpr qsizetype looked = 16;
    const auto start = base64Decoded(view.part(begin, begin + looked), style);
    return start && looksLikeText(*start);
}

} // namespace evidence
