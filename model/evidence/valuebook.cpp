#include "evidence/valuebook.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace evidence {

QByteArray ValueBook::newKey() {
    constexpr qsizetype words = 8; // 256 bits
    quint32 random[words];
    QRandomGenerator::system()->fillRange(random);
    return QByteArray(reinterpret_cast<const char*>(random), sizeof random);
}

void ValueBook::add(const QByteArray& plain, const QByteArray& kind, int rule, bool isName, bool hasCopies) {
    const auto found = m_places.constFind(plain);
    if (found != m_places.cend()) {
        Value& known = m_values[size_t(*found)];
        if (hasCopies && !known.hasCopies) {
            known.hasCopies = true;
            ++m_generation;
        }
        return;
    }
    m_places.insert(plain, qsizetype(m_values.size()));
    m_values.push_back({plain, kind, rule, isName, hasCopies});
    m_generation += hasCopies ? 1 : 0;
}

QByteArray ValueBook::token(const QByteArray& plain, const QByteArray& kind) const {
    const auto found = m_places.constFind(plain);
    if (found == m_places.cend()) {
        return tokenOf(plain, kind);
    }
    const Value& value = m_values[size_t(*found)];
    if (value.token.isEmpty()) {
        value.token = tokenOf(plain, value.kind);
    }
    return value.token;
}

QByteArray ValueBook::tokenOf(const QByteArray& plain, const QByteArray& kind) const {
    const QByteArray sum = QMessageAuthenticationCode::hash(plain, m_key, QCryptographicHash::Sha256);
    constexpr qsizetype bytes = 5;
    return "removed-" + kind + '-' + sum.first(bytes).toHex() + '-' + QByteArray::number(plain.size());
}

QByteArray ValueBook::mark(const QByteArray& kind, qsizetype length) {
    return "removed-" + kind + '-' + QByteArray::number(length);
}

} // namespace evidence
