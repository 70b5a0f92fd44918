#pragma once

#include "wizard/pages/milestones.h"

#include <QWidget>

class QPushButton;

namespace wizard {

class TimelineRow;

/// What happens next, as a short vertical line of points, each with icon and word for where it stands.
class Timeline final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Timeline)

public:
    explicit Timeline(QWidget* parent);

    /// Cheap when nothing but the clock has changed.
    void show(const QList<Milestone>& milestones, core::Time now);

Q_SIGNALS:
    /// The person has the e-mail that acknowledges the ticket.
    void acknowledgementSaid();

private:
    void arrange(const QList<Milestone>& milestones);

    QList<TimelineRow*> m_rows;
    QPushButton* m_said;
};

} // namespace wizard
