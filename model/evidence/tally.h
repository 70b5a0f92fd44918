#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <map>
#include <utility>

namespace evidence {

/// One line of what was removed from a file: never a value.
struct Removed {
    QByteArray kind;
    QByteArray place; ///< the rule that found it; "copy" for a further copy
    qint64 count = 0;
    qint64 firstOffset = 0; ///< of the first one, in bytes from the file's beginning

    bool operator==(const Removed&) const = default;
};

/// Counts what a sweep removes.
class Tally final {
public:
    void count(const QByteArray& kind, const QByteArray& place, qint64 offset) {
        Removed& row = m_rows.try_emplace({kind, place}, Removed{kind, place, 0, offset}).first->second;
        ++row.count;
    }
    QList<Removed> rows() const {
        QList<Removed> found;
        for (const auto& [key, row] : m_rows) {
            found.append(row);
        }
        return found;
    }
    qint64 total() const {
        qint64 sum = 0;
        for (const auto& [key, row] : m_rows) {
            sum += row.count;
        }
        return sum;
    }

private:
    std::map<std::pair<QByteArray, QByteArray>, Removed> m_rows;
};

} // namespace evidence
