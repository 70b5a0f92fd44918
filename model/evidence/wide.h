#pragma once

// Thirty-two bytes at a time where the machine can; each use has a way without, with the same answers.
#if defined(__x86_64__)
#    define SW_HAS_AVX2
#    include <immintrin.h>

namespace evidence {

inline bool hasAvx2() {
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}

} // namespace evidence
#endif
