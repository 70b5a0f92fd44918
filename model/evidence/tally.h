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
    qint64 firstOffset = 0; ///< of the first one, in bytes from the file's beginning; as UTF-8
    qint64 firstLine = 0;   ///< counted from 1; 0: the file has no lines
    qint64 firstColumn = 0; ///< in bytes, from 1

    bool operator==(const Removed&) const = default;
};

/// Where something stands in a file; as in Removed.
struct Place {
    qint64 offset = 0;
    qint64 line = 0;
    qint64 column = 0;
};

/// Counts what a sweep removes.
class Tally final {
public:
    void count(const QByteArray& kind, const QByteArray& rule, const Place& place) {
        ++m_rows.try_emplace({kind, rule}, Removed{kind, rule, 0, place.offset, place.line, place.column})
              .first->second.count;
    }
    /// What another one counted; places are those of the first that had any.
    void add(const QList<Removed>& rows) {
        for (const Removed& row : rows) {
            const auto [own, isNew] = m_rows.try_emplace({row.kind, row.place}, row);
            own->second.count += isNew ? 0 : row.count;
        }
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
