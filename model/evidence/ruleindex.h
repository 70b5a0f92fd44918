#pragma once

#include "evidence/gramfilter.h"
#include "evidence/rules.h"

#include <QHash>
#include <QSet>

#include <array>
#include <bitset>

namespace evidence {

/// The rules of a level, ready to be looked for: every literal that can begin a find is in one filter, and
/// keys are found by their name.
class RuleIndex final {
public:
    RuleIndex(RuleData data, Level level, Road road = bestRoad());

    Level level() const { return m_level; }
    /// How everything is looked for that this index is asked about.
    Road road() const { return m_road; }
    const QList<Rule>& rules() const { return m_data.rules; }
    const Rule& rule(int index) const { return m_data.rules.at(index); }
    const QList<Kind>& kinds() const { return m_data.kinds; }
    const Kind& kindOf(int rule) const { return m_data.kinds.at(m_data.rules.at(rule).kind); }
    Treatment treatmentOf(int rule) const { return kindOf(rule).at(m_level); }
    /// Said to be no secret, in any case of letters; also a host of one of the person's own domains.
    bool isKept(QByteArrayView value) const;

    /// What a tag of the filter stands for.
    struct Anchor {
        Reader reader = Reader::Value; ///< Value: a key, of whatever rule
        int rule = -1;
        QByteArray text;             ///< Start, Word: lower-case
        qsizetype shift = 0;         ///< from the hit to where the text begins
        std::bitset<256> characters; ///< Start: those that follow
        bool takes(char c) const { return characters[uchar(c)]; }
    };
    const GramFilter& filter() const { return m_filter; }
    const Anchor& anchor(int tag) const { return m_anchors[size_t(tag)]; }
    /// Tag of a reader that is found by single bytes; -1 when no rule of this level uses it.
    int tagOf(Reader reader) const { return m_tags.value(int(reader), -1); }
    /// The rule a key belongs to; `name` is lower-case, without - _ and dots. -1: none.
    int ruleOfKey(QByteArrayView name) const;

private:
    int addAnchor(Anchor anchor);
    void addKey(const QByteArray& key, bool isSuffix, int tag);
    void addText(const QByteArray& text, int rule);
    void addShape(int rule);
    void addHosts(int rule);

    RuleData m_data;
    Level m_level;
    Road m_road;
    GramFilter m_filter;
    std::vector<Anchor> m_anchors;
    QHash<int, int> m_tags;
    QHash<QByteArray, int> m_keys;
    std::array<std::vector<std::pair<QByteArray, int>>, 32> m_suffixes; ///< by their last letter
    QHash<int, QSet<QByteArray>> m_exceptKeys;
    QSet<QByteArray> m_keep;
};

/// The same name however it is written: "Client-Secret", "client_secret", "clientSecret".
QByteArray keyName(QByteArrayView key);

} // namespace evidence
