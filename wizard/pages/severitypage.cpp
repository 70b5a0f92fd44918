#include "wizard/pages/severitypage.h"

#include "ticket/validator.h"
#include "wizard/fields/formview.h"
#include "wizard/look/label.h"
#include "wizard/pages/criteriaview.h"
#include "wizard/session.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

SeverityPage::SeverityPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent)
    : StepPage(session, step, prompts, parent),
      m_criteria(new CriteriaView(session, this)),
      m_noTargets(new Label({}, look::Role::Secondary, Label::Weight::Body, this)) {
    m_noTargets->setObjectName(u"no_targets"_s);
    m_noTargets->setContentsMargins(look::grid + look::half, 0, 0, 0);
    content()->insertWidget(content()->indexOf(view()), m_criteria);
    content()->insertWidget(content()->indexOf(view()) + 1, m_noTargets);
    connect(m_criteria, &CriteriaView::wanted, this, &SeverityPage::wanted);
    connect(&session, &Session::valueChanged, this, &SeverityPage::showSaid);
    connect(&session, &Session::reset, this, &SeverityPage::showSaid);
    showSaid();
}

void SeverityPage::enter() {
    StepPage::enter();
    showSaid();
}

void SeverityPage::showSaid() {
    m_criteria->refresh();
    const ticket::Form& form = session().form();
    const ticket::Field* severity = form.field(ticket::FieldRole::Severity);
    const bool hasTargets =
        severity && std::ranges::any_of(severity->options, [this](const ticket::Option& option) {
            return ticket::responseTarget(session().form(), session().account(), option.value).has_value();
        });
    const QString planId = session().account().plan;
    const ticket::Plan* plan = form.plan(planId);
    m_noTargets->say(
        hasTargets ? QString()
        : planId.isEmpty()
            ? tr("Your account names no support plan, so no times of response are shown here. The "
                 "request is sent all the same.")
            //: %1 is a support plan
            : tr("No times of response are known for the support plan “%1”. The request is sent "
                 "all the same.")
                  .arg(plan ? plan->label.text() : planId));
}

} // namespace wizard
