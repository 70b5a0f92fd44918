#include "evidence/keys.h"

#include <algorithm>
#include <array>

namespace evidence {
namespace {

constexpr qsizetype mostIndent = 64;

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

} // namespace evidence
