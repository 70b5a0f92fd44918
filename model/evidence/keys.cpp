#include "evidence/keys.h"

#include <algorithm>
#include <array>

namespace evidence {
namespace {

constexpr qsizetype mostIndent = 64;

constexpr std::array<bool, 256> nameBytes = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < int(table.size()); ++c) {
        table[size_t(c)] = isAlnum(char(c)) || c == '_' || c == '-' || c == '.';
    }
    return table;
}();

inline bool isNameByte(char c) {
    return nameBytes[uchar(c)];
}

/// The end of an escape is no part of a name: %22x, %2522x, \u0022x, \nx.
qsizetype behindEscape(const View& view, qsizetype begin, qsizetype end) {
    if (view.at(begin - 1) == '%') {
        while (begin + 2 < end && view.hasAt(begin, "25")) {
            begin += 2;
        }
        return begin + 2 < end && view.hasHexAt(begin, 2) ? begin + 2 : begin;
    }
    if (view.at(begin - 1) != '\\') {
        return begin;
    }
    const char c = view.at(begin);
    if (c == 'u' && view.hasHexAt(begin + 1, 4)) {
        return begin + 5;
    }
    return c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f' ? begin + 1 : begin;
}

bool isEscapedBreak(const View& view, qsizetype end) {
    return view.at(end - 2) == '\\' && (view.at(end - 1) == 'n' || view.at(end - 1) == 'r');
}

/// ? & or # in another spelling ends here.
bool isEncodedMark(const View& view, qsizetype p) {
    return view.hasBefore(p, "%26") || view.hasBefore(p, "%3f") || view.hasBefore(p, "%23") ||
           view.hasBefore(p, "u0026") || view.hasBefore(p, "&amp;") || view.hasBefore(p, "%2526") ||
           view.hasBefore(p, "%253f") || view.hasBefore(p, "&#38;");
}

void lookBefore(const View& view, Key& key) {
    qsizetype p = key.begin;
    if (view.at(p - 1) == '-' && view.at(p - 2) == '-') {
        key.isOption = true;
    }
    const char before = view.at(p - 1);
    key.isElement = before == '<' || (before == ':' && (isAlnum(view.at(p - 2)) || view.at(p - 2) == '_'));
    const bool mayBeEncoded = isAlnum(before) || before == ';';
    key.isParameter = before == '?' || before == '&' || before == '#';
    key.isParameter = key.isParameter || (mayBeEncoded && isEncodedMark(view, p));
    if (before == ' ' && view.hasBefore(p, "export ")) {
        p -= 7;
    } else if (before == ' ' && (view.hasBefore(p, "set ") || view.hasBefore(p, "env "))) {
        p -= 4;
    }
    for (qsizetype i = 0; i < mostIndent && (isBlank(view.at(p - 1)) || view.at(p - 1) == '-' ||
                                             view.at(p - 1) == '>' || view.at(p - 1) == '<');
         ++i) {
        --p;
    }
    key.isInEscapes = isEscapedBreak(view, p);
    key.isLineStart = view.at(p - 1) == '\n' || view.at(p - 1) == '\r' || key.isInEscapes;
}

/// One sign between key and value: its length, 0 when there is none.
qsizetype signAt(const View& view, qsizetype p, Separator& found) {
    struct Spelling {
        QByteArrayView text;
        Separator::Sign sign;
        bool isEncoded;
    };
    static constexpr std::array<Spelling, 14> spellings{{{":=", Separator::Sign::Equals, false},
                                                         {"=>", Separator::Sign::Colon, false},
                                                         {"=&gt;", Separator::Sign::Colon, false},
                                                         {":", Separator::Sign::Colon, false},
                                                         {"=", Separator::Sign::Equals, false},
                                                         {"%3d", Separator::Sign::Equals, true},
                                                         {"%3a", Separator::Sign::Colon, true},
                                                         {"%253d", Separator::Sign::Equals, true},
                                                         {"%253a", Separator::Sign::Colon, true},
                                                         {"\\u003d", Separator::Sign::Equals, false},
                                                         {"\\u003a", Separator::Sign::Colon, false},
                                                         {"&#61;", Separator::Sign::Equals, false},
                                                         {"&#x3d;", Separator::Sign::Equals, false},
                                                         {",", Separator::Sign::Comma, false}}};
    const char first = view.at(p);
    if (first != ':' && first != '=' && first != ',' && first != '%' && first != '\\' && first != '&') {
        return 0;
    }
    for (const Spelling& spelling : spellings) {
        if (view.hasAt(p, spelling.text)) {
            found.sign = spelling.sign;
            found.isEncoded = spelling.isEncoded;
            return spelling.text.size();
        }
    }
    return 0;
}

