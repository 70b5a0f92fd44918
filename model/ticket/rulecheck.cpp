#include "ticket/formcheck.h"
#include "ticket/formnames.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ticket {

/// A value that the form itself gives to a field: an option it has, or true and false for a check box.
void FormCheck::checkValue(const Field& field, const JsonNode& node) const {
    const QJsonValue& value = node.value();
    if (value.isObject() && field.role == FieldRole::Environment) {
        node.allow({u"environmentClass"_s});
        const JsonNode name = node.at(u"environmentClass"_s);
        if (!environmentClassFromName(name.requiredString())) {
            name.fail(u"bad_value"_s,
                      QCoreApplication::translate("ticket", "Write production or non_production."));
        }
        return;
    }
    if (value.isBool() != (field.type == FieldType::Checkbox)) {
        node.fail(
            u"wrong_type"_s,
            QCoreApplication::translate("ticket", "The value does not fit the field “%1”.").arg(field.id));
        return;
    }
    if (value.isBool() || !hasOptions(field.type) || field.source != OptionSource::Form ||
        field.options.isEmpty()) {
        return;
    }
    for (const QString& one : node.strings()) {
        if (field.option(one) == nullptr) {
            node.fail(u"bad_value"_s,
                      QCoreApplication::translate("ticket", "The field “%1” has no option “%2”.")
                          .arg(field.id, one));
        }
    }
}

void FormCheck::checkValues(const JsonNode& node) const {
    for (const QString& key : node.keys()) {
        if (const Field* field = fieldNamed(key, node.at(key))) {
            checkValue(*field, node.at(key));
        }
    }
}

void FormCheck::checkTest(const RuleTest& test, const JsonNode& node) const {
    const Field* field = fieldNamed(test.field, node.at(u"field"_s));
    if (field == nullptr) {
        return;
    }
    switch (test.kind) {
    case RuleTest::Kind::Is:
        checkValue(*field, node.at(u"is"_s));
        return;
    case RuleTest::Kind::IsNot:
        checkValue(*field, node.at(u"isNot"_s));
        return;
    case RuleTest::Kind::AllTicked:
    case RuleTest::Kind::NotAllTicked:
        if (!isMultiple(field->type)) {
            node.at(u"field"_s)
                .fail(u"bad_value"_s, QCoreApplication::translate(
                                          "ticket", "Only a field with several ticks can be tested so."));
        }
        return;
    case RuleTest::Kind::EnvironmentClass:
        if (field->role != FieldRole::Environment) {
            node.at(u"field"_s)
                .fail(u"bad_value"_s,
                      QCoreApplication::translate("ticket",
                                                  "Only the field with the role “environment” has a class."));
        }
        for (const QString& name : test.values) {
            if (!environmentClassFromName(name)) {
                node.at(u"environmentClass"_s)
                    .fail(u"bad_value"_s,
                          QCoreApplication::translate("ticket", "Write production or non_production."));
            }
        }
        return;
    case RuleTest::Kind::Empty:
    case RuleTest::Kind::Filled:
        return;
    }
    Q_UNREACHABLE();
}

void FormCheck::checkTests(const QList<RuleTest>& tests, const JsonNode& node) const {
    const QList<JsonNode> items = node.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        checkTest(tests[i], items[i]);
    }
}

