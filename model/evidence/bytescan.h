#pragma once

#include "evidence/view.h"
#include "evidence/wide.h"

#include <vector>

namespace evidence {

/// Places where a find may begin that no literal leads to.
struct BytePlaces {
    std::vector<qsizetype> signs;  ///< @
    std::vector<qsizetype> pluses; ///< + and two digits, the first one no zero
    std::vector<qsizetype> runs;   ///< base64Least characters of base64 or more begin here

    void clear();
};

/// All of them in [from, to), each kind in order.
void findPlaces(const View& view, qsizetype from, qsizetype to, BytePlaces& places, Road road = bestRoad());

} // namespace evidence