/// [key]= and [key%5D=
qsizetype skipBracket(const View& view, qsizetype p) {
    return view.at(p) == ']' ? p + 1 : view.hasAt(p, "%5d") ? p + 3 : p;
}

bool isQuoteByte(char c) {
    return c == '"' || c == '\'' || c == '`';
}

/// ",ident=" or ";ident:" or " ident=": another pair begins behind this byte.
bool isNextPair(const View& view, qsizetype p) {
    p = view.skipBlanks(p + 1);
    const qsizetype begin = p;
    while (isNameByte(view.at(p)) && p - begin < longestName) {
        ++p;
    }
    p = skipBracket(view, p);
    return p > begin && (view.at(p) == '=' || view.at(p) == ':');
}

/// A backslash within a bare value: escapes of text around it end it, others belong to it.
bool endsAtBackslash(const View& view, qsizetype p) {
    while (view.at(p) == '\\') {
        ++p;
    }
    const char c = view.at(p);
    return isQuoteByte(c) || c == 'n' || c == 'r' || c == 't' || c == 'u' || c == '\0';
}

bool endsBare(const View& view, qsizetype p, const Key& key, const Separator& separator) {
    const char c = view.at(p);
    if (isSpace(c) || c == '\0' || c == '"' || c == '<' || c == '>' || c == '`') {
        return true;
    }
    if (c == '\\') {
        return endsAtBackslash(view, p);
    }
    if (c == '\'') {
        return key.enclosing.sign == '\'' || !isAlnum(view.at(p + 1));
    }
    if (c == '%') {
        return separator.isEncoded &&
               (view.hasAt(p, "%26") || view.hasAt(p, "%22") || view.hasAt(p, "%2526") ||
                view.hasAt(p, "%20") || view.hasAt(p, "%0a") || view.hasAt(p, "%0d") || view.hasAt(p, "%23"));
    }
    if (c == '&') {
        return key.isParameter || separator.isEncoded || view.hasAt(p, "&quot;") || view.hasAt(p, "&amp;") ||
               view.hasAt(p, "&#") || view.hasAt(p, "&gt;") || view.hasAt(p, "&lt;") || isNextPair(view, p);
    }
    if (c == '#') {
        return key.isParameter;
    }
    return (c == ',' || c == ';' || c == '|') && (isNextPair(view, p) || isSpace(view.at(p + 1)));
}

/// In a configuration file a value goes on to the end of its line, unless more pairs follow on it.
qsizetype lineEnd(const View& view, qsizetype begin, const Key& key) {
    const qsizetype most = begin + valueLimit;
    qsizetype p = begin;
    for (; p < most && !view.isOver(p); ++p) {
        const char c = view.at(p);
        if (c == '\n' || c == '\r' || c == '\0') {
            break;
        }
        if (key.isInEscapes && ((c == '\\' && endsAtBackslash(view, p)) || c == '"')) {
            break;
        }
        if (isBlank(c) && (view.at(p + 1) == '#' || view.at(p + 1) == ';' || isNextPair(view, p))) {
            break;
        }
        if ((c == '&' || c == ',' || c == ';') && isNextPair(view, p)) {
            break;
        }
    }
    while (p > begin && isBlank(view.at(p - 1))) {
        --p;
    }
    return p;
}

} // namespace

Key keyAround(const View& view, qsizetype inside) {
    Key key{.begin = inside, .end = inside};
    const char* data = view.data();
    const qsizetype first = std::max<qsizetype>(inside - longestName, 0);
    while (key.begin > first && isNameByte(data[key.begin - 1])) {
        --key.begin;
    }
    const qsizetype last = std::min(inside + longestName, view.size());
    while (key.end < last && isNameByte(data[key.end])) {
        ++key.end;
    }
    if (key.end == view.size()) {
        view.at(key.end); // more may follow
    }
    if (inside - key.begin == longestName || key.end - inside == longestName) {
        return {.begin = inside, .end = inside};
    }
    key.begin = behindEscape(view, key.begin, key.end);
    while (key.begin < key.end && (view.at(key.begin) == '-' || view.at(key.begin) == '.')) {
        ++key.begin;
    }
    while (key.end > key.begin && (view.at(key.end - 1) == '-' || view.at(key.end - 1) == '.')) {
        --key.end;
    }
    return key;
}

