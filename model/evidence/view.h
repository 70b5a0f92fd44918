#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace evidence {

inline constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
inline constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline constexpr bool isAlnum(char c) {
    return isDigit(c) || isLetter(c);
}
inline constexpr bool isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
inline constexpr bool isBlank(char c) {
    return c == ' ' || c == '\t';
}
inline constexpr bool isSpace(char c) {
    return isBlank(c) || c == '\n' || c == '\r';
}
inline constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Furthest that a matcher looks back from where its literal was found, in bytes.
inline constexpr qsizetype behindLimit = 1024;
/// Longest value that is looked at as a whole, in bytes; what is longer is removed unread.
inline constexpr qsizetype valueLimit = 1024 * 1024;
/// The same for what has an inside of its own: base64, documents, lists.
inline constexpr qsizetype insideLimit = 16 * 1024 * 1024;

/// A part of a file as matchers see it. Who reads beyond its end is told nothing, and the view remembers that
/// it was asked: the answer then counts only when the part is the file's end. So no answer ever depends on
/// where the parts of a file begin and end.
class View final {
public:
    View(QByteArrayView bytes, bool isLast) : m_bytes(bytes), m_isLast(isLast) {}

    qsizetype size() const { return m_bytes.size(); }
    const char* data() const { return m_bytes.data(); }
    bool isLast() const { return m_isLast; }
    bool ranOut() const { return m_ranOut; }
    void forget() { m_ranOut = false; }

    /// A line feed before the beginning, NUL behind the end.
    char at(qsizetype position) const {
        if (position < 0) {
            return '\n';
        }
        if (position < m_bytes.size()) {
            return m_bytes.data()[position];
        }
        m_ranOut = m_ranOut || !m_isLast;
        return '\0';
    }
    bool isOver(qsizetype position) const {
        if (position < m_bytes.size()) {
            return false;
        }
        m_ranOut = m_ranOut || !m_isLast;
        return true;
    }
    QByteArrayView part(qsizetype begin, qsizetype end) const {
        return m_bytes.sliced(begin, std::min(end, m_bytes.size()) - begin);
    }
    /// The text stands here, ASCII letters in any case; `text` is lower-case.
    bool hasAt(qsizetype position, QByteArrayView text) const {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (lower(at(position + i)) != text.data()[i]) {
                return false;
            }
        }
        return true;
    }
    /// The text ends right before `position`.
    bool hasBefore(qsizetype position, QByteArrayView text) const {
        return position >= text.size() && hasAt(position - text.size(), text);
    }
    /// Where the byte stands next, `most` when not before that.
    qsizetype find(char byte, qsizetype from, qsizetype most) const {
        const qsizetype end = std::min(most, m_bytes.size());
        if (from < end) {
            const void* found = std::memchr(m_bytes.data() + from, byte, size_t(end - from));
            if (found != nullptr) {
                return static_cast<const char*>(found) - m_bytes.data();
            }
        }
        m_ranOut = m_ranOut || (!m_isLast && most > m_bytes.size());
        return end;
    }
    qsizetype skipBlanks(qsizetype position) const {
        while (isBlank(at(position))) {
            ++position;
        }
        return position;
    }
    qsizetype skipSpaces(qsizetype position) const {
        while (isSpace(at(position)) && position < size()) {
            ++position;
        }
        return position;
    }
    /// `count` hexadecimal digits stand here.
    bool hasHexAt(qsizetype position, int count) const {
        for (int i = 0; i < count; ++i) {
            if (!isHex(at(position + i))) {
                return false;
            }
        }
        return true;
    }

private:
    QByteArrayView m_bytes;
    bool m_isLast;
    mutable bool m_ranOut = false;
};

} // namespace evidence
