#include "evidence/base64.h"
#include "evidence/escapes.h"
#include "evidence/find.h"
#include "evidence/inflate.h"

namespace evidence {
namespace {

/// How many bytes belong to a text of these characters; a slash may be spelled \/ or %2F.
qsizetype takenAt(const View& view, const RuleIndex::Anchor& anchor, qsizetype p) {
    if (anchor.takes(view.at(p))) {
        return 1;
    }
    if (!anchor.takes('/')) {
        return 0;
    }
    qsizetype slashes = 0;
    while (view.at(p + slashes) == '\\') {
        ++slashes;
    }
    if (slashes > 0 && view.at(p + slashes) == '/') {
        return slashes + 1;
    }
    return view.hasAt(p, "%2f") ? 3 : view.hasAt(p, "%252f") ? 5 : 0;
}

bool isTokenByte(char c) {
    return isAlnum(c) || c == '-' || c == '_';
}

qsizetype tokenPart(const View& view, qsizetype begin) {
    qsizetype p = begin;
    while (isTokenByte(view.at(p)) && p - begin < valueLimit) {
        ++p;
    }
    return p;
}

} // namespace

bool isWordStart(const View& view, qsizetype position) {
    const char before = view.at(position - 1);
    if (!isAlnum(before) && before != '_') {
        return true;
    }
    if (isHex(before) && isHex(view.at(position - 2)) &&
        (view.at(position - 3) == '%' || view.hasBefore(position - 2, "%25"))) {
        return true;
    }
    if (view.at(position - 2) == '\\' && (before == 'n' || before == 'r' || before == 't')) {
        return true;
    }
    return view.at(position - 6) == '\\' && view.at(position - 5) == 'u' && view.hasHexAt(position - 4, 4);
}

void matchStart(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype begin) {
    const View& view = matching.view;
    const Rule& rule = matching.index.rule(anchor.rule);
    if (!view.hasAt(begin, anchor.text) || (isAlnum(anchor.text[0]) && !isWordStart(view, begin))) {
        return;
    }
    const qsizetype first = begin + anchor.text.size();
    const qsizetype most = rule.most > 0 ? rule.most : valueLimit;
    qsizetype end = first;
    for (qsizetype taken = 1; end - first < most && taken > 0 && !view.isOver(end); end += taken) {
        taken = takenAt(view, anchor, end);
    }
    const bool goesOn = rule.most > 0 && anchor.takes(view.at(end));
    if (end - first < rule.least || goesOn) {
        return;
    }
    const qsizetype from = rule.keepsStart ? first : begin;
    const QByteArrayView plain = view.part(from, end);
    if (isSecret(plain, {.values = rule.values}, true) &&
        (rule.except.isEmpty() || !rule.except.contains(plain.toByteArray().toLower())) &&
        !matching.index.isKept(plain)) {
        const int jwt = matching.index.tagOf(Reader::Jwt);
        if (jwt >= 0 && jwtEnd(view, from) > from) {
            matchJwt(matching, matching.index.anchor(jwt).rule, from);
        } else {
            matching.finds.push_back({from, end, anchor.rule, Find::Form::Text});
        }
    }
}

void matchWord(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype begin) {
    if (matching.view.hasAt(begin, anchor.text)) {
        matching.finds.push_back({begin, begin + anchor.text.size(), anchor.rule, Find::Form::Text});
    }
}

qsizetype jwtEnd(const View& view, qsizetype begin) {
    if (view.at(begin) != 'e' || (view.at(begin + 1) != 'y' && view.at(begin + 1) != 'w')) {
        return begin;
    }
    const qsizetype header = tokenPart(view, begin);
    constexpr qsizetype shortestHeader = 12;
    if (header - begin < shortestHeader || view.at(header) != '.') {
        return begin;
    }
    const qsizetype payload = tokenPart(view, header + 1);
    if (view.at(payload) != '.') {
        return begin;
    }
    qsizetype end = tokenPart(view, payload + 1);
    for (int part = 0; part < 2 && view.at(end) == '.' && isTokenByte(view.at(end + 1)); ++part) {
        end = tokenPart(view, end + 1); // an encrypted one has five
    }
    return end;
}

void matchJwt(const Matching& matching, int rule, qsizetype begin) {
    const qsizetype end = jwtEnd(matching.view, begin);
    if (end > begin && isWordStart(matching.view, begin)) {
        matching.finds.push_back({begin, end, rule, Find::Form::Jwt});
    }
}

void matchPem(const Matching& matching, int rule, qsizetype begin) {
    const View& view = matching.view;
    constexpr QByteArrayView start = "-begin ";
    constexpr qsizetype longestLabel = 64;
    if (!view.hasAt(begin, start)) {
        return;
    }
    const qsizetype label = begin + start.size();
    qsizetype p = label;
    while (p - label < longestLabel && (isAlnum(view.at(p)) || view.at(p) == ' ')) {
        ++p;
    }
    const QByteArray name = view.part(label, p).toByteArray();
    const bool isSecretBlock = name.contains("PRIVATE KEY") || matching.index.level() == Level::Strict;
    if (!isSecretBlock || !view.hasAt(p, "-----")) {
        return;
    }
    const qsizetype first = p + 5;
    const qsizetype most = first + valueLimit;
    qsizetype end = first;
    do {
        end = view.find('-', end + 1, most);
    } while (end < most && view.at(end) == '-' && !view.hasAt(end, "-----end") && !view.isOver(end));
    // Line ends stay, in whatever spelling.
    qsizetype from = first;
    while (from < end && !isBase64(view.at(from))) {
        ++from;
    }
    while (from < end && view.at(from - 1) == '\\' && (view.at(from) == 'n' || view.at(from) == 'r')) {
        ++from;
        while (from < end && !isBase64(view.at(from))) {
            ++from;
        }
    }
    qsizetype to = end;
    while (to > from && !isBase64(view.at(to - 1)) && view.at(to - 1) != '=') {
        --to;
    }
    while (to - 1 > from && view.at(to - 2) == '\\' && (view.at(to - 1) == 'n' || view.at(to - 1) == 'r')) {
        to -= 2;
        while (to > from && view.at(to - 1) == '\\') {
            --to;
        }
    }
    if (to > from && !isReplacement(view.part(from, to))) {
        matching.finds.push_back({from, to, rule, Find::Form::Text});
    }
}

void matchPhone(const Matching& matching, int rule, qsizetype plus) {
    const View& view = matching.view;
    constexpr int leastDigits = 9;
    constexpr int mostDigits = 15;
    constexpr qsizetype longest = 24;
    if (isAlnum(view.at(plus - 1)) || view.at(plus - 1) == '+' || view.at(plus - 1) == '/' ||
        view.at(plus - 1) == '.' || view.at(plus - 1) == '=' || view.at(plus - 1) == '-') {
        if (!view.hasBefore(plus, "=") && !isWordStart(view, plus)) {
            return;
        }
    }
    int digits = 0;
    qsizetype end = plus + 1;
    qsizetype p = plus + 1;
    for (; p - plus < longest; ++p) {
        const char c = view.at(p);
        if (isDigit(c)) {
            ++digits;
            end = p + 1;
        } else if (!QByteArrayView(" -()/").contains(c) || !isAlnum(view.at(p - 1))) {
            break;
        }
    }
    const char behind = view.at(end);
    if (digits >= leastDigits && digits <= mostDigits && view.at(plus + 1) != '0' && !isLetter(behind) &&
        behind != '+' && behind != '=' && behind != '/') {
        matching.finds.push_back({plus, end, rule, Find::Form::Text});
    }
}

void matchBase64(const Matching& matching, int rule, qsizetype begin) {
    const View& view = matching.view;
    if (!mayHoldText(view, begin)) {
        return;
    }
    qsizetype end = base64End(view, begin, begin + insideLimit);
    const qsizetype lines = base64LinesEnd(view, begin, begin + insideLimit);
    if (lines > end) {
        // What only looks like further lines must not spoil the first one.
        Base64Style style;
        const auto text = base64Decoded(view.part(begin, lines), style);
        end = text && (isGzip(*text) || looksLikeText(*text)) ? lines : end;
    }
    matching.finds.push_back({begin, end, rule, Find::Form::Base64});
}

} // namespace evidence
