#include "evidence/gramfilter.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace evidence {
namespace {

constexpr qsizetype gramSize = sizeof(quint32);
constexpr quint64 five = (quint64(1) << 40U) - 1;
constexpr quint64 foldedEight = 0x2020202020202020ULL;

/// Letters lose their case; some marks fall together, which costs a look and no more.
quint32 foldedAt(const char* bytes) {
    quint32 gram = 0;
    std::memcpy(&gram, bytes, sizeof gram);
    return gram | quint32(foldedEight);
}

/// Eight bytes from `position` on, zeros where the text does not reach.
quint64 eightAt(const View& view, qsizetype position) {
    quint64 bytes = 0;
    const auto size = qsizetype(sizeof bytes);
    if (position >= 0 && position + size <= view.size()) {
        std::memcpy(&bytes, view.data() + position, sizeof bytes);
        return bytes;
    }
    for (qsizetype i = 0; i < size; ++i) {
        const qsizetype p = position + i;
        const auto byte = p >= 0 && p < view.size() ? uchar(view.data()[p]) : uchar(0);
        bytes |= quint64(byte) << (8 * unsigned(i));
    }
    return bytes;
}

constexpr std::array<bool, 256> keyEnds = [] {
    std::array<bool, 256> table{};
    for (const char c : behindKey) {
        table[uchar(c)] = true;
    }
    return table;
}();

/// & begins an entity, or another pair.
bool isKeyEnd(const View& view, qsizetype position) {
    const char mark = position < view.size() ? view.data()[position] : '\0';
    const char next = position + 1 < view.size() ? view.data()[position + 1] : '\0';
    return keyEnds[uchar(mark)] &&
           (mark != '&' || next == 'q' || next == '#' || next == 'a' || next == 'A' || next == 'Q');
}

} // namespace

void GramFilter::put(QByteArrayView text, qsizetype place, int tag, qsizetype length) {
    quint64 eight = 0;
    const auto known = std::min(text.size() - place, qsizetype(sizeof eight));
    std::memcpy(&eight, text.data() + place, size_t(known));
    eight |= foldedEight;
    const quint64 mask = ~quint64(0) >> (8 * (sizeof eight - size_t(known)));
    m_literals.push_back({eight & five, tag, mask, eight & mask, length});
}

void GramFilter::add(QByteArrayView text, int tag, Behind behind, qsizetype place) {
    Q_ASSERT(place + literalLength <= text.size());
    put(text, place, tag, behind == Behind::KeyEnd ? text.size() - place : 0);
}

void GramFilter::addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag,
                            Behind behind) {
    Q_ASSERT(middle.size() == literalLength - 2);
    for (const char first : before) {
        for (const char last : after) {
            const QByteArray literal = first + middle.toByteArray() + last;
            put(literal, 0, tag, behind == Behind::KeyEnd ? literalLength - 1 : 0);
        }
    }
}

void GramFilter::addGram(quint32 gram) {
    const quint32 bit = hash(gram) >> (32 - bitsOfTable);
    m_table[bit >> 5U] |= 1U << (bit & 31U);
}

void GramFilter::build() {
    std::ranges::sort(m_literals);
    const auto repeated = std::ranges::unique(m_literals);
    m_literals.erase(repeated.begin(), repeated.end());
    m_table.assign(size_t(1) << (bitsOfTable - 5), 0);
    m_fives.assign(size_t(1) << (bitsOfFives - 5), 0);
    m_slots.assign(std::bit_ceil(m_literals.size() * 2 + 2), {});
    m_mask = m_slots.size() - 1;
    std::vector<quint64> fives;
    for (size_t i = 0; i < m_literals.size();) {
        const quint64 bytes = m_literals[i].bytes;
        fives.push_back(bytes);
        size_t end = i;
        while (end < m_literals.size() && m_literals[end].bytes == bytes) {
            ++end;
        }
        // Every second place is looked at: that of the first byte or that of the second one.
        addGram(quint32(bytes));
        addGram(quint32(bytes >> 8U));
        const quint64 bit = hashOfFive(bytes) >> (64 - bitsOfFives);
        m_fives[bit >> 5U] |= 1U << (bit & 31U);
        quint64 slot = (hashOfFive(bytes) >> 32U) & m_mask;
        while (m_slots[slot].count > 0) {
            slot = (slot + 1) & m_mask;
        }
        m_slots[slot] = {bytes, quint32(i), quint32(end - i)};
        i = end;
    }
    m_nibbles = NibbleSieve(fives);
}

