#include "ticket/criteria.h"

#include "ticket/answers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ticket)
};

QString notAllText(qsizetype ticked, qsizetype all, const QString& severity) {
    if (ticked == 0) {
        //: %1 is a severity such as Urgent
        return Texts::tr("You ticked none of the criteria. %1 is for issues where all of them hold.")
            .arg(severity);
    }
    //: %1 and %2 are numbers, %3 is a severity such as Urgent
    return Texts::tr("You ticked %1 of %2 criteria. %3 is for issues where all of them hold.")
        .arg(ticked)
        .arg(all)
        .arg(severity);
}

} // namespace

CriteriaSaid criteriaSaid(const Form& form, const Draft& draft, const Account& account) {
    using Verdict = CriteriaSaid::Verdict;
    const Field* criteria = form.field(FieldRole::Criteria);
    const Field* severity = form.field(FieldRole::Severity);
    const QString critical = severity ? form.critical.value(severity->id).toString() : QString();
    const Option* option = severity ? severity->option(critical) : nullptr;
    if (!criteria || !option || criteria->options.isEmpty() || !isShown(form, draft, *criteria)) {
        return {};
    }
    const QString label = option->label.text();
    const qsizetype ticked = stringsOf(answerOf(form, draft, *criteria)).size();
    if (ticked < criteria->options.size()) {
        return {.verdict = Verdict::NotCritical,
                .severity = critical,
                .text = notAllText(ticked, criteria->options.size(), label)};
    }
    if (chosenEnvironmentClass(form, draft, account) == EnvironmentClass::NonProduction) {
        //: %1 is a severity such as Urgent
        return {.verdict = Verdict::Elsewhere,
                .severity = critical,
                .text = Texts::tr("You ticked all criteria, but the chosen environment is not a production "
                                  "environment. %1 is for production alone.")
                            .arg(label)};
    }
    //: %n is how many criteria there are, %1 is a severity such as Urgent
    return {.verdict = Verdict::Critical,
            .severity = critical,
            .text =
                Texts::tr("You ticked all %n criteria: this is %1.", nullptr, int(criteria->options.size()))
                    .arg(label)};
}

} // namespace ticket
