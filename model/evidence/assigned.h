#pragma once

#include "evidence/find.h"
#include "evidence/keys.h"

namespace evidence {

/// A value of a key, wherever it stands.
class Assigned final {
public:
    Assigned(const Matching& matching, int rule, const Key& key)
        : m_matching(matching), m_view(matching.view), m_rule(rule), m_key(key) {}

    /// "key":"value" and "key":12 with nothing escaped, which most of JSON is; false when it is anything
    /// else.
    bool readPlain();
    void read(const Separator& separator);
    void readMember(qsizetype afterComma);
    void readBefore();
    void readPart(qsizetype begin);
    void readAttribute(qsizetype begin);
    void readElement(qsizetype begin);

private:
    const Rule& rule() const { return m_matching.index.rule(m_rule); }
    void add(qsizetype begin, qsizetype end, bool isSure, Find::Form form = Find::Form::Text);
    void addQuoted(qsizetype begin, const Quote& open);
    void readList(qsizetype begin);
    void readNumber(qsizetype begin);
    bool isMemberName(qsizetype quote, QByteArrayView name, Quote& open) const;

    const Matching& m_matching;
    const View& m_view;
    int m_rule;
    const Key& m_key;
};

} // namespace evidence
