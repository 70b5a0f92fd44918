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
    qsizetype lineLength = 0;  ///< broken over lines of so many characters; 0: not broken
    QByteArray lineBreak = {}; ///< as it is spelled: a line feed, \r\n in JSON, %0A …
    bool breaksAtEnd = false;  ///< behind the last line, too
};

/// The bytes of base64 with or without padding, in one run or broken over lines, and its style; nothing when
/// it is none.
std::optional<QByteArray> base64Decoded(QByteArrayView run, Base64Style& style);
QByteArray base64Encoded(const QByteArray& bytes, const Base64Style& style);

/// Printable ASCII, line ends and well-formed UTF-8 only.
bool looksLikeText(QByteArrayView bytes);

/// How compressed bytes (RFC 1952) begin in base64, in lower case.
inline constexpr QByteArrayView gzipInBase64 = "h4si";
/// Shortest run of base64 that is looked into, in characters.
inline constexpr qsizetype base64Least = 24;
/// The run that holds `inside`: where it ends, padding included.
qsizetype base64End(const View& view, qsizetype inside, qsizetype most);
/// Where the last of the lines ends over which base64 is broken that begins here (RFC 2045 6.8, RFC 7468):
/// all but the last are equally long. The end of the first run when there are no more.
qsizetype base64LinesEnd(const View& view, qsizetype begin, qsizetype most);
/// Whether the run that begins here may hold text: its first characters decode to some.
bool mayHoldText(const View& view, qsizetype begin);

} // namespace evidence
