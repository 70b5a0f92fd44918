#pragma once

#include "core/issue.h"
#include "ticket/account.h"
#include "ticket/draft.h"
#include "ticket/form.h"

namespace ticket {

/// All that is wrong or doubtful about the draft, in the order of the form; with a step, only of that step.
/// Pure; the one place where rules are tested, for window and command line alike.
core::Issues validate(const Form& form, const Draft& draft, const Account& account, QStringView step = {});

/// Whether any issue is an error.
bool hasErrors(const core::Issues& issues);

/// Whether the field is shown for these answers (see Condition).
bool isShown(const Form& form, const Draft& draft, const Field& field);
/// Whether the field must be answered for these answers.
bool isRequired(const Form& form, const Draft& draft, const Field& field);

/// The options of a field, those that come from the account included.
QList<Option> optionsOf(const Field& field, const Account& account);

/// The class of the environment chosen in the draft; nothing while none is chosen.
std::optional<EnvironmentClass> chosenEnvironmentClass(const Form& form, const Draft& draft,
                                                       const Account& account);

/// What "Production is down" sets: the form's critical values, the environment being the account's first of
/// the class asked for. A value that this account has no option for is left out.
QJsonObject criticalValues(const Form& form, const Account& account);

/// How the request will be treated (the strip above the pages from step 4 on).
struct Treatment {
    enum class Kind { Critical, Undecided, NotCritical };

    Kind kind = Kind::Undecided;
    QString text;
    QString mend; ///< label of the one click that mends it; empty = none
    QJsonObject mendValues;

    bool operator==(const Treatment&) const = default;
};
Treatment treatment(const Form& form, const Draft& draft, const Account& account);

/// The rule with this code; its mend is for the button beside the issue; nullptr when the form has no such
/// rule.
const Rule* ruleOf(const Form& form, QStringView code);

/// Target of the first response for plan and severity: the account's own, else the form's.
struct Target {
    std::chrono::minutes time{};
    const SupportHours* hours = nullptr;
    /// "30 minutes, 24×7"
    QString text() const;
};
std::optional<Target> responseTarget(const Form& form, const Account& account, QStringView severity);

} // namespace ticket
