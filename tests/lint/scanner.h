#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

/// Reads sources as text for the lint tests: everything works on strings, so that each rule can be shown to
/// fail.
namespace lint {

using namespace Qt::StringLiterals;

/// One file of the tree.
struct Source {
    QString path; ///< from the top, with slashes
    QString text;
};

/// What a rule found, and where.
struct Finding {
    int line = 0;
    QString text;
};

enum class Keep { Code, CodeAndStrings };

/// The same text with comments, and with Keep::Code the insides of string and character literals too, turned
/// to blanks; lines and columns stay.
inline QString blanked(const QString& text, Keep keep) {
    // In order: raw string, string, character (not the ' between digits), comments.
    static const QRegularExpression token( // \x22 is the quotation mark, which moc would take for one
        uR"((?<raw>R\x22(?<mark>[^\s()\\]{0,16})\(.*?\)\k<mark>\x22)|(?<string>\x22(?:\\.|[^\x22\\\n])*\x22)|)"
        uR"((?<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')|(?<line>//[^\n]*)|(?<block>/\*.*?\*/))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString result = text;
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool comment = match.hasCaptured(u"line"_s) || match.hasCaptured(u"block"_s);
        if (!comment && keep == Keep::CodeAndStrings) {
            continue;
        }
        const qsizetype margin = comment ? 0 : 1; // the quotation marks stay
        for (qsizetype i = match.capturedStart() + margin; i < match.capturedEnd() - margin; ++i) {
            if (text.at(i) != u'\n') {
                result[i] = u' ';
            }
        }
    }
    return result;
}

inline int lineOf(const QString& text, qsizetype position) {
    return int(QStringView(text).left(position).count(u'\n')) + 1;
}

/// Every match of the pattern in the text.
inline QList<Finding> search(const QString& text, const QRegularExpression& pattern) {
    QList<Finding> findings;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        findings.append({lineOf(text, match.capturedStart()), match.captured().simplified()});
    }
    return findings;
}

struct Include {
    int line = 0;
    QString name;
    bool quoted = false;
};

inline QList<Include> includesOf(const QString& text) {
    static const QRegularExpression pattern(uR"(^[ \t]*#[ \t]*include[ \t]*([\x22<])([^\x22>\n]+)[\x22>])"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> includes;
    const QString code = blanked(text, Keep::CodeAndStrings);
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        includes.append({lineOf(code, match.capturedStart()), match.captured(2), match.captured(1) == u"\""});
    }
    return includes;
}

inline QString readText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The files below the given top-level folders whose names match, in order of their paths.
inline QList<Source> sourcesBelow(const QStringList& folders,
                                  const QStringList& names = {u"*.h"_s, u"*.cpp"_s}) {
    const QDir root(QStringLiteral(SW_SOURCE_DIR));
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths.append(root.relativeFilePath(files.next()));
        }
    }
    paths.sort();
    QList<Source> sources;
    for (const QString& path : std::as_const(paths)) {
        sources.append({path, readText(root.filePath(path))});
    }
    return sources;
}

/// One line a finding, as an editor can jump to it.
inline QStringList located(const Source& source, const QList<Finding>& findings) {
    QStringList lines;
    for (const Finding& finding : findings) {
        lines.append(u"%1:%2: %3"_s.arg(source.path, QString::number(finding.line), finding.text));
    }
    return lines;
}

} // namespace lint
