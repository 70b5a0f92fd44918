#pragma once

#include "ticket/form.h"

/// The words by which a form file names the kinds that C++ knows.
namespace ticket {

std::optional<FieldType> fieldTypeFromName(QStringView name);
std::optional<FieldRole> fieldRoleFromName(QStringView name);
std::optional<OptionSource> optionSourceFromName(QStringView name);
std::optional<RuleKind> ruleKindFromName(QStringView name);
std::optional<core::Issue::Level> levelFromName(QStringView name);
/// "production" or "non_production".
std::optional<EnvironmentClass> environmentClassFromName(QStringView name);
QString environmentClassName(EnvironmentClass environmentClass);

/// Whether only the form of an account may have it.
bool isOfAccountsAlone(FieldType type);
/// Whether a field of this type has options.
bool hasOptions(FieldType type);
/// Whether its answer is an array of strings.
bool isMultiple(FieldType type);

} // namespace ticket
