#pragma once

#include "ticket/collapse.h"

#include <QStringView>

#include <limits>

namespace ticket {

/// Whether the text has a layout that says something and that collapsing would destroy: code blocks, tables,
/// indented lines, columns made of spaces. Two spaces between words alone are none.
bool hasLayout(QStringView text);

/// The text for a Support Center that shows Markdown: lines and spaces as written, a code block that was left
/// open is closed, no control characters, and outside of code nothing that looks like an HTML tag ("<a"
/// becomes "< a"). Stops before the UTF-8 would be longer than mostBytes; a character is never cut.
Collapsed withLayout(QStringView text, qsizetype mostBytes = std::numeric_limits<qsizetype>::max());

} // namespace ticket
