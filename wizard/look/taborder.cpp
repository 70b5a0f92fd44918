#include "wizard/look/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace wizard::look {

namespace {

void collect(QLayout* layout, QList<QWidget*>& found) {
    for (int row = 0; layout && row < layout->count(); ++row) {
        QLayoutItem* item = layout->itemAt(row);
        collect(item->layout(), found);
        if (QWidget* widget = item->widget()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
                found.append(widget);
            }
            const auto* area = qobject_cast<QScrollArea*>(widget);
            const QWidget* inside = area ? area->widget() : widget;
            collect(inside ? inside->layout() : nullptr, found);
        }
    }
}

} // namespace

void orderTabs(QWidget* widget) {
    QList<QWidget*> found;
    collect(widget->layout(), found);
    // Each right behind the first, from the last on: Qt 6.4 moves nothing behind the last of the chain.
    for (qsizetype at = found.size() - 1; at > 0; --at) {
        QWidget::setTabOrder(found.first(), found[at]);
    }
}

} // namespace wizard::look
