#pragma once

#include "evidence/view.h"

#include <QByteArray>

#include <vector>

namespace evidence {

/// Finds many literals at once, letters in any case: only every second place of a text is looked at, with one
/// test in a small table. A literal is five bytes, known as two groups of four; what stands around it is the
/// business of whoever is told.
class GramFilter final {
public:
    static constexpr qsizetype literalLength = 5;

    struct Hit {
        qsizetype position = 0; ///< where the literal begins
        int tag = 0;
    };
    /// What has to follow a literal.
    enum class Behind { Anything, KeyEnd /**< a mark that may stand behind the name of a value */ };

    /// Exactly literalLength bytes.
    void add(QByteArrayView literal, int tag, Behind behind = Behind::Anything);
    /// `middle` (three bytes) between any of `before` and any of `after`.
    void addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag);
    /// To be called once all literals are known.
    void build();
    /// Literals that begin in [from, to); several at one place are not in any order.
    void find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;

    bool isEmpty() const { return m_literals.empty(); }

private:
    struct Literal {
        quint32 gram = 0;
        int offset = 0; ///< of the group in the literal
        char other = 0; ///< the fifth byte: behind the group or before it
        bool isKey = false;
        int tag = 0;
        auto operator<=>(const Literal&) const = default;
    };
    struct Slot {
        quint32 gram = 0;
        quint32 first = 0; ///< index into m_literals
        quint32 count = 0; ///< 0: free
    };
    void addLiteral(const char* literal, int tag, Behind behind);
    void tell(quint32 gram, const View& view, qsizetype position, qsizetype from, qsizetype to,
              std::vector<Hit>& hits) const;
    unsigned mayHaveEight(const char* bytes) const;
    qsizetype findWide(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;
    static quint32 hash(quint32 gram) { return gram * 0x9E3779B1U; }
    bool mayHave(quint32 gram) const {
        const quint32 bit = hash(gram) >> (32 - bitsOfTable);
        return ((m_table[bit >> 5U] >> (bit & 31U)) & 1U) != 0;
    }
    static quint32 secondBit(quint32 gram) { return (gram * 0x85EBCA77U) >> (32 - bitsOfSecond); }

    static constexpr unsigned bitsOfTable = 17;  ///< 16 KB: stays in the first cache
    static constexpr unsigned bitsOfSecond = 16; ///< asked when the first one says yes
    std::vector<quint32> m_table;
    std::vector<quint32> m_second;
    std::vector<Literal> m_literals; ///< sorted by their group
    std::vector<Slot> m_slots;
    quint32 m_mask = 0;
};

/// Marks that may stand right behind the name of a value.
inline constexpr QByteArrayView behindKey = "\"=:%&\\'>] \t,\r\n`";

} // namespace evidence