void lookAround(const View& view, Key& key) {
    const Quote behind = quoteAt(view, key.end);
    const Quote before = quoteBefore(view, key.begin);
    key.around = behind && behind.isLike(before) ? behind : Quote();
    key.enclosing = key.around ? Quote() : before;
    lookBefore(view, key);
    key.isParameter = key.isParameter || bool(key.enclosing);
}

qsizetype skipGap(const View& view, qsizetype position, const Quote& like) {
    for (qsizetype steps = 0; steps < behindLimit; ++steps) {
        const char c = view.at(position);
        const bool isDoubled = c == '\\' && view.at(position + 1) == '\\' && like.slashes > 1;
        if (isSpace(c) || (like.mark == Quote::Mark::Percent && c == '+') || isDoubled) {
            ++position;
        } else if (view.hasAt(position, "%20") || view.hasAt(position, "%0a") ||
                   view.hasAt(position, "%0d")) {
            position += 3;
        } else if (c == '\\' && (view.at(position + 1) == 'n' || view.at(position + 1) == 'r' ||
                                 view.at(position + 1) == 't')) {
            position += 2;
        } else {
            break;
        }
    }
    return position;
}

Separator separatorBehind(const View& view, const Key& key) {
    Separator found;
    const qsizetype begin = key.around ? key.end + key.around.size : skipBracket(view, key.end);
    const qsizetype p = key.around ? skipGap(view, begin, key.around) : view.skipBlanks(begin);
    const qsizetype length = signAt(view, p, found);
    if (length == 0) {
        if (key.around && p > begin &&
            (view.at(begin) == '\r' || view.at(begin) == '\n' || view.at(begin) == '\\')) {
            found.sign = Separator::Sign::Break;
        } else if (key.around) {
            found.sign = Separator::Sign::None;
        } else if (view.at(p) == '>' && key.isElement) {
            found.sign = Separator::Sign::Tag;
            found.end = p + 1;
            return found;
        } else if (p > begin || quoteAt(view, p)) {
            found.sign = Separator::Sign::Space;
        }
        found.end = p;
        return found;
    }
    const qsizetype behind = p + length;
    const char next = view.at(behind);
    const bool isBareColon = !key.around && found.sign == Separator::Sign::Colon && !found.isEncoded;
    if ((isBareColon && (next == ':' || (next == '/' && view.at(behind + 1) == '/'))) || next == '=' ||
        next == '~') {
        found.sign = Separator::Sign::None; // Class::member, scheme://, ==
        return found;
    }
    found.end = key.around || found.isEncoded ? skipGap(view, behind, key.around) : view.skipBlanks(behind);
    found.isTight = p == begin && found.end == behind;
    return found;
}

qsizetype bareEnd(const View& view, qsizetype begin, const Key& key, const Separator& separator) {
    const bool isConfiguration = key.isLineStart && !key.isParameter && !separator.isEncoded &&
                                 separator.sign != Separator::Sign::Space;
    if (isConfiguration) {
        return lineEnd(view, begin, key);
    }
    const qsizetype most = begin + valueLimit;
    qsizetype p = begin;
    while (p < most && !view.isOver(p) && !endsBare(view, p, key, separator)) {
        ++p;
    }
    if (!key.isParameter) {
        while (p > begin && QByteArrayView(",;)]}.").contains(view.at(p - 1))) {
            --p;
        }
    }
    return p;
}

qsizetype headerEnd(const View& view, qsizetype begin, const Key& key) {
    const qsizetype most = begin + valueLimit;
    if (key.enclosing) {
        return closeOf(view, begin, key.enclosing, most);
    }
    qsizetype p = begin;
    for (; p < most && !view.isOver(p); ++p) {
        const char c = view.at(p);
        if (c == '\n' || c == '\r' || c == '\0') {
            break;
        }
        const bool isRaw = key.isLineStart && !key.isInEscapes;
        if (!isRaw &&
            ((c == '\\' && endsAtBackslash(view, p)) || ((c == '"' || c == '\'') && view.at(p - 1) != '='))) {
            break;
        }
    }
    return p;
}

} // namespace evidence
