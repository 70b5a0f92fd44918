#pragma once

#include "core/error.h"

#include <chrono>

namespace delivery {

/// The least that has certainly passed since the machine's uptime was `then`. After a restart of the machine
/// the uptime begins anew, and only what it counts by now is certain.
std::chrono::milliseconds passedSince(std::chrono::milliseconds then, std::chrono::milliseconds uptime);

/// When to try again. Values, so that tests choose their own.
struct RetryPolicy {
    std::chrono::milliseconds first{2'000};     ///< wait after the first failed try
    double factor = 1.5;                        ///< growth with each further one
    std::chrono::milliseconds longest{300'000}; ///< never wait longer by itself; Retry-After may
    double jitter = 0.3;                        ///< share of the wait that is random
    int lookups = 3;                            ///< negative look-ups that count as absence, at least …
    std::chrono::milliseconds betweenLookups{1'000};

    /// How long to wait after `attempts` (≥ 1) failed tries; `random` in [0, 1). Retry-After wins when
    /// longer.
    std::chrono::milliseconds wait(int attempts, const core::Error& error, double random) const;

    /// Whether so many negative look-ups, the first of them `since` ago, prove that nothing arrived, when the
    /// lists may lag behind by `listLag` (lists of a Support Center lag 30–90 s).
    bool provesAbsence(int lookups, std::chrono::milliseconds since, std::chrono::seconds listLag) const;
    /// How long to wait for the next look-up.
    std::chrono::milliseconds nextLookup(int lookups, std::chrono::milliseconds since,
                                         std::chrono::seconds listLag) const;
};

} // namespace delivery
