#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>

class QWidget;

/// Measures, colours and type of the wizard in one place.
namespace wizard::look {

inline constexpr int grid = 8;       ///< pixels between groups
inline constexpr int half = 4;       ///< pixels inside a group
inline constexpr int textChars = 72; ///< most characters in a line of text
inline constexpr int pageChars = 92; ///< width of a page's fields and cards

/// What a colour stands for; never the only sign of it.
enum class Role { Text, Secondary, Critical, Warning, Good, Accent };

/// Whether the palette is a dark one (Qt 6.4 does not report the desktop's scheme).
bool isDark(const QPalette& palette);
/// Contrast of at least 4.5:1 on the palette's window and base colours.
QColor color(Role role, const QPalette& palette);
/// A hairline between areas and around cards.
QColor line(const QPalette& palette);
/// Around fields, lists and other controls: contrast of at least 3:1 on window and base (WCAG 2.1, 1.4.11).
QColor edge(const QPalette& palette);
/// A faint ground for strips and cards of that role.
QColor ground(Role role, const QPalette& palette);
QFont heading(const QFont& body);
QFont strong(const QFont& body);
/// The size of a window before anybody has changed it: what its screen leaves, where that is less.
void openAs(QWidget* window, QSize size);
/// Width in pixels of so many average characters in the widget's font.
int chars(const QWidget* widget, int count);
/// The text for a widget that takes "&" as the mark of a mnemonic.
QString verbatim(QString text);

} // namespace wizard::look
