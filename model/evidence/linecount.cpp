#include "evidence/linecount.h"

#include <algorithm>

namespace evidence {
namespace {

#ifdef SW_HAS_AVX2
/// Where it ended; what is left is too little.
[[gnu::target("avx2")]] qsizetype feedsWide(QByteArrayView bytes, qsizetype& feeds) {
    constexpr qsizetype step = 32;
    constexpr int most = 255; ///< steps that a byte can count
    const __m256i feed = _mm256_set1_epi8('\n');
    __m256i sums = _mm256_setzero_si256();
    qsizetype p = 0;
    while (p + step <= bytes.size()) {
        __m256i counts = _mm256_setzero_si256();
        for (int i = 0; i < most && p + step <= bytes.size(); ++i, p += step) {
            const __m256i here = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes.data() + p));
            counts = _mm256_sub_epi8(counts, _mm256_cmpeq_epi8(here, feed));
        }
        sums = _mm256_add_epi64(sums, _mm256_sad_epu8(counts, _mm256_setzero_si256()));
    }
    feeds = qsizetype(_mm256_extract_epi64(sums, 0) + _mm256_extract_epi64(sums, 1) +
                      _mm256_extract_epi64(sums, 2) + _mm256_extract_epi64(sums, 3));
    return p;
}
#endif

} // namespace

qsizetype lineFeeds(QByteArrayView bytes, [[maybe_unused]] Road road) {
    qsizetype feeds = 0;
    qsizetype done = 0;
#ifdef SW_HAS_AVX2
    if (road == Road::Wide) {
        done = feedsWide(bytes, feeds);
    }
#endif
    return feeds + std::ranges::count(bytes.sliced(done), '\n');
}

} // namespace evidence
