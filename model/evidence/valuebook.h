#pragma once

#include <QByteArray>
#include <QHash>

#include <vector>

namespace evidence {

/// The secrets and identities found in the files of one request, and the pseudonyms that stand for them.
/// Pseudonyms are made with a random key that never leaves this machine: nobody can find a value by trying.
/// Values are in memory only: never stored, never logged.
class ValueBook final {
public:
    /// `key`: of newKey(); the same one again where the same value must have the same pseudonym again.
    explicit ValueBook(QByteArray key = newKey()) : m_key(std::move(key)) {}
    /// 256 random bits.
    static QByteArray newKey();

    struct Value {
        QByteArray plain;
        QByteArray kind; ///< of its first find
        int rule = 0;
        bool isName = false;
        bool hasCopies = false;        ///< further copies of it are looked for
        mutable QByteArray token = {}; ///< made when first asked for
    };

    /// Remembers a value; the first kind it was found as counts. `hasCopies`: look for it everywhere.
    void add(const QByteArray& plain, const QByteArray& kind, int rule, bool isName, bool hasCopies);
    /// "removed-KIND-1a2b3c4d5e-LENGTH": no mark in it that JSON, a URL, a cookie or XML would stumble over.
    QByteArray token(const QByteArray& plain, const QByteArray& kind) const;
    /// "removed-KIND-LENGTH"
    static QByteArray mark(const QByteArray& kind, qsizetype length);

    const std::vector<Value>& all() const { return m_values; }
    /// Grows when a value was added whose copies may stand in files cleaned before.
    int generation() const { return m_generation; }

private:
    QByteArray tokenOf(const QByteArray& plain, const QByteArray& kind) const;

    QByteArray m_key;
    std::vector<Value> m_values;
    QHash<QByteArray, qsizetype> m_places;
    int m_generation = 0;
};

} // namespace evidence
