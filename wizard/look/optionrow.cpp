#include "wizard/look/optionrow.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace wizard {

OptionRow::OptionRow(QAbstractButton* button, const QString& text, Label::Weight weight, QWidget* parent)
    : QWidget(parent), m_button(button) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::half, look::half / 2, look::half, look::half / 2);
    layout->setSpacing(look::grid);
    button->setAccessibleName(text);
    button->installEventFilter(this);
    auto* label = new Label(text, look::Role::Text, weight, this);
    // In the middle of the first line.
    button->setFixedHeight(label->fontMetrics().height());
    layout->addWidget(button, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
}

int OptionRow::indent(const QAbstractButton* button) {
    return look::half + button->sizeHint().width() + look::grid;
}

void OptionRow::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void OptionRow::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_button->setFocus(Qt::MouseFocusReason);
        m_button->click();
    }
}

void OptionRow::paintEvent(QPaintEvent* /*event*/) {
    if (m_button->hasFocus()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look::color(look::Role::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::half, look::half);
    }
}

bool OptionRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wizard
