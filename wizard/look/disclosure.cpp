#include "wizard/look/disclosure.h"

namespace wizard {

Disclosure::Disclosure(const QString& text, QWidget* content, QWidget* parent) : QToolButton(parent) {
    setText(text);
    setCheckable(true);
    setAutoRaise(true);
    const Qt::ArrowType closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    setArrowType(closed);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    content->hide();
    connect(this, &QToolButton::toggled, content, [this, content, closed](bool isOpen) {
        content->setVisible(isOpen);
        setArrowType(isOpen ? Qt::DownArrow : closed);
    });
}

} // namespace wizard
