#include "evidence/ruleindex.h"

#include "evidence/authority.h"

#include <algorithm>
#include <array>
#include <limits>

namespace evidence {
namespace {

QByteArray printable() {
    constexpr int first = 0x20;
    constexpr int last = 0x7E;
    QByteArray all("\t\n\r");
    for (int c = first; c <= last; ++c) {
        all += char(c);
    }
    return all;
}

/// What may stand before a word: all but letters and digits, and the ends of %22, \u0022 and \n.
QByteArray beforeWord() {
    QByteArray found("2bcdfnrt");
    for (const char c : printable()) {
        if (!isAlnum(c)) {
            found += c;
        }
    }
    return found;
}

/// "api_key" with each of the marks that join words.
QList<QByteArray> joinings(const QByteArray& key) {
    QList<QByteArray> found;
    for (const QByteArrayView joint :
         {QByteArrayView("_"), QByteArrayView("-"), QByteArrayView("."), QByteArrayView("")}) {
        QByteArray joined = key;
        joined.replace("_", joint);
        found.append(joined);
    }
    return found;
}

/// Where the word of `joined`, which is a spelling of `key`, ends that `from` lies in or begins.
qsizetype wordEnd(const QByteArray& key, const QByteArray& joined, qsizetype from) {
    qsizetype end = 0;
    const qsizetype joint = joined.size() < key.size() ? 0 : 1;
    for (const QByteArray& word : key.split('_')) {
        end += word.size();
        if (end >= from) {
            break;
        }
        end += joint;
    }
    return end;
}

/// Where the five bytes begin that texts hold least often: mostly where two words meet.
qsizetype rarestPart(const QByteArray& text) {
    static constexpr QByteArrayView often = "zqxjkvbpygfwmucldrhsnioate "; // rare ones first
    const auto weight = [](char c) {
        const qsizetype place = often.indexOf(c);
        return place < 0 ? qsizetype(4) : place * place;
    };
    qsizetype best = 0;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (qsizetype i = 0; i + GramFilter::literalLength <= text.size(); ++i) {
        qsizetype sum = 0;
        for (qsizetype k = i; k < i + GramFilter::literalLength; ++k) {
            sum += weight(text[k]);
        }
        constexpr qsizetype atEdge = 600; // "user-" stands in many a name
        const bool isJointAtEdge = text[i] == '_' || text[i + GramFilter::literalLength - 1] == '_';
        sum += isJointAtEdge ? atEdge : 0;
        if (sum < least) {
            least = sum;
            best = i;
        }
    }
    return best;
}

bool isKeyReader(Reader reader) {
    return reader == Reader::Value || reader == Reader::Cookies || reader == Reader::Authorization ||
           reader == Reader::Document;
}

} // namespace

QByteArray keyName(QByteArrayView key) {
    QByteArray name;
    for (const char c : key) {
        if (c != '_' && c != '-' && c != '.') {
            name += lower(c);
        }
    }
    return name;
}

RuleIndex::RuleIndex(RuleData data, Level level, Road road)
    : m_data(std::move(data)), m_level(level), m_road(road), m_filter(road) {
    const int keyTag = addAnchor({.reader = Reader::Value});
    for (int i = 0; i < int(m_data.rules.size()); ++i) {
        const Rule& rule = m_data.rules.at(i);
        if (treatmentOf(i) == Treatment::Keep) {
            continue;
        }
        if (!isKeyReader(rule.reader)) {
            addShape(i);
            continue;
        }
        for (const QByteArray& key : rule.keys) {
            addKey(key, rule.isSuffix, keyTag);
            if (rule.isSuffix) {
                m_suffixes[uchar(key.back()) % m_suffixes.size()].emplace_back(keyName(key), i);
            }
            m_keys.insert(keyName(key), i);
        }
        for (const QByteArray& except : rule.except) {
            m_exceptKeys[i].insert(keyName(except));
        }
    }
    m_filter.build();
    for (auto& bucket : m_suffixes) {
        std::ranges::stable_sort(bucket, std::greater{}, [](const auto& row) { return row.first.size(); });
    }
    for (const QByteArray& own : std::as_const(m_data.keep)) {
        m_keep.insert(own.toLower());
    }
}

int RuleIndex::addAnchor(Anchor anchor) {
    m_anchors.push_back(std::move(anchor));
    return int(m_anchors.size()) - 1;
}

void RuleIndex::addKey(const QByteArray& key, bool isSuffix, int tag) {
    constexpr qsizetype five = GramFilter::literalLength;
    const qsizetype rarest = key.size() >= five ? rarestPart(key) : 0;
    for (const QByteArray& joined : joinings(key)) {
        constexpr qsizetype longKey = 8;
        if (joined.size() >= longKey && !isSuffix) {
            // The same part of each spelling, so that marks may be mixed, too.
            const qsizetype lost =
                joined.size() < key.size() ? QByteArrayView(key).first(rarest).count('_') : 0;
            const qsizetype part = std::min(rarest - lost, joined.size() - five);
            const QByteArrayView sure = QByteArrayView(joined).first(wordEnd(key, joined, part + five));
            const bool isWhole = sure.size() == joined.size();
            m_filter.add(sure, tag, isWhole ? GramFilter::Behind::KeyEnd : GramFilter::Behind::Anything,
                         part);
        } else if (joined.size() >= five) {
            m_filter.add(QByteArrayView(joined).last(five), tag, GramFilter::Behind::KeyEnd);
        } else if (joined.size() == five - 1) {
            m_filter.addBetween(joined.first(1), QByteArrayView(joined).sliced(1), behindKey, tag,
                                GramFilter::Behind::KeyEnd);
        } else {
            m_filter.addBetween(printable(), joined, behindKey, tag, GramFilter::Behind::KeyEnd);
        }
    }
}

void RuleIndex::addText(const QByteArray& text, int rule) {
    constexpr qsizetype five = GramFilter::literalLength;
    const Rule& row = m_data.rules.at(rule);
    const bool isWord = row.reader == Reader::Word;
    const QByteArray after = isWord || row.characters.isEmpty() ? printable() : row.characters;
    Anchor anchor{.reader = row.reader, .rule = rule, .text = text};
    for (size_t c = 0; c < anchor.characters.size(); ++c) {
        anchor.characters[c] = row.characters.isEmpty() ? isAlnum(char(c)) : row.characters.contains(char(c));
    }
    if (text.size() >= five) {
        const qsizetype rare = rarestPart(text);
        anchor.shift = -rare;
        m_filter.add(text, addAnchor(anchor), GramFilter::Behind::Anything, rare);
    } else if (text.size() == five - 1) {
        m_filter.addBetween(text.first(1), QByteArrayView(text).sliced(1), after, addAnchor(anchor));
    } else {
        anchor.shift = 1;
        m_filter.addBetween(isWord ? printable() : beforeWord(), text, after, addAnchor(anchor));
    }
}

void RuleIndex::addShape(int rule) {
    const Reader reader = m_data.rules.at(rule).reader;
    switch (reader) {
    case Reader::Start:
    case Reader::Word:
        for (const QByteArray& text : m_data.rules.at(rule).starts) {
            addText(text, rule);
        }
        return;
    case Reader::Jwt: {
        const int tag = addAnchor({.reader = reader, .rule = rule});
        for (const char* name :
             {"alg", "typ", "kid", "enc", "cty", "x5t", "x5u", "x5c", "jku", "jwk",  "zip",  "crit",
              "b64", "epk", "apu", "apv", "p2s", "p2c", "iss", "ver", "tag", "iv\"", "nonce"}) {
            const QByteArray start = QByteArray("{\"") + name;
            m_filter.add(start.toBase64().first(GramFilter::literalLength), tag);
        }
        m_filter.add("ewogI", tag); // {\n<space>
        m_filter.add("ew0KI", tag);
        m_filter.add("eyAiY", tag); // { "a
        m_filter.add("eyAid", tag);
        m_filter.add("eyAia", tag);
        return;
    }
    case Reader::Pem:
        m_filter.add("-begi", addAnchor({.reader = reader, .rule = rule}));
        return;
    case Reader::Host:
        addHosts(rule);
        return;
    case Reader::UserInfo:
    case Reader::Email: {
        const int tag = addAnchor({.reader = reader, .rule = rule});
        m_tags.insert(int(reader), tag);
        m_filter.addBetween("abcdefghijklmnopqrstuvwxyz0123456789._-~+)*!'", "%40",
                            "abcdefghijklmnopqrstuvwxyz0123456789[", tag);
        m_filter.add("u0040", tag);
        m_filter.add("&#64;", tag);
        m_filter.add("#x40;", tag);
        m_filter.add("%2540", tag);
        m_filter.add("%252540", tag);
        return;
    }
    case Reader::UserName:
    case Reader::Phone:
    case Reader::Base64:
    case Reader::Address:
        m_tags.insert(int(reader), addAnchor({.reader = reader, .rule = rule}));
        return;
    case Reader::Value:
    case Reader::Cookies:
    case Reader::Authorization:
    case Reader::Document:
        return;
    }
}

void RuleIndex::addHosts(int rule) {
    for (const AuthorityStart& start : authorityStarts) {
        const int tag = addAnchor({.reader = Reader::Host,
                                   .rule = rule,
                                   .text = start.text.toByteArray(),
                                   .shift = start.text.size()});
        m_tags.insert(int(Reader::Host), tag);
        if (start.text.size() >= GramFilter::literalLength) {
            m_filter.add(start.text, tag);
            continue;
        }
        ++m_anchors.back().shift;
        m_filter.addBetween("abcdefghijklmnopqrstuvwxyz", start.text, "abcdefghijklmnopqrstuvwxyz0123456789[",
                            tag);
    }
}

int RuleIndex::ruleOfKey(QByteArrayView name) const {
    const auto isExcept = [&](int rule) {
        const auto row = m_exceptKeys.constFind(rule);
        return row != m_exceptKeys.cend() && row->contains(QByteArray::fromRawData(name.data(), name.size()));
    };
    if (name.isEmpty()) {
        return -1;
    }
    const auto found = m_keys.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (found != m_keys.cend()) {
        return isExcept(*found) ? -1 : *found;
    }
    for (const auto& [suffix, rule] : m_suffixes[uchar(name.back()) % m_suffixes.size()]) {
        if (name.endsWith(suffix)) {
            return isExcept(rule) ? -1 : rule;
        }
    }
    return -1;
}

bool RuleIndex::isKept(QByteArrayView value) const {
    if (m_keep.isEmpty()) {
        return false;
    }
    const QByteArray plain = value.toByteArray().toLower();
    if (m_keep.contains(plain)) {
        return true;
    }
    return std::ranges::any_of(
        m_keep, [&](const QByteArray& own) { return own.contains('.') && plain.endsWith('.' + own); });
}

} // namespace evidence
