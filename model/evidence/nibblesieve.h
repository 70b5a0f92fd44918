#pragma once

#include "evidence/wide.h"

#include <QtGlobal>

#include <array>
#include <vector>

namespace evidence {

/// Which places of a text may begin one of many literals of five bytes, asked for thirty-two places at once.
/// The literals lie in eight heaps; for each of the five bytes two small tables say by the halves of a byte
/// in which heaps a literal has such a byte there. What passes is in one heap with all five. Made for
/// literals by the hundred: of many more nearly everything would pass.
class NibbleSieve final {
public:
    static constexpr int length = 5;

    /// `literals`: each five bytes, the first one lowest, bit 5 of each set; sorted.
    explicit NibbleSieve(const std::vector<quint64>& literals = {});

    /// Little enough passes that it is worth being asked.
    bool isSharp() const { return m_isSharp; }
#ifdef SW_HAS_AVX2
    /// Offsets of the places in [0, count) of `bytes` that pass go to `places`, which has room for all of
    /// them and eight more; `readable`: from `bytes` on. Answers how many passed; `done`: where it stopped,
    /// because what is left is too little.
    [[gnu::target("avx2,bmi,popcnt")]] size_t find(const char* bytes, qsizetype count, qsizetype readable,
                                                   quint16* places, qsizetype& done) const;
#endif

private:
    /// For each half of a byte: a bit for each heap.
    struct Tables {
        std::array<quint8, 16> low{};
        std::array<quint8, 16> high{};
    };
    struct Heap;

    void put(const Heap& heap, unsigned bit);

    std::array<Tables, length> m_tables;
    bool m_isSharp = false;
};

} // namespace evidence
