#include "evidence/inflate.h"

#include "evidence/view.h"

#include <zlib.h>

namespace evidence {
namespace {

/// As zlib wants it: the largest window, and what is around it.
int windowBits(Wrapping wrapping) {
    switch (wrapping) {
    case Wrapping::None:
        return -MAX_WBITS;
    case Wrapping::Gzip:
        return 16 + MAX_WBITS;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QByteArray> inflated(const QByteArray& bytes, Wrapping wrapping) {
    z_stream stream{};
    if (bytes.isEmpty() || inflateInit2(&stream, windowBits(wrapping)) != Z_OK) {
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

QByteArray deflated(const QByteArray& bytes, Wrapping wrapping) {
    z_stream stream{};
    constexpr int memory = 8;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits(wrapping), memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
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

} // namespace evidence
