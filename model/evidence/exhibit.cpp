#include "evidence/exhibit.h"

#include <numeric>

namespace evidence {

qint64 Exhibit::removedCount() const {
    return std::accumulate(removed.cbegin(), removed.cend(), qint64{0},
                           [](qint64 sum, const Removed& row) { return sum + row.count; });
}

} // namespace evidence
