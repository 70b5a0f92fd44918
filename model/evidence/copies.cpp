#include "evidence/copies.h"

#include "evidence/base64.h"
#include "evidence/escapes.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace evidence {
namespace {

constexpr qsizetype longestValue = 8192; ///< longer ones are found again by their rule or not at all
constexpr qsizetype nearStart = 128;     ///< a hit lies so near to the value's beginning
constexpr qsizetype strongLength = 12;
constexpr qsizetype longRun = 15; ///< covers a group of eight at every eighth place

bool isSafe(char c) {
    return isAlnum(c) || c == '-' || c == '_' || c == '.' || c == '~';
}

/// The longest stretch that is spelled the same everywhere.
std::pair<qsizetype, qsizetype> safeRun(const QByteArray& plain) {
    std::pair<qsizetype, qsizetype> best{0, 0};
    for (qsizetype i = 0; i < std::min(plain.size(), nearStart);) {
        qsizetype end = i;
        while (end < plain.size() && isSafe(plain[end])) {
            ++end;
        }
        if (end - i > best.second - best.first) {
            best = {i, end};
        }
        i = std::max(end, i) + 1;
    }
    return best;
}

/// Whether a copy can be told from an ordinary word.
bool isTellable(const ValueBook::Value& value) {
    const QByteArray& plain = value.plain;
    constexpr qsizetype shortest = 6;
    constexpr qsizetype longWord = 8;
    const bool isWord = std::ranges::all_of(plain, [](char c) { return isLetter(c); });
    const bool isNumber = std::ranges::all_of(plain, isDigit);
    if (plain.size() < shortest || plain.size() > longestValue || (value.isName && (isWord || isNumber))) {
        return false;
    }
    return !isWord || plain.size() >= longWord;
}

/// How a value may begin that has hardly a byte which is spelled the same everywhere.
QList<QByteArray> spellingsOf(const QByteArray& plain) {
    const auto escaped = [](QByteArray text) {
        return text.replace('\\', "\\\\").replace('"', "\\\"");
    };
    QByteArray slashed = escaped(plain);
    slashed.replace('/', "\\/");
    QByteArray html = plain;
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    const QByteArray percent = percentEncoded(plain);
    QByteArray twice = percent;
    twice.replace('%', "%25");
    return {plain, escaped(plain), escaped(escaped(plain)), slashed, html, percent, twice};
}

qsizetype matchedBack(QByteArrayView text, qsizetype position, QByteArrayView plain) {
    for (qsizetype i = plain.size(); i > 0; --i) {
        const qsizetype taken = spelledBefore(text, position, plain[i - 1]);
        if (taken == 0) {
            return -1;
        }
        position -= taken;
    }
    return position;
}

} // namespace

Copies::Copies(const ValueBook& values, Road road) : m_short(road) {
    for (const ValueBook::Value& value : values.all()) {
        if (value.hasCopies && isTellable(value)) {
            addValue(value);
        }
    }
    m_short.build();
    buildTable();
}

void Copies::addValue(const ValueBook::Value& value) {
    const auto [begin, end] = safeRun(value.plain);
    const bool isWeak = value.isName || value.plain.size() < strongLength ||
                        std::ranges::all_of(value.plain, isLetter) ||
                        std::ranges::all_of(value.plain, isDigit);
    Entry entry{.plain = value.plain, .rule = value.rule, .offset = begin, .isWeak = isWeak};
    constexpr qsizetype five = GramFilter::literalLength;
    if (end - begin >= longRun) {
        addGroups(entry, begin);
    } else if (end - begin >= five) {
        m_short.add(QByteArrayView(value.plain).sliced(begin, five), int(m_entries.size()));
        m_entries.push_back(entry);
    } else {
        for (const QByteArray& spelling : spellingsOf(value.plain)) {
            if (spelling.size() >= five) {
                m_short.add(QByteArrayView(spelling).first(five), int(m_entries.size()));
            }
        }
        entry.offset = 0;
        m_entries.push_back(entry);
    }
    addBase64(value);
}

