#include "ticket/collapse.h"

#include <algorithm>

namespace ticket {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The character at the place: a whole surrogate pair, or the replacement for half of one.
char32_t characterAt(QStringView text, qsizetype at) {
    const QChar unit = text[at];
    if (!unit.isSurrogate()) {
        return unit.unicode();
    }
    const bool isPair = unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(unit, text[at + 1]) : replacement;
}

qsizetype bytesOf(char32_t character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

bool isLineEnd(char32_t character) {
    return character == U'\n' || character == U'\r' || character == 0x2028 || character == 0x2029;
}

bool isSpace(char32_t character) {
    constexpr char32_t noBreak = 0xA0;
    return character == U' ' || character == U'\t' || character == noBreak;
}

bool isControl(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

/// Zendesk takes what looks like a tag out of a comment, and with it a piece of somebody's log.
bool wouldBeginTag(const QString& before, char32_t character) {
    const bool isLetter =
        (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
    return before.endsWith(u'<') && (isLetter || character == U'/' || character == U'!' || character == U'?');
}

/// White space that is written only when something follows it.
struct Pending {
    int lines = 0;
    bool hasSpace = false;

    void add(char32_t character, bool isAfterReturn) {
        if (isLineEnd(character)) {
            lines += isAfterReturn && character == U'\n' ? 0 : 1;
        } else {
            hasSpace = true;
        }
    }
    qsizetype size() const { return lines > 0 ? std::min(lines, 2) : hasSpace ? 1 : 0; }
    QChar character() const { return lines > 0 ? u'\n' : u' '; }
};

} // namespace

Collapsed collapse(QStringView text, qsizetype mostBytes) {
    Collapsed result;
    Pending pending;
    result.text.reserve(std::min(text.size(), mostBytes));
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = characterAt(text, at);
        const qsizetype units = character >= 0x10000 ? 2 : 1;
        if (isLineEnd(character) || isSpace(character)) {
            pending.add(character, at > 0 && text[at - 1] == u'\r');
        } else if (!isControl(character)) {
            pending.hasSpace = pending.hasSpace || wouldBeginTag(result.text, character);
            const qsizetype space = result.text.isEmpty() ? 0 : pending.size();
            bytes += space + bytesOf(character);
            if (bytes > mostBytes) {
                return result;
            }
            for (qsizetype i = 0; i < space; ++i) {
                result.text += pending.character();
            }
            if (character == replacement) {
                result.text += QChar(QChar::ReplacementCharacter);
            } else {
                result.text += text.mid(at, units);
            }
            pending = {};
            result.taken = at + units;
        }
        at += units;
    }
    result.taken = text.size();
    return result;
}

QString oneLine(QStringView text) {
    return collapse(text).text.simplified();
}

} // namespace ticket
