#include "evidence/gramfilter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace evidence {
namespace {

constexpr qsizetype gramSize = sizeof(quint32);

/// Letters lose their case; some marks fall together, which costs a look and no more.
constexpr char folded(char c) {
    return char(uchar(c) | 0x20U);
}

quint32 foldedAt(const char* bytes) {
    quint32 gram = 0;
    std::memcpy(&gram, bytes, sizeof gram);
    return gram | 0x20202020U;
}

constexpr std::array<bool, 256> keyEnds = [] {
    std::array<bool, 256> table{};
    for (const char c : {'"', '=', ':', '%', '&', '\\', '\'', '>', ']', ' ', '\t', ',', '\r', '\n', '`'}) {
        table[uchar(c)] = true;
    }
    return table;
}();

} // namespace

void GramFilter::addLiteral(const char* literal, int tag, Behind behind) {
    const bool isKey = behind == Behind::KeyEnd;
    m_literals.push_back({foldedAt(literal), 0, folded(literal[gramSize]), isKey, tag});
    m_literals.push_back({foldedAt(literal + 1), 1, folded(literal[0]), isKey, tag});
}

void GramFilter::add(QByteArrayView literal, int tag, Behind behind) {
    Q_ASSERT(literal.size() == literalLength);
    addLiteral(literal.data(), tag, behind);
}

void GramFilter::addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag) {
    Q_ASSERT(middle.size() == literalLength - 2);
    for (const char first : before) {
        for (const char last : after) {
            const QByteArray literal = first + middle.toByteArray() + last;
            addLiteral(literal.constData(), tag, Behind::Anything);
        }
    }
}

void GramFilter::build() {
    std::ranges::sort(m_literals);
    const auto repeated = std::ranges::unique(m_literals);
    m_literals.erase(repeated.begin(), repeated.end());
    m_table.assign(size_t(1) << (bitsOfTable - 6), 0);
    m_slots.assign(std::bit_ceil(m_literals.size() * 2 + 2), {});
    m_mask = quint32(m_slots.size() - 1);
    for (size_t i = 0; i < m_literals.size();) {
        const quint32 gram = m_literals[i].gram;
        size_t end = i;
        while (end < m_literals.size() && m_literals[end].gram == gram) {
            ++end;
        }
        const quint32 bit = hash(gram) >> (32 - bitsOfTable);
        m_table[bit >> 6U] |= quint64(1) << (bit & 63U);
        quint32 slot = hash(gram) & m_mask;
        while (m_slots[slot].count > 0) {
            slot = (slot + 1) & m_mask;
        }
        m_slots[slot] = {gram, quint32(i), quint32(end - i)};
        i = end;
    }
}

void GramFilter::tell(quint32 gram, const View& view, qsizetype position, qsizetype from, qsizetype to,
                      std::vector<Hit>& hits) const {
    quint32 slot = hash(gram) & m_mask;
    while (m_slots[slot].gram != gram || m_slots[slot].count == 0) {
        if (m_slots[slot].count == 0) {
            return;
        }
        slot = (slot + 1) & m_mask;
    }
    const Literal* literal = &m_literals[m_slots[slot].first];
    for (const Literal* end = literal + m_slots[slot].count; literal != end; ++literal) {
        const qsizetype begin = position - literal->offset;
        const qsizetype other = literal->offset == 0 ? position + gramSize : begin;
        if (begin >= from && begin < to && other < view.size() &&
            folded(view.data()[other]) == literal->other &&
            (!literal->isKey ||
             (begin + literalLength < view.size() && keyEnds[uchar(view.data()[begin + literalLength])]))) {
            hits.push_back({begin, literal->tag});
        }
    }
}

void GramFilter::find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const {
    const char* data = view.data();
    const qsizetype end = std::min(to + 2, view.size() - gramSize + 1);
    qsizetype p = from;
    constexpr qsizetype lanes = 8;
    for (; p + 2 * lanes <= end; p += 2 * lanes) {
        unsigned any = 0;
        for (qsizetype lane = 0; lane < lanes; ++lane) {
            any |= unsigned(mayHave(foldedAt(data + p + 2 * lane))) << unsigned(lane);
        }
        for (; any != 0; any &= any - 1) {
            const qsizetype at = p + 2 * qsizetype(std::countr_zero(any));
            tell(foldedAt(data + at), view, at, from, to, hits);
        }
    }
    for (; p < end; p += 2) {
        const quint32 gram = foldedAt(data + p);
        if (mayHave(gram)) {
            tell(gram, view, p, from, to, hits);
        }
    }
}

} // namespace evidence
