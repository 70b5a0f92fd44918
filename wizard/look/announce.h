#pragma once

class QLabel;
class QString;
class QWidget;

namespace wizard {

/// Has a screen reader say what the label shows now, without moving the focus; nothing while the label is not
/// in sight. For what changes by itself or far from the focus: the treatment strip, the reason why Next stays
/// where it is.
void announce(QLabel* label);
/// The same for a text that is more than the widget shows; the widget keeps it as its description.
void announce(QWidget* widget, const QString& text);

} // namespace wizard
