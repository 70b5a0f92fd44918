#include "evidence/keys.h"

#include <algorithm>

namespace evidence {
namespace {

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
