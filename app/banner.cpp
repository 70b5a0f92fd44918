#include "app/banner.h"

#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastBannerChars = 48; ///< or the window would have to be as high as the narrowest text

look::Role roleOf(Banner::Tone tone) {
    switch (tone) {
    case Banner::Tone::Offer:
        return look::Role::Accent;
    case Banner::Tone::Warning:
        return look::Role::Warning;
    }
    return look::Role::Text;
}

} // namespace

Banner::Banner(Tone tone, const QString& text, QWidget* parent)
    : QFrame(parent), m_tone(tone), m_row(new QHBoxLayout(this)) {
    setObjectName(u"banner"_s);
    setAccessibleName(text);
    setAutoFillBackground(true);
    dress();
    m_row->setContentsMargins(2 * look::grid, look::grid, look::grid, look::grid);
    m_row->setSpacing(look::grid);
    auto* icon = new wizard::IconLabel(this);
    icon->set(tone == Tone::Warning ? wizard::Icon::Warning : wizard::Icon::Note, roleOf(tone));
    auto* label = new wizard::Label(text, look::Role::Text, wizard::Label::Weight::Body, this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(look::chars(label, leastBannerChars));
    m_row->addWidget(icon);
    m_row->addWidget(label, 1, Qt::AlignVCenter);
}

void Banner::dress() {
    const QPalette above = parentWidget() ? parentWidget()->palette() : QGuiApplication::palette();
    QPalette own;
    own.setColor(QPalette::Window, look::ground(roleOf(m_tone), above));
    setPalette(own);
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isDressing) {
        m_isDressing = true;
        dress();
        m_isDressing = false;
    }
}

void Banner::addButton(const QString& label, const QString& objectName, std::function<void()> action) {
    auto* button = new QPushButton(label, this);
    button->setObjectName(objectName);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] {
        hide();
        deleteLater();
        if (action) {
            action();
        }
    });
}

void Banner::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

BannerBar::BannerBar(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
}

Banner& BannerBar::add(Banner::Tone tone, const QString& text) {
    auto* banner = new Banner(tone, text, this);
    m_column->addWidget(banner);
    return *banner;
}

} // namespace app
