#include "wizard/steplist.h"

#include "wizard/stepbutton.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

StepList::StepList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    setObjectName(u"steps"_s);
    setAccessibleName(tr("Steps"));
    m_layout->setContentsMargins(0, look::grid, 0, look::grid);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void StepList::add(const QString& id, const QString& title, const QString& shortcut) {
    auto* button = new StepButton(id, title, this);
    button->setObjectName(u"step."_s + id);
    if (!shortcut.isEmpty()) {
        button->setToolTip(shortcut);
        button->setAccessibleDescription(shortcut);
    }
    m_layout->insertWidget(m_layout->count() - 1, button);
    const qsizetype row = m_buttons.size();
    m_buttons.append(button);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    connect(button, &StepButton::moved, this, [this, row](int rows) {
        for (qsizetype at = row + rows; at >= 0 && at < m_buttons.size(); at += rows) {
            if (m_buttons[at]->isEnabled()) {
                m_buttons[at]->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    });
}

void StepList::setState(const QString& id, Icon icon, look::Role role, const QString& word) {
    const auto found = std::ranges::find(m_buttons, id, &StepButton::id);
    if (found != m_buttons.cend()) {
        (*found)->setState(icon, role, word);
    }
}

void StepList::setCurrent(const QString& id) {
    auto* area = parentWidget() ? qobject_cast<QScrollArea*>(parentWidget()->parentWidget()) : nullptr;
    for (StepButton* button : std::as_const(m_buttons)) {
        button->setCurrent(button->id() == id);
        if (area && button->id() == id) {
            area->ensureWidgetVisible(button);
        }
    }
}

void StepList::setReachable(const QString& id, bool isReachable) {
    const auto found = std::ranges::find(m_buttons, id, &StepButton::id);
    if (found != m_buttons.cend()) {
        (*found)->setEnabled(isReachable);
    }
}

} // namespace wizard
