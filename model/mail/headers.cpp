#include "mail/headers.h"

#include <QByteArrayList>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

constexpr qsizetype longestHeaderLine = 76;
// As base64 between "=?UTF-8?B?" and "?=" 64 characters: at most 75 (RFC 2047, 2), and room for the header's
// name.
constexpr qsizetype bytesOfWord = 39;

/// One line of visible characters.
QString oneLine(const QString& text) {
    QString line = text;
    std::ranges::replace_if(line, [](QChar one) { return !one.isPrint() && !one.isSurrogate(); }, u' ');
    return line.simplified();
}

bool isPlain(const QString& text) {
    constexpr char16_t firstOther = 0x7f;
    return !text.contains("=?"_L1) &&
           std::ranges::all_of(text, [](QChar one) { return one.unicode() < firstOther; });
}

/// The text in pieces of at most so many bytes of UTF-8, no character cut.
QByteArrayList pieces(const QString& text, qsizetype most) {
    QByteArrayList found;
    QByteArray piece;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const QByteArray character = text.mid(at, length).toUtf8();
        if (piece.size() + character.size() > most) {
            found.append(piece);
            piece.clear();
        }
        piece += character;
        at += length;
    }
    if (!piece.isEmpty()) {
        found.append(piece);
    }
    return found;
}

QByteArrayList encodedWords(const QString& text) {
    QByteArrayList words;
    for (const QByteArray& piece : pieces(text, bytesOfWord)) {
        words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
    }
    return words;
}

/// "Name: word word …", broken before the word that would be too long.
QByteArray folded(const QByteArray& name, const QByteArrayList& words) {
    QByteArray header = name + ':';
    qsizetype length = header.size();
    for (const QByteArray& word : words) {
        if (length + 1 + word.size() > longestHeaderLine && length > name.size() + 1) {
            header += "\r\n";
            length = 0;
        }
        header += ' ' + word;
        length += 1 + word.size();
    }
    return header + "\r\n";
}

QByteArrayList phrase(const QString& name) {
    const QString line = oneLine(name);
    if (line.isEmpty()) {
        return {};
    }
    if (!isPlain(line)) {
        return encodedWords(line);
    }
    QByteArray quoted = line.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return {'"' + quoted + '"'};
}

} // namespace

QByteArray textHeader(const QByteArray& name, const QString& value) {
    const QString line = oneLine(value);
    return folded(name, isPlain(line) ? line.toLatin1().split(' ') : encodedWords(line));
}

QByteArray addressHeader(const QByteArray& name, const QList<Address>& addresses) {
    QByteArrayList words;
    for (const Address& one : addresses) {
        if (!words.isEmpty()) {
            words.last() += ',';
        }
        words += phrase(one.name);
        words.append('<' + one.email.toLatin1() + '>');
    }
    return folded(name, words);
}

QByteArray idHeader(const QByteArray& name, const QStringList& ids) {
    QByteArrayList words;
    for (const QString& id : ids) {
        words.append('<' + id.toLatin1() + '>');
    }
    return folded(name, words);
}

QByteArray dateHeader(core::Time time) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(core::toMillis(time), QTimeZone::utc());
    return "Date: " + QLocale::c().toString(utc, u"ddd, d MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000\r\n";
}

QByteArray parameterHeader(const QByteArray& name, const QByteArray& value, const QByteArray& parameter,
                           const QString& text) {
    const QString line = oneLine(text);
    QByteArray header = name + ": " + value;
    constexpr qsizetype longestQuoted = 60;
    if (isPlain(line) && line.size() <= longestQuoted) {
        QByteArray quoted = line.toLatin1();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        return header + ";\r\n " + parameter + "=\"" + quoted + "\"\r\n";
    }
    // RFC 2231: percent-encoded UTF-8 in numbered parts, each below the length of a line.
    constexpr qsizetype bytesOfPart = 18;
    const QByteArrayList parts = pieces(line, bytesOfPart);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QByteArray number = parts.size() == 1 ? QByteArray() : '*' + QByteArray::number(i);
        header +=
            ";\r\n " + parameter + number + "*=" + (i == 0 ? "UTF-8''" : "") + parts[i].toPercentEncoding();
    }
    return header + "\r\n";
}

} // namespace mail
