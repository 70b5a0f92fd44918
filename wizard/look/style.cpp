#include "wizard/look/style.h"

#include "wizard/look/icon.h"

#include <QPainter>
#include <QStyleOption>

namespace wizard::look {

namespace {

struct Colors {
    QColor edge, fill, mark;
};

Colors colorsOf(const QStyleOption& option, bool isFilled) {
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor edge = isEnabled ? color(Role::Secondary, option.palette)
                                  : option.palette.color(QPalette::Disabled, QPalette::WindowText);
    const QColor accent = isEnabled ? color(Role::Accent, option.palette) : edge;
    const QColor base = option.palette.color(QPalette::Base);
    return isFilled ? Colors{.edge = accent, .fill = accent, .mark = base}
                    : Colors{.edge = edge, .fill = base, .mark = accent};
}

QRectF squareIn(const QRect& rect) {
    const qreal side = qMin(rect.width(), rect.height()) - 1;
    return {rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side};
}

void drawTick(QPainter& painter, const QStyleOption& option) {
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const Colors colors = colorsOf(option, isOn || isPartly);
    const QRectF box = squareIn(option.rect);
    painter.setPen(colors.edge);
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(box, 2, 2);
    if (isOn) {
        drawIcon(painter, Icon::Check, box, colors.mark);
    } else if (isPartly) {
        painter.fillRect(QRectF(box.left() + 3, box.center().y() - 1, box.width() - 6, 2), colors.mark);
    }
}

void drawRadio(QPainter& painter, const QStyleOption& option) {
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const Colors colors = colorsOf(option, false);
    const QRectF box = squareIn(option.rect);
    painter.setPen(isOn ? QPen(colors.mark, 1.5) : QPen(colors.edge));
    painter.setBrush(colors.fill);
    painter.drawEllipse(box);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.mark);
        painter.drawEllipse(box.center(), box.width() / 4, box.height() / 4);
    }
}

/// Of a field, a list or an area of text: told apart from the window, and where the keyboard is.
void drawFrame(QPainter& painter, const QStyleOption& option) {
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(!isEnabled ? line(option.palette)
                   : hasFocus ? color(Role::Accent, option.palette)
                              : edge(option.palette));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const bool isPopup = widget && widget->inherits("QComboBoxPrivateContainer");
    const bool isFrame = element == PE_FrameLineEdit || (element == PE_Frame && !isPopup);
    if (!isFrame && element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isFrame) {
        drawFrame(*painter, *option);
    } else if (element == PE_IndicatorCheckBox) {
        drawTick(*painter, *option);
    } else {
        drawRadio(*painter, *option);
    }
    painter->restore();
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) {
        size.rwidth() += grid;
    } else if (type == CT_ItemViewItem && option) {
        size.setHeight(qMax(size.height(), option->fontMetrics.height() + grid));
    }
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_FocusFrameHMargin) { // of a cell, to which Qt adds one
        return half;
    }
    if (metric == PM_HeaderMargin) {
        return half + 1;
    }
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const bool isIndicator = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight ||
                             metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight;
    return isIndicator && widget ? qMax(usual, widget->fontMetrics().ascent()) : usual;
}

} // namespace wizard::look
