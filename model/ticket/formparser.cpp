#include "ticket/form.h"
#include "ticket/formcheck.h"
#include "ticket/formreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

Plan readPlan(const JsonNode& node) {
    node.allow({u"id"_s, u"label"_s, u"rank"_s});
    return {.id = node.at(u"id"_s).requiredString(),
            .label = node.at(u"label"_s).requiredText(),
            .rank = node.at(u"rank"_s).integer(0, 1000, 0)};
}

SupportHours readHours(const JsonNode& node) {
    node.allow({u"id"_s, u"label"_s, u"days"_s, u"fromHour"_s, u"toHour"_s});
    SupportHours hours{.id = node.at(u"id"_s).requiredString(),
                       .label = node.at(u"label"_s).requiredText(),
                       .days = {},
                       .fromHour = node.at(u"fromHour"_s).integer(0, 23, 0),
                       .toHour = node.at(u"toHour"_s).integer(1, 24, 24)};
    for (const JsonNode& day : node.at(u"days"_s).items()) {
        const int number = day.integer(1, 7, 0);
        if (number != 0 && hours.days.contains(number)) {
            day.fail(u"bad_value"_s, QCoreApplication::translate("ticket", "The day is named twice."));
        }
        hours.days.append(number);
    }
    if (hours.days.isEmpty()) {
        node.at(u"days"_s).fail(
            u"missing"_s,
            QCoreApplication::translate("ticket", "Support hours need days, 1 for Monday to 7 for Sunday."));
    }
    if (hours.fromHour >= hours.toHour) {
        node.at(u"toHour"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "Support hours end after they begin."));
    }
    return hours;
}

ResponseTime readResponseTime(const JsonNode& node) {
    node.allow({u"plan"_s, u"severity"_s, u"minutes"_s, u"hours"_s});
    constexpr int month = 31 * 24 * 60;
    const JsonNode minutes = node.at(u"minutes"_s);
    const ResponseTime time{.plan = node.at(u"plan"_s).requiredString(),
                            .severity = node.at(u"severity"_s).requiredString(),
                            .time = std::chrono::minutes(minutes.integer(1, month, 0)),
                            .hours = node.at(u"hours"_s).requiredString()};
    if (!minutes.isPresent()) {
        minutes.fail(u"missing"_s,
                     QCoreApplication::translate("ticket", "The minutes are missing. Add them."));
    }
    return time;
}

void readHead(const JsonNode& node, FormUse use, Form& form) {
    form.id = node.at(u"id"_s).requiredString();
    form.version = node.at(u"version"_s).requiredString();
    form.title = node.at(u"title"_s).requiredText();
    const JsonNode address = node.at(u"supportCenterUrl"_s);
    form.supportCenterUrl =
        QUrl(use == FormUse::Request ? address.requiredString() : address.string(), QUrl::StrictMode);
    form.outageAddress = node.at(u"outageAddress"_s).string();
    form.guidanceUrl = QUrl(node.at(u"guidanceUrl"_s).string(), QUrl::StrictMode);
    constexpr int day = 24 * 60;
    form.acknowledgementWithin =
        std::chrono::minutes(node.at(u"acknowledgementMinutes"_s).integer(1, day, 15));
}

void readLists(const JsonNode& node, Form& form) {
    for (const JsonNode& step : node.at(u"steps"_s).items()) {
        form.steps.append(readStep(step, int(form.steps.size()) + 1));
    }
    for (const JsonNode& rule : node.at(u"rules"_s).items()) {
        form.rules.append(readRule(rule));
    }
    for (const JsonNode& plan : node.at(u"plans"_s).items()) {
        form.plans.append(readPlan(plan));
    }
    for (const JsonNode& hours : node.at(u"hours"_s).items()) {
        form.hours.append(readHours(hours));
    }
    for (const JsonNode& time : node.at(u"responseTimes"_s).items()) {
        form.responseTimes.append(readResponseTime(time));
    }
    for (const JsonNode& expectation : node.at(u"expectations"_s).items()) {
        form.expectations.append(expectation.requiredText());
    }
}

core::Error errorOf(const JsonFaults& faults, const QString& file) {
    QStringList others;
    for (const JsonFault& fault : faults.mid(1)) {
        others.append(fault.pointer + u": "_s + fault.reason);
    }
    return {.kind = core::ErrorKind::Rejected,
            .text = faults.first().reason,
            .details = others.join(u'\n'),
            .path = file + u'#' + faults.first().pointer};
}

} // namespace

core::Result<Form> parseForm(const QByteArray& json, const QString& file, FormUse use) {
    JsonFaults faults;
    const QJsonObject object = parseObject(json, faults);
    if (!faults.isEmpty()) {
        return core::fail(errorOf(faults, file));
    }
    Form form;
    form.file = file;
    const JsonNode root(object, {}, faults);
    root.allow({u"id"_s, u"version"_s, u"title"_s, u"supportCenterUrl"_s, u"outageAddress"_s,
                u"guidanceUrl"_s, u"acknowledgementMinutes"_s, u"steps"_s, u"rules"_s, u"plans"_s, u"hours"_s,
                u"responseTimes"_s, u"expectations"_s, u"critical"_s, u"criticalLabel"_s});
    readHead(root, use, form);
    readLists(root, form);
    root.at(u"critical"_s).keys();
    form.critical = root.at(u"critical"_s).value().toObject();
    form.criticalLabel = root.at(u"criticalLabel"_s).text();
    // What is named is looked at only when all could be read: one fault would else be told twice.
    if (faults.isEmpty()) {
        FormCheck(form, object, use, faults).check();
    }
    if (!faults.isEmpty()) {
        return core::fail(errorOf(faults, file));
    }
    return form;
}

} // namespace ticket
