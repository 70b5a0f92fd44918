#pragma once

#include "wizard/pages/milestones.h"
#include "wizard/prompts.h"

#include <QWidget>

namespace wizard {

class Label;
class Link;

/// Says in words, icon and colour that something expected has not come, and what to do.
class AlarmPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmPanel)

public:
    AlarmPanel(const Prompts& prompts, QWidget* parent);

    /// Hidden without an alarm. `subject`: of the e-mail that is offered.
    void show(const std::optional<Alarm>& alarm, const QString& subject);

private:
    std::optional<Alarm> m_shown;
    Label* m_headline;
    Link* m_advice;
    Label* m_plain;
    Label* m_other;
};

} // namespace wizard
