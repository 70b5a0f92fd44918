#pragma once

#include <QProxyStyle>

namespace wizard::look {

/// The desktop's style, but ticks, radio buttons and fields whose edges can be seen in every palette: Fusion
/// draws them darker than the window, which in a dark one is next to nothing. Buttons and rows of lists have
/// some air around their text.
class Style final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Style)

public:
    Style() = default;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    /// Ticks and radio buttons grow with the text beside them.
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
};

} // namespace wizard::look
