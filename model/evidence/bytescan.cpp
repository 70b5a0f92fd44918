#include "evidence/bytescan.h"

#include "evidence/base64.h"

#include <algorithm>
#include <bit>

namespace evidence {
namespace {

// Every run of base64Least covers eight bytes of one of these places, wherever it begins.
constexpr qsizetype runStep = 16;
constexpr qsizetype runWidth = 8;
static_assert(base64Least >= runStep + runWidth);

class PlaceFinder final {
public:
    PlaceFinder(const View& view, qsizetype from, qsizetype to, BytePlaces& places)
        : m_view(view), m_from(from), m_to(to), m_known(from), m_places(places) {}

    void find([[maybe_unused]] Road road) {
        qsizetype p = m_from;
#ifdef SW_HAS_AVX2
        if (road == Road::Wide) {
            p = findWide();
        }
#endif
        for (qsizetype at = p; at < m_to; ++at) {
            addSign(at);
        }
        // A run in the last bytes may only be one together with what follows.
        p = std::max(m_from, p - 2 * runStep);
        const qsizetype last = std::min(m_to + base64Least, m_view.size()) - runWidth;
        for (; p <= last; p += runStep) {
            if (std::all_of(m_view.data() + p, m_view.data() + p + runWidth, isBase64)) {
                addRun(p);
            }
        }
    }

private:
    void addSign(qsizetype p) {
        const char c = m_view.data()[p];
        if (c == '@') {
            m_places.signs.push_back(p);
        } else if (c == '+' && isDigit(m_view.at(p + 1)) && m_view.at(p + 1) != '0' &&
                   isDigit(m_view.at(p + 2))) {
            m_places.pluses.push_back(p);
        }
    }
    void addRun(qsizetype p);
    qsizetype findWide();

    const View& m_view;
    qsizetype m_from;
    qsizetype m_to;
    qsizetype m_known; ///< looked at for runs up to here
    BytePlaces& m_places;
};

/// The run that covers the bytes at `p`, if it begins in the stretch and is long enough.
void PlaceFinder::addRun(qsizetype p) {
    if (p < m_known) {
        return;
    }
    const char* data = m_view.data();
    qsizetype begin = p;
    while (begin > m_known && isBase64(data[begin - 1])) {
        --begin;
    }
    m_known = p + runWidth;
    if (begin >= m_to || (begin > 0 && isBase64(data[begin - 1]))) {
        return; // it begins behind, or began before
    }
    qsizetype end = p + runWidth;
    while (end < m_view.size() && end - begin < base64Least && isBase64(data[end])) {
        ++end;
    }
    if (end - begin >= base64Least) {
        m_places.runs.push_back(begin);
    }
}

#ifdef SW_HAS_AVX2
/// Which of 32 bytes are base64: told by both halves of a byte, each with a table of the classes it may
/// belong to.
[[gnu::target("avx2"), gnu::always_inline]] inline unsigned base64Of(__m256i bytes) {
    // Classes: 1 + - /   2 digits   4 @A–O, `a–o   8 P–Z _   16 p–z
    const __m256i low = _mm256_setr_epi8(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13, 26, 30,
                                         30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13);
    const __m256i high = _mm256_setr_epi8(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8,
                                          4, 16, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m256i half = _mm256_set1_epi8(15);
    const __m256i lows = _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half));
    const __m256i highs = _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));
    const __m256i none = _mm256_cmpeq_epi8(_mm256_and_si256(lows, highs), _mm256_setzero_si256());
    return ~unsigned(_mm256_movemask_epi8(none));
}

/// As many ones in a row as a run has at least.
constexpr bool hasLongRun(quint64 ones) {
    static_assert(base64Least == 24);
    ones &= ones >> 1U;
    ones &= ones >> 2U;
    ones &= ones >> 4U;
    ones &= ones >> 8U;
    return (ones & (ones >> 8U)) != 0;
}

[[gnu::target("avx2")]] qsizetype PlaceFinder::findWide() {
    constexpr qsizetype step = 32;
    constexpr quint32 allOfThem = ~0U;
    constexpr quint32 width = 0xFF;
    qsizetype p = m_from;
    quint32 before = 0;   // what is base64 in the step before
    bool isInRun = false; // its last byte belongs to a run that was looked at
    for (; p + step <= m_to; p += step) {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m_view.data() + p));
        const __m256i isSign = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('@'));
        const __m256i isPlus = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('+'));
        for (unsigned any = unsigned(_mm256_movemask_epi8(_mm256_or_si256(isSign, isPlus))); any != 0;
             any &= any - 1) {
            addSign(p + std::countr_zero(any));
        }
        const quint32 here = base64Of(bytes);
        if (isInRun && here == allOfThem) {
            m_known = p + step;
        } else if (isInRun = hasLongRun(quint64(here) << 32U | before); isInRun) {
            const quint64 both = quint64(here) << 32U | before;
            for (unsigned at = p > m_from ? 0 : unsigned(step); at < 2 * step; at += unsigned(runStep)) {
                if (((both >> at) & width) == width) {
                    addRun(p - step + qsizetype(at));
                }
            }
            isInRun = (here >> unsigned(runStep)) == (allOfThem >> unsigned(runStep));
        }
        before = here;
    }
    return p;
}
#endif

} // namespace

void BytePlaces::clear() {
    signs.clear();
    pluses.clear();
    runs.clear();
}

void findPlaces(const View& view, qsizetype from, qsizetype to, BytePlaces& places, Road road) {
    PlaceFinder(view, from, to, places).find(road);
}

} // namespace evidence
