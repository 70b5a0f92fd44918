#include "evidence/candidates.h"

#include "evidence/addressscan.h"

#include <algorithm>
#include <tuple>

namespace evidence {

const std::vector<Candidate>& Candidates::find(const View& view, qsizetype from, qsizetype to,
                                               const Scope& scope) {
    m_found.clear();
    m_hits.clear();
    m_places.clear();
    m_addresses.clear();
    m_copyHits.clear();
    const qint64 origin = scope.origin;
    if (scope.rulesWithin == nullptr) {
        findRules(view, from, to);
    }
    for (qsizetype p = from; scope.rulesWithin != nullptr && p < to;) {
        const auto [marked, end] = scope.rulesWithin->next(origin + p, origin + to);
        findRules(view, marked - origin, end - origin);
        if (scope.copiesWithin) {
            m_copies.find(view, marked - origin, end - origin, origin, m_copyHits);
        }
        p = end - origin;
    }
    if (!scope.copiesWithin) {
        m_copies.find(view, from, to, origin, m_copyHits);
    }
    for (const GramFilter::Hit& hit : m_hits) {
        m_found.push_back({hit.position, hit.tag});
    }
    merge(m_places.signs, std::max(m_index.tagOf(Reader::UserInfo), m_index.tagOf(Reader::Email)));
    merge(m_places.pluses, m_index.tagOf(Reader::Phone));
    merge(m_places.runs, m_index.tagOf(Reader::Base64));
    merge(m_addresses, m_index.tagOf(Reader::Address));
    const size_t known = m_found.size();
    for (const Copies::Hit& hit : m_copyHits) {
        m_found.push_back({hit.position, hit.entry, true});
    }
    mergeFrom(known);
    return m_found;
}

void Candidates::merge(const std::vector<qsizetype>& places, int tag) {
    const size_t known = m_found.size();
    for (const qsizetype place : places) {
        if (tag >= 0) {
            m_found.push_back({place, tag});
        }
    }
    mergeFrom(known);
}

/// What begins at `known` is in order, and what is before that.
void Candidates::mergeFrom(size_t known) {
    if (known == 0 || known == m_found.size()) {
        return;
    }
    const auto isBefore = [](const Candidate& a, const Candidate& b) {
        return a.position != b.position ? a.position < b.position
                                        : std::tie(a.isCopy, a.tag) < std::tie(b.isCopy, b.tag);
    };
    std::ranges::inplace_merge(m_found, m_found.begin() + qsizetype(known), isBefore);
}

void Candidates::findRules(const View& view, qsizetype from, qsizetype to) {
    if (from >= to) {
        return;
    }
    m_index.filter().find(view, from, to, m_hits);
    findPlaces(view, from, to, m_places, m_index.road());
    if (m_index.tagOf(Reader::Address) >= 0) {
        findAddresses(view, from, to, m_addresses, m_index.road());
    }
}

} // namespace evidence
