#include "ticket/formcheck.h"

#include "ticket/formnames.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ticket {

FormCheck::FormCheck(const Form& form, const QJsonObject& json, FormUse use, JsonFaults& faults)
    : m_form(form), m_json(json), m_use(use), m_faults(faults) {}

JsonNode FormCheck::root() const {
    return {m_json, {}, m_faults};
}

JsonNode FormCheck::nodeOf(const Field& field) const {
    const QList<JsonNode> steps = root().at(u"steps"_s).items();
    for (qsizetype s = 0; s < m_form.steps.size(); ++s) {
        const QList<Field>& fields = m_form.steps[s].fields;
        for (qsizetype f = 0; f < fields.size(); ++f) {
            if (&fields[f] == &field) {
                return steps[s].at(u"fields"_s).items()[f];
            }
        }
    }
    return root();
}

void FormCheck::checkNew(Seen& seen, const QString& id, const JsonNode& node) {
    if (seen.contains(id)) {
        node.fail(
            u"bad_value"_s,
            QCoreApplication::translate("ticket", "“%1” is used twice. Give each its own name.").arg(id));
    }
    seen.insert(id);
}

const Field* FormCheck::fieldNamed(const QString& id, const JsonNode& node) const {
    const Field* field = m_form.field(id);
    if (field == nullptr) {
        node.fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "The form has no field “%1”.").arg(id));
    }
    return field;
}

void FormCheck::check() const {
    checkHead();
    Seen steps;
    Seen fields;
    const QList<JsonNode> stepNodes = root().at(u"steps"_s).items();
    for (qsizetype s = 0; s < stepNodes.size(); ++s) {
        checkNew(steps, m_form.steps[s].id, stepNodes[s].at(u"id"_s));
        const QList<JsonNode> fieldNodes = stepNodes[s].at(u"fields"_s).items();
        for (qsizetype f = 0; f < fieldNodes.size(); ++f) {
            const Field& field = m_form.steps[s].fields[f];
            checkNew(fields, field.id, fieldNodes[f].at(u"id"_s));
            checkField(field, fieldNodes[f]);
        }
    }
    checkCycles();
    checkRoles();
    Seen codes;
    const QList<JsonNode> ruleNodes = root().at(u"rules"_s).items();
    for (qsizetype r = 0; r < ruleNodes.size(); ++r) {
        checkNew(codes, m_form.rules[r].code, ruleNodes[r].at(u"code"_s));
        checkRule(m_form.rules[r], ruleNodes[r]);
    }
    checkTimes();
    checkValues(root().at(u"critical"_s));
}

void FormCheck::checkHead() const {
    if (m_form.steps.isEmpty()) {
        root()
            .at(u"steps"_s)
            .fail(u"missing"_s, QCoreApplication::translate("ticket", "A form needs a step."));
    }
    const bool isSafe =
        m_form.supportCenterUrl.scheme() == "https"_L1 ||
        (m_form.supportCenterUrl.scheme() == "http"_L1 && isLoopback(m_form.supportCenterUrl));
    if (m_use == FormUse::Request && (!isSafe || m_form.supportCenterUrl.host().isEmpty())) {
        root()
            .at(u"supportCenterUrl"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "The address must start with https://."));
    }
    static const QRegularExpression mail(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (!m_form.outageAddress.isEmpty() && !mail.match(m_form.outageAddress).hasMatch()) {
        root()
            .at(u"outageAddress"_s)
            .fail(u"bad_value"_s, QCoreApplication::translate("ticket", "This is not an e-mail address."));
    }
}

