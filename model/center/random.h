#pragma once

#include <QString>

namespace center {

/// 32 hexadecimal digits from the operating system's generator: nothing that could be guessed.
QString randomKey();

/// Compares without telling by its duration where two texts differ.
bool isSameSecret(const QByteArray& one, const QByteArray& other);

} // namespace center
