#pragma once

#include "evidence/view.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace evidence {

/// Finds many literals at once, letters in any case: only every second place of a text is looked at, with one test in
/// a small table. A literal is known by its first five bytes, as two groups of four; what follows is the
/// business of whoever is told.
class GramFilter final {
public:
    static constexpr qsizetype literalLength = 5;

    struct Hit {
        qsizetype position = 0; ///< where the literal begins
        int tag = 0;
    };

    /// At least literalLength bytes; only the first ones count.
    void add(QByteArrayView literal, int tag);
    /// `middle` between any of `before` and any of `after`; at least three bytes.
    void addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag);
    /// Literals that begin in [from, to), those of a place in the order of their tags. Their five bytes lie
    /// within the view.
    void find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;

    bool isEmpty() const { return m_entries.isEmpty(); }
    static quint32 foldedAt(const char* bytes);

private:
    struct Entry {
        int tag = 0;
        int offset = 0; ///< of the group in its literal
        bool operator==(const Entry&) const = default;
    };
    void addGram(quint32 gram, Entry entry);
    void tell(quint32 gram, qsizetype position, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;
    bool mayHave(quint32 gram) const {
        const quint32 slot = (gram * 0x9E3779B1U) >> (32 - bitsOfTable);
        return ((m_table[slot >> 6U] >> (slot & 63U)) & 1U) != 0;
    }

    static constexpr unsigned bitsOfTable = 17; ///< 16 KB: stays in the first cache
    std::vector<quint64> m_table = std::vector<quint64>(size_t(1) << (bitsOfTable - 6), 0);
    QHash<quint32, std::vector<Entry>> m_entries;
};

} // namespace evidence