void FormCheck::checkField(const Field& field, const JsonNode& node) const {
    static const QRegularExpression id(u"^[a-z][a-z0-9_]*$"_s);
    if (!field.id.isEmpty() && !id.match(field.id).hasMatch()) {
        node.at(u"id"_s).fail(u"bad_value"_s,
                              QCoreApplication::translate(
                                  "ticket", "An id has lower-case letters, digits and underscores alone."));
    }
    const QRegularExpression shape(field.regexp);
    if (!shape.isValid()) {
        node.at(u"regexp"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "The regular expression is not valid: %1.")
                      .arg(shape.errorString()));
    }
    if (field.type == FieldType::Regexp && field.regexp.isEmpty()) {
        node.at(u"regexp"_s)
            .fail(u"missing"_s,
                  QCoreApplication::translate("ticket", "A field of this type needs a regular expression."));
    }
    if (field.isRequired && !field.conditions.isEmpty()) {
        node.at(u"required"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "For a field with conditions, the conditions "
                                                        "say when it is required."));
    }
    if (m_use == FormUse::Request && isOfAccountsAlone(field.type)) {
        node.at(u"type"_s).fail(u"bad_value"_s, QCoreApplication::translate(
                                                    "ticket", "A request cannot hold a field of this type."));
    }
    checkOptions(field, node);
    checkConditions(field, node);
}

void FormCheck::checkOptions(const Field& field, const JsonNode& node) const {
    const JsonNode options = node.at(u"options"_s);
    const bool mayLack = field.type == FieldType::Lookup || field.type == FieldType::MultiLookup ||
                         field.source != OptionSource::Form;
    if (hasOptions(field.type) && field.options.isEmpty() && !mayLack) {
        options.fail(u"missing"_s,
                     QCoreApplication::translate("ticket", "A field of this type needs options."));
    }
    if (!hasOptions(field.type) && !field.options.isEmpty()) {
        options.fail(u"bad_value"_s,
                     QCoreApplication::translate("ticket", "A field of this type has no options."));
    }
    Seen values;
    const QList<JsonNode> items = options.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        checkNew(values, field.options[i].value, items[i].at(u"value"_s));
    }
    if (hasOptions(field.type) && field.source == OptionSource::Form && !field.preset.isEmpty() &&
        field.preset != "first"_L1 && field.option(field.preset) == nullptr) {
        node.at(u"preset"_s)
            .fail(u"bad_value"_s,
                  QCoreApplication::translate("ticket", "The field has no option “%1”.").arg(field.preset));
    }
}

void FormCheck::checkConditions(const Field& field, const JsonNode& node) const {
    const QList<JsonNode> items = node.at(u"conditions"_s).items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Field* parent = fieldNamed(field.conditions[i].parent, items[i].at(u"parent"_s));
        if (parent != nullptr) {
            checkValue(*parent, items[i].at(u"value"_s));
        }
    }
}

void FormCheck::checkCycles() const {
    enum class Mark { Open, Done };
    QHash<QString, Mark> marks;
    const std::function<bool(const Field&)> isInCycle = [&](const Field& field) {
        if (const auto mark = marks.constFind(field.id); mark != marks.cend()) {
            return *mark == Mark::Open;
        }
        marks.insert(field.id, Mark::Open);
        bool found = false;
        for (const Condition& condition : field.conditions) {
            const Field* parent = m_form.field(condition.parent);
            found = found || (parent != nullptr && isInCycle(*parent));
        }
        marks.insert(field.id, Mark::Done);
        return found;
    };
    for (const Field* field : m_form.fields()) {
        if (isInCycle(*field)) {
            nodeOf(*field)
                .at(u"conditions"_s)
                .fail(u"bad_value"_s, QCoreApplication::translate(
                                          "ticket", "The conditions go in a circle: the field is shown only "
                                                    "when it is shown itself."));
            return;
        }
    }
}

void FormCheck::checkRoles() const {
    QSet<int> seen;
    for (const Field* field : m_form.fields()) {
        if (field->role != FieldRole::None && seen.contains(int(field->role))) {
            nodeOf(*field).at(u"role"_s).fail(
                u"bad_value"_s,
                QCoreApplication::translate("ticket", "Another field of the form has this role already."));
        }
        seen.insert(int(field->role));
    }
    if (m_use == FormUse::Account) {
        return;
    }
    for (const auto& [role, name] :
         {std::pair{FieldRole::Subject, "subject"_L1}, std::pair{FieldRole::Description, "description"_L1}}) {
        if (m_form.field(role) == nullptr) {
            root()
                .at(u"steps"_s)
                .fail(u"missing"_s,
                      QCoreApplication::translate(
                          "ticket", "No field has the role “%1”. Nothing can be filed without it.")
                          .arg(name));
        }
    }
}

} // namespace ticket
