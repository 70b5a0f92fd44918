#include "wizard/look/textlink.h"

#include <QPainter>

#include <algorithm>

namespace wizard {

namespace {

constexpr int endless = 1 << 20;

} // namespace

TextLink::TextLink(QString text, look::Role role, QWidget* parent)
    : QPushButton(parent), m_text(std::move(text)), m_role(role) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAccessibleName(m_text);
}

QRect TextLink::textBox(int width) const {
    return {look::half, look::half / 2, std::max(1, width - 2 * look::half), endless};
}

int TextLink::heightForWidth(int width) const {
    return m_heights.of(*this, m_text, width, [this](int mine) {
        return fontMetrics().boundingRect(textBox(mine), Qt::TextWordWrap, m_text).height() + look::half;
    });
}

QSize TextLink::sizeHint() const {
    const int width = fontMetrics().horizontalAdvance(m_text) + 2 * look::half + 1;
    const int most = look::chars(this, look::textChars);
    return {std::min(width, most), heightForWidth(std::min(width, most))};
}

QSize TextLink::minimumSizeHint() const {
    constexpr int leastChars = 12;
    return {std::min(sizeHint().width(), look::chars(this, leastChars)), fontMetrics().height() + look::half};
}

void TextLink::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(!m_isQuiet || hasFocus() || underMouse());
    painter.setFont(underlined);
    painter.setPen(look::color(m_role, palette()));
    painter.drawText(textBox(width()), Qt::TextWordWrap, m_text);
    if (hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look::color(look::Role::Accent, palette()), hasFocus() ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::half, look::half);
    }
}

} // namespace wizard
