#pragma once

#include "evidence/blockmap.h"
#include "evidence/bytescan.h"
#include "evidence/copies.h"
#include "evidence/ruleindex.h"

#include <vector>

namespace evidence {

/// A place where a matcher has to look.
struct Candidate {
    qsizetype position = 0;
    int tag = 0;         ///< of the index, or of the copies
    bool isCopy = false; ///< of a value that is known
};

/// Finds the places of a stretch where rules or copies of known values may match, whatever leads there:
/// literals, single bytes, runs, groups of eight.
class Candidates final {
public:
    Candidates(const RuleIndex& index, const Copies& copies) : m_index(index), m_copies(copies) {}

    /// What is looked for, and where.
    struct Scope {
        const BlockMap* rulesWithin =
            nullptr;               ///< rules are looked for in its stretches alone; null: everywhere
        bool copiesWithin = false; ///< copies too
        qint64 origin = 0;         ///< of the view in its text
    };
    /// All in [from, to), by place; of one place rules first. Valid until the next call.
    const std::vector<Candidate>& find(const View& view, qsizetype from, qsizetype to, const Scope& scope);

private:
    void findRules(const View& view, qsizetype from, qsizetype to);
    void merge(const std::vector<qsizetype>& places, int tag);
    void mergeFrom(size_t known);

    const RuleIndex& m_index;
    const Copies& m_copies;
    std::vector<Candidate> m_found;
    std::vector<GramFilter::Hit> m_hits;
    BytePlaces m_places;
    std::vector<qsizetype> m_addresses;
    std::vector<Copies::Hit> m_copyHits;
};

} // namespace evidence
