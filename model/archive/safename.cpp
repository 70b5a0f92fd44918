#include "archive/archive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace archives {

bool isSafeName(QStringView name) {
    constexpr qsizetype longestPart = 255;
    constexpr qsizetype longestName = 4096;
    if (name.isEmpty() || name.size() > longestName || name.startsWith(u'/')) {
        return false;
    }
    const auto isBad = [](QChar character) {
        return character == u'\\' || character < u' ' || character.unicode() == 0x7f;
    };
    const bool hasDrive = name.size() > 1 && name[1] == u':';
    if (hasDrive || std::ranges::any_of(name, isBad)) {
        return false;
    }
    const QStringView path = name.endsWith(u'/') ? name.chopped(1) : name; // a folder
    const auto parts = path.split(u'/');
    return std::ranges::all_of(parts, [](QStringView part) {
        return !part.isEmpty() && part != "."_L1 && part != ".."_L1 && part.toUtf8().size() <= longestPart;
    });
}

} // namespace archives
