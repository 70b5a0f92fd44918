#pragma once

#include "evidence/find.h"
#include "evidence/valuebook.h"

#include <QHash>

namespace evidence {

/// Finds further copies of values already known, in every spelling: as they are, percent-encoded, escaped for
/// JSON or HTML, and, short ones, in base64 (long base64 is looked into anyway).
class Copies final {
public:
    Copies() = default;
    explicit Copies(const ValueBook& values, Road road = bestRoad());

    struct Hit {
        qsizetype position = 0;
        int entry = 0;
        auto operator<=>(const Hit&) const = default;
    };
    /// Places in [from, to) that look like a part of a value, in order. `origin`: of the view in its text; on
    /// it depends where in a value a hit lies, and so which of two finds comes first.
    void find(const View& view, qsizetype from, qsizetype to, qint64 origin, std::vector<Hit>& hits) const;
    /// Adds the copy around a hit to `finds` if it is one.
    void match(const View& view, const Hit& hit, Finds& finds) const;

private:
    struct Entry {
        QByteArray plain;
        int rule = 0;
        qsizetype offset = 0; ///< of the hit in the plain value
        QByteArray exact;     ///< instead: what stands there is base64 with this in it
        bool isWeak = false;  ///< counts only as a word of its own
    };
    using Group = quint64;
    static constexpr qsizetype groupSize = sizeof(Group);

    void addValue(const ValueBook::Value& value);
    void addBase64(const ValueBook::Value& value);
    void addGroups(const Entry& entry, qsizetype begin);
    void buildTable();
    void findLong(const View& view, qsizetype from, qsizetype to, qint64 origin,
                  std::vector<Hit>& hits) const;
    size_t slotOf(Group group) const { return size_t((group * 0x9E3779B97F4A7C15ULL) >> m_shift); }

    std::vector<Entry> m_entries;
    GramFilter m_short;
    QHash<Group, QList<int>> m_groups;
    std::vector<quint64> m_table;
    unsigned m_shift = 0;
};

} // namespace evidence
