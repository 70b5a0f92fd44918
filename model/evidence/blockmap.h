#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace evidence {

/// Which parts of a text hold something that rules find, a bit for each half a kilobyte: so little that a
/// file of a gigabyte has a map of 256 KB, however much is found in it.
class BlockMap final {
public:
    static constexpr qint64 block = 512;

    void mark(qint64 position) {
        const auto at = size_t(position / block);
        if (at >= m_marks.size()) {
            m_marks.resize(at + 1);
        }
        m_marks[at] = true;
    }
    /// To be called at the text's end: what lies behind was never looked at and counts as marked.
    void setEnd(qint64 bytes) { m_end = bytes; }

    /// The next stretch of marked blocks that reaches into [from, to): where it begins and ends there. Both
    /// are `to` when there is none.
    std::pair<qint64, qint64> next(qint64 from, qint64 to) const {
        qint64 begin = from;
        while (begin < to && !isMarked(begin)) {
            begin = behind(begin);
        }
        begin = std::min(begin, to);
        qint64 end = begin;
        while (end < to && isMarked(end)) {
            end = behind(end);
        }
        return {begin, std::min(end, to)};
    }

private:
    static qint64 behind(qint64 position) { return (position / block + 1) * block; }
    bool isMarked(qint64 position) const {
        const auto at = size_t(position / block);
        return position < 0 || behind(position) > m_end || (at < m_marks.size() && m_marks[at]);
    }

    std::vector<bool> m_marks;
    qint64 m_end = 0;
};

} // namespace evidence
