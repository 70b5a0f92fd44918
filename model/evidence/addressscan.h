#pragma once

#include "evidence/view.h"
#include "evidence/wide.h"

#include <vector>

namespace evidence {

/// Places in [from, to), in order, where an address of IPv4, IPv6 or of a network card may begin: hexadecimal
/// digits and a mark behind them, at the start of a word.
void findAddresses(const View& view, qsizetype from, qsizetype to, std::vector<qsizetype>& places,
                   Road road = bestRoad());

} // namespace evidence
