#include "core/ids.h"

#include <QRandomGenerator>

#include <algorithm>

namespace core {

IntentId newIntentId() {
    constexpr QStringView alphabet = u"abcdefghijklmnopqrstuvwxyz234567";
    constexpr int length = 26;
    QString text;
    text.reserve(length);
    for (int i = 0; i < length; ++i) {
        text += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    }
    return IntentId(text);
}

bool isValidIntentId(QStringView text) {
    constexpr qsizetype longest = 64;
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'-' || c == u'_' || c == u'.';
    });
}

} // namespace core
