#include "evidence/findahead.h"

namespace evidence {

FindAhead::FindAhead(const RuleIndex& index, const Copies& copies)
    : m_candidates(index, copies), m_thread([this] { work(); }) {}

FindAhead::~FindAhead() {
    m_isEnding = true;
    m_begun.release();
}

void FindAhead::begin(const View& view, qsizetype from, qsizetype to, qint64 origin) {
    m_view = view;
    m_from = from;
    m_to = to;
    m_origin = origin;
    m_begun.release();
}

const std::vector<Candidate>& FindAhead::found() {
    m_done.acquire();
    return *m_found;
}

void FindAhead::work() {
    for (;;) {
        m_begun.acquire();
        if (m_isEnding) {
            return;
        }
        m_found = &m_candidates.find(m_view, m_from, m_to, {.origin = m_origin});
        m_done.release();
    }
}

} // namespace evidence
