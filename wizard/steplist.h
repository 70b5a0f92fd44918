#pragma once

#include "wizard/look/icon.h"

#include <QWidget>

class QVBoxLayout;

namespace wizard {

class StepButton;

/// The steps at the side with their state as icon and word. One stop for Tab; arrow keys move inside it.
class StepList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepList)

public:
    explicit StepList(QWidget* parent = nullptr);

    /// `shortcut`: empty when there is none.
    void add(const QString& id, const QString& title, const QString& shortcut);
    void setState(const QString& id, Icon icon, look::Role role, const QString& word);
    void setCurrent(const QString& id);
    void setReachable(const QString& id, bool isReachable);

Q_SIGNALS:
    void chosen(const QString& id);

private:
    QList<StepButton*> m_buttons;
    QVBoxLayout* m_layout;
};

} // namespace wizard
