#pragma once

#include "lint/scanner.h"

/// Words that have no place in the tree, and why.
namespace lint {

enum class Where {
    Code,           ///< outside comments and strings
    CodeAndStrings, ///< outside comments
    Everywhere,
};

struct Word {
    QString pattern;
    QString reason;
    Where where = Where::Code;
    QStringList folders = {u"app"_s, u"wizard"_s, u"model"_s};
    QStringList allowedIn = {}; ///< files, or folders with a slash at the end
};

inline const QList<Word>& forbiddenWords() {
    const QStringList all = {u"app"_s, u"wizard"_s, u"model"_s, u"tests"_s};
    const QStringList windows = {u"app"_s, u"wizard"_s};
    const QStringList product = {u"app"_s, u"wizard"_s, u"model"_s};
    static const QList<Word> words = {
        {uR"(\bregisterField\b)"_s, u"pages share typed values through the session"_s},
        {uR"(\bQEventLoop\b)"_s,
         u"no nested event loops"_s,
         Where::Code,
         product,
         {u"app/widgetprompts.cpp"_s}},
        {uR"(\bprocessEvents\s*\()"_s, u"no nested event loops"_s},
        {uR"(\bexec\s*\()"_s,
         u"only main and the command line run an event loop; dialogs are opened"_s,
         Where::Code,
         windows,
         {u"app/main.cpp"_s, u"app/window.cpp"_s, u"app/cli/"_s, u"app/widgetprompts.cpp"_s}},
        {uR"(\bQ(MessageBox::(information|question|warning|critical|about)|FileDialog::get\w+|InputDialog::get\w+))"
         uR"(\s*\()"_s,
         u"these run a nested event loop: open the dialog instead"_s,
         Where::Code,
         windows,
         {u"app/widgetprompts.cpp"_s}},
        {uR"((?<!\w::)(?<!->)(?<!\.)\binstance\s*\(|\b(?!Q[A-Z])\w+::instance\s*\()"_s,
         u"no singletons: main builds the graph"_s},
        {uR"((?<!::)(?<!->)(?<!\.)\bsender\s*\(\s*\))"_s, u"a slot knows its sender by its connection"_s},
        {uR"(\b(SIGNAL|SLOT)\s*\()"_s,
         u"connect by function pointer"_s,
         Where::Code,
         all,
         {u"tests/gui/screenreader.cpp"_s}},
        {uR"(\bconnect\s*\(\s*[^,;{}]+,\s*&[\w:]+\s*,\s*\[)"_s,
         u"a connection to a lambda needs a context object"_s, Where::Code, all},
        {uR"(\b(qSleep|qWait|msleep|usleep|nanosleep|sleep|sleep_for|sleep_until)\s*\()"_s,
         u"wait for what is awaited, not for time to pass"_s,
         Where::Code,
         {u"app"_s, u"wizard"_s, u"tests"_s}},
        {uR"(#\s*include\s*["<][^">]*\.cpp[">])"_s,
         u"include the header: units of several files are the build's"_s, Where::Everywhere, all},
        {uR"(\b(TODO|FIXME|XXX|HACK)\b)"_s, u"finish it, or say nothing"_s, Where::Everywhere},
        {uR"((?<![\w.])/(work|home|root|Users)/)"_s, u"a path of somebody's machine"_s, Where::Everywhere,
         all},
    };
    return words;
}

inline bool isAllowedIn(const QStringList& places, const QString& path) {
    for (const QString& place : places) {
        if (path == place || (place.endsWith(u'/') && path.startsWith(place))) {
            return true;
        }
    }
    return false;
}

/// The forbidden words of a file.
inline QList<Finding> wordFindings(const Source& source) {
    QList<Finding> findings;
    const QString code = blanked(source.text, Keep::Code);
    const QString strings = blanked(source.text, Keep::CodeAndStrings);
    for (const Word& word : forbiddenWords()) {
        if (!word.folders.contains(source.path.section(u'/', 0, 0)) ||
            isAllowedIn(word.allowedIn, source.path)) {
            continue;
        }
        const QString& text = word.where == Where::Code             ? code
                              : word.where == Where::CodeAndStrings ? strings
                                                                    : source.text;
        auto found = search(text, QRegularExpression(word.pattern));
        for (Finding& finding : found) {
            finding.text += u": "_s + word.reason;
        }
        findings += found;
    }
    return findings;
}

/// Headers guard themselves; names are taken in only in .cpp files, and only those of literals. Tests, which
/// nobody includes, may take in any but std.
inline QList<Finding> habitFindings(const Source& source) {
    QList<Finding> findings;
    const bool header = source.path.endsWith(u".h"_s);
    const bool test = source.path.startsWith(u"tests/"_s);
    if (header && !source.text.startsWith(u"#pragma once\n"_s)) {
        findings.append({1, u"a header begins with #pragma once"_s});
    }
    static const QRegularExpression usingNamespace(uR"(\busing\s+namespace\s+([\w:]+))"_s);
    const QString code = blanked(source.text, Keep::Code);
    auto matches = usingNamespace.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(1);
        const bool literals = name == u"Qt::StringLiterals" || name.endsWith(u"_literals");
        if (test ? name == u"std" : header || !literals) {
            findings.append({lineOf(code, match.capturedStart()), match.captured() + u": not here"_s});
        }
    }
    return findings;
}

/// Texts a person reads that do not go through tr() or translate(): literals with a letter in them, given
/// straight to a function that shows text. A modest net: it does not follow variables.
inline QList<Finding> untranslatedFindings(const Source& source) {
    static const QRegularExpression shown(
        uR"(\b(?:(?:set(?:Text|WindowTitle|Title|SubTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|)"
        uR"(AccessibleName|AccessibleDescription|LabelText|InformativeText|DetailedText|ButtonText|Html|PlainText)|)"
        uR"(add(?:Action|Menu|Button|Tab|Row|Item)|showMessage)\s*\(|)"
        uR"(new\s+Q(?:Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action)\s*[({]|)"
        uR"(\bfail\s*\(\s*(?:core::)?ErrorKind::\w+\s*,)\s*)"
        uR"((?:QStringLiteral\s*\(\s*|u|L)?\x22((?:\\.|[^\x22\\])*)\x22)"_s);
    static const QRegularExpression letters(uR"(\p{L}{2,})"_s);
    QList<Finding> findings;
    const QString text = blanked(source.text, Keep::CodeAndStrings);
    auto matches = shown.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (letters.match(match.captured(1)).hasMatch()) {
            findings.append({lineOf(text, match.capturedStart()),
                             match.captured().simplified() + u": not through tr()"_s});
        }
    }
    return findings;
}

} // namespace lint
