#include "evidence/gramfilter.h"

#include <algorithm>
#include <cstring>

namespace evidence {

quint32 GramFilter::foldedAt(const char* bytes) {
    quint32 gram = 0;
    std::memcpy(&gram, bytes, sizeof gram);
    return gram | 0x20202020U; // letters lose their case; some marks fall together, which costs a look and no more
}

void GramFilter::addGram(quint32 gram, Entry entry) {
    const quint32 slot = (gram * 0x9E3779B1U) >> (32 - bitsOfTable);
    m_table[slot >> 6U] |= quint64(1) << (slot & 63U);
    auto& entries = m_entries[gram];
    if (std::ranges::find(entries, entry) == entries.end()) {
        entries.push_back(entry);
        std::ranges::sort(entries, {}, &Entry::tag);
    }
}

void GramFilter::add(QByteArrayView literal, int tag) {
    Q_ASSERT(literal.size() >= literalLength);
    addGram(foldedAt(literal.data()), {tag, 0});
    addGram(foldedAt(literal.data() + 1), {tag, 1});
}

void GramFilter::addBetween(QByteArrayView before, QByteArrayView middle, QByteArrayView after, int tag) {
    Q_ASSERT(middle.size() >= 3);
    for (const char c : before) {
        const QByteArray text = c + middle.toByteArray();
        addGram(foldedAt(text.constData()), {tag, 0});
    }
    for (const char c : after) {
        const QByteArray text = middle.toByteArray() + c;
        addGram(foldedAt(text.constData()), {tag, 1});
    }
}

void GramFilter::tell(quint32 gram, qsizetype position, qsizetype from, qsizetype to,
                      std::vector<Hit>& hits) const {
    const auto found = m_entries.constFind(gram);
    if (found == m_entries.constEnd()) {
        return;
    }
    for (const Entry& entry : *found) {
        const qsizetype begin = position - entry.offset;
        if (begin >= from && begin < to) {
            hits.push_back({begin, entry.tag});
        }
    }
}

void GramFilter::find(const View& view, qsizetype from, qsizetype to, std::vector<Hit>& hits) const {
    const char* data = view.data();
    const qsizetype gramSize = sizeof(quint32);
    const qsizetype end = std::min(to + 2, view.size() - gramSize + 1);
    qsizetype p = from;
    constexpr qsizetype lanes = 8;
    for (; p + 2 * lanes <= end; p += 2 * lanes) {
        unsigned any = 0;
        for (qsizetype lane = 0; lane < lanes; ++lane) {
            any |= unsigned(mayHave(foldedAt(data + p + 2 * lane))) << unsigned(lane);
        }
        for (; any != 0; any &= any - 1) {
            const qsizetype at = p + 2 * qsizetype(__builtin_ctz(any));
            tell(foldedAt(data + at), at, from, to, hits);
        }
    }
    for (; p < end; p += 2) {
        const quint32 gram = foldedAt(data + p);
        if (mayHave(gram)) {
            tell(gram, p, from, to, hits);
        }
    }
}

} // namespace evidence
