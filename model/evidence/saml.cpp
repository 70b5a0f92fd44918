#include "evidence/saml.h"

#include "evidence/base64.h"
#include "evidence/escapes.h"

#include <zlib.h>

namespace evidence {
namespace {

constexpr int rawWindow = -15; ///< zlib: the largest window, no header

bool isXml(const QByteArray& text) {
    return text.trimmed().startsWith('<');
}

} // namespace

std::optional<QByteArray> inflated(const QByteArray& bytes) {
    z_stream stream{};
    if (bytes.isEmpty() || inflateInit2(&stream, rawWindow) != Z_OK) {
        return std::nullopt;
    }
    QByteArray out;
    QByteArray part(64 * 1024, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData())); // zlib only reads it
    stream.avail_in = uInt(bytes.size());
    int state = Z_OK;
    while (state == Z_OK && out.size() < insideLimit) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part.constData(), part.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? std::optional(out) : std::nullopt;
}

QByteArray deflated(const QByteArray& bytes) {
    z_stream stream{};
    constexpr int memory = 8;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawWindow, memory, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        return {};
    }
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int state = deflate(&stream, Z_FINISH);
    out.truncate(out.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray();
}

std::optional<QByteArray> cleanedDocument(QByteArrayView value,
                                          const std::function<QByteArray(const QByteArray& xml)>& clean) {
    const QByteArray plain = plainOf(value);
    if (isXml(plain)) {
        const bool isPercent = value.contains('%');
        const QByteArray cleaned = clean(plain);
        // Other escapes than these are left to the rules for elements, which read XML in any spelling.
        if (cleaned == plain) {
            return value.toByteArray();
        }
        return isPercent ? std::optional(percentEncoded(cleaned)) : std::nullopt;
    }
    Base64Style style;
    const auto bytes = base64Decoded(plain, style);
    if (!bytes) {
        return std::nullopt;
    }
    const auto text = isXml(*bytes) ? bytes : inflated(*bytes);
    if (!text || !isXml(*text)) {
        return std::nullopt;
    }
    const QByteArray cleaned = clean(*text);
    if (cleaned == *text) {
        return value.toByteArray();
    }
    const QByteArray fresh = base64Encoded(isXml(*bytes) ? cleaned : deflated(cleaned), style);
    return plain == value.toByteArray() ? fresh : percentEncoded(fresh);
}

} // namespace evidence
