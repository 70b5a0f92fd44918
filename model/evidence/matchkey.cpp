#include "evidence/assigned.h"
#include "evidence/find.h"
#include "evidence/keys.h"

#include <array>

namespace evidence {
namespace {

/// The whole name, else what follows one of its dots: spring.mail.password.
int ruleOf(const Matching& matching, const Key& key) {
    std::array<char, 2 * size_t(longestName)> name;
    std::array<qsizetype, 2 * size_t(longestName)> behindDots;
    size_t length = 0;
    size_t dots = 0;
    for (const char c : matching.view.part(key.begin, key.end)) {
        behindDots[dots] = qsizetype(length);
        dots += c == '.' ? 1 : 0;
        name[length] = lower(c);
        length += c == '.' || c == '_' || c == '-' ? 0 : 1;
    }
    const QByteArrayView whole(name.data(), qsizetype(length));
    int rule = matching.index.ruleOfKey(whole);
    for (size_t i = 0; rule < 0 && i < dots; ++i) {
        rule = matching.index.ruleOfKey(whole.sliced(behindDots[i]));
    }
    return rule;
}

constexpr std::array<bool, 256> keyMarks = [] {
    std::array<bool, 256> table{};
    for (const char c : behindKey) {
        table[uchar(c)] = true;
    }
    return table;
}();

/// Most names in a text are no names of a value: told by what stands behind them.
bool mayAssign(const View& view, qsizetype end) {
    const char c = view.at(end);
    if (c == '&') {
        return view.hasAt(end, "&quot;") || view.hasAt(end, "&#") || view.hasAt(end, "&amp;quot;") ||
               view.hasAt(end, "&apos;");
    }
    return keyMarks[uchar(c)];
}

} // namespace

void matchKey(const Matching& matching, qsizetype inside) {
    Key key = keyAround(matching.view, inside);
    if (key.begin >= key.end || !mayAssign(matching.view, key.end)) {
        return;
    }
    const int rule = ruleOf(matching, key);
    if (rule < 0) {
        return;
    }
    Assigned assigned(matching, rule, key);
    if (assigned.readPlain()) {
        return;
    }
    lookAround(matching.view, key);
    const Separator separator = separatorBehind(matching.view, key);
    switch (separator.sign) {
    case Separator::Sign::Colon:
    case Separator::Sign::Equals:
        assigned.read(separator);
        return;
    case Separator::Sign::Comma:
        if (key.around) {
            assigned.readMember(separator.end);
        }
        return;
    case Separator::Sign::Tag:
        assigned.readElement(separator.end);
        return;
    case Separator::Sign::Break:
        if (matching.view.at(separator.end) == '}') {
            assigned.readBefore();
        } else {
            assigned.readPart(separator.end);
        }
        return;
    case Separator::Sign::Space:
        if (key.isElement) {
            const qsizetype tag = matching.view.find('>', separator.end, separator.end + behindLimit);
            if (matching.view.at(tag) == '>') {
                assigned.readElement(tag + 1);
            }
        } else if (key.isOption ||
                   (matching.index.rule(rule).inProse && quoteAt(matching.view, separator.end))) {
            assigned.read(separator);
        }
        return;
    case Separator::Sign::None:
        if (key.around) {
            assigned.readBefore();
            assigned.readAttribute(key.end);
        }
        return;
    }
}

} // namespace evidence
