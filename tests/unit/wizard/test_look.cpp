// Everything can be read: contrast of text, icons and focus in every colour scheme, and icons that are there.
#include "wizard/look/icon.h"
#include "wizard/look/scheme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wizard;

namespace {

constexpr std::array roles{look::Role::Text,    look::Role::Secondary, look::Role::Critical,
                           look::Role::Warning, look::Role::Good,      look::Role::Accent};
constexpr std::array icons{Icon::Empty, Icon::Dot,  Icon::Check, Icon::Pencil, Icon::Warning,
                           Icon::Error, Icon::Note, Icon::Arrow, Icon::Clock,  Icon::Help,
                           Icon::Send,  Icon::File, Icon::Mail};

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance, WCAG 2.2.
double luminance(const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

} // namespace

class TestLook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void systemBringsTheDesktopsColoursBack();
    void everyIconIsDrawnInItsColour_data();
    void everyIconIsDrawnInItsColour();
    void arrowsFollowTheReadingDirection();
};

void TestLook::textCanBeRead_data() {
    QTest::addColumn<look::Scheme>("scheme");
    QTest::addRow("system") << look::Scheme::System;
    QTest::addRow("light") << look::Scheme::Light;
    QTest::addRow("dark") << look::Scheme::Dark;
}

void TestLook::textCanBeRead() {
    QFETCH(const look::Scheme, scheme);
    look::apply(*qApp, scheme);
    const QPalette palette = QApplication::palette();
    const auto holds = [](const QColor& fore, const QColor& back, double least, const char* what) {
        const double found = contrast(fore, back);
        if (found < least) {
            qWarning("%s: %s on %s is %.2f", what, qPrintable(fore.name()), qPrintable(back.name()), found);
        }
        return found >= least;
    };
    for (const look::Role role : roles) {
        const QColor text = look::color(role, palette);
        QVERIFY(holds(text, palette.color(QPalette::Window), 4.5, "on the window"));
        QVERIFY(holds(text, palette.color(QPalette::Base), 4.5, "on a card"));
        for (const look::Role below : roles) {
            QVERIFY(holds(text, look::ground(below, palette), 4.5, "on a strip"));
        }
    }
    if (scheme != look::Scheme::System) { // the desktop's own are its business
        QVERIFY(holds(palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5, "input"));
        QVERIFY(
            holds(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), 4.5, "example"));
        QVERIFY(holds(palette.color(QPalette::ButtonText), palette.color(QPalette::Button), 4.5, "button"));
        QVERIFY(holds(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5,
                      "selection"));
        QVERIFY(holds(palette.color(QPalette::Link), palette.color(QPalette::Window), 4.5, "link"));
        QVERIFY(holds(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase), 4.5,
                      "tool tip"));
        QCOMPARE(look::isDark(palette), scheme == look::Scheme::Dark);
    }
    QVERIFY(holds(look::color(look::Role::Accent, palette), palette.color(QPalette::Base), 3, "focus"));
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
        QVERIFY(holds(look::edge(palette), palette.color(ground), 3, "edge of a field"));
    }
}

void TestLook::systemBringsTheDesktopsColoursBack() {
    look::apply(*qApp, look::Scheme::System);
    const QPalette before = QApplication::palette();
    look::apply(*qApp, look::Scheme::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window) != before.color(QPalette::Window));
    look::apply(*qApp, look::Scheme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
}

void TestLook::everyIconIsDrawnInItsColour_data() {
    QTest::addColumn<int>("side");
    QTest::addRow("16") << 16;
    QTest::addRow("24") << 24;
    QTest::addRow("48") << 48;
}

void TestLook::everyIconIsDrawnInItsColour() {
    QFETCH(const int, side);
    const QColor color(0x14, 0x60, 0x32);
    for (const Icon icon : icons) {
        QImage image(side, side, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawIcon(painter, icon, QRectF(0, 0, side, side), color);
        painter.end();
        bool isThere = false;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                isThere = isThere || (pixel.alpha() == 255 && pixel.rgb() == color.rgb());
            }
        }
        QVERIFY2(isThere, qPrintable(u"icon %1"_s.arg(int(icon))));
    }
}

void TestLook::arrowsFollowTheReadingDirection() {
    const auto drawn = [](Qt::LayoutDirection direction) {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        drawIcon(painter, Icon::Arrow, QRectF(0, 0, 16, 16), Qt::black);
        painter.end();
        return image;
    };
    QVERIFY(drawn(Qt::LeftToRight) != drawn(Qt::RightToLeft));
}

QTEST_MAIN(TestLook)
#include "test_look.moc"
