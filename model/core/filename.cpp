#include "core/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr qsizetype mostBytes = 200; ///< a name may have 255; a number may follow
constexpr qsizetype longestEnding = 16;

bool isForbidden(QChar c) {
    constexpr QStringView others = u"<>:\"|?*\\/";
    // Format characters turn the direction of text: "exe.txt" that is none.
    return !c.isPrint() || c.category() == QChar::Other_Format || others.contains(c);
}

/// Names that Windows takes for devices, whatever their ending.
bool isDevice(const QString& name) {
    static const std::array<QString, 4> alone{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString base = name.section(u'.', 0, 0).trimmed().toLower();
    const bool isNumbered =
        base.size() == 4 && base.at(3).isDigit() && (base.startsWith("com"_L1) || base.startsWith("lpt"_L1));
    return isNumbered || std::ranges::find(alone, base) != alone.end();
}

qsizetype endingAt(const QString& name) {
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= longestEnding ? dot : name.size();
}

/// The name without its middle, so that the ending stays.
QString shortened(const QString& name) {
    const QString ending = name.mid(endingAt(name));
    QString base = name.left(endingAt(name));
    while (!base.isEmpty() && base.toUtf8().size() + ending.toUtf8().size() > mostBytes) {
        base.chop(base.size() > 1 && base.back().isLowSurrogate() ? 2 : 1);
    }
    return base + ending;
}

} // namespace

QString safeFileName(const QString& given) {
    // What stands before the last separator, of any system, is a folder.
    const qsizetype separator = std::max(given.lastIndexOf(u'/'), given.lastIndexOf(u'\\'));
    QString name = given.mid(separator + 1).simplified();
    std::ranges::replace_if(name, isForbidden, u'_');
    while (name.startsWith(u'.') || name.startsWith(u' ') || name.startsWith(u'-')) {
        name.remove(0, 1); // hidden files, "..", and what a command takes for an option
    }
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1); // Windows drops them
    }
    name = shortened(name);
    if (name.isEmpty()) {
        return u"file"_s;
    }
    return isDevice(name) ? u'_' + name : name;
}

Result<QString> freePath(const QString& folder, const QString& given) {
    const QDir place(folder);
    if (folder.isEmpty() || !place.exists()) {
        return fail(
            ErrorKind::Rejected,
            QCoreApplication::translate("core", "There is no folder %1. Choose another one.").arg(folder), {},
            folder);
    }
    const QString name = safeFileName(given);
    QString path = place.absoluteFilePath(name);
    const auto isTaken = [](const QString& one) {
        const QFileInfo info(one);
        return info.exists() || info.isSymLink(); // a dangling link would lead elsewhere
    };
    for (int number = 2; isTaken(path); ++number) {
        const qsizetype dot = endingAt(name);
        path = place.absoluteFilePath(u"%1 (%2)%3"_s.arg(name.left(dot)).arg(number).arg(name.mid(dot)));
    }
    return path;
}

} // namespace core
