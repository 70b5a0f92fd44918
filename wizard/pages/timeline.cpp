#include "wizard/pages/timeline.h"

#include "wizard/pages/timelinerow.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

Timeline::Timeline(QWidget* parent)
    : QWidget(parent), m_said(new QPushButton(tr("I have &got the acknowledgement"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_said->setObjectName(u"acknowledged"_s);
    m_said->hide();
    connect(m_said, &QPushButton::clicked, this, &Timeline::acknowledgementSaid);
}

void Timeline::arrange(const QList<Milestone>& milestones) {
    for (const Milestone& one : milestones) {
        auto* row = new TimelineRow(one.id, &one == &milestones.last(), this);
        layout()->addWidget(row);
        m_rows.append(row);
        if (one.id == "acknowledged"_L1) {
            row->append(m_said);
        }
    }
}

void Timeline::show(const QList<Milestone>& milestones, core::Time now) {
    if (m_rows.isEmpty()) {
        arrange(milestones);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Milestone& one = milestones.at(i);
        m_rows.at(i)->show(one, now);
        if (one.id == "acknowledged"_L1) {
            m_said->setVisible(one.state == Milestone::State::Waiting || one.state == Milestone::State::Late);
        }
    }
}

} // namespace wizard
