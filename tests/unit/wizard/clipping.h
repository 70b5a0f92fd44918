#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>

/// Texts of the window that do not fit where they are, and pages wider than their view. What lies outside a
/// scrolling area's view can be scrolled to.
inline QStringList clipped(const QWidget* window) {
    QStringList faults;
    for (QLabel* label : window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isTooNarrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (label->height() < needed || isTooNarrow) {
            faults.append(QStringLiteral("“%1” has %2×%3")
                              .arg(label->text().left(40))
                              .arg(label->width())
                              .arg(label->height()));
        }
    }
    for (QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        const bool isOfLine = qobject_cast<QLineEdit*>(button->parentWidget());
        const bool wraps = button->hasHeightForWidth();
        const QSize needed = wraps ? QSize(0, button->heightForWidth(button->width()))
                                   : QSize(button->minimumSizeHint().width(), 0);
        const bool isCut = button->width() < needed.width() || button->height() < needed.height();
        if (button->isVisible() && !isOfLine && isCut) {
            faults.append(
                QStringLiteral("button “%1” has %2×%3, needs %4×%5")
                    .arg(button->accessibleName().isEmpty() ? button->text() : button->accessibleName())
                    .arg(button->width())
                    .arg(button->height())
                    .arg(needed.width())
                    .arg(needed.height()));
        }
    }
    for (const QScrollArea* area : window->findChildren<QScrollArea*>()) {
        if (area->widget() && area->isVisible() && area->widget()->width() > area->viewport()->width()) {
            faults.append(QStringLiteral("%1 is wider than its view").arg(area->widget()->objectName()));
        }
    }
    for (const QTabBar* tabs : window->findChildren<QTabBar*>()) {
        if (tabs->isVisible() && tabs->width() < tabs->sizeHint().width()) {
            faults.append(QStringLiteral("tabs from “%1” on").arg(tabs->tabText(0)));
        }
    }
    return faults;
}
