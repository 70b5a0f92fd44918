#include "wizard/look/panel.h"

#include <QPainter>
#include <QStyle>

namespace wizard {

Panel::Panel(look::Role role, QWidget* parent) : QWidget(parent), m_role(role) {}

void Panel::setRole(look::Role role) {
    m_role = role;
    update();
}

void Panel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), look::ground(m_role, palette()));
    painter.setPen(look::line(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect bar(0, 0, look::half, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), look::color(m_role, palette()));
}

} // namespace wizard
