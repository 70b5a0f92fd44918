#include "evidence/authority.h"
#include "evidence/escapes.h"
#include "evidence/find.h"

#include <algorithm>

namespace evidence {
namespace {

constexpr qsizetype longestAuthority = 512;

struct Authority {
    qsizetype begin = -1; ///< -1: there is none
    QByteArrayView slash; ///< as it is spelled there
};

bool isAuthorityEnd(char c) {
    return isSpace(c) || c == '"' || c == '<' || c == '>' || c == '\0';
}

bool hasWithin(const View& view, qsizetype begin, qsizetype end, QByteArrayView text) {
    for (qsizetype p = begin; p < end; ++p) {
        if (view.hasAt(p, text)) {
            return true;
        }
    }
    return false;
}

/// In which the sign stands.
Authority authorityBefore(const View& view, qsizetype sign) {
    for (qsizetype p = sign; p > 0 && sign - p < longestAuthority; --p) {
        const char c = view.at(p - 1);
        if (isAuthorityEnd(c)) {
            return {};
        }
        if (c != '/' && lower(c) != 'f' && c != ';') {
            continue;
        }
        const auto* start = std::ranges::find_if(
            authorityStarts, [&](const AuthorityStart& one) { return view.hasBefore(p, one.text); });
        if (start != authorityStarts.end()) {
            const bool isBehindPath = start->slash.size() > 1 && hasWithin(view, p, sign, start->slash);
            return isBehindPath ? Authority() : Authority{p, start->slash};
        }
        if (c == '/' && view.at(p) != '/' && view.at(p - 2) != '/' && view.at(p - 2) != '\\') {
            return {}; // a path
        }
    }
    return {};
}

/// A password may hold the sign itself: the last one before the host counts.
Sign lastSign(const View& view, Sign sign, QByteArrayView slash) {
    constexpr qsizetype far = 256;
    for (qsizetype p = sign.end; p - sign.end < far; ++p) {
        const char c = view.at(p);
        if (isAuthorityEnd(c) || c == '/' || c == '\'' || c == '\\' || c == ',' || c == '?' || c == '&' ||
            c == '#' || c == ';' || view.hasAt(p, slash)) {
            break;
        }
        if (c == '@') {
            sign = {p, p + 1};
        }
    }
    return sign;
}

/// The colon between user and password.
Sign colonIn(const View& view, qsizetype begin, qsizetype end) {
    for (qsizetype p = begin; p < end; ++p) {
        for (const QByteArrayView spelling : {":", "%3a", "%253a", "%25253a", "\\u003a", "&#58;"}) {
            if (view.hasAt(p, spelling)) {
                return {p, p + spelling.size()};
            }
        }
    }
    return {end, end};
}

/// An address signs in.
Sign signWithin(const View& view, qsizetype begin, qsizetype end) {
    Sign sign;
    for (qsizetype p = begin; p < end && !sign; ++p) {
        sign = signAt(view, p);
    }
    return sign;
}

void addUser(const Matching& matching, qsizetype begin, qsizetype end) {
    if (const Sign sign = signWithin(matching.view, begin, end)) {
        matchEmail(matching, sign);
        return;
    }
    const int tag = matching.index.tagOf(Reader::UserName);
    if (tag >= 0 && begin < end && !isReplacement(matching.view.part(begin, end))) {
        matching.finds.push_back({begin, end, matching.index.anchor(tag).rule, Find::Form::Text});
    }
}

void addHost(const Matching& matching, int rule, qsizetype begin) {
    const View& view = matching.view;
    const qsizetype end = domainEnd(view, begin);
    const QByteArray host = view.part(begin, end).toByteArray();
    if (!host.isEmpty() && host != "localhost" && host != "removed.invalid" && !isReplacement(host) &&
        !matching.index.isKept(host) && !isIpv4(view, begin)) {
        matching.finds.push_back({begin, end, rule, Find::Form::Text});
    }
}

} // namespace

bool matchUserInfo(const Matching& matching, Sign sign) {
    const int tag = matching.index.tagOf(Reader::UserInfo);
    const Authority authority = tag < 0 ? Authority() : authorityBefore(matching.view, sign.begin);
    const qsizetype begin = authority.begin;
    if (begin < 0) {
        return false;
    }
    const Sign last = lastSign(matching.view, sign, authority.slash);
    const Sign colon = colonIn(matching.view, begin, last.begin);
    const int rule = matching.index.anchor(tag).rule;
    const bool hasPassword = colon.end < last.begin;
    const qsizetype secret = hasPassword ? colon.end : begin;
    Shape shape = shapeOf(matching.index.rule(rule));
    shape.values = hasPassword ? Values::Any : Values::Opaque;
    const Sign ofUser = hasPassword ? Sign() : signWithin(matching.view, begin, last.begin);
    const bool isClean = ofUser && isReplacement(matching.view.part(begin, ofUser.begin));
    const bool isFound = !isClean && isSecret(plainOf(matching.view.part(secret, last.begin)), shape, true);
    if (isFound) {
        matching.finds.push_back({secret, last.begin, rule, Find::Form::Text});
    }
    if (hasPassword || !isFound) {
        addUser(matching, begin, std::min(colon.begin, last.begin));
    }
    if (const int host = matching.index.tagOf(Reader::Host); host >= 0) {
        addHost(matching, matching.index.anchor(host).rule, last.end);
    }
    return true;
}

void matchHost(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype position) {
    const View& view = matching.view;
    const qsizetype begin = position + anchor.shift;
    if (!view.hasBefore(begin, anchor.text)) {
        return;
    }
    const auto* start =
        std::ranges::find(authorityStarts, QByteArrayView(anchor.text), &AuthorityStart::text);
    for (qsizetype p = begin; p - begin < longestAuthority; ++p) {
        const char c = view.at(p);
        if (isAuthorityEnd(c) || c == '?' || c == '#' || c == '/' || view.hasAt(p, start->slash)) {
            break;
        }
        if (const Sign sign = signAt(view, p)) {
            matchUserInfo(matching, sign); // from here, so that a copy of the password does not come first
            return;
        }
    }
    addHost(matching, anchor.rule, begin);
}

} // namespace evidence
