#include "evidence/escapes.h"

#include "evidence/view.h"

#include <QList>

#include <algorithm>
#include <array>

namespace evidence {
namespace {

constexpr int escapeDepth = 3; ///< JSON in a URL in JSON, and no deeper

int hexValue(char c) {
    return isDigit(c) ? c - '0' : lower(c) - 'a' + 10;
}

/// The number in `count` hexadecimal digits, or -1.
int hexAt(QByteArrayView text, qsizetype position, int count) {
    int value = 0;
    for (qsizetype i = position; i < position + count; ++i) {
        if (i >= text.size() || !isHex(text[i])) {
            return -1;
        }
        value = value * 16 + hexValue(text[i]);
    }
    return value;
}

void appendUtf8(QByteArray& out, int code) {
    constexpr int oneByte = 0x80;
    constexpr int twoBytes = 0x800;
    constexpr int tail = 0x3F;
    if (code < oneByte) {
        out += char(code);
    } else if (code < twoBytes) {
        out += char(0xC0 | (code >> 6));
        out += char(oneByte | (code & tail));
    } else {
        out += char(0xE0 | (code >> 12));
        out += char(oneByte | ((code >> 6) & tail));
        out += char(oneByte | (code & tail));
    }
}

struct Entity {
    QByteArrayView name;
    char plain;
};
constexpr std::array<Entity, 5> entities{
    {{"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}}};

/// Undoes the entity at `position`; how many bytes it takes, 0 when there is none.
qsizetype entityAt(QByteArrayView text, qsizetype position, QByteArray& out) {
    const QByteArrayView rest = text.sliced(position);
    for (const Entity& entity : entities) {
        if (rest.startsWith(entity.name)) {
            out += entity.plain;
            return entity.name.size();
        }
    }
    if (!rest.startsWith("&#")) {
        return 0;
    }
    const bool isHexadecimal = rest.size() > 2 && lower(rest[2]) == 'x';
    constexpr qsizetype longest = 9;
    int code = 0;
    for (qsizetype i = isHexadecimal ? 3 : 2; i < std::min(rest.size(), longest); ++i) {
        if (rest[i] == ';' && code > 0) {
            appendUtf8(out, code);
            return i + 1;
        }
        if (isHexadecimal ? !isHex(rest[i]) : !isDigit(rest[i])) {
            return 0;
        }
        code = code * (isHexadecimal ? 16 : 10) + hexValue(rest[i]);
    }
    return 0;
}

/// Undoes the backslash escape at `position`; how many bytes it takes, 0 when there is none.
qsizetype backslashAt(QByteArrayView text, qsizetype position, QByteArray& out) {
    if (position + 1 >= text.size()) {
        return 0;
    }
    const char next = text[position + 1];
    if (next == 'u') {
        const int code = hexAt(text, position + 2, 4);
        if (code >= 0) {
            appendUtf8(out, code);
            return 6;
        }
        return 0;
    }
    if (next == '"' || next == '\\' || next == '/' || next == '\'') {
        out += next;
        return 2;
    }
    return 0;
}

QByteArray undoneOnce(QByteArrayView text) {
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        qsizetype taken = 0;
        if (text[i] == '%') {
            const int code = hexAt(text, i + 1, 2);
            if (code >= 0) {
                out += char(code);
                taken = 3;
            }
        } else if (text[i] == '\\') {
            taken = backslashAt(text, i, out);
        } else if (text[i] == '&') {
            taken = entityAt(text, i, out);
        }
        if (taken == 0) {
            out += text[i];
            taken = 1;
        }
        i += taken;
    }
    return out;
}

bool isUnreserved(char c) {
    return isAlnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// All spellings of a byte but the byte itself, longest first.
QList<QByteArray> spellingsOf(char plain) {
    const QByteArray hex = QByteArray(1, plain).toHex();
    QList<QByteArray> found{"%25" + hex, "\\u00" + hex, "%" + hex, "&#x" + hex + ';',
                            "&#" + QByteArray::number(uchar(plain)) + ';'};
    for (const Entity& entity : entities) {
        if (entity.plain == plain) {
            found.append(entity.name.toByteArray());
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &QByteArray::size);
    return found;
}

const QList<QByteArray>& spellings(char plain) {
    static const std::array<QList<QByteArray>, 256> table = [] {
        std::array<QList<QByteArray>, 256> made;
        for (int c = 0; c < int(made.size()); ++c) {
            made[size_t(c)] = spellingsOf(char(c));
        }
        return made;
    }();
    return table[uchar(plain)];
}

bool isSpelled(QByteArrayView text, qsizetype position, const QByteArray& spelling) {
    if (position < 0 || position + spelling.size() > text.size()) {
        return false;
    }
    for (qsizetype i = 0; i < spelling.size(); ++i) {
        if (lower(text[position + i]) != spelling[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isUnescaped(QByteArrayView spelled) {
    return std::ranges::none_of(spelled, [](char c) { return c == '%' || c == '\\' || c == '&'; });
}

QByteArray plainOf(QByteArrayView spelled) {
    QByteArray text = spelled.toByteArray();
    for (int depth = 0; depth < escapeDepth; ++depth) {
        if (isUnescaped(text)) {
            break;
        }
        QByteArray undone = undoneOnce(text);
        if (undone == text) {
            break;
        }
        text = std::move(undone);
    }
    return text;
}

QByteArray percentDecoded(QByteArrayView text) {
    return QByteArray::fromPercentEncoding(text.toByteArray());
}

QByteArray percentEncoded(QByteArrayView text) {
    return text.toByteArray().toPercentEncoding();
}

qsizetype spelledAt(QByteArrayView text, qsizetype position, char plain) {
    if (position >= text.size()) {
        return 0;
    }
    if (text[position] == plain && plain != '\\' && plain != '%' && plain != '&') {
        return 1;
    }
    if (isUnreserved(plain)) {
        return 0;
    }
    for (const QByteArray& spelling : spellings(plain)) {
        if (isSpelled(text, position, spelling)) {
            return spelling.size();
        }
    }
    qsizetype slashes = 0; // JSON in JSON in JSON: seven of them
    while (slashes < 8 && position + slashes < text.size() && text[position + slashes] == '\\') {
        ++slashes;
    }
    if (plain == '\\') {
        return slashes;
    }
    if (slashes > 0 && position + slashes < text.size() && text[position + slashes] == plain) {
        return slashes + 1;
    }
    return text[position] == plain ? 1 : 0;
}

qsizetype spelledBefore(QByteArrayView text, qsizetype position, char plain) {
    if (position <= 0) {
        return 0;
    }
    if (text[position - 1] == plain) {
        qsizetype taken = 1;
        if (!isUnreserved(plain)) {
            while (taken < 8 && position - taken > 0 && text[position - taken - 1] == '\\') {
                ++taken;
            }
        }
        return taken;
    }
    if (isUnreserved(plain)) {
        return 0;
    }
    for (const QByteArray& spelling : spellings(plain)) {
        if (isSpelled(text, position - spelling.size(), spelling)) {
            return spelling.size();
        }
    }
    return 0;
}

} // namespace evidence
