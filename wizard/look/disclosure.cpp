#include "wizard/look/disclosure.h"

namespace wizard {

Disclosure::Disclosure(const QString& text, QWidget* content, QWidget* parent) : QToolButton(parent) {
    setText(text);
    setCheckable(true);
    setAutoRaise(true);
    setArrowType(Qt::RightArrow);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    content->hide();
    connect(this, &QToolButton::toggled, content, [this, content](bool isOpen) {
        content->setVisible(isOpen);
        setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
}

} // namespace wizard
