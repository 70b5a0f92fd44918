#pragma once

#include "ticket/form.h"
#include "ticket/jsonnode.h"

#include <QSet>

namespace ticket {

/// Says whether all that a form names exists and is named once. Places are JSON pointers, so that the author
/// of a form finds the fault.
class FormCheck final {
public:
    FormCheck(const Form& form, const QJsonObject& json, FormUse use, JsonFaults& faults);
    void check() const;

private:
    using Seen = QSet<QString>;

    void checkField(const Field& field, const JsonNode& node) const;
    void checkOptions(const Field& field, const JsonNode& node) const;
    void checkConditions(const Field& field, const JsonNode& node) const;
    void checkCycles() const;
    void checkRoles() const;
    void checkRule(const Rule& rule, const JsonNode& node) const;
    void checkArguments(const Rule& rule, const JsonNode& node) const;
    void checkTests(const QList<RuleTest>& tests, const JsonNode& node) const;
    void checkTest(const RuleTest& test, const JsonNode& node) const;
    void checkValue(const Field& field, const JsonNode& node) const;
    void checkValues(const JsonNode& node) const;
    void checkTimes() const;
    void checkHead() const;

    JsonNode root() const;
    JsonNode nodeOf(const Field& field) const;
    const Field* fieldNamed(const QString& id, const JsonNode& node) const;
    static void checkNew(Seen& seen, const QString& id, const JsonNode& node);

    const Form& m_form;
    const QJsonObject& m_json;
    FormUse m_use;
    JsonFaults& m_faults;
};

} // namespace ticket