void FormCheck::checkRule(const Rule& rule, const JsonNode& node) const {
    const Step* step = m_form.step(rule.step);
    if (step == nullptr) {
        node.at(u"step"_s).fail(
            u"bad_value"_s,
            QCoreApplication::translate("ticket", "The form has no step “%1”.").arg(rule.step));
    }
    const bool needsField = rule.kind == RuleKind::Empty || rule.kind == RuleKind::Vague ||
                            rule.kind == RuleKind::Asked || rule.kind == RuleKind::Bytes;
    if (needsField && rule.field.isEmpty()) {
        node.at(u"field"_s)
            .fail(u"missing"_s, QCoreApplication::translate("ticket", "A rule of this kind needs a field."));
    }
    if (!rule.field.isEmpty() && fieldNamed(rule.field, node.at(u"field"_s)) != nullptr && step != nullptr &&
        m_form.stepOf(rule.field) != step) {
        node.at(u"field"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "The field “%1” is not on the step “%2”.")
                      .arg(rule.field, rule.step));
    }
    checkTests(rule.when, node.at(u"when"_s));
    const QList<JsonNode> any = node.at(u"whenAny"_s).items();
    for (qsizetype i = 0; i < any.size(); ++i) {
        checkTests(rule.whenAny[i], any[i]);
    }
    const QList<JsonNode> ticks = node.at(u"tickWhen"_s).items();
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        checkTests(rule.tickWhen[i], ticks[i]);
    }
    checkArguments(rule, node.at(u"arguments"_s));
    checkValues(node.at(u"mend"_s).at(u"set"_s));
}

void FormCheck::checkArguments(const Rule& rule, const JsonNode& node) const {
    const JsonNode present = node.isPresent() ? node : JsonNode(QJsonObject(), node.pointer(), m_faults);
    switch (rule.kind) {
    case RuleKind::When:
    case RuleKind::Empty:
        present.allow({});
        return;
    case RuleKind::Vague:
        present.allow({u"minWords"_s, u"phrases"_s});
        present.at(u"minWords"_s).integer(0, 100, 0);
        present.at(u"phrases"_s).strings();
        return;
    case RuleKind::Asked: {
        present.allow({u"points"_s});
        const JsonNode points = present.at(u"points"_s);
        const Field* field = fieldNamed(points.requiredString(), points);
        if (field != nullptr && field->type != FieldType::Checklist) {
            points.fail(u"bad_value"_s, QCoreApplication::translate(
                                            "ticket", "The asked points must be a field of type checklist."));
        }
        return;
    }
    case RuleKind::Bytes:
        present.allow({u"limit"_s});
        if (present.at(u"limit"_s).integer(1, 1 << 30, 0) == 0) {
            present.at(u"limit"_s)
                .fail(u"missing"_s, QCoreApplication::translate("ticket", "The limit in bytes is missing."));
        }
        return;
    case RuleKind::PlanBelow: {
        present.allow({u"plan"_s});
        const JsonNode plan = present.at(u"plan"_s);
        if (m_form.plan(plan.requiredString()) == nullptr) {
            plan.fail(u"bad_value"_s,
                      QCoreApplication::translate("ticket", "The form has no such support plan."));
        }
        return;
    }
    }
    Q_UNREACHABLE();
}

void FormCheck::checkTimes() const {
    Seen plans;
    Seen hours;
    const QList<JsonNode> planNodes = root().at(u"plans"_s).items();
    for (qsizetype i = 0; i < planNodes.size(); ++i) {
        checkNew(plans, m_form.plans[i].id, planNodes[i].at(u"id"_s));
    }
    const QList<JsonNode> hourNodes = root().at(u"hours"_s).items();
    for (qsizetype i = 0; i < hourNodes.size(); ++i) {
        checkNew(hours, m_form.hours[i].id, hourNodes[i].at(u"id"_s));
    }
    const Field* severity = m_form.field(FieldRole::Severity);
    const QString unknown = QCoreApplication::translate("ticket", "The form has nothing of the name “%1”.");
    const QList<JsonNode> items = root().at(u"responseTimes"_s).items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ResponseTime& one = m_form.responseTimes[i];
        if (!plans.contains(one.plan)) {
            items[i].at(u"plan"_s).fail(u"bad_value"_s, unknown.arg(one.plan));
        }
        if (!hours.contains(one.hours)) {
            items[i].at(u"hours"_s).fail(u"bad_value"_s, unknown.arg(one.hours));
        }
        if (severity == nullptr || severity->option(one.severity) == nullptr) {
            items[i].at(u"severity"_s).fail(u"bad_value"_s, unknown.arg(one.severity));
        }
    }
}

} // namespace ticket
