#include "ticket/formnames.h"
#include "ticket/formreader.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

Condition readCondition(const JsonNode& node) {
    node.allow({u"parent"_s, u"value"_s, u"required"_s});
    const JsonNode value = node.at(u"value"_s);
    if (!value.value().isString() && !value.value().isBool()) {
        value.fail(u"wrong_type"_s,
                   QCoreApplication::translate("ticket",
                                               "A condition needs an option in quotes, or true or false."));
    }
    return {.parent = node.at(u"parent"_s).requiredString(),
            .value = value.value(),
            .isRequired = node.at(u"required"_s).boolean()};
}

void readTexts(const JsonNode& node, Field& field) {
    field.label = node.at(u"label"_s).requiredText();
    field.help = node.at(u"help"_s).text();
    field.placeholder = node.at(u"placeholder"_s).text();
    field.regexpHelp = node.at(u"regexpHelp"_s).text();
}

} // namespace

void failName(const JsonNode& node, const QString& name) {
    node.fail(
        u"bad_value"_s,
        QCoreApplication::translate("ticket", "“%1” is not a name that this program knows here.").arg(name));
}

Option readOption(const JsonNode& node) {
    node.allow({u"value"_s, u"label"_s, u"meaning"_s, u"policy"_s, u"priority"_s, u"keywords"_s, u"byFiles"_s,
                u"environmentClass"_s});
    Option option{.value = node.at(u"value"_s).requiredString(),
                  .label = node.at(u"label"_s).requiredText(),
                  .meaning = node.at(u"meaning"_s).text(),
                  .policy = node.at(u"policy"_s).text(),
                  .priority = node.at(u"priority"_s).string(),
                  .keywords = node.at(u"keywords"_s).strings(),
                  .isByFiles = node.at(u"byFiles"_s).boolean()};
    const JsonNode environmentClass = node.at(u"environmentClass"_s);
    if (environmentClass.isPresent()) {
        option.environmentClass =
            readName(environmentClass, environmentClassFromName, EnvironmentClass::Production);
    }
    const QStringList priorities{u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s};
    if (!option.priority.isEmpty() && !priorities.contains(option.priority)) {
        failName(node.at(u"priority"_s), option.priority);
    }
    return option;
}

Field readField(const JsonNode& node) {
    node.allow({u"id"_s, u"type"_s, u"role"_s, u"label"_s, u"help"_s, u"placeholder"_s, u"required"_s,
                u"regexp"_s, u"regexpHelp"_s, u"maxBytes"_s, u"source"_s, u"options"_s, u"preset"_s,
                u"conditions"_s, u"goesIntoText"_s});
    Field field;
    field.id = node.at(u"id"_s).requiredString();
    node.at(u"type"_s).requiredString();
    field.type = readName(node.at(u"type"_s), fieldTypeFromName, FieldType::Text);
    field.role = readName(node.at(u"role"_s), fieldRoleFromName, FieldRole::None);
    readTexts(node, field);
    field.isRequired = node.at(u"required"_s).boolean();
    field.regexp = node.at(u"regexp"_s).string();
    field.maxBytes = node.at(u"maxBytes"_s).integer(0, std::numeric_limits<int>::max(), 0);
    field.source = readName(node.at(u"source"_s), optionSourceFromName, OptionSource::Form);
    for (const JsonNode& option : node.at(u"options"_s).items()) {
        field.options.append(readOption(option));
    }
    field.preset = node.at(u"preset"_s).string();
    for (const JsonNode& condition : node.at(u"conditions"_s).items()) {
        field.conditions.append(readCondition(condition));
    }
    field.goesIntoText = node.at(u"goesIntoText"_s).boolean();
    return field;
}

Step readStep(const JsonNode& node, int number) {
    node.allow({u"id"_s, u"title"_s, u"heading"_s, u"help"_s, u"guidance"_s, u"fields"_s});
    Step step;
    step.id = node.at(u"id"_s).requiredString();
    step.number = number;
    step.title = node.at(u"title"_s).requiredText();
    step.heading = node.at(u"heading"_s).requiredText();
    step.help = node.at(u"help"_s).text();
    step.guidance = node.at(u"guidance"_s).text();
    for (const JsonNode& field : node.at(u"fields"_s).items()) {
        step.fields.append(readField(field));
    }
    return step;
}

} // namespace ticket
