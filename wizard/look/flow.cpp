#include "wizard/look/flow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace wizard {

Flow::Flow(int spacing) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

Flow::~Flow() {
    qDeleteAll(m_items);
}

void Flow::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* Flow::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int Flow::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), Do::Measure);
}

QSize Flow::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
            height = std::max(height, item->sizeHint().height());
        }
    }
    return {width, height};
}

QSize Flow::minimumSize() const {
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        size = item->isEmpty() ? size : size.expandedTo(item->minimumSize());
    }
    return size;
}

void Flow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, Do::Place);
}

int Flow::arrange(const QRect& rect, Do what) const {
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint place = rect.topLeft();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint();
        if (place.x() > rect.left() && place.x() + size.width() > rect.left() + rect.width()) {
            place = {rect.left(), place.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        if (what == Do::Place) {
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(place, size)));
        }
        place.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return place.y() + lineHeight - rect.top();
}

} // namespace wizard
