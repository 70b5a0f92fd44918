#include "app/appearance.h"

#include <QApplication>

namespace app {

namespace {

QFont scaled(QFont font, int percent) {
    constexpr int whole = 100;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * percent / whole);
    } else {
        font.setPixelSize(font.pixelSize() * percent / whole);
    }
    return font;
}

} // namespace

Appearance::Appearance(QApplication& application)
    : m_application(application), m_language(application), m_systemFont(QApplication::font()) {}

void Appearance::apply(const Preferences& preferences) {
    m_language.use(preferences.language);
    wizard::look::apply(m_application, preferences.scheme);
    QApplication::setFont(scaled(m_systemFont, preferences.textPercent));
}

} // namespace app
