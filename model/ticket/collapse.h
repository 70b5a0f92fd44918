#pragma once

#include <QString>
#include <QStringView>

#include <limits>

namespace ticket {

struct Collapsed {
    QString text;
    qsizetype taken = 0; ///< how many units of the original are in it; all of them when it fitted
};

/// The text as a Support Center leaves it: one space for a run of spaces, at most one blank line, no
/// indentation, no spaces at the end of a line, no control characters, and nothing that looks like an HTML
/// tag ("<a" becomes "< a"). Stops before the UTF-8 would be longer than mostBytes; a character is never cut,
/// and what is left over begins with the white space before it.
Collapsed collapse(QStringView text, qsizetype mostBytes = std::numeric_limits<qsizetype>::max());

/// All on one line.
QString oneLine(QStringView text);

} // namespace ticket
