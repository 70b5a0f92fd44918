#include "evidence/quotes.h"

#include <array>

namespace evidence {
namespace {

constexpr qsizetype mostSlashes = 15; ///< JSON in JSON, four times

struct QuoteSpelling {
    QByteArrayView text;
    Quote::Mark mark;
    char sign;
    bool isDouble = false;
};
constexpr std::array<QuoteSpelling, 13> quoteSpellings{{{"u0022", Quote::Mark::Unicode, '"'},
                                                        {"u0027", Quote::Mark::Unicode, '\''},
                                                        {"&quot;", Quote::Mark::Entity, '"'},
                                                        {"&#34;", Quote::Mark::Entity, '"'},
                                                        {"&#x22;", Quote::Mark::Entity, '"'},
                                                        {"&#39;", Quote::Mark::Entity, '\''},
                                                        {"&#x27;", Quote::Mark::Entity, '\''},
                                                        {"&apos;", Quote::Mark::Entity, '\''},
                                                        {"%22", Quote::Mark::Percent, '"'},
                                                        {"%27", Quote::Mark::Percent, '\''},
                                                        {"%2522", Quote::Mark::Percent, '"', true},
                                                        {"%2527", Quote::Mark::Percent, '\'', true},
                                                        {"&amp;quot;", Quote::Mark::Entity, '"'}}};

/// Backslashes from `position` on, percent-encoded ones too: how many, and in how many bytes.
std::pair<qsizetype, qsizetype> slashesAt(const View& view, qsizetype position) {
    qsizetype count = 0;
    qsizetype bytes = 0;
    while (count < mostSlashes) {
        if (view.at(position + bytes) == '\\') {
            ++bytes;
        } else if (view.hasAt(position + bytes, "%5c")) {
            bytes += 3;
        } else if (view.hasAt(position + bytes, "%255c")) {
            bytes += 5;
        } else {
            break;
        }
        ++count;
    }
    return {count, bytes};
}

std::pair<qsizetype, qsizetype> slashesBefore(const View& view, qsizetype position) {
    qsizetype count = 0;
    qsizetype bytes = 0;
    while (count < mostSlashes) {
        if (view.at(position - bytes - 1) == '\\') {
            ++bytes;
        } else if (view.hasBefore(position - bytes, "%255c")) {
            bytes += 5;
        } else if (view.hasBefore(position - bytes, "%5c")) {
            bytes += 3;
        } else {
            break;
        }
        ++count;
    }
    return {count, bytes};
}

bool isPlainSign(char c) {
    return c == '"' || c == '\'' || c == '`';
}

/// Ends a value whatever it was opened with: it cannot go on behind.
bool endsAll(const Quote& open, char c) {
    if (c == '\n' || c == '\r') {
        return true;
    }
    switch (open.mark) {
    case Quote::Mark::None:
    case Quote::Mark::Plain:
        return false;
    case Quote::Mark::Unicode:
        return c == '"';
    case Quote::Mark::Entity:
        return c == '"' || c == '<';
    case Quote::Mark::Percent:
        return c == '"' || c == '&' || c == ' ' || c == '<' || c == '>' || c == '#';
    }
    return false;
}

/// A mark met inside of a value: what it means there.
enum class Met { Inside, Close };

Met metIn(const Quote& open, const Quote& met) {
    if (met.slashes < open.slashes) {
        return Met::Close; // of something around
    }
    if (met.slashes == open.slashes) {
        return Met::Close;
    }
    // Escaped backslashes, then the mark itself.
    return (met.slashes - open.slashes) % (2 * (open.slashes + 1)) == 0 ? Met::Close : Met::Inside;
}

} // namespace

Quote quoteAt(const View& view, qsizetype position) {
    const char c = view.at(position);
    if (c != '"' && c != '\'' && c != '\\' && c != '%' && c != '&' && c != '`') {
        return {};
    }
    const auto [count, bytes] = slashesAt(view, position);
    const qsizetype begin = position + bytes;
    if (isPlainSign(view.at(begin))) {
        return {.mark = bytes > count ? Quote::Mark::Percent : Quote::Mark::Plain,
                .sign = view.at(begin),
                .slashes = count,
                .size = bytes + 1};
    }
    for (const QuoteSpelling& spelling : quoteSpellings) {
        if ((spelling.mark == Quote::Mark::Unicode) == (count > 0 && view.at(begin) == 'u') &&
            view.hasAt(begin, spelling.text)) {
            return {.mark = spelling.mark,
                    .sign = spelling.sign,
                    .slashes = count,
                    .size = bytes + spelling.text.size(),
                    .isDouble = spelling.isDouble};
        }
    }
    return {};
}

Quote quoteBefore(const View& view, qsizetype position) {
    if (isPlainSign(view.at(position - 1))) {
        const auto [count, bytes] = slashesBefore(view, position - 1);
        return {.mark = bytes > count ? Quote::Mark::Percent : Quote::Mark::Plain,
                .sign = view.at(position - 1),
                .slashes = count,
                .size = bytes + 1};
    }
    const char last = view.at(position - 1);
    if (last != '2' && last != '7' && last != ';') {
        return {};
    }
    for (const QuoteSpelling& spelling : quoteSpellings) {
        if (!view.hasBefore(position, spelling.text)) {
            continue;
        }
        const auto [count, bytes] = slashesBefore(view, position - spelling.text.size());
        if ((spelling.mark == Quote::Mark::Unicode) == (count > 0 && spelling.text[0] == 'u')) {
            return {.mark = spelling.mark,
                    .sign = spelling.sign,
                    .slashes = count,
                    .size = bytes + spelling.text.size(),
                    .isDouble = spelling.isDouble};
        }
    }
    return {};
}

qsizetype closeOf(const View& view, qsizetype begin, const Quote& open, qsizetype most) {
    for (qsizetype p = begin; p < most; ++p) {
        const char c = view.at(p);
        if (view.isOver(p) || endsAll(open, c)) {
            return p;
        }
        if (c != '\\' && c != '%' && c != '&' && c != open.sign) {
            continue;
        }
        const Quote met = quoteAt(view, p);
        if (!met) {
            const auto [count, bytes] = slashesAt(view, p);
            p += std::max<qsizetype>(bytes, 1) - 1;
            continue;
        }
        if (met.sign == open.sign && (met.mark == open.mark || met.mark == Quote::Mark::Plain) &&
            metIn(open, met) == Met::Close) {
            return met.slashes > open.slashes ? p + met.size - open.size : p;
        }
        p += met.size - 1;
    }
    return most;
}

} // namespace evidence
