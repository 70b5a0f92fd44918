#pragma once

#include "wizard/fields/fieldeditor.h"

#include <QFrame>

class QBoxLayout;
class QRadioButton;

namespace wizard {

class IconLabel;
class Label;

/// One option of a field: a radio button with what it means, and beside it what may change while it is shown.
/// Clicking anywhere on it chooses it.
class Card final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    Card(const ticket::Option& option, const OptionNote& note, QWidget* parent);

    QRadioButton* radio() const { return m_radio; }
    void setNote(const OptionNote& note);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QStringList m_meanings;
    OptionNote m_note;
    QRadioButton* m_radio;
    QBoxLayout* m_columns;
    QWidget* m_fitRow;
    IconLabel* m_fitIcon;
    Label* m_fit;
    QWidget* m_side;
    Label* m_target;
    Label* m_due;
};

} // namespace wizard
