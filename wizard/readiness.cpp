#include "wizard/readiness.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

bool hasLevel(const core::Issues& issues, const QString& step, core::Issue::Level level) {
    return std::any_of(issues.cbegin(), issues.cend(),
                       [&](const core::Issue& issue) { return issue.step == step && issue.level == level; });
}

} // namespace

StepState stepState(const ticket::Form& form, const ticket::Draft& draft, const core::Issues& issues,
                    const Progress& progress, const QString& stepId) {
    const ticket::Step* step = form.step(stepId);
    if (!step) {
        return StepState::Untouched;
    }
    if (progress.touchedSteps.contains(stepId)) {
        if (hasLevel(issues, stepId, core::Issue::Level::Error)) {
            return StepState::HasErrors;
        }
        return hasLevel(issues, stepId, core::Issue::Level::Warning) ? StepState::HasWarnings
                                                                     : StepState::Done;
    }
    const auto isPrefilled = [&](const ticket::Field& field) {
        return progress.prefilled.contains(field.id);
    };
    if (std::any_of(step->fields.cbegin(), step->fields.cend(), isPrefilled)) {
        return hasLevel(issues, stepId, core::Issue::Level::Error) ? StepState::HasErrors
                                                                   : StepState::FilledByOutagePath;
    }
    const auto isFilled = [&](const ticket::Field& field) {
        return draft.hasAnswer(field.id);
    };
    return std::any_of(step->fields.cbegin(), step->fields.cend(), isFilled) ? StepState::Filled
                                                                             : StepState::Untouched;
}

QJsonValue outageSituation(const ticket::Form& form) {
    const ticket::Field* situation = form.field(ticket::FieldRole::Situation);
    const QJsonValue value = situation ? form.critical.value(situation->id) : QJsonValue();
    return value.isString() ? value : QJsonValue(u"production_down"_s);
}

QJsonObject outageValues(const ticket::Form& form, const ticket::Account& account) {
    QJsonObject values = ticket::criticalValues(form, account);
    if (const ticket::Field* situation = form.field(ticket::FieldRole::Situation)) {
        values.remove(situation->id);
    }
    return values;
}

core::Issues cleaningIssues(const ticket::Form& form, int underWay) {
    if (underWay <= 0) {
        return {};
    }
    const ticket::Field* field = form.field(ticket::FieldRole::Attachments);
    const ticket::Step* step = field ? form.stepOf(field->id) : nullptr;
    return {{.level = core::Issue::Level::Note,
             .step = step ? step->id : QString(),
             .field = field ? field->id : QString(),
             .code = u"cleaning"_s,
             .text = QCoreApplication::translate(
                 "wizard",
                 "%n file(s) are still being cleaned. The request need not wait: they follow when they are "
                 "ready.",
                 nullptr, underWay)}};
}

} // namespace wizard
