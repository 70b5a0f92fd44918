#include "evidence/authority.h"
#include "evidence/escapes.h"
#include "evidence/find.h"

#include <QSet>

#include <array>

namespace evidence {
namespace {

constexpr qsizetype longestUser = 64;

bool isLocalByte(char c) {
    return isAlnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'' || c == '!' ||
           c == '*' || c == '~';
}

/// Names that look like an address and are none: pictures, units of systemd, algorithms of ssh.
bool isNoAddress(const QByteArray& user, const QByteArray& domain) {
    static const QSet<QByteArray> ends = {"png",   "jpg",   "jpeg",   "gif",     "svg",    "webp",
                                          "css",   "js",    "mjs",    "ts",      "map",    "html",
                                          "json",  "scss",  "woff",   "service", "slice",  "socket",
                                          "timer", "mount", "target", "scope",   "device", "local"};
    static const QSet<QByteArray> domains = {"openssh.com", "libssh.org", "removed.invalid"};
    return ends.contains(domain.mid(domain.lastIndexOf('.') + 1).toLower()) ||
           domains.contains(domain.toLower()) || user == "git" || isReplacement(user);
}

/// Letters before the sign that belong to something around: the ends of %22, \n and \u0022.
qsizetype behindEscapes(const View& view, qsizetype begin, qsizetype end) {
    for (qsizetype p = end; p > begin + 2; --p) {
        if (view.at(p - 3) == '%' && view.hasHexAt(p - 2, 2) && !view.hasAt(p - 3, "%2b") &&
            !view.hasAt(p - 3, "%25")) {
            begin = p;
            break;
        }
        if (view.at(p - 3) == '%' && view.hasAt(p - 3, "%25") && view.hasHexAt(p, 2) && p + 2 <= end &&
            !view.hasAt(p, "2b")) {
            begin = p + 2;
            break;
        }
    }
    if (view.at(begin - 1) == '%' && view.hasHexAt(begin, 2) && begin + 2 < end) {
        begin += 2;
    }
    if (view.at(begin - 1) == '\\') {
        const char c = view.at(begin);
        if (c == 'u' && view.hasHexAt(begin + 1, 4) && begin + 5 < end) {
            begin += 5;
        } else if ((c == 'n' || c == 'r' || c == 't') && begin + 1 < end) {
            ++begin;
        }
    }
    while (begin < end && !isAlnum(view.at(begin)) && view.at(begin) != '_') {
        ++begin;
    }
    return begin;
}

/// Four numbers up to 255.
qsizetype ipv4End(const View& view, qsizetype begin) {
    qsizetype p = begin;
    for (int part = 0; part < 4; ++part) {
        int number = 0;
        const qsizetype first = p;
        while (isDigit(view.at(p)) && p - first < 3) {
            number = number * 10 + (view.at(p) - '0');
            ++p;
        }
        if (p == first || number > 255 || (part < 3 && view.at(p) != '.')) {
            return begin;
        }
        p += part < 3 ? 1 : 0;
    }
    const bool goesOn = isAlnum(view.at(p)) || (view.at(p) == '.' && isDigit(view.at(p + 1)));
    return goesOn ? begin : p;
}

/// Six pairs of digits, or groups of IPv6.
qsizetype colonsEnd(const View& view, qsizetype begin) {
    constexpr qsizetype longest = 45;
    qsizetype p = begin;
    int colons = 0;
    int pairs = 0;
    bool hasGap = false;
    while (p - begin < longest && (isHex(view.at(p)) || view.at(p) == ':' || view.at(p) == '-')) {
        if (view.at(p) == ':' || view.at(p) == '-') {
            ++colons;
            hasGap = hasGap || (view.at(p) == ':' && view.at(p - 1) == ':');
        } else {
            pairs += isHex(view.at(p + 1)) && (p == begin || !isHex(view.at(p - 1))) && !isHex(view.at(p + 2))
                         ? 1
                         : 0;
        }
        ++p;
    }
    while (p > begin && view.at(p - 1) == '-') {
        --p;
    }
    const bool isMac = colons == 5 && pairs == 6 && p - begin == 17;
    const bool isIpv6 = !view.part(begin, p).contains('-') &&
                        (colons == 7 || (hasGap && colons >= 2 && colons < 8 && p - begin > 5));
    return (isMac || isIpv6) && !isAlnum(view.at(p)) ? p : begin;
}

} // namespace

Sign signAt(const View& view, qsizetype position) {
    static constexpr std::array<QByteArrayView, 7> spellings{"@",       "%40",   "%2540", "%252540",
                                                             "\\u0040", "&#64;", "&#x40;"};
    const char first = view.at(position);
    if (first != '@' && first != '%' && first != '\\' && first != '&') {
        return {};
    }
    for (const QByteArrayView spelling : spellings) {
        if (view.hasAt(position, spelling)) {
            return {position, position + spelling.size()};
        }
    }
    return {};
}

Sign signAround(const View& view, qsizetype hit) {
    for (qsizetype begin = hit - 1; begin <= hit + 1; ++begin) {
        if (Sign sign = signAt(view, begin)) {
            while (view.at(sign.begin) == '\\' && view.at(sign.begin - 1) == '\\') {
                --sign.begin;
            }
            return sign;
        }
    }
    return {};
}

qsizetype domainEnd(const View& view, qsizetype begin) {
    constexpr qsizetype longest = 253;
    qsizetype end = begin;
    while (end - begin < longest && (isAlnum(view.at(end)) || view.at(end) == '-' || view.at(end) == '.')) {
        ++end;
    }
    while (end > begin && !isAlnum(view.at(end - 1))) {
        --end;
    }
    return end;
}

void matchEmail(const Matching& matching, Sign sign) {
    const View& view = matching.view;
    const int tag = matching.index.tagOf(Reader::Email);
    qsizetype begin = sign.begin;
    while (sign.begin - begin < longestUser && isLocalByte(view.at(begin - 1))) {
        --begin;
    }
    begin = behindEscapes(view, begin, sign.begin);
    const qsizetype end = domainEnd(view, sign.end);
    const QByteArray domain = view.part(sign.end, end).toByteArray();
    const qsizetype dot = domain.lastIndexOf('.');
    constexpr qsizetype shortestEnd = 2;
    if (tag < 0 || begin >= sign.begin || dot < 1 || domain.size() - dot - 1 < shortestEnd ||
        domain.startsWith('.') || isDigit(domain[dot + 1])) {
        return;
    }
    const QByteArray user = view.part(begin, sign.begin).toByteArray();
    const QByteArray address = plainOf(user) + '@' + domain;
    if (!isNoAddress(user, domain) && !matching.index.isKept(address)) {
        matching.finds.push_back({begin, end, matching.index.anchor(tag).rule, Find::Form::Email});
    }
}

bool isIpv4(const View& view, qsizetype begin) {
    return ipv4End(view, begin) > begin;
}

void matchAt(const Matching& matching, qsizetype hit) {
    const Sign sign = signAround(matching.view, hit);
    if (sign && !matchUserInfo(matching, sign)) {
        matchEmail(matching, sign);
    }
}

void matchAddress(const Matching& matching, int rule, qsizetype begin) {
    const View& view = matching.view;
    const char before = view.at(begin - 1);
    if (isAlnum(before) || before == '.' || before == '-' || before == ':') {
        if (!isWordStart(view, begin) || before == '.' || before == '-' || before == ':') {
            return;
        }
    }
    const qsizetype v4 = ipv4End(view, begin);
    const qsizetype end = v4 > begin ? v4 : colonsEnd(view, begin);
    const QByteArrayView found = view.part(begin, end);
    if (end > begin && found != "127.0.0.1" && found != "0.0.0.0" && found != "::1") {
        matching.finds.push_back({begin, end, rule, Find::Form::Text});
    }
}

} // namespace evidence
