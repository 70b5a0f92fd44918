#include "ticket/duetime.h"
#include "ticket/validator.h"

#include <QCoreApplication>

namespace ticket {

QString Target::text() const {
    const QString text = durationText(time);
    return hours == nullptr ? text
                            : QCoreApplication::translate("ticket", "%1, %2").arg(text, hours->label.text());
}

std::optional<Target> responseTarget(const Form& form, const Account& account, QStringView severity) {
    for (const ResponseTarget& own : account.responseTargets) {
        const bool isOfPlan = own.plan.isEmpty() || own.plan == account.plan;
        if (isOfPlan && own.severity == severity) {
            return Target{.time = own.time, .hours = form.supportHours(own.hours)};
        }
    }
    for (const ResponseTime& one : form.responseTimes) {
        if (one.plan == account.plan && one.severity == severity) {
            return Target{.time = one.time, .hours = form.supportHours(one.hours)};
        }
    }
    return std::nullopt;
}

} // namespace ticket
