#include "mail/quotedprintable.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

constexpr qsizetype longestLine = 76;
constexpr char firstVisible = 0x20;
constexpr char firstOther = 0x7f;

QByteArrayList linesOf(const QString& text) {
    QString clean = text;
    clean.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    clean.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    clean.removeIf(
        [](QChar one) { return one.category() == QChar::Other_Control && one != u'\n' && one != u'\t'; });
    while (clean.endsWith(u'\n')) {
        clean.chop(1);
    }
    return clean.toUtf8().split('\n');
}

/// Whether the line arrives as it is: relays cut what is long, mailboxes put a ">" before "From ", and a
/// blank at the end gets lost.
bool isSafe(const QByteArray& line) {
    return line.size() <= longestLine && !line.startsWith("From ") && !line.startsWith('.') &&
           !line.endsWith(' ') && !line.endsWith('\t') && !line.contains("=_") &&
           std::ranges::all_of(
               line, [](char one) { return one == '\t' || (one >= firstVisible && one < firstOther); });
}

QByteArray encoded(const QByteArray& line) {
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char one = line[at];
        const bool isLast = at == line.size() - 1;
        const bool isBlank = one == ' ' || one == '\t';
        const bool isFragile = at == 0 && (one == '.' || line.startsWith("From "));
        const bool isAsIs =
            !isFragile && one != '=' && ((one > firstVisible && one < firstOther) || (isBlank && !isLast));
        const QByteArray piece = isAsIs ? QByteArray(1, one) : '=' + QByteArray(1, one).toHex().toUpper();
        // Room for the "=" of a soft line break.
        if (length + piece.size() > longestLine - 1) {
            result += "=\r\n";
            length = 0;
        }
        result += piece;
        length += piece.size();
    }
    return result;
}

} // namespace

EncodedText encodeText(const QString& text) {
    const QByteArrayList lines = linesOf(text);
    const bool isSevenBit = std::ranges::all_of(lines, isSafe);
    EncodedText result{.encoding = isSevenBit ? "7bit" : "quoted-printable", .lines = {}};
    for (const QByteArray& line : lines) {
        result.lines += (isSevenBit ? line : encoded(line)) + "\r\n";
    }
    return result;
}

} // namespace mail
