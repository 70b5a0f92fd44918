#include "evidence/changes.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

constexpr qsizetype contextBytes = 120;
constexpr qsizetype anchorBytes = 16;
constexpr qsizetype searchBytes = qsizetype{1024} * 1024;
constexpr QByteArrayView pseudonym = "removed-";

struct Cut {
    qsizetype before = 0;
    qsizetype after = 0;
};

/// Bytes of the pseudonym that the text begins with, and of the value that it stands for; 0 and -1 for none.
struct Pseudonym {
    qsizetype size = 0;
    qsizetype length = -1;
};

Pseudonym pseudonymAt(QByteArrayView text) {
    static const QRegularExpression shape(uR"(^removed-[a-z]+-(?:[0-9a-f]{10}-)?(\d+))"_s);
    constexpr qsizetype longest = 80;
    const auto match = shape.match(QString::fromLatin1(text.first(std::min(text.size(), longest))));
    return match.hasMatch() ? Pseudonym{match.capturedLength(), match.capturedView(1).toLongLong()}
                            : Pseudonym{};
}

/// Where both go on alike behind a pseudonym.
Cut behindPseudonym(QByteArrayView before, QByteArrayView after, Cut at, const Pseudonym& found) {
    const QByteArrayView rest = after.sliced(at.after + found.size);
    // The next pseudonym is not in the original, not even where it begins.
    const qsizetype next =
        rest.first(std::min(rest.size(), anchorBytes + pseudonym.size())).indexOf(pseudonym);
    const qsizetype most = next >= 0 ? next : rest.size();
    const QByteArrayView anchor = rest.first(std::min(most, anchorBytes));
    const qsizetype guess = at.before + found.length;
    if (guess <= before.size() && before.sliced(guess).startsWith(anchor)) {
        return {guess, at.after + found.size};
    }
    const QByteArrayView window =
        before.sliced(at.before).first(std::min(before.size() - at.before, searchBytes));
    const qsizetype place = rest.isEmpty() ? before.size() - at.before : window.indexOf(anchor);
    return {at.before + (place >= 0 ? place : window.size()), at.after + found.size};
}

/// Where both go on alike behind a text that was encoded again: at the end of its line at the latest.
Cut behindEncoded(QByteArrayView before, QByteArrayView after, Cut at) {
    const auto lineEnd = [](QByteArrayView text, qsizetype from) {
        const qsizetype end = text.indexOf('\n', from);
        return end < 0 ? text.size() : end;
    };
    const Cut end{lineEnd(before, at.before), lineEnd(after, at.after)};
    const QByteArrayView one = before.sliced(at.before, end.before - at.before);
    const QByteArrayView other = after.sliced(at.after, end.after - at.after);
    // What follows a text in base64 is a quote or a tag: the shortest common rest that is long enough.
    qsizetype common = 0;
    while (common < std::min(one.size(), other.size()) &&
           one.at(one.size() - 1 - common) == other.at(other.size() - 1 - common)) {
        ++common;
    }
    return {end.before - common, end.after - common};
}

QByteArray contextBefore(QByteArrayView text, qsizetype at) {
    const qsizetype from = std::max<qsizetype>(0, at - contextBytes);
    return text.sliced(from, at - from).toByteArray();
}

QByteArray contextBehind(QByteArrayView text, qsizetype at) {
    return text.sliced(at, std::min(contextBytes, text.size() - at)).toByteArray();
}

} // namespace

QByteArray Change::value() const {
    const qsizetype sign = tail.startsWith('@') ? 1 : tail.startsWith("%40") ? 3 : 0;
    if (sign == 0) {
        return before;
    }
    const auto end = std::find_if(tail.begin() + sign, tail.end(), [](char c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return !isLetter && c != '.' && c != '-';
    });
    return before + '@' + tail.sliced(sign, end - tail.begin() - sign);
}

QList<Change> changesBetween(QByteArrayView before, QByteArrayView after, qsizetype most) {
    QList<Change> found;
    Cut at;
    qint64 line = 1;
    qsizetype counted = 0;
    while (found.size() < most) {
        const auto [one, other] =
            std::mismatch(before.begin() + at.before, before.end(), after.begin() + at.after, after.end());
        const Cut same = at;
        at = {one - before.begin(), other - after.begin()};
        if (at.before >= before.size() && at.after >= after.size()) {
            break;
        }
        // A value may begin as its pseudonym does.
        for (qsizetype back = 0; back <= std::min(pseudonym.size(), at.after - same.after); ++back) {
            if (after.sliced(at.after - back).startsWith(pseudonym)) {
                at = {at.before - back, at.after - back};
                break;
            }
        }
        const Pseudonym token = pseudonymAt(after.sliced(at.after));
        const Cut end =
            token.size > 0 ? behindPseudonym(before, after, at, token) : behindEncoded(before, after, at);
        line += std::count(after.begin() + counted, after.begin() + at.after, '\n');
        counted = at.after;
        found.append({.line = line,
                      .lead = contextBefore(after, at.after),
                      .before = before.sliced(at.before, end.before - at.before).toByteArray(),
                      .after = after.sliced(at.after, end.after - at.after).toByteArray(),
                      .tail = contextBehind(after, end.after)});
        if (end.before == at.before && end.after == at.after) {
            break; // nothing more can be said
        }
        at = end;
    }
    return found;
}

core::Result<QList<Change>> changesBetween(const QString& before, const QString& after) {
    QFile one(before);
    QFile other(after);
    for (QFile* file : {&one, &other}) {
        if (!file->open(QIODevice::ReadOnly)) {
            return core::fail(core::ErrorKind::Permanent, file->errorString(), {}, file->fileName());
        }
    }
    const auto bytes = [](QFile& file) {
        const uchar* mapped = file.size() > 0 ? file.map(0, file.size()) : nullptr;
        return QByteArrayView(mapped, mapped ? file.size() : 0);
    };
    return changesBetween(bytes(one), bytes(other));
}

} // namespace evidence
