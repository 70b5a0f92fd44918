#include "evidence/base64.h"
#include "evidence/escapes.h"
#include "evidence/find.h"

#include <QSet>

namespace evidence {
namespace {

/// What stands beside a cookie's value in Set-Cookie.
bool isAttribute(const QByteArray& name) {
    static const QSet<QByteArray> names = {"path",     "domain",  "expires",     "maxage",
                                           "samesite", "secure",  "httponly",    "comment",
                                           "priority", "version", "partitioned", "httpOnly"};
    return names.contains(name);
}

/// Schemes whose credentials are one word; others have parameters, which go as a whole.
bool isOneWordScheme(const QByteArray& name) {
    static const QSet<QByteArray> names = {"basic", "bearer", "token",  "negotiate", "ntlm",
                                           "dpop",  "jwt",    "apikey", "splunk"};
    return names.contains(name);
}
bool isManyWordScheme(const QByteArray& name) {
    static const QSet<QByteArray> names = {"digest", "hawk", "oauth", "aws4hmacsha256", "sharedkey", "mac"};
    return names.contains(name);
}

/// Ends one cookie: ";", %3B, a line's end in any spelling. Its length, 0 when none is here.
qsizetype cookieBreak(const View& view, qsizetype p) {
    const char c = view.at(p);
    if (c == ';' || c == '\n' || c == '\r') {
        return 1;
    }
    if (c == '%' && (view.hasAt(p, "%3b") || view.hasAt(p, "%0a"))) {
        return 3;
    }
    if (c == '\\' && (view.at(p + 1) == 'n' || view.at(p + 1) == 'r')) {
        return 2;
    }
    return c == '\\' && view.hasAt(p, "\\u003b") ? 6 : 0;
}

qsizetype skipCookieGap(const View& view, qsizetype p, qsizetype end) {
    while (p < end && (isSpace(view.at(p)) || view.at(p) == '+' || view.hasAt(p, "%20"))) {
        p += view.at(p) == '%' ? 3 : 1;
    }
    return p;
}

void addCookie(const Matching& matching, qsizetype begin, qsizetype end, int rule) {
    const View& view = matching.view;
    qsizetype equals = begin;
    while (equals < end && view.at(equals) != '=' && !view.hasAt(equals, "%3d")) {
        ++equals;
    }
    const QByteArray name = keyName(view.part(begin, std::min(equals, end)).trimmed());
    if (isAttribute(name)) {
        return;
    }
    if (equals >= end) {
        // No pairs at all: the value of a cookie whose name stands elsewhere.
        const QByteArray plain = plainOf(view.part(begin, end));
        if (isSecret(plain, {.values = Values::Solid}, true)) {
            matchWhole(matching, begin, end, rule);
        }
        return;
    }
    qsizetype first = equals + (view.at(equals) == '=' ? 1 : 3);
    qsizetype last = end;
    while (first < last && (view.at(first) == '"' || view.at(first) == '\\')) {
        ++first;
    }
    while (last > first &&
           (isSpace(view.at(last - 1)) || view.at(last - 1) == '"' || view.at(last - 1) == '\\')) {
        --last;
    }
    matchWhole(matching, first, last, rule);
}

} // namespace

void matchWhole(const Matching& matching, qsizetype begin, qsizetype end, int rule) {
    const QByteArray plain = plainOf(matching.view.part(begin, end));
    if (plain.isEmpty() || isReplacement(plain) || matching.index.isKept(plain)) {
        return;
    }
    const int jwt = matching.index.tagOf(Reader::Jwt);
    if (jwt >= 0 && jwtEnd(matching.view, begin) == end) {
        matchJwt(matching, matching.index.anchor(jwt).rule, begin);
        return;
    }
    matching.finds.push_back({begin, end, rule, Find::Form::Text});
}

void matchCookies(const Matching& matching, qsizetype begin, qsizetype end, int rule) {
    const View& view = matching.view;
    qsizetype first = skipCookieGap(view, begin, end);
    for (qsizetype p = first; p <= end; ++p) {
        const qsizetype taken = p < end ? cookieBreak(view, p) : 1;
        if (taken == 0) {
            continue;
        }
        if (p > first) {
            addCookie(matching, first, p, rule);
        }
        first = skipCookieGap(view, p + taken, end);
        p = std::max(p, first - 1);
    }
}

void matchAuthorization(const Matching& matching, qsizetype begin, qsizetype end, int rule) {
    const View& view = matching.view;
    qsizetype p = begin;
    while (p < end && (isAlnum(view.at(p)) || view.at(p) == '-')) {
        ++p;
    }
    const QByteArray scheme = keyName(view.part(begin, p));
    const qsizetype credentials = skipCookieGap(view, p, end);
    if (credentials == p || (!isOneWordScheme(scheme) && !isManyWordScheme(scheme))) {
        qsizetype word = begin;
        while (word < end && !isSpace(view.at(word))) {
            ++word;
        }
        if (word - begin >= 4 || word == end) {
            matchWhole(matching, begin, word, rule);
        }
        return;
    }
    qsizetype last = end;
    if (isOneWordScheme(scheme)) {
        last = credentials;
        while (last < end && !isSpace(view.at(last)) && view.at(last) != ',' && view.at(last) != '"') {
            ++last;
        }
    }
    while (last > credentials && isSpace(view.at(last - 1))) {
        --last;
    }
    matchWhole(matching, credentials, last, rule);
}

} // namespace evidence
