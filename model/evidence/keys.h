#pragma once

#include "evidence/quotes.h"

#include <QByteArray>

#include <array>

namespace evidence {

inline constexpr qsizetype longestName = 64;

inline constexpr std::array<bool, 256> nameBytes = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < int(table.size()); ++c) {
        table[size_t(c)] = isAlnum(char(c)) || c == '_' || c == '-' || c == '.';
    }
    return table;
}();
inline bool isNameByte(char c) {
    return nameBytes[uchar(c)];
}

/// A name that a value may be assigned to, and what stands around it.
struct Key {
    qsizetype begin = 0;
    qsizetype end = 0;
    Quote around;             ///< it is quoted by itself
    Quote enclosing;          ///< a quote opens right before it and does not close right behind
    bool isParameter = false; ///< behind ? & # or at the start of a form's text
    bool isLineStart = false; ///< nothing but an indent, a list's dash or "export" before it
    bool isInEscapes = false; ///< the line before ended with \n: a text within JSON
    bool isOption = false;    ///< --key
    bool isElement = false;   ///< <key or <ns:key
};

/// The whole name around a place within it; nothing between begin and end when it is none.
Key keyAround(const View& view, qsizetype inside);
/// Fills in what stands around it.
void lookAround(const View& view, Key& key);

/// How far a separator between key and value reaches.
struct Separator {
    enum class Sign { None, Colon, Equals, Comma, Tag, Space, Break };
    Sign sign = Sign::None;
    qsizetype end = 0;      ///< behind it and the spaces that follow
    bool isTight = true;    ///< nothing between key, separator and value
    bool isEncoded = false; ///< %3D
};
Separator separatorBehind(const View& view, const Key& key);
/// [key]= and [key%5D=
inline qsizetype skipBracket(const View& view, qsizetype p) {
    return view.at(p) == ']' ? p + 1 : view.hasAt(p, "%5d") ? p + 3 : p;
}
/// Spaces in whatever spelling fits a text with such quotes.
qsizetype skipGap(const View& view, qsizetype position, const Quote& like);

/// Where a bare value ends that begins at `begin`.
qsizetype bareEnd(const View& view, qsizetype begin, const Key& key, const Separator& separator);
/// Where a header's value ends: at the end of the line or at the quote around it.
qsizetype headerEnd(const View& view, qsizetype begin, const Key& key);

} // namespace evidence
