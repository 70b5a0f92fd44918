#include "wizard/look/label.h"

#include <QEvent>

namespace wizard {

Label::Label(const QString& text, look::Role role, Weight weight, QWidget* parent)
    : QLabel(parent), m_role(role), m_weight(weight) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Without this a wrapping label asks for a quarter of the screen.
    setMinimumWidth(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    dress();
    setText(text);
}

void Label::setRole(look::Role role) {
    m_role = role;
    dress();
}

void Label::say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
}

int Label::heightForWidth(int width) const {
    return m_heights.of(*this, text(), qMin(width, maximumWidth()),
                        [this](int mine) { return QLabel::heightForWidth(mine); });
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    const bool isDress = event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange ||
                         event->type() == QEvent::FontChange;
    if (isDress && !m_isDressing) {
        dress();
    }
}

void Label::dress() {
    m_isDressing = true;
    const QWidget* above = parentWidget();
    const QPalette inherited = above ? above->palette() : palette();
    QPalette own; // empty: the inherited colours, also after another role
    if (m_role != look::Role::Text) {
        own.setColor(QPalette::WindowText, look::color(m_role, inherited));
    }
    setPalette(own);
    if (m_weight != Weight::Body) {
        const QFont body = above ? above->font() : font();
        setFont(m_weight == Weight::Heading ? look::heading(body) : look::strong(body));
    }
    m_isDressing = false;
}

} // namespace wizard
