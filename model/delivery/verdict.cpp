#include "delivery/verdict.h"

#include "delivery/arrival.h"

#include <algorithm>

namespace delivery {
namespace {

std::chrono::milliseconds waitForLookup(const store::Entry& entry, const core::Error& error,
                                        const Circumstances& given) {
    using std::chrono::milliseconds;
    milliseconds wait{0};
    if (entry.lookups > 0) {
        wait = given.policy.nextLookup(entry.lookups, passedSince(entry.firstLookup, given.uptime),
                                       given.listLag);
    }
    return std::max<milliseconds>(wait, error.retryAfter.value_or(std::chrono::seconds{0}));
}

} // namespace

store::Entry judged(store::Entry entry, const core::Error& error, const Circumstances& given) {
    entry.error = error;
    entry.updated = given.now;
    ++entry.attempts;
    switch (error.kind) {
    case core::ErrorKind::Transient:
        entry.state = store::EntryState::Waiting;
        entry.nextTry = given.now + given.policy.wait(entry.attempts, error, given.random);
        break;
    case core::ErrorKind::Ambiguous:
        entry.isAmbiguous = true;
        entry.state = isForPerson(error) ? store::EntryState::Blocked : store::EntryState::Waiting;
        entry.nextTry = given.now + waitForLookup(entry, error, given);
        break;
    case core::ErrorKind::Rejected:
    case core::ErrorKind::ActionRequired:
    case core::ErrorKind::Permanent:
        entry.state = store::EntryState::Blocked;
        break;
    case core::ErrorKind::Cancelled:
        entry.state = store::EntryState::Queued;
        break;
    }
    return entry;
}

} // namespace delivery
