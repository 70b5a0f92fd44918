#pragma once

#include "wizard/fields/fieldeditor.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QWidget>

#include <algorithm>

/// What a person who does not see the window would miss in it, or could not reach. Each fault in words.
namespace accessible {

using namespace Qt::StringLiterals;

inline QString nameOf(const QWidget* widget) {
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

inline bool isControl(const QWidget* widget) {
    return widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
           widget->focusProxy() == nullptr;
}

/// What can take the focus, of this window alone, in the order of Tab.
inline QList<QWidget*> controlsOf(QWidget* window) {
    QList<QWidget*> controls;
    QWidget* widget = window;
    do {
        if (isControl(widget) && widget->window() == window->window() && window->isAncestorOf(widget)) {
            controls.append(widget);
        }
        widget = widget->nextInFocusChain();
    } while (widget && widget != window);
    return controls;
}

inline bool takesText(QAccessible::Role role) {
    return role == QAccessible::EditableText || role == QAccessible::ComboBox || role == QAccessible::SpinBox;
}

inline bool hasLabel(QWidget* window, QWidget* widget, QAccessibleInterface& face) {
    if (!face.relations(QAccessible::Label).isEmpty()) {
        return true;
    }
    const QList<QLabel*> labels = window->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [widget](const QLabel* label) {
        return label->buddy() && (label->buddy() == widget || label->buddy()->focusProxy() == widget);
    });
}

inline QStringList faultsOfControl(QWidget* window, QWidget* widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (!face) {
        return {nameOf(widget) + u" is not there for a screen reader"_s};
    }
    QStringList faults;
    if (face->text(QAccessible::Name).trimmed().isEmpty()) {
        faults.append(nameOf(widget) + u" has no accessible name"_s);
    }
    const QList<QAccessible::Role> generic{QAccessible::NoRole, QAccessible::Client, QAccessible::Pane,
                                           QAccessible::Border, QAccessible::Whitespace};
    if (generic.contains(face->role())) {
        faults.append(nameOf(widget) + u" takes the focus but has no role"_s);
    }
    if (takesText(face->role()) && !face->state().readOnly && !hasLabel(window, widget, *face)) {
        faults.append(nameOf(widget) + u" takes text but no label belongs to it"_s);
    }
    if (widget->objectName().isEmpty()) {
        faults.append(nameOf(widget) +
                      u" named \"%1\" has no object name"_s.arg(face->text(QAccessible::Name)));
    }
    return faults;
}

inline QStringList sharedNames(const QList<QWidget*>& controls) {
    QHash<QString, int> count;
    for (const QWidget* widget : controls) {
        ++count[widget->objectName()];
    }
    QStringList faults;
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (it.value() > 1 && !it.key().isEmpty()) {
            faults.append(u"%1 controls are named \"%2\""_s.arg(it.value()).arg(it.key()));
        }
    }
    return faults;
}

/// Whether the eye, which reads lines from the top and columns one after another, comes to `next` after
/// `before`.
inline bool isReadAfter(const QRect& before, const QRect& next, bool isLeftToRight) {
    const bool isBeside = before.top() < next.bottom() && next.top() < before.bottom();
    const bool isTrailing = isLeftToRight ? next.left() >= before.right() : next.right() <= before.left();
    return isTrailing || (!isBeside && next.top() >= before.top());
}

/// Tab goes through the page as one reads it.
inline QStringList disorderOf(QWidget* page) {
    QStringList faults;
    const QWidget* before = nullptr;
    // What is scrolled out of sight is looked for at the edge of its area.
    const auto boxOf = [page](const QWidget* widget) {
        QRect box(widget->mapTo(page, QPoint(0, 0)), widget->size());
        for (const QWidget* above = widget->parentWidget(); above && above != page;
             above = above->parentWidget()) {
            if (const auto* area = qobject_cast<const QAbstractScrollArea*>(above)) {
                const QRect seen(area->mapTo(page, QPoint(0, 0)), area->size());
                box.moveTop(std::clamp(box.top(), seen.top(), seen.bottom() - 1));
            }
        }
        return box;
    };
    for (const QWidget* widget : controlsOf(page)) {
        if (before && !before->isAncestorOf(widget) && !widget->isAncestorOf(before) &&
            !isReadAfter(boxOf(before), boxOf(widget), page->layoutDirection() == Qt::LeftToRight)) {
            faults.append(u"Tab goes from %1 back to %2"_s.arg(nameOf(before), nameOf(widget)));
        }
        before = widget;
    }
    return faults;
}

/// A letter with Alt that would only move the focus about, as two want it.
inline QStringList sharedMnemonics(QWidget* window) {
    QHash<QKeySequence, QStringList> owners;
    const auto add = [&owners](const QString& text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty()) {
            owners[key].append(text);
        }
    };
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (button->isVisible()) {
            add(button->text());
        }
    }
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy()) {
            add(label->text());
        }
    }
    for (const QMenuBar* bar : window->findChildren<QMenuBar*>()) {
        for (const QAction* action : bar->actions()) {
            add(action->text());
        }
    }
    QStringList faults;
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        if (it.value().size() > 1) {
            faults.append(u"%1 belongs to %2"_s.arg(it.key().toString(), it.value().join(u" and "_s)));
        }
    }
    return faults;
}

/// A field that is red says why to who does not see it.
inline QStringList silentErrors(QWidget* window) {
    QStringList faults;
    for (const auto* editor : window->findChildren<wizard::FieldEditor*>()) {
        if (!editor->isVisible() || editor->state() != wizard::FieldEditor::State::Invalid) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(editor->main());
        const QList<QLabel*> labels = editor->findChildren<QLabel*>();
        const bool isSaid = face && std::ranges::any_of(labels, [&](const QLabel* label) {
                                const QString name = label->accessibleName();
                                return label->isVisible() && !name.isEmpty() && !label->text().isEmpty() &&
                                       name.endsWith(label->text()) &&
                                       face->text(QAccessible::Description).contains(name);
                            });
        if (!isSaid) {
            faults.append(nameOf(editor->main()) + u" is wrong but does not say why"_s);
        }
    }
    return faults;
}

inline QStringList faultsOf(QWidget* window) {
    QStringList faults;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(window);
    if (!face || (face->role() != QAccessible::Window && face->role() != QAccessible::Dialog)) {
        faults.append(nameOf(window) + u" is no window for a screen reader"_s);
    }
    const QList<QWidget*> controls = controlsOf(window);
    if (controls.isEmpty()) {
        faults.append(nameOf(window) + u" has nothing to reach by keyboard"_s);
    }
    for (QWidget* control : controls) {
        faults += faultsOfControl(window, control);
    }
    return faults + sharedNames(controls) + sharedMnemonics(window) + silentErrors(window);
}

} // namespace accessible
