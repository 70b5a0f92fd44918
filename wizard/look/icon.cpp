#include "wizard/look/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QString nameOf(Icon icon) {
    switch (icon) {
    case Icon::None:
        return {};
    case Icon::Empty:
        return u"empty"_s;
    case Icon::Dot:
        return u"dot"_s;
    case Icon::Check:
        return u"check"_s;
    case Icon::Pencil:
        return u"pencil"_s;
    case Icon::Warning:
        return u"warning"_s;
    case Icon::Error:
        return u"error"_s;
    case Icon::Note:
        return u"note"_s;
    case Icon::Arrow:
        return u"arrow"_s;
    case Icon::Clock:
        return u"clock"_s;
    case Icon::Help:
        return u"help"_s;
    case Icon::Send:
        return u"send"_s;
    case Icon::File:
        return u"file"_s;
    case Icon::Mail:
        return u"mail"_s;
    }
    Q_UNREACHABLE();
}

bool isDirected(Icon icon) {
    return icon == Icon::Arrow || icon == Icon::Send;
}

/// The drawing with its stroke in the colour; `side` in device pixels.
QPixmap pixmapOf(Icon icon, int side, const QColor& color, bool isMirrored) {
    const QString name = nameOf(icon);
    const QString key =
        u"icon/%1/%2/%3/%4"_s.arg(name).arg(side).arg(color.name()).arg(isMirrored ? u"rtl"_s : u"ltr"_s);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!name.isEmpty() && file.open(QIODevice::ReadOnly)) {
        QSvgRenderer svg(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        if (isMirrored) {
            painter.translate(side, 0);
            painter.scale(-1, 1);
        }
        svg.render(&painter, QRectF(0, 0, side, side));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void drawIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color) {
    const qreal side = std::min(box.width(), box.height());
    if (icon == Icon::None || side < 1) {
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const bool isMirrored = isDirected(icon) && painter.layoutDirection() == Qt::RightToLeft;
    QPixmap pixmap = pixmapOf(icon, qRound(side * ratio), color, isMirrored);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(box.center() - QPointF(side, side) / 2, pixmap);
}

QIcon iconOf(Icon icon, const QColor& color) {
    QIcon made;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        made.addPixmap(pixmapOf(icon, side, color, false));
    }
    return made;
}

IconLabel::IconLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::set(Icon icon, look::Role role) {
    m_icon = icon;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawIcon(painter, m_icon, QRectF(rect()), look::color(m_role, palette()));
}

} // namespace wizard
