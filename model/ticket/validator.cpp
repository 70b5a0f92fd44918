#include "ticket/validator.h"

#include "ticket/fieldchecks.h"
#include "ticket/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

void addRules(const Form& form, const Draft& draft, const Account& account, const Step& step,
              const QString& field, core::Issues& issues) {
    for (const Rule& rule : form.rules) {
        if (rule.step == step.id && rule.field == field) {
            if (const std::optional<core::Issue> issue = applyRule(rule, form, draft, account)) {
                issues.append(*issue);
            }
        }
    }
}

core::Issues issuesOf(const Form& form, const Draft& draft, const Account& account, const Step& step) {
    core::Issues issues;
    addRules(form, draft, account, step, {}, issues);
    for (const Field& field : step.fields) {
        issues.append(checkField(form, draft, account, step, field));
        addRules(form, draft, account, step, field.id, issues);
    }
    return issues;
}

/// Answers that this form does not ask for, left by another version of it.
core::Issues unknownFields(const Form& form, const Draft& draft) {
    core::Issues issues;
    for (const QString& id : draft.values.keys()) {
        if (form.field(id) == nullptr) {
            issues.append(
                {.level = core::Issue::Level::Warning,
                 .step = {},
                 .field = id,
                 .code = u"unknown_field"_s,
                 .text = QCoreApplication::translate(
                             "ticket", "This form has no field “%1”. Its answer is not sent; write what "
                                       "matters into the description.")
                             .arg(id)});
        }
    }
    return issues;
}

} // namespace

core::Issues validate(const Form& form, const Draft& draft, const Account& account, QStringView step) {
    core::Issues issues;
    for (const Step& one : form.steps) {
        if (step.isEmpty() || one.id == step) {
            issues.append(issuesOf(form, draft, account, one));
        }
    }
    if (step.isEmpty()) {
        issues.append(unknownFields(form, draft));
    }
    return issues;
}

bool hasErrors(const core::Issues& issues) {
    return std::ranges::any_of(
        issues, [](const core::Issue& issue) { return issue.level == core::Issue::Level::Error; });
}

const Rule* ruleOf(const Form& form, QStringView code) {
    const auto found =
        std::ranges::find_if(form.rules, [code](const Rule& rule) { return rule.code == code; });
    return found == form.rules.end() ? nullptr : &*found;
}

} // namespace ticket