/// `eight`: the bytes at `position`, folded.
void GramFilter::tell(const View& view, quint64 eight, qsizetype position, std::vector<Hit>& hits) const {
    const quint64 bytes = eight & five;
    quint64 slot = (hashOfFive(bytes) >> 32U) & m_mask;
    while (m_slots[slot].bytes != bytes || m_slots[slot].count == 0) {
        if (m_slots[slot].count == 0) {
            return;
        }
        slot = (slot + 1) & m_mask;
    }
    const Literal* literal = &m_literals[m_slots[slot].first];
    int last = -1; // several texts may be there, one is told
    for (const Literal* end = literal + m_slots[slot].count; literal != end; ++literal) {
        if (literal->tag != last && (eight & literal->mask) == literal->whole &&
            (literal->length == 0 || isKeyEnd(view, position + literal->length))) {
            hits.push_back({position, literal->tag});
            last = literal->tag;
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

/// As sieve(); where it ended.
[[gnu::target("avx2,bmi,popcnt")]] qsizetype GramFilter::sieveWide(const View& view, qsizetype from,
                                                                   qsizetype to, Places& places) const {
    const char* data = view.data();
    constexpr qsizetype step = 32;
    constexpr qsizetype half = 16;
    constexpr qsizetype read = half + 24;
    constexpr int usual = 4;
    qsizetype p = from;
    size_t count = 0;
    for (; p + step <= to && p + read <= view.size(); p += step) {
        unsigned any = mayHaveEight(data + p) | (mayHaveEight(data + p + half) << 8U);
        const size_t end = count + size_t(std::popcount(any));
        const auto at = unsigned(p - from);
        // Mostly more than there are: cheaper than to guess how many there are.
        do {
            for (int i = 0; i < usual; ++i) {
                places.at[count + size_t(i)] = quint16(at + 2 * unsigned(std::countr_zero(any)));
                any &= any - 1;
            }
            count += usual;
        } while (count < end);
        count = end;
    }
    places.count = count;
    return p;
}
#endif

/// Every second place from `from` on, which is before `to`.
void GramFilter::sieve(const View& view, qsizetype from, qsizetype to, Places& places) const {
    places.count = 0;
    qsizetype p = from;
#ifdef SW_HAS_AVX2
    if (m_road == Road::Wide) {
        p = sieveWide(view, from, to, places);
    }
#endif
    const char* data = view.data();
    for (const qsizetype end = std::min(to, view.size() - gramSize + 1); p < end; p += 2) {
        places.at[places.count] = quint16(p - from);
        places.count += mayHave(foldedAt(data + p)) ? 1 : 0;
    }
}

#ifdef SW_HAS_AVX2
void GramFilter::findSharp(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const {
    Places places;
    const auto look = [&](qsizetype p) {
        const quint64 eight = eightAt(view, p) | foldedEight;
        if (mayHaveFive(eight & five)) {
            tell(view, eight, p, hits);
        }
    };
    for (qsizetype part = from; part < to; part += partSize) {
        const qsizetype end = std::min(part + partSize, to);
        qsizetype done = 0;
        places.count =
            m_nibbles.find(view.data() + part, end - part, view.size() - part, places.at.data(), done);
        for (size_t i = 0; i < places.count; ++i) {
            look(part + places.at[i]);
        }
        for (qsizetype p = part + done; p < end; ++p) {
            look(p);
        }
    }
}
#endif

void GramFilter::find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const {
#ifdef SW_HAS_AVX2
    if (m_road == Road::Wide && m_nibbles.isSharp()) {
        findSharp(view, from, to, hits);
        return;
    }
#endif
    Places places;
    // The last literal may be seen from its second byte.
    for (qsizetype part = from; part <= to; part += partSize) {
        sieve(view, part, std::min(part + partSize, to + 1), places);
        size_t left = 0;
        for (size_t i = 0; i < places.count; ++i) {
            const quint64 folded = eightAt(view, part + places.at[i] - 1) | foldedEight;
            places.at[left] = places.at[i];
            const bool hasBefore = mayHaveFive(folded & five);
            left += mayHaveFive((folded >> 8U) & five) || hasBefore ? 1 : 0;
        }
        for (size_t i = 0; i < left; ++i) {
            const qsizetype p = part + places.at[i];
            if (p - 1 >= from) {
                tell(view, eightAt(view, p - 1) | foldedEight, p - 1, hits);
            }
            if (p < to) {
                tell(view, eightAt(view, p) | foldedEight, p, hits);
            }
        }
    }
}

} // namespace evidence
