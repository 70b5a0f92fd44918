// Files of any kind: pictures, UTF-16, archives with whatever is in them.
#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    evidence::Cleaning cleaning(fuzz::index(evidence::Level::Support));
    const fuzz::Cleaned first = fuzz::cleaned(cleaning, bytes);
    if (first.isCleaned) {
        fuzz::require(fuzz::cleaned(cleaning, first.bytes).isCleaned, "what is clean can be cleaned");
    }
    return 0;
}
