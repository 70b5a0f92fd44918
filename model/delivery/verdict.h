#pragma once

#include "delivery/retrypolicy.h"
#include "store/entry.h"

namespace delivery {

/// What the fate of an entry depends on besides itself and its error.
struct Circumstances {
    const RetryPolicy& policy;
    core::Time now{};
    std::chrono::milliseconds uptime{}; ///< of the machine
    std::chrono::seconds listLag{0};    ///< of the account's Support Center
    double random = 0;                  ///< in [0, 1)
};

/// The entry as it is after a try that ended with the error: what state it is in, and when it is tried again.
store::Entry judged(store::Entry entry, const core::Error& error, const Circumstances& circumstances);

} // namespace delivery
