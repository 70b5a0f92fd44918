#pragma once

#include "evidence/nibblesieve.h"
#include "evidence/view.h"
#include "evidence/wide.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace evidence {

/// Finds many literals at once, letters in any case. Three sieves, each finer and asked less often: the
/// halves of bytes (NibbleSieve), or, where literals are too many for that, groups of four bytes at every
/// second place of a text; the literal's five bytes in a table of bits; and the literals themselves. What
/// stands around one is the business of whoever is told.
class GramFilter final {
public:
    static constexpr qsizetype literalLength = NibbleSieve::length;

    explicit GramFilter(Road road = bestRoad()) : m_road(road) {}

    struct Hit {
        qsizetype position = 0; ///< where the literal begins
        int tag = 0;
    };
    /// What has to follow a literal.
    enum class Behind { Anything, KeyEnd /**< a mark that may stand behind the name of a value */ };

    /// A text whose literalLength bytes from `place` on are looked for; of what follows them in the text,
    /// three bytes must follow, too. A hit is where these bytes are. Behind::KeyEnd: right behind the text.
    void add(QByteArrayView text, int tag, Behind behind = Behind::Anything, qsizetype place = 0);
    /// `middle` (three bytes) between any of `before` and any of `after`. Behind::KeyEnd: `after` are such
    /// marks themselves.
    void addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag,
                    Behind behind = Behind::Anything);
    /// To be called once all literals are known.
    void build();
    /// Literals that begin in [from, to), by place and then by tag.
    void find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;

    bool isEmpty() const { return m_literals.empty(); }

private:
    struct Literal {
        quint64 bytes = 0; ///< five, the first one lowest
        int tag = 0;
        quint64 mask = 0; ///< of eight bytes from the literal on: those that are compared with `whole`
        quint64 whole = 0;
        qsizetype length = 0; ///< from the literal to the mark of a key's end; 0: there need not be one
        auto operator<=>(const Literal&) const = default;
    };
    struct Slot {
        quint64 bytes = 0;
        quint32 first = 0; ///< index into m_literals
        quint32 count = 0; ///< 0: free
    };
    /// Places that passed the first sieve; a text is sieved in parts of as many.
    static constexpr qsizetype partSize = 2048;
    struct Places {
        std::array<quint16, size_t(partSize + 8)> at; ///< seen from the part's beginning
        size_t count = 0;
    };

    void addGram(quint32 gram);
    void findSharp(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const;
    void sieve(const View& view, qsizetype from, qsizetype to, Places& places) const;
    qsizetype sieveWide(const View& view, qsizetype from, qsizetype to, Places& places) const;
    unsigned mayHaveEight(const char* bytes) const;
    void put(QByteArrayView text, qsizetype place, int tag, qsizetype length);
    void tell(const View& view, quint64 eight, qsizetype position, std::vector<Hit>& hits) const;

    static quint32 hash(quint32 gram) { return gram * 0x9E3779B1U; }
    static quint64 hashOfFive(quint64 bytes) { return bytes * 0x9E3779B97F4A7C15ULL; }
    bool mayHave(quint32 gram) const {
        const quint32 bit = hash(gram) >> (32 - bitsOfTable);
        return ((m_table[bit >> 5U] >> (bit & 31U)) & 1U) != 0;
    }
    bool mayHaveFive(quint64 bytes) const {
        const quint64 bit = hashOfFive(bytes) >> (64 - bitsOfFives);
        return ((m_fives[bit >> 5U] >> (bit & 31U)) & 1U) != 0;
    }

    static constexpr unsigned bitsOfTable = 17; ///< 16 KB: stays in the first cache
    static constexpr unsigned bitsOfFives = 19;
    Road m_road;
    NibbleSieve m_nibbles;
    std::vector<quint32> m_table;
    std::vector<quint32> m_fives;
    std::vector<Literal> m_literals; ///< sorted
    std::vector<Slot> m_slots;
    quint64 m_mask = 0;
};

/// Marks that may stand right behind the name of a value.
inline constexpr QByteArrayView behindKey = "\"=:%&\\'>] \t`";

} // namespace evidence
