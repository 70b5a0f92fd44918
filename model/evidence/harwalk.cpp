#include "evidence/harwalk.h"

#include <QCoreApplication>

#include <array>

namespace evidence {
namespace {

constexpr qint64 harChunk = 256 * 1024;
constexpr int entriesDepth = 3; ///< { log: { entries: [
constexpr qsizetype longestKey = 64;

/// Knows of each byte where it stands: in a string or not, how deep, below which keys.
class HarPlace final {
public:
    /// Takes the next byte. True when an entry begins or ends with it.
    bool feed(char byte) {
        if (m_isString) {
            feedString(byte);
            return false;
        }
        switch (byte) {
        case '"':
            m_isString = true;
            m_text.clear();
            return false;
        case ':':
            if (m_depth < int(m_keys.size())) {
                m_keys[size_t(m_depth)] = m_text;
            }
            return false;
        case '{':
        case '[':
            if (byte == '[' && m_depth == 2 && m_keys[1] == "log" && m_keys[2] == "entries") {
                m_isInEntries = true;
                m_isFound = true;
            }
            ++m_depth;
            return m_isInEntries && byte == '{' && m_depth == entriesDepth + 1;
        case '}':
        case ']':
            --m_depth;
            if (m_isInEntries && m_depth < entriesDepth) {
                m_isInEntries = false;
            }
            return m_isInEntries && byte == '}' && m_depth == entriesDepth;
        default:
            return false;
        }
    }
    bool isFound() const { return m_isFound; }
    bool isAtEnd() const { return m_depth == 0 && !m_isString; }

private:
    void feedString(char byte) {
        if (m_isEscaped) {
            m_isEscaped = false;
        } else if (byte == '\\') {
            m_isEscaped = true;
        } else if (byte == '"') {
            m_isString = false;
            return;
        }
        if (m_depth < entriesDepth && m_text.size() < longestKey) {
            m_text.append(byte);
        }
    }

    std::array<QByteArray, entriesDepth> m_keys;
    QByteArray m_text;
    int m_depth = 0;
    bool m_isString = false;
    bool m_isEscaped = false;
    bool m_isInEntries = false;
    bool m_isFound = false;
};

/// Walks through a JSON text in memory; gives up where it is damaged.
class JsonWalk final {
public:
    JsonWalk(QByteArrayView json, const QList<QStringList>& wanted) : m_json(json), m_wanted(wanted) {}

    QList<JsonPlace> places() { return value({}, 0) ? m_found : QList<JsonPlace>(); }

private:
    static constexpr int deepest = 200;

    char now() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }
    void space() {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(now())) {
            ++m_at;
        }
    }
    bool string() {
        for (++m_at; m_at < m_json.size(); ++m_at) {
            if (now() == '\\') {
                ++m_at;
            } else if (now() == '"') {
                ++m_at;
                return true;
            }
        }
        return false;
    }
    bool value(const QStringList& path, int depth) {
        space();
        const qsizetype from = m_at;
        bool isGood = depth < deepest;
        if (isGood && now() == '"') {
            isGood = string();
        } else if (isGood && (now() == '{' || now() == '[')) {
            isGood = members(path, depth);
        } else if (isGood) {
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(now())) {
                ++m_at;
            }
            isGood = m_at > from;
        }
        if (isGood && m_wanted.contains(path)) {
            // Elements of an array have its path: they are in what it is already.
            m_found.removeIf([from](const JsonPlace& inner) { return inner.from > from; });
            m_found.append({path, from, m_at});
        }
        return isGood;
    }
    bool members(const QStringList& path, int depth) {
        const bool isObject = now() == '{';
        const char end = isObject ? '}' : ']';
        ++m_at;
        for (space(); now() != end; space()) {
            QStringList below = path;
            if (isObject) {
                const qsizetype from = m_at + 1;
                if (now() != '"' || !string()) {
                    return false;
                }
                below.append(QString::fromUtf8(m_json.sliced(from, m_at - 1 - from)));
                space();
                if (now() != ':') {
                    return false;
                }
                ++m_at;
            }
            if (!value(below, depth + 1)) {
                return false;
            }
            space();
            if (now() == ',') {
                ++m_at;
            } else if (now() != end) {
                return false;
            }
        }
        ++m_at;
        return true;
    }

    QByteArrayView m_json;
    const QList<QStringList>& m_wanted;
    QList<JsonPlace> m_found;
    qsizetype m_at = 0;
};

} // namespace

core::Result<bool> walkHar(QIODevice& in, const std::function<bool(QByteArrayView other)>& other,
                           const std::function<bool(const QByteArray& entry)>& entry) {
    HarPlace place;
    QByteArray collected;
    bool isEntry = false;
    QByteArray chunk(harChunk, Qt::Uninitialized);
    for (;;) {
        const qint64 count = in.read(chunk.data(), chunk.size());
        if (count < 0) {
            return core::fail(
                core::ErrorKind::Rejected,
                QCoreApplication::translate("evidence", "The file could not be read to its end: %1.")
                    .arg(in.errorString()));
        }
        if (count == 0) {
            return place.isFound() && place.isAtEnd() && !isEntry && other(collected);
        }
        qsizetype begun = 0;
        for (qsizetype at = 0; at < count; ++at) {
            if (!place.feed(chunk.at(at))) {
                continue;
            }
            const qsizetype cut = isEntry ? at + 1 : at;
            collected.append(QByteArrayView(chunk).sliced(begun, cut - begun));
            begun = cut;
            if (!(isEntry ? entry(collected) : other(collected))) {
                return false;
            }
            collected.clear();
            isEntry = !isEntry;
        }
        collected.append(QByteArrayView(chunk).sliced(begun, count - begun));
        if (!isEntry && !place.isFound() && collected.size() > 16 * harChunk) {
            return false; // whatever it is, it has no entries
        }
    }
}

QList<JsonPlace> jsonPlaces(QByteArrayView json, const QList<QStringList>& wanted) {
    return JsonWalk(json, wanted).places();
}

} // namespace evidence
