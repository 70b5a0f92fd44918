// Texts: HAR, JSON, logs, configuration, XML. The first byte chooses level and size of the parts.
#include "fuzz/target.h"

namespace {

constexpr char planted[] = "Zx9Kq2Lm7Pw4Vt6";

QByteArray inParts(evidence::Cleaning& cleaning, QByteArray text, qsizetype part) {
    cleaning.setChunkSize(part);
    QBuffer in(&text);
    QByteArray result;
    QBuffer out(&result);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    fuzz::require(cleaning.collect(in).has_value(), "a text is read");
    in.seek(0);
    fuzz::require(cleaning.clean(in, out).has_value(), "a text is cleaned");
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    if (size == 0) {
        return 0;
    }
    const auto index = fuzz::index(data[0] % 2 == 0 ? evidence::Level::Support : evidence::Level::Strict);
    const QByteArray text(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    evidence::Cleaning cleaning(index);
    const QByteArray whole = inParts(cleaning, text, 1 << 16);
    fuzz::require(inParts(cleaning, text, 1 + data[0] / 2) == whole, "parts make no difference");
    if (data[0] % 4 < 2) {
        // A secret of its own, before and behind whatever this is.
        evidence::Cleaning other(index);
        const QByteArray line = QByteArray("\nclient_secret=") + planted + '\n';
        fuzz::require(!inParts(other, line + text + line, 1 << 16).contains(planted), "a secret goes");
    }
    return 0;
}
