#include "delivery/retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace delivery {

using std::chrono::milliseconds;

milliseconds passedSince(milliseconds then, milliseconds uptime) {
    return uptime >= then ? uptime - then : uptime;
}

milliseconds RetryPolicy::wait(int attempts, const core::Error& error, double random) const {
    constexpr int steepest = 30; // keeps the power finite; longest has long been reached
    const double grown = double(first.count()) * std::pow(factor, std::clamp(attempts - 1, 0, steepest));
    const double capped = std::min(grown, double(longest.count()));
    const double spread = capped * (1.0 - jitter / 2 + jitter * random);
    const auto own = milliseconds(std::llround(spread));
    return error.retryAfter ? std::max<milliseconds>(own, *error.retryAfter) : own;
}

bool RetryPolicy::provesAbsence(int done, milliseconds since, std::chrono::seconds listLag) const {
    return done >= lookups && since >= listLag;
}

milliseconds RetryPolicy::nextLookup(int done, milliseconds since, std::chrono::seconds listLag) const {
    const milliseconds spread = listLag / std::max(1, lookups - 1);
    milliseconds next = std::max(betweenLookups, spread);
    if (done >= lookups - 1) {
        // Enough tries but for the last one: that one is due when the stated time is over.
        next = std::max(betweenLookups, std::min(next, listLag - since));
    }
    return next;
}

} // namespace delivery
