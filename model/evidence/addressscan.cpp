#include "evidence/addressscan.h"

#include "evidence/find.h"

#include <bit>

namespace evidence {
namespace {

constexpr qsizetype mostDigits = 5;

bool mayBegin(const View& view, qsizetype p) {
    const char c = view.at(p);
    if (!isHex(c) && c != ':') {
        return false;
    }
    qsizetype end = p;
    while (end - p < mostDigits && isHex(view.at(end))) {
        ++end;
    }
    const char mark = view.at(end);
    if (mark != '.' && mark != ':' && (mark != '-' || end - p != 2)) {
        return false;
    }
    const char before = view.at(p - 1);
    return (!isAlnum(before) && before != '.') || (isHex(c) && isWordStart(view, p));
}

#ifdef SW_HAS_AVX2
[[gnu::target("avx2"), gnu::always_inline]] inline quint64 maskOf(__m256i low, __m256i high) {
    return quint64(unsigned(_mm256_movemask_epi8(high))) << 32U | unsigned(_mm256_movemask_epi8(low));
}
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i within(__m256i bytes, char first, char count) {
    const __m256i distance = _mm256_sub_epi8(bytes, _mm256_set1_epi8(first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, _mm256_set1_epi8(char(count - 1))), distance);
}
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i hexOf(__m256i bytes) {
    const __m256i folded = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    return _mm256_or_si256(within(bytes, '0', 10), within(folded, 'a', 6));
}
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i markOf(__m256i bytes) {
    return _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('.')),
                                           _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(':'))),
                           _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('-')));
}

/// Sixty-four bytes are seen at once, the last ones for the sake of those before them. Where it ended.
[[gnu::target("avx2,bmi")]] qsizetype findWide(const View& view, qsizetype from, qsizetype to,
                                               std::vector<qsizetype>& places) {
    constexpr qsizetype seen = 64;
    constexpr qsizetype step = seen - mostDigits - 1;
    qsizetype p = from;
    for (; p + step <= to && p + seen <= view.size(); p += step) {
        const auto* at = reinterpret_cast<const __m256i*>(view.data() + p);
        const __m256i low = _mm256_loadu_si256(at);
        const __m256i high = _mm256_loadu_si256(at + 1);
        const quint64 digits = maskOf(hexOf(low), hexOf(high));
        const quint64 marks = maskOf(markOf(low), markOf(high));
        quint64 reach = marks; // a mark is here, or behind digits
        for (qsizetype i = 0; i < mostDigits; ++i) {
            reach = marks | (digits & reach >> 1U);
        }
        constexpr quint64 own = (quint64(1) << unsigned(step)) - 1;
        for (quint64 any = reach & own; any != 0; any &= any - 1) {
            const qsizetype place = p + std::countr_zero(any);
            if (mayBegin(view, place)) {
                places.push_back(place);
            }
        }
    }
    return p;
}
#endif

} // namespace

void findAddresses(const View& view, qsizetype from, qsizetype to, std::vector<qsizetype>& places,
                   [[maybe_unused]] Road road) {
    qsizetype p = from;
#ifdef SW_HAS_AVX2
    if (road == Road::Wide) {
        p = findWide(view, from, to, places);
    }
#endif
    for (; p < to; ++p) {
        if (mayBegin(view, p)) {
            places.push_back(p);
        }
    }
}

} // namespace evidence
