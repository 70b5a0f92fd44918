#include "wizard/look/scheme.h"

#include "wizard/look/look.h"
#include "wizard/look/style.h"

#include <QApplication>

namespace wizard::look {

namespace {

struct SchemeColors {
    QColor window, base, alternate, text, faint, button, highlight, highlighted, link;
};

constexpr SchemeColors light{.window = QColor(0xf4, 0xf5, 0xf6),
                             .base = QColor(0xff, 0xff, 0xff),
                             .alternate = QColor(0xf0, 0xf1, 0xf3),
                             .text = QColor(0x1d, 0x20, 0x24),
                             .faint = QColor(0x66, 0x6c, 0x73),
                             .button = QColor(0xec, 0xed, 0xef),
                             .highlight = QColor(0x14, 0x4f, 0x9e),
                             .highlighted = QColor(0xff, 0xff, 0xff),
                             .link = QColor(0x14, 0x4f, 0x9e)};

constexpr SchemeColors dark{.window = QColor(0x22, 0x25, 0x29),
                            .base = QColor(0x1a, 0x1c, 0x20),
                            .alternate = QColor(0x26, 0x29, 0x2e),
                            .text = QColor(0xea, 0xec, 0xee),
                            .faint = QColor(0x9a, 0xa0, 0xa7),
                            .button = QColor(0x33, 0x37, 0x3d),
                            .highlight = QColor(0x8a, 0xbc, 0xff),
                            .highlighted = QColor(0x10, 0x13, 0x17),
                            .link = QColor(0x8a, 0xbc, 0xff)};

QPalette paletteFrom(const SchemeColors& colors) {
    QPalette palette(colors.button, colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Button, colors.button);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, colors.text);
        palette.setColor(QPalette::Disabled, role, colors.faint);
    }
    palette.setColor(QPalette::Dark, edge(palette));
    palette.setColor(QPalette::Mid, edge(palette));
    palette.setColor(QPalette::BrightText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.faint);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::HighlightedText, colors.highlighted);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    return palette;
}

} // namespace

QPalette paletteOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::System:
        return {};
    case Scheme::Light:
        return paletteFrom(light);
    case Scheme::Dark:
        return paletteFrom(dark);
    }
    Q_UNREACHABLE();
}

void apply(QApplication& application, Scheme scheme) {
    if (!qobject_cast<Style*>(QApplication::style())) {
        QApplication::setStyle(new Style);
    }
    // Roles that the palette does not name are taken from the desktop's: an empty one brings all of them
    // back.
    application.setPalette(paletteOf(scheme));
}

} // namespace wizard::look
