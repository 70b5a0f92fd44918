#pragma once

#include "evidence/candidates.h"

#include <semaphore>
#include <thread>

namespace evidence {

/// Finds the candidates of one stretch in a thread of its own while another one is looked at. What is found
/// depends on the text alone, so that it makes no difference who finds it.
class FindAhead final {
    Q_DISABLE_COPY_MOVE(FindAhead)

public:
    FindAhead(const RuleIndex& index, const Copies& copies);
    ~FindAhead();

    /// Rules and copies in [from, to); the text of the view stays as it is until found().
    void begin(const View& view, qsizetype from, qsizetype to, qint64 origin);
    /// Waits for what was begun, once. Valid until the next begin().
    const std::vector<Candidate>& found();

private:
    void work();

    Candidates m_candidates;
    View m_view{{}, false};
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    qint64 m_origin = 0;
    const std::vector<Candidate>* m_found = nullptr;
    bool m_isEnding = false;
    std::binary_semaphore m_begun{0};
    std::binary_semaphore m_done{0};
    std::jthread m_thread;
};

} // namespace evidence
