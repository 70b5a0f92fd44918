#include "evidence/assigned.h"

#include "evidence/escapes.h"

#include <algorithm>

namespace evidence {
namespace {

/// One whose domain may stay: behind the sign there is a host and nothing else.
bool isAddress(QByteArrayView text) {
    const qsizetype sign = text.indexOf('@');
    const QByteArrayView host = text.sliced(sign + 1);
    return sign >= 0 && !host.isEmpty() && std::ranges::all_of(host, [](char c) {
               constexpr auto firstOfOthers = static_cast<unsigned char>(0x80); // names in other letters
               return isAlnum(c) || c == '.' || c == '-' || c == '_' ||
                      static_cast<unsigned char>(c) >= firstOfOthers;
           });
}

} // namespace

/// Answers as read() would after a look at everything around, only sooner: of a name between bare marks and a
/// value of letters and digits there is nothing more to know.
bool Assigned::readPlain() {
    const qsizetype begin = m_key.end + 2;
    if (rule().reader != Reader::Value || m_view.at(m_key.end) != '"' || m_view.at(m_key.end + 1) != ':' ||
        m_view.at(m_key.begin - 1) != '"' || m_view.at(m_key.begin - 2) == '\\' ||
        m_view.at(m_key.begin - 2) == 'c' || m_view.at(m_key.begin - 2) == 'C') {
        return false; // %5C" has a backslash, too
    }
    const bool isQuoted = m_view.at(begin) == '"';
    constexpr qsizetype longest = 64;
    qsizetype end = isQuoted ? begin + 1 : begin;
    while (end - begin < longest && isAlnum(m_view.at(end))) {
        ++end;
    }
    if (isQuoted && m_view.at(end) == '"') {
        add(begin + 1, end, true);
        return true;
    }
    return !isQuoted && isDigit(m_view.at(begin)) && (m_view.at(end) == ',' || m_view.at(end) == '}') &&
           end - begin < leastOf(rule());
}

void Assigned::add(qsizetype begin, qsizetype end, bool isSure, Find::Form form) {
    if (end <= begin) {
        return;
    }
    if (form == Find::Form::Text && rule().reader == Reader::Cookies) {
        matchCookies(m_matching, begin, end, m_rule);
        return;
    }
    if (form == Find::Form::Text && rule().reader == Reader::Authorization) {
        matchAuthorization(m_matching, begin, end, m_rule);
        return;
    }
    if (rule().reader != Reader::Document && end - begin < leastOf(rule())) {
        return; // no spelling is shorter than what it spells
    }
    const QByteArrayView spelled = m_view.part(begin, end);
    const bool isAsIs = isUnescaped(spelled);
    const QByteArray undone = isAsIs ? QByteArray() : plainOf(spelled);
    const QByteArrayView plain = isAsIs ? spelled : QByteArrayView(undone);
    if (rule().reader == Reader::Document) {
        constexpr qsizetype shortest = 24;
        if (plain.size() >= shortest) {
            m_matching.finds.push_back({begin, end, m_rule, Find::Form::Document});
        }
        return;
    }
    if (!isSecret(plain, shapeOf(rule()), isSure) || m_matching.index.isKept(plain)) {
        return;
    }
    const int jwt = m_matching.index.tagOf(Reader::Jwt);
    if (jwt >= 0 && form == Find::Form::Text && jwtEnd(m_view, begin) == end) {
        matchJwt(m_matching, m_matching.index.anchor(jwt).rule, begin);
        return;
    }
    const int email = m_matching.index.tagOf(Reader::Email);
    if (email >= 0 && form == Find::Form::Text && m_matching.index.kindOf(m_rule).isName &&
        isAddress(plain)) {
        if (!isReplacement(plain.first(plain.indexOf('@')))) {
            m_matching.finds.push_back({begin, end, m_matching.index.anchor(email).rule, Find::Form::Email});
        }
        return;
    }
    if (plain.startsWith("Bearer ") || plain.startsWith("Basic ")) {
        matchAuthorization(m_matching, begin, end, m_rule);
        return;
    }
    m_matching.finds.push_back({begin, end, m_rule, form});
}

void Assigned::addQuoted(qsizetype begin, const Quote& open) {
    const qsizetype most = rule().reader == Reader::Document ? insideLimit : valueLimit;
    add(begin, closeOf(m_view, begin, open, begin + most), true);
}

void Assigned::readNumber(qsizetype begin) {
    qsizetype end = begin;
    while (isDigit(m_view.at(end)) && end - begin < behindLimit) {
        ++end;
    }
    const char behind = m_view.at(end);
    const bool isWhole = behind != '.' && behind != 'e' && behind != 'E' && !isLetter(behind);
    const bool isZero = end - begin == 1 && m_view.at(begin) == '0';
    if (isWhole && !isZero && (rule().values == Values::Any || rule().values == Values::Code)) {
        add(begin, end, true, Find::Form::Number);
    }
}

/// [ "a", "b" ], [ { "name": …, "value": "a" } ] and, for cookies, { "name": "a" }.
void Assigned::readList(qsizetype begin) {
    const qsizetype most = begin + valueLimit;
    const bool isObject = m_view.at(begin) == '{';
    if (isObject && rule().reader != Reader::Cookies) {
        return;
    }
    int depth = 0;
    bool isValue = !isObject;
    bool isNamedValue = isObject;
    for (qsizetype p = begin; p < most && !m_view.isOver(p); ++p) {
        const char c = m_view.at(p);
        if (c == '[' || c == '{') {
            ++depth;
            isValue = c == '[';
            isNamedValue = isNamedValue && depth == 1;
        } else if (c == ']' || c == '}') {
            if (--depth == 0) {
                return;
            }
        } else if (c == ',') {
            isValue = depth == 1 && !isObject;
        } else if (c == ':') {
            isValue = isNamedValue || (isObject && depth == 1);
        } else if (const Quote quote = quoteAt(m_view, p)) {
            const qsizetype end = closeOf(m_view, p + quote.size, quote, most);
            if (isValue && rule().reader == Reader::Cookies && depth > 0) {
                matchWhole(m_matching, p + quote.size, end, m_rule);
            } else if (isValue) {
                add(p + quote.size, end, true);
            }
            isNamedValue = m_view.part(p + quote.size, end) == "value";
            isValue = false;
            p = end + quote.size - 1;
        } else if (!isSpace(c) && c != '\\' && !isAlnum(c) && c != '-' && c != '.' && c != '+') {
            return; // no JSON after all
        }
    }
}

void Assigned::read(const Separator& separator) {
    const qsizetype begin = separator.end;
    const char first = m_view.at(begin);
    const Quote open = quoteAt(m_view, begin);
    const bool isHeader = rule().reader == Reader::Cookies || rule().reader == Reader::Authorization;
    if (open) {
        // "…password=" at the end of a text: the mark closes what is around.
        const bool closesAround = !m_key.around && m_key.enclosing.isLike(open);
        const char behind = m_view.at(begin + open.size);
        const bool isEmpty = !m_key.around &&
                             (behind == ',' || behind == '}' || behind == ']' || behind == '\0') &&
                             open.mark == Quote::Mark::Plain && open.sign == '"';
        if (!closesAround && !isEmpty) {
            addQuoted(begin + open.size, open);
        }
        return;
    }
    if (m_key.around && (first == '[' || first == '{')) {
        readList(begin);
        return;
    }
    if (m_key.around && m_key.around.mark != Quote::Mark::Percent && isDigit(first)) {
        readNumber(begin);
        return;
    }
    if (isHeader) {
        add(begin, headerEnd(m_view, begin, m_key), true);
        return;
    }
    if (m_key.around && first == '-' && isDigit(m_view.at(begin + 1))) {
        return;
    }
    const bool isSure = m_key.around || m_key.isParameter || m_key.isLineStart || m_key.isOption ||
                        separator.isEncoded ||
                        (separator.sign == Separator::Sign::Equals && separator.isTight);
    add(begin, bareEnd(m_view, begin, m_key, separator), isSure);
}

bool Assigned::isMemberName(qsizetype quote, QByteArrayView name, Quote& open) const {
    open = quoteAt(m_view, quote);
    return open.isLike(m_key.around) && m_view.hasAt(quote + open.size, name) &&
           quoteAt(m_view, quote + open.size + name.size()).isLike(open);
}

/// {"name": "password", "value": "…"}: the key is a member's value, and its own value another's.
void Assigned::readMember(qsizetype afterComma) {
    qsizetype p = afterComma;
    constexpr int mostMembers = 5;
    for (int member = 0; member < mostMembers; ++member) {
        Quote open;
        const bool isValue = isMemberName(p, "value", open);
        if (!open) {
            return;
        }
        p = closeOf(m_view, p + open.size, open, p + behindLimit) + open.size;
        p = skipGap(m_view, p, open);
        if (m_view.at(p) != ':' && !m_view.hasAt(p, "%3a")) {
            return;
        }
        p = skipGap(m_view, p + (m_view.at(p) == ':' ? 1 : 3), open);
        const Quote value = quoteAt(m_view, p);
        if (isValue) {
            if (value) {
                addQuoted(p + value.size, value);
            } else if (isDigit(m_view.at(p))) {
                readNumber(p);
            }
            return;
        }
        p = value ? closeOf(m_view, p + value.size, value, p + valueLimit) + value.size
                  : m_view.find(',', p, p + behindLimit);
        p = skipGap(m_view, p, open);
        if (m_view.at(p) != ',') {
            return;
        }
        p = skipGap(m_view, p + 1, open);
    }
}

/// {"value": "…", "name": "password"}: what stands before is too late to be replaced here, but it is known
/// now.
void Assigned::readBefore() {
    const qsizetype open = m_key.begin - m_key.around.size;
    qsizetype colon = open;
    while (isSpace(m_view.at(colon - 1))) {
        --colon;
    }
    if (m_view.at(colon - 1) != ':' || open - colon > behindLimit / 2) {
        return;
    }
    const qsizetype first = std::max<qsizetype>(open - behindLimit, 0);
    const QByteArray before = m_view.part(first, open).toByteArray();
    const QByteArray quote = m_view.part(open, m_key.begin).toByteArray();
    const qsizetype name = before.lastIndexOf(quote + "name" + quote);
    const qsizetype label = before.lastIndexOf(quote + "value" + quote, name);
    if (name < 0 || label < 0) {
        return;
    }
    const qsizetype begin = before.indexOf(quote, label + 5 + 2 * quote.size()) + quote.size();
    const qsizetype end = before.lastIndexOf(quote, name - 1);
    if (begin > label + 5 + 2 * quote.size() && end > begin &&
        !before.sliced(begin, end - begin).contains(quote)) {
        add(first + begin, first + end, true, Find::Form::Remote);
    }
}

/// A part of a multipart form: the value begins behind an empty line.
void Assigned::readPart(qsizetype begin) {
    Key line = m_key;
    line.isInEscapes = m_view.at(begin - 1) != '\n';
    qsizetype p = begin;
    const qsizetype most = begin + valueLimit;
    const auto isLineEnd = [&](qsizetype at) {
        const auto isOne = [](char c, char feed, char back) {
            return c == feed || c == back;
        };
        return isOne(m_view.at(at), '\n', '\r') ||
               (line.isInEscapes && m_view.at(at) == '\\' && isOne(m_view.at(at + 1), 'n', 'r'));
    };
    while (p < most && !m_view.isOver(p) && !isLineEnd(p)) {
        ++p;
    }
    if (!m_view.hasAt(begin, "content-")) {
        add(begin, p, true);
    }
}

/// <input name="password" value="…">
void Assigned::readAttribute(qsizetype begin) {
    const qsizetype tag = m_view.find('>', begin, begin + behindLimit);
    for (qsizetype p = begin; p < tag; ++p) {
        if (m_view.hasAt(p, "value=") && !isAlnum(m_view.at(p - 1))) {
            if (const Quote open = quoteAt(m_view, p + 6)) {
                addQuoted(p + 6 + open.size, open);
            }
            return;
        }
    }
}

/// <key …>value<
void Assigned::readElement(qsizetype begin) {
    const qsizetype end = m_view.find('<', begin, begin + valueLimit);
    qsizetype entity = begin; // &lt;/key&gt;
    while (entity < end && !m_view.hasAt(entity, "&lt;")) {
        entity = m_view.find('&', entity + 1, end);
    }
    // White space at both ends is how the text is laid out, and behind a file that was cut off.
    qsizetype last = std::min(entity, end);
    while (last > begin && isSpace(m_view.at(last - 1))) {
        --last;
    }
    add(std::min(m_view.skipSpaces(begin), last), last, true);
}

} // namespace evidence
