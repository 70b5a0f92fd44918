#include "archive/archive.h"

#include "core/module.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace archives {

bool isArchive(QByteArrayView head) {
    static const std::array magics{"PK\x03\x04"_ba,
                                   "PK\x05\x06"_ba,
                                   "\x1f\x8b"_ba,
                                   "BZh"_ba,
                                   "\xfd"
                                   "7zXZ"_ba,
                                   "\x28\xb5\x2f\xfd"_ba};
    constexpr qsizetype tarMagic = 257;
    return std::ranges::any_of(magics, [&](const QByteArray& magic) { return head.startsWith(magic); }) ||
           head.sliced(std::min(tarMagic, head.size())).startsWith("ustar");
}

core::Result<Archives*> library() {
    return core::moduleOf<Archives>();
}

} // namespace archives
