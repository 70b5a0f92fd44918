#pragma once

#include "benchmarks/rows.h"
#include "evidence/ruleindex.h"

#include <memory>

/// Cleaning beside what npm has for the same work or parts of it, on the same files: secrets removed, false
/// removals, lines kept, speed, memory. A peer that cannot be had is said in the rows.
QList<Row> cleaningPeerRows(const std::shared_ptr<const evidence::RuleIndex>& index);
