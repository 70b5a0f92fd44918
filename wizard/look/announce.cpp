#include "wizard/look/announce.h"

#include <QAccessible>
#include <QLabel>

namespace wizard {

namespace {

/// Some readers listen for the one, some for the other.
void tell(QWidget* widget, QAccessible::Event change) {
    for (const QAccessible::Event type : {change, QAccessible::Alert}) {
        QAccessibleEvent event(widget, type);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

void announce(QLabel* label) {
    if (label->isVisible()) {
        tell(label, QAccessible::NameChanged);
    }
}

void announce(QWidget* widget, const QString& text) {
    widget->setAccessibleDescription(text);
    if (widget->isVisible()) {
        tell(widget, QAccessible::DescriptionChanged);
    }
}

} // namespace wizard
