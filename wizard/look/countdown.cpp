#include "wizard/look/countdown.h"

#include <QPainter>

#include <algorithm>

namespace wizard {

Countdown::Countdown(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Countdown::show(const QString& digits) {
    if (m_digits == digits) {
        return;
    }
    const bool isOtherSize = m_digits.size() != digits.size();
    m_digits = digits;
    setVisible(!digits.isEmpty());
    if (isOtherSize) {
        updateGeometry();
    }
    update();
}

int Countdown::widthOf(QChar character) const {
    const QFontMetrics metrics(look::strong(font()));
    if (!character.isDigit()) {
        return metrics.horizontalAdvance(character);
    }
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

QSize Countdown::sizeHint() const {
    int width = 0;
    for (const QChar character : m_digits) {
        width += widthOf(character);
    }
    return {width, fontMetrics().height()};
}

void Countdown::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(look::strong(font()));
    painter.setPen(look::color(look::Role::Accent, palette()));
    int x = 0;
    // Digits run from left to right in every language.
    for (const QChar character : std::as_const(m_digits)) {
        const int width = widthOf(character);
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignCenter, QString(character));
        x += width;
    }
}

} // namespace wizard
