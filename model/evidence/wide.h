#pragma once

// Thirty-two bytes at a time where the machine can; each use has a way without, with the same answers.
#if defined(__x86_64__)
#    define SW_HAS_AVX2
#    include <immintrin.h>
#endif

namespace evidence {

enum class Road {
    Wide,     ///< thirty-two bytes at a time
    Portable, ///< what every machine can
};

/// The quickest that this machine can.
inline Road bestRoad() {
#ifdef SW_HAS_AVX2
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has ? Road::Wide : Road::Portable;
#else
    return Road::Portable;
#endif
}

} // namespace evidence
