#pragma once

#include <QByteArray>

#include <optional>

namespace evidence {

/// How DEFLATE (RFC 1951) is wrapped.
enum class Wrapping {
    None,
    Gzip, ///< RFC 1952
};

inline bool isGzip(QByteArrayView bytes) {
    return bytes.startsWith("\x1f\x8b\x08");
}

/// Nothing when the bytes are no such thing, not whole, or would grow beyond 16 MB.
std::optional<QByteArray> inflated(const QByteArray& bytes, Wrapping wrapping);
QByteArray deflated(const QByteArray& bytes, Wrapping wrapping);

} // namespace evidence
