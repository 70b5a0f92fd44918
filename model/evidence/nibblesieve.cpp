#include "evidence/nibblesieve.h"

#include <QByteArrayView>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

namespace evidence {
namespace {

constexpr unsigned heaps = 8;
constexpr size_t mostWords = 1500; ///< more would not be sharp, and would take long to find out

/// How often a byte with bit 5 set stands in evidence, about; the sum is 1.
const std::array<double, 256>& shares() {
    static const std::array<double, 256> table = [] {
        static constexpr QByteArrayView letters = "zqxjkvbpygfwmucldrhsnioate"; // rare ones first
        constexpr double ofDigit = 25;
        constexpr double ofMark = 8;
        std::array<double, 256> found{};
        double sum = 0;
        for (unsigned c = 0; c < found.size(); ++c) {
            const qsizetype place = letters.indexOf(char(c));
            const bool isDigit = c >= '0' && c <= '9';
            const bool isSeen = (c & 0x20U) != 0 && c < 0x80;
            found[c] = place >= 0 ? double(2 * place + 2) : isDigit ? ofDigit : isSeen ? ofMark : 0;
            sum += found[c];
        }
        for (double& share : found) {
            share /= sum;
        }
        return found;
    }();
    return table;
}

constexpr unsigned byteOf(quint64 literal, int place) {
    return unsigned(literal >> (8 * unsigned(place))) & 0xFFU;
}

/// What lies between the first and the last byte.
constexpr quint64 wordOf(quint64 literal) {
    return literal >> 8U & 0xFFFFFFU;
}

} // namespace

/// Which halves of bytes the literals of a heap have at each place.
struct NibbleSieve::Heap {
    std::array<quint16, length> low{};
    std::array<quint16, length> high{};

    void add(quint64 literal) {
        for (int place = 0; place < length; ++place) {
            const unsigned byte = byteOf(literal, place);
            low[size_t(place)] |= quint16(1U << (byte & 15U));
            high[size_t(place)] |= quint16(1U << (byte >> 4U));
        }
    }
    /// The share of places that this heap lets pass.
    double share() const {
        double all = 1;
        for (size_t place = 0; place < length; ++place) {
            double here = 0;
            for (unsigned rest = high[place]; rest != 0; rest &= rest - 1) {
                const auto row = unsigned(std::countr_zero(rest));
                for (unsigned columns = low[place]; columns != 0; columns &= columns - 1) {
                    here += shares()[row * 16 + unsigned(std::countr_zero(columns))];
                }
            }
            all *= here;
        }
        return all;
    }
};

NibbleSieve::NibbleSieve(const std::vector<quint64>& literals) {
    // Those that differ in the first or the last byte only go together: they are one text between marks.
    std::vector<quint64> sorted = literals;
    std::ranges::sort(sorted, {}, wordOf);
    std::array<Heap, heaps> all;
    std::array<double, heaps> shareOf{};
    size_t words = 0;
    for (auto first = sorted.cbegin(); first != sorted.cend() && words <= mostWords; ++words) {
        const auto last = std::find_if(first, sorted.cend(),
                                       [&](quint64 other) { return wordOf(other) != wordOf(*first); });
        Heap best;
        size_t chosen = 0;
        double least = std::numeric_limits<double>::max();
        for (size_t i = 0; i < heaps; ++i) {
            Heap heap = all[i];
            std::for_each(first, last, [&heap](quint64 literal) { heap.add(literal); });
            if (const double more = heap.share() - shareOf[i]; more < least) {
                least = more;
                chosen = i;
                best = heap;
            }
        }
        all[chosen] = best;
        shareOf[chosen] = best.share();
        first = last;
    }
    double passes = 0;
    for (unsigned i = 0; i < heaps; ++i) {
        put(all[i], 1U << i);
        passes += shareOf[i];
    }
    constexpr double sharp = 0.05;
    m_isSharp = words <= mostWords && passes < sharp;
}

void NibbleSieve::put(const Heap& heap, unsigned bit) {
    for (size_t place = 0; place < length; ++place) {
        for (unsigned half = 0; half < 16; ++half) {
            const bool hasHigh = (heap.high[place] >> half & 1U) != 0;
            m_tables[place].low[half] |= quint8((heap.low[place] >> half & 1U) != 0 ? bit : 0);
            m_tables[place].high[half] |= quint8(hasHigh ? bit : 0);
            // Bit 5 of a byte is bit 1 of its upper half: texts have it or not.
            m_tables[place].high[half & ~2U] |= quint8(hasHigh ? bit : 0);
        }
    }
}

#ifdef SW_HAS_AVX2
size_t NibbleSieve::find(const char* bytes, qsizetype count, qsizetype readable, quint16* places,
                         qsizetype& done) const {
    constexpr qsizetype step = 32;
    constexpr int usual = 2;
    __m256i low[length];
    __m256i high[length];
    for (size_t place = 0; place < length; ++place) {
        const Tables& tables = m_tables[place];
        low[place] =
            _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(tables.low.data())));
        high[place] = _mm256_broadcastsi128_si256(
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(tables.high.data())));
    }
    const __m256i half = _mm256_set1_epi8(15);
    size_t found = 0;
    qsizetype p = 0;
    for (; p + step <= count && p + step + length <= readable; p += step) {
        __m256i in = _mm256_set1_epi8(-1);
        for (size_t place = 0; place < length; ++place) {
            const __m256i here =
                _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + p + qsizetype(place)));
            const __m256i lows = _mm256_shuffle_epi8(low[place], _mm256_and_si256(here, half));
            const __m256i highs =
                _mm256_shuffle_epi8(high[place], _mm256_and_si256(_mm256_srli_epi16(here, 4), half));
            in = _mm256_and_si256(in, _mm256_and_si256(lows, highs));
        }
        const __m256i none = _mm256_cmpeq_epi8(in, _mm256_setzero_si256());
        unsigned any = ~unsigned(_mm256_movemask_epi8(none));
        const size_t end = found + size_t(std::popcount(any));
        // Mostly more than there are: cheaper than to guess how many there are.
        do {
            for (int i = 0; i < usual; ++i) {
                places[found + size_t(i)] = quint16(unsigned(p) + unsigned(std::countr_zero(any)));
                any &= any - 1;
            }
            found += usual;
        } while (found < end);
        found = end;
    }
    done = p;
    return found;
}
#endif

} // namespace evidence
