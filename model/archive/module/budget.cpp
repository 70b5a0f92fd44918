#include "archive/module/budget.h"

#include <QCoreApplication>
#include <QLocale>

namespace archives {
namespace {

std::unexpected<core::Error> tooMuch(const QString& text) {
    return core::fail(core::ErrorKind::Rejected, text);
}

} // namespace

core::Done Budget::take(qint64 bytes) {
    unpacked += bytes;
    if (unpacked > limits.bytes) {
        return tooMuch(QCoreApplication::translate(
                           "archive",
                           "The archive holds more than %1, the most that is unpacked. Use a smaller part "
                           "of it.")
                           .arg(QLocale().formattedDataSize(limits.bytes)));
    }
    if (unpacked > limits.ratioFrom && unpacked / limits.ratio > packed) {
        return tooMuch(QCoreApplication::translate(
            "archive",
            "The archive grows far too much when it is unpacked, as only those do that are made to do "
            "harm. It is not read."));
    }
    return {};
}

core::Done Budget::takeItem() {
    ++items;
    if (items > limits.items) {
        return tooMuch(QCoreApplication::translate(
            "archive",
            "The archive holds more than %n file(s), the most that is read. Use a smaller "
            "part of it.",
            nullptr, limits.items));
    }
    return {};
}

} // namespace archives
