#include "ticket/validator.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QString hoursText(int hours) {
    return hours == 1 ? QCoreApplication::translate("ticket", "1 hour")
                      : QCoreApplication::translate("ticket", "%n hours", nullptr, hours);
}

QString minutesText(int minutes) {
    return minutes == 1 ? QCoreApplication::translate("ticket", "1 minute")
                        : QCoreApplication::translate("ticket", "%n minutes", nullptr, minutes);
}

} // namespace

QString Target::text() const {
    constexpr int perHour = 60;
    const int all = int(time.count());
    QString text = all < perHour ? minutesText(all) : hoursText(all / perHour);
    if (all > perHour && all % perHour != 0) {
        text += u' ' + minutesText(all % perHour);
    }
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
