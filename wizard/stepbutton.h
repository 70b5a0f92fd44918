#pragma once

#include "wizard/look/heights.h"
#include "wizard/look/icon.h"

#include <QPushButton>

namespace wizard {

/// A row of the step list: icon, title, and the state in words below it.
class StepButton final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepButton)

public:
    StepButton(QString id, QString title, QWidget* parent);

    const QString& id() const { return m_id; }
    void setState(Icon icon, look::Role role, const QString& word);
    void setCurrent(bool isCurrent);
    QSize sizeHint() const override;
    /// Narrow: the title wraps.
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Up or Down: the focus should move by so many rows.
    void moved(int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect textBox(int width) const;
    void describe();

    QString m_id;
    QString m_title;
    QString m_word;
    Icon m_icon = Icon::Empty;
    look::Role m_role = look::Role::Secondary;
    bool m_isCurrent = false;
    mutable look::Heights m_heights;
};

} // namespace wizard
