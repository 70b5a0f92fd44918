#include "wizard/stepbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace wizard {

StepButton::StepButton(QString id, QString title, QWidget* parent)
    : QPushButton(parent), m_id(std::move(id)), m_title(std::move(title)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setCurrent(false);
}

void StepButton::setState(Icon icon, look::Role role, const QString& word) {
    m_icon = icon;
    m_role = role;
    m_word = word;
    describe();
    update();
}

void StepButton::setCurrent(bool isCurrent) {
    m_isCurrent = isCurrent;
    setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    describe();
    update();
}

void StepButton::describe() {
    QStringList parts{m_title};
    if (!m_word.isEmpty()) {
        parts.append(m_word);
    }
    if (m_isCurrent) {
        parts.append(tr("shown now"));
    }
    setAccessibleName(parts.join(QStringLiteral(", ")));
}

QRect StepButton::textBox(int width) const {
    const int icon = fontMetrics().height();
    return {look::grid * 2 + icon, look::half + 2, qMax(1, width - look::grid * 3 - icon), 1000};
}

int StepButton::heightForWidth(int width) const {
    return m_heights.of(*this, m_title, width, [this](int mine) {
        const QFontMetrics metrics(look::strong(font()));
        const QRect title = metrics.boundingRect(textBox(mine), Qt::TextWordWrap, m_title);
        return title.height() + fontMetrics().lineSpacing() + look::grid + look::half;
    });
}

QSize StepButton::sizeHint() const {
    const int width = look::chars(this, 26);
    return {width, heightForWidth(width)};
}

QSize StepButton::minimumSizeHint() const {
    constexpr int leastChars = 10;
    return {look::grid * 3 + fontMetrics().height() + look::chars(this, leastChars),
            2 * fontMetrics().lineSpacing()};
}

void StepButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QColor accent = look::color(look::Role::Accent, palette());
    if (m_isCurrent || underMouse()) {
        painter.fillRect(rect(), look::ground(look::Role::Accent, palette()));
    }
    const auto mirrored = [this](const QRect& box) {
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    if (m_isCurrent) {
        painter.fillRect(mirrored(QRect(0, 0, 3, height())), accent);
    }
    const QRect box = mirrored(textBox(width()));
    const int side = fontMetrics().height();
    drawIcon(painter, m_isCurrent ? Icon::Arrow : m_icon, mirrored(QRect(look::grid, box.top(), side, side)),
             m_isCurrent ? accent : look::color(m_role, palette()));
    const QColor text = look::color(isEnabled() ? look::Role::Text : look::Role::Secondary, palette());
    painter.setPen(text);
    painter.setFont(m_isCurrent ? look::strong(font()) : font());
    QRect used;
    painter.drawText(box, Qt::TextWordWrap, m_title, &used);
    painter.setFont(font());
    painter.setPen(look::color(m_role, palette()));
    painter.drawText(QRect(box.left(), used.bottom() + 1, box.width(), fontMetrics().lineSpacing()),
                     Qt::AlignLeft | Qt::AlignTop, m_word);
    if (hasFocus()) {
        painter.setPen(QPen(accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StepButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        Q_EMIT moved(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace wizard
