#pragma once

#include "ticket/validator.h"

#include <QHash>
#include <QSet>

/// How far the person is: pure functions over the draft, for the step list and the buttons.
namespace wizard {

enum class StepState { Untouched, Filled, FilledByOutagePath, Done, HasWarnings, HasErrors };

/// What the person has seen and done, beside the answers themselves.
struct Progress {
    QSet<QString> touchedFields;
    QSet<QString> touchedSteps;
    QSet<QString> prefilled; ///< fields that the outage path filled and nobody looked at yet
};

/// A step is not called wrong before it was touched.
StepState stepState(const ticket::Form& form, const ticket::Draft& draft, const core::Issues& issues,
                    const Progress& progress, const QString& step);

/// The answer to the situation field that takes the outage path ("Production is down").
QJsonValue outageSituation(const ticket::Form& form);

/// The answers that the outage path gives for this account, the situation itself left out.
QJsonObject outageValues(const ticket::Form& form, const ticket::Account& account);

/// Says that files are still being cleaned, where there are any: sending now leaves them for an update.
core::Issues cleaningIssues(const ticket::Form& form, int underWay);

} // namespace wizard
