#pragma once

#include "wizard/pages/steppage.h"

namespace wizard {

class CriteriaView;

/// Step 6: the severities, and above them what the person said about the criteria of a critical issue.
class SeverityPage final : public StepPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeverityPage)

public:
    SeverityPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent);

    void enter() override;

private:
    void showSaid();

    CriteriaView* m_criteria;
    Label* m_noTargets;
};

} // namespace wizard
