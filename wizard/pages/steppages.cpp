// Which page shows which step.
#include "wizard/pages/newticketpage.h"
#include "wizard/pages/severitypage.h"
#include "wizard/pages/signinpage.h"
#include "wizard/session.h"

#include <algorithm>

namespace wizard {

namespace {

bool hasRole(const ticket::Step& step, ticket::FieldRole role) {
    return std::ranges::find(step.fields, role, &ticket::Field::role) != step.fields.cend();
}

} // namespace

StepPage* makeStepPage(Session& session, const QString& stepId, const Prompts& prompts, QWidget* parent) {
    const ticket::Step* step = session.form().step(stepId);
    if (step && hasRole(*step, ticket::FieldRole::Account)) {
        return new SignInPage(session, stepId, prompts, parent);
    }
    if (step && hasRole(*step, ticket::FieldRole::Situation)) {
        return new NewTicketPage(session, stepId, prompts, parent);
    }
    if (step && hasRole(*step, ticket::FieldRole::Severity)) {
        return new SeverityPage(session, stepId, prompts, parent);
    }
    if (step && hasRole(*step, ticket::FieldRole::Description)) {
        return new StepPage(session, stepId, prompts, parent,
                            {ticket::FieldRole::Asked, ticket::FieldRole::CheckBefore});
    }
    return new StepPage(session, stepId, prompts, parent);
}

} // namespace wizard
