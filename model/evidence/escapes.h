#pragma once

#include <QByteArray>

namespace evidence {

/// The value behind its spelling: percent-encoding, JSON's escapes and HTML's entities are undone, also where
/// they lie on top of each other.
QByteArray plainOf(QByteArrayView spelled);
/// There is nothing to undo: it is its own plain text.
bool isUnescaped(QByteArrayView spelled);

/// Percent-encoding undone once; "+" stays.
QByteArray percentDecoded(QByteArrayView text);
/// All but letters, digits and -._~ as %XX.
QByteArray percentEncoded(QByteArrayView text);

/// In how many bytes, at `position` of the text, the byte `plain` is spelled: as it is, %XX, %25XX, \uXXXX,
/// \x or as an entity; 0 when something else stands there.
qsizetype spelledAt(QByteArrayView text, qsizetype position, char plain);
/// The same for a spelling that ends at `position`.
qsizetype spelledBefore(QByteArrayView text, qsizetype position, char plain);

} // namespace evidence
