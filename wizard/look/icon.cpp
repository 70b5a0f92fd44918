#include "wizard/look/icon.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wizard {

namespace {

/// All shapes on a square of 16 units.
QPainterPath shape(Icon icon) {
    QPainterPath path;
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Empty:
    case Icon::Dot:
        path.addEllipse(QPointF(8, 8), 5, 5);
        break;
    case Icon::Check:
        path.moveTo(3, 8.5);
        path.lineTo(6.5, 12);
        path.lineTo(13, 4.5);
        break;
    case Icon::Pencil:
        path.moveTo(3, 13);
        path.lineTo(4, 10);
        path.lineTo(11, 3);
        path.lineTo(13, 5);
        path.lineTo(6, 12);
        path.closeSubpath();
        break;
    case Icon::Warning:
        path.moveTo(8, 2);
        path.lineTo(14.5, 13.5);
        path.lineTo(1.5, 13.5);
        path.closeSubpath();
        path.moveTo(8, 6);
        path.lineTo(8, 9.5);
        path.moveTo(8, 11.5);
        path.lineTo(8, 11.6);
        break;
    case Icon::Error:
        path.addEllipse(QPointF(8, 8), 6, 6);
        path.moveTo(5.8, 5.8);
        path.lineTo(10.2, 10.2);
        path.moveTo(10.2, 5.8);
        path.lineTo(5.8, 10.2);
        break;
    case Icon::Note:
        path.addEllipse(QPointF(8, 8), 6, 6);
        path.moveTo(8, 7.5);
        path.lineTo(8, 11);
        path.moveTo(8, 5);
        path.lineTo(8, 5.1);
        break;
    case Icon::Arrow:
        path.moveTo(5, 3);
        path.lineTo(11, 8);
        path.lineTo(5, 13);
        break;
    case Icon::Clock:
        path.addEllipse(QPointF(8, 8), 6, 6);
        path.moveTo(8, 4.5);
        path.lineTo(8, 8);
        path.lineTo(10.5, 9.5);
        break;
    }
    return path;
}

} // namespace

void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color) {
    constexpr double units = 16;
    const double scale = std::min(box.width(), box.height()) / units;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(units, units) * scale / 2);
    painter.scale(scale, scale);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(icon == Icon::Dot ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(shape(icon));
    painter.restore();
}

IconLabel::IconLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::set(Icon icon, look::Role role) {
    m_icon = icon;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawIcon(painter, m_icon, QRectF(rect()), look::color(m_role, palette()));
}

} // namespace wizard
