#include "wizard/look/look.h"

#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wizard::look {

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor color(Role role, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (role) {
    case Role::Text:
        return palette.color(QPalette::WindowText);
    case Role::Secondary:
        return dark ? QColor(0xb4, 0xb8, 0xbe) : QColor(0x4f, 0x55, 0x5c);
    case Role::Critical:
        return dark ? QColor(0xff, 0x9c, 0x94) : QColor(0xa8, 0x12, 0x12);
    case Role::Warning:
        return dark ? QColor(0xf2, 0xc1, 0x4e) : QColor(0x7a, 0x4a, 0x00);
    case Role::Good:
        return dark ? QColor(0x7f, 0xd6, 0x9a) : QColor(0x14, 0x60, 0x32);
    case Role::Accent:
        return dark ? QColor(0x8a, 0xbc, 0xff) : QColor(0x14, 0x4f, 0x9e);
    }
    Q_UNREACHABLE();
}

QColor line(const QPalette& palette) {
    return isDark(palette) ? QColor(0x5b, 0x60, 0x67) : QColor(0xc4, 0xc8, 0xcd);
}

QColor edge(const QPalette& palette) {
    return isDark(palette) ? QColor(0x7b, 0x82, 0x8a) : QColor(0x80, 0x86, 0x8d);
}

QColor ground(Role role, const QPalette& palette) {
    QColor mixed = color(role, palette);
    const QColor window = palette.color(QPalette::Base);
    constexpr float share = 0.08F;
    mixed.setRgbF(window.redF() + (mixed.redF() - window.redF()) * share,
                  window.greenF() + (mixed.greenF() - window.greenF()) * share,
                  window.blueF() + (mixed.blueF() - window.blueF()) * share);
    return mixed;
}

QFont heading(const QFont& body) {
    QFont font = strong(body);
    if (body.pointSizeF() > 0) {
        font.setPointSizeF(body.pointSizeF() + 4);
    } else {
        font.setPixelSize(body.pixelSize() + 5);
    }
    return font;
}

QFont strong(const QFont& body) {
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

void openAs(QWidget* window, QSize size) {
    const QSize frame(2 * grid, 6 * grid); // about what the desktop puts around a window
    window->resize(size.boundedTo(window->screen()->availableSize() - frame));
}

int chars(const QWidget* widget, int count) {
    return widget->fontMetrics().averageCharWidth() * count;
}

QString verbatim(QString text) {
    return text.replace(u'&', u"&&"_s);
}

} // namespace wizard::look
