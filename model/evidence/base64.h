#pragma once

#include "evidence/view.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace evidence {

inline constexpr std::array<bool, 256> base64Table = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c) {
        table[size_t(c)] = isAlnum(char(c)) || c == '+' || c == '/' || c == '-' || c == '_';
    }
    return table;
}();
/// Letters, digits and + / - _: both alphabets.
inline bool isBase64(char c) {
    return base64Table[uchar(c)];
}

/// How a text was encoded, so that it can be encoded in the same way again.
struct Base64Style {
    bool isUrl = false;
    bool isPadded = false;
};

/// The bytes of a run of base64 characters with or without padding, and its style; nothing when it is none.
std::optional<QByteArray> base64Decoded(QByteArrayView run, Base64Style& style);
QByteArray base64Encoded(const QByteArray& bytes, const Base64Style& style);

/// Printable ASCII, line ends and well-formed UTF-8 only.
bool looksLikeText(QByteArrayView bytes);

/// Shortest run of base64 that is looked into, in characters.
inline constexpr qsizetype base64Least = 24;
/// Calls `found(begin)` for each run of base64Least or more that begins in [from, to), in order.
template <class Found>
void findBase64(const View& view, qsizetype from, qsizetype to, Found found);
/// The run that holds `inside`: where it ends, padding included.
qsizetype base64End(const View& view, qsizetype inside, qsizetype most);
/// Whether the run that begins here may hold text: its first characters decode to some.
bool mayHoldText(const View& view, qsizetype begin);

template <class Found>
void findBase64(const View& view, qsizetype from, qsizetype to, Found found) {
    // Every run of base64Least covers eight bytes of one of these places, wherever it begins.
    constexpr qsizetype step = 16;
    constexpr qsizetype width = 8;
    const char* data = view.data();
    qsizetype known = from; // looked at up to here
    const qsizetype last = std::min(to + base64Least, view.size()) - width;
    for (qsizetype p = from; p <= last; p += step) {
        qsizetype i = 0;
        while (i < width && isBase64(data[p + i])) {
            ++i;
        }
        if (i < width) {
            continue;
        }
        qsizetype begin = p;
        while (begin > known && isBase64(data[begin - 1])) {
            --begin;
        }
        known = p + width;
        if (begin >= to || (begin > 0 && isBase64(data[begin - 1]))) {
            continue; // it begins behind, or began before
        }
        qsizetype end = p + width;
        while (end < view.size() && end - begin < base64Least && isBase64(data[end])) {
            ++end;
        }
        if (end - begin >= base64Least) {
            found(begin);
        }
    }
}

} // namespace evidence
