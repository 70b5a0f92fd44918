#include "center/random.h"

#include <QRandomGenerator>

#include <array>

namespace center {

QString randomKey() {
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const auto* bytes = reinterpret_cast<const char*>(words.data());
    return QString::fromLatin1(QByteArray(bytes, sizeof(words)).toHex());
}

bool isSameSecret(const QByteArray& one, const QByteArray& other) {
    if (one.size() != other.size()) {
        return false;
    }
    int difference = 0;
    for (qsizetype at = 0; at < one.size(); ++at) {
        difference |= one.at(at) ^ other.at(at);
    }
    return difference == 0;
}

} // namespace center