/// A value may begin at any of three places of a group of three bytes.
void Copies::addBase64(const ValueBook::Value& value) {
    constexpr qsizetype longest = 24;
    constexpr qsizetype shortest = 8;
    if (value.plain.size() > longest) {
        return;
    }
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (qsizetype phase = 0; phase < 3; ++phase) {
            const QByteArray encoded =
                (QByteArray(phase, 'x') + value.plain).toBase64(alphabet | QByteArray::OmitTrailingEquals);
            const qsizetype first = (phase * 8 + 5) / 6;
            const qsizetype last = (phase + value.plain.size()) * 8 / 6;
            const QByteArray sure = encoded.sliced(first, last - first);
            if (sure.size() >= shortest) {
                m_short.add(QByteArrayView(sure).first(GramFilter::literalLength), int(m_entries.size()));
                m_entries.push_back({.plain = value.plain, .rule = value.rule, .exact = sure});
            }
        }
    }
}

void Copies::addGroups(const Entry& entry, qsizetype begin) {
    for (qsizetype i = 0; i < groupSize; ++i) {
        Group group = 0;
        std::memcpy(&group, entry.plain.constData() + begin + i, sizeof group);
        m_groups[group].append(int(m_entries.size()));
        m_entries.push_back(entry);
        m_entries.back().offset = begin + i;
    }
}

void Copies::buildTable() {
    constexpr size_t least = size_t(1) << 16U;
    constexpr size_t most = size_t(1) << 25U;
    const size_t bits = std::clamp(std::bit_ceil(size_t(m_groups.size()) * 16), least, most);
    m_shift = unsigned(64 - std::countr_zero(bits));
    m_table.assign(bits / 64, 0);
    for (auto row = m_groups.keyBegin(); row != m_groups.keyEnd(); ++row) {
        const size_t slot = slotOf(*row);
        m_table[slot / 64] |= quint64(1) << (slot % 64);
    }
}

void Copies::findLong(const View& view, qsizetype from, qsizetype to, qint64 origin,
                      std::vector<Hit>& hits) const {
    const qsizetype end = std::min(to, view.size() - groupSize + 1);
    const qsizetype behind = qsizetype((origin + from) % groupSize + groupSize) % groupSize;
    for (qsizetype p = from + (groupSize - behind) % groupSize; p < end; p += groupSize) {
        Group group = 0;
        std::memcpy(&group, view.data() + p, sizeof group);
        const size_t slot = slotOf(group);
        if (((m_table[slot / 64] >> (slot % 64)) & 1U) == 0) {
            continue;
        }
        const auto found = m_groups.constFind(group);
        if (found != m_groups.cend()) {
            for (const int entry : *found) {
                hits.push_back({p, entry});
            }
        }
    }
}

void Copies::find(const View& view, qsizetype from, qsizetype to, qint64 origin,
                  std::vector<Hit>& hits) const {
    if (!m_groups.isEmpty()) {
        findLong(view, from, to, origin, hits);
    }
    if (!m_short.isEmpty()) {
        const size_t known = hits.size();
        std::vector<GramFilter::Hit> found;
        m_short.find(view, from, to, found);
        for (const GramFilter::Hit& hit : found) {
            hits.push_back({hit.position, hit.tag});
        }
        if (known > 0 && known < hits.size()) {
            std::ranges::sort(hits);
        }
    }
}

void Copies::match(const View& view, const Hit& hit, Finds& finds) const {
    const Entry& entry = m_entries[size_t(hit.entry)];
    const QByteArrayView text(view.data(), view.size());
    qsizetype begin = hit.position;
    qsizetype end = hit.position;
    if (!entry.exact.isEmpty()) {
        for (qsizetype i = 0; i < entry.exact.size(); ++i) {
            if (view.at(begin + i) != entry.exact[i]) {
                return;
            }
        }
        end += entry.exact.size();
        constexpr qsizetype wide = 64;
        while (hit.position - begin < wide && isBase64(view.at(begin - 1))) {
            --begin;
        }
        end = base64End(view, end, end + wide);
    } else {
        begin = matchedBack(text, hit.position, QByteArrayView(entry.plain).first(entry.offset));
        for (qsizetype i = entry.offset; i < entry.plain.size() && begin >= 0; ++i) {
            const qsizetype taken =
                view.isOver(end + 16) && view.ranOut() ? 0 : spelledAt(text, end, entry.plain[i]);
            if (taken == 0) {
                return;
            }
            end += taken;
        }
    }
    const bool isWhole = !entry.isWeak || (isWordStart(view, begin) && !isAlnum(view.at(end)));
    if (begin >= 0 && isWhole) {
        finds.push_back({begin, end, entry.rule, Find::Form::Text, entry.plain});
    }
}

} // namespace evidence
