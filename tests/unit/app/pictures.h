#pragma once

#include "app/language.h"
#include "unit/wizard/window.h"
#include "wizard/look/scheme.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QImage>
#include <QTest>
#include <QWidget>

/// The rows of a test that takes pictures in light, dark, large and German.
inline void addModes() {
    using wizard::look::Scheme;
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    QTest::addRow("light") << Scheme::Light << 1.0 << QStringLiteral("en");
    QTest::addRow("dark") << Scheme::Dark << 1.0 << QStringLiteral("en");
    QTest::addRow("large") << Scheme::Light << 2.0 << QStringLiteral("en");
    QTest::addRow("german") << Scheme::Light << 1.0 << QStringLiteral("de");
}

/// Colours, size and language of the row, for as long as it lives.
class Mode {
public:
    Mode() {
        QFETCH(const wizard::look::Scheme, scheme);
        QFETCH(const double, scale);
        QFETCH(const QString, language);
        QFont font = m_before;
        font.setPointSizeF(m_before.pointSizeF() * scale);
        QApplication::setFont(font);
        wizard::look::apply(*qApp, scheme);
        m_language.use(language);
    }
    ~Mode() {
        m_language.use(QStringLiteral("en"));
        wizard::look::apply(*qApp, wizard::look::Scheme::System);
        QApplication::setFont(m_before);
    }
    Q_DISABLE_COPY_MOVE(Mode)

private:
    app::Language m_language{*qApp};
    QFont m_before = QApplication::font();
};

inline bool isBlank(const QImage& image) {
    const QRgb first = image.pixel(image.width() / 2, image.height() / 2);
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            if (image.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

/// A picture of the window in the folder "pictures" of the build, named by the row; false when it is blank.
inline bool take(QWidget* window, const QString& name) {
    settle();
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../pictures"));
    const QImage image = window->grab().toImage();
    const QString file =
        folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(QTest::currentDataTag()), name));
    return folder.mkpath(QStringLiteral(".")) && !isBlank(image) && image.save(file);
}
