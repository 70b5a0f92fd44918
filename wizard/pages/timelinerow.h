#pragma once

#include "wizard/look/icon.h"
#include "wizard/pages/milestones.h"

class QVBoxLayout;

namespace wizard {

class Countdown;
class Label;

/// One point of the timeline; it draws its part of the line below its icon.
class TimelineRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineRow)

public:
    TimelineRow(const QString& id, bool isLast, QWidget* parent);

    void show(const Milestone& milestone, core::Time now);
    /// Puts a widget of the caller's below the text.
    void append(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress(const Milestone& milestone);

    bool m_isLast;
    Milestone m_shown;
    IconLabel* m_icon;
    Label* m_title;
    Label* m_state;
    Label* m_text;
    QWidget* m_clock;
    Countdown* m_left;
    QVBoxLayout* m_column;
};

} // namespace wizard
