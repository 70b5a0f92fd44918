#include "evidence/gramfilter.h"

#include "evidence/wide.h"

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

/// Without those that matchKey() turns away at once.
constexpr std::array<bool, 256> keyEnds = [] {
    std::array<bool, 256> table{};
    for (const char c : {'"', '=', ':', '%', '&', '\\', '\'', '>', ']', ' ', '\t', '`'}) {
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
    m_table.assign(size_t(1) << (bitsOfTable - 5), 0);
    m_second.assign(size_t(1) << (bitsOfSecond - 5), 0);
    m_slots.assign(std::bit_ceil(m_literals.size() * 2 + 2), {});
    m_mask = quint32(m_slots.size() - 1);
    for (size_t i = 0; i < m_literals.size();) {
        const quint32 gram = m_literals[i].gram;
        size_t end = i;
        while (end < m_literals.size() && m_literals[end].gram == gram) {
            ++end;
        }
        const quint32 bit = hash(gram) >> (32 - bitsOfTable);
        m_table[bit >> 5U] |= 1U << (bit & 31U);
        m_second[secondBit(gram) >> 5U] |= 1U << (secondBit(gram) & 31U);
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
    const quint32 second = secondBit(gram);
    if (((m_second[second >> 5U] >> (second & 31U)) & 1U) == 0) {
        return;
    }
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

#ifdef SW_HAS_AVX2
/// Eight groups of every second place at once; the answer's bit i is the one at 2 * i. Reads 24 bytes.
[[gnu::target("avx2"), gnu::always_inline]] inline unsigned
GramFilter::mayHaveEight(const char* bytes) const {
    const __m256i order = _mm256_setr_epi8(0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9, 0, 1, 2, 3, 2, 3,
                                           4, 5, 4, 5, 6, 7, 6, 7, 8, 9);
    const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i behind = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 8));
    const __m256i grams = _mm256_or_si256(_mm256_shuffle_epi8(_mm256_set_m128i(behind, first), order),
                                          _mm256_set1_epi32(0x20202020));
    const __m256i hashes = _mm256_mullo_epi32(grams, _mm256_set1_epi32(int(hash(1))));
    const __m256i words =
        _mm256_i32gather_epi32(reinterpret_cast<const int*>(m_table.data()),
                               _mm256_srli_epi32(hashes, 32 - (bitsOfTable - 5)), sizeof(quint32));
    const __m256i bits = _mm256_srli_epi32(hashes, 32 - bitsOfTable);
    // The bit that is asked for becomes the sign; a shift looks at five bits only after the mask.
    const __m256i up = _mm256_andnot_si256(bits, _mm256_set1_epi32(31));
    return unsigned(_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_sllv_epi32(words, up))));
}

[[gnu::target("avx2")]] qsizetype GramFilter::findWide(const View& view, qsizetype from, qsizetype to,
                                                       std::vector<Hit>& hits) const {
    const char* data = view.data();
    constexpr qsizetype step = 32;
    constexpr qsizetype half = 16;
    constexpr qsizetype read = half + 24;
    qsizetype p = from;
    for (; p < to + 2 && p + read <= view.size(); p += step) {
        unsigned any = mayHaveEight(data + p) | (mayHaveEight(data + p + half) << 8U);
        for (; any != 0; any &= any - 1) {
            const qsizetype at = p + 2 * qsizetype(std::countr_zero(any));
            tell(foldedAt(data + at), view, at, from, to, hits);
        }
    }
    return p;
}
#endif

void GramFilter::find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const {
    const char* data = view.data();
    const qsizetype end = std::min(to + 2, view.size() - gramSize + 1);
    qsizetype p = from;
#ifdef SW_HAS_AVX2
    if (hasAvx2()) {
        p = findWide(view, from, to, hits);
    }
#endif
    for (; p < end; p += 2) {
        const quint32 gram = foldedAt(data + p);
        if (mayHave(gram)) {
            tell(gram, view, p, from, to, hits);
        }
    }
}

} // namespace evidence
