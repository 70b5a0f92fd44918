#pragma once

#include <QPalette>

class QApplication;

namespace wizard::look {

/// Which colours the windows have. System: those of the desktop (Qt 6.4 takes them from its theme or style).
enum class Scheme { System, Light, Dark };

/// The palette of a scheme; an empty one, which leaves everything to the desktop, for System.
QPalette paletteOf(Scheme scheme);

/// Recolours all windows, open ones too.
void apply(QApplication& application, Scheme scheme);

} // namespace wizard::look
