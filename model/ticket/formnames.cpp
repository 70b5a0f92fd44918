#include "ticket/formnames.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

template <class T>
using Name = std::pair<QLatin1StringView, T>;

constexpr std::array<Name<FieldType>, 22> types{{
    {"text"_L1, FieldType::Text},
    {"textarea"_L1, FieldType::TextArea},
    {"checkbox"_L1, FieldType::Checkbox},
    {"date"_L1, FieldType::Date},
    {"integer"_L1, FieldType::Integer},
    {"decimal"_L1, FieldType::Decimal},
    {"regexp"_L1, FieldType::Regexp},
    {"partialcreditcard"_L1, FieldType::PartialCreditCard},
    {"multiselect"_L1, FieldType::MultiSelect},
    {"tagger"_L1, FieldType::Tagger},
    {"lookup"_L1, FieldType::Lookup},
    {"multi_lookup"_L1, FieldType::MultiLookup},
    {"choice"_L1, FieldType::Choice},
    {"datetime"_L1, FieldType::DateTime},
    {"checklist"_L1, FieldType::Checklist},
    {"files"_L1, FieldType::Files},
    {"address"_L1, FieldType::Address},
    {"secret"_L1, FieldType::Secret},
    {"names"_L1, FieldType::Names},
    {"environments"_L1, FieldType::Environments},
    {"time_zone"_L1, FieldType::TimeZone},
    {"path"_L1, FieldType::Path},
}};

constexpr std::array<Name<FieldRole>, 24> roles{{
    {"account"_L1, FieldRole::Account},
    {"behalf"_L1, FieldRole::Behalf},
    {"requester_name"_L1, FieldRole::RequesterName},
    {"requester_email"_L1, FieldRole::RequesterEmail},
    {"requester_phone"_L1, FieldRole::RequesterPhone},
    {"requester_company"_L1, FieldRole::RequesterCompany},
    {"requester_project"_L1, FieldRole::RequesterProject},
    {"requester_version"_L1, FieldRole::RequesterVersion},
    {"requester_nodes"_L1, FieldRole::RequesterNodes},
    {"requester_tenants"_L1, FieldRole::RequesterTenants},
    {"requester_health"_L1, FieldRole::RequesterHealth},
    {"criteria"_L1, FieldRole::Criteria},
    {"situation"_L1, FieldRole::Situation},
    {"service"_L1, FieldRole::Service},
    {"environment"_L1, FieldRole::Environment},
    {"issue_type"_L1, FieldRole::IssueType},
    {"severity"_L1, FieldRole::Severity},
    {"subject"_L1, FieldRole::Subject},
    {"description"_L1, FieldRole::Description},
    {"callback"_L1, FieldRole::Callback},
    {"since"_L1, FieldRole::Since},
    {"asked"_L1, FieldRole::Asked},
    {"check_before"_L1, FieldRole::CheckBefore},
    {"attachments"_L1, FieldRole::Attachments},
}};

constexpr std::array<Name<OptionSource>, 4> sources{{
    {"form"_L1, OptionSource::Form},
    {"account_services"_L1, OptionSource::AccountServices},
    {"account_environments"_L1, OptionSource::AccountEnvironments},
    {"accounts"_L1, OptionSource::Accounts},
}};

constexpr std::array<Name<RuleKind>, 6> kinds{{
    {"when"_L1, RuleKind::When},
    {"empty"_L1, RuleKind::Empty},
    {"vague"_L1, RuleKind::Vague},
    {"asked"_L1, RuleKind::Asked},
    {"bytes"_L1, RuleKind::Bytes},
    {"plan_below"_L1, RuleKind::PlanBelow},
}};

constexpr std::array<Name<core::Issue::Level>, 3> levels{{
    {"error"_L1, core::Issue::Level::Error},
    {"warning"_L1, core::Issue::Level::Warning},
    {"note"_L1, core::Issue::Level::Note},
}};

constexpr std::array<Name<EnvironmentClass>, 2> classes{{
    {"production"_L1, EnvironmentClass::Production},
    {"non_production"_L1, EnvironmentClass::NonProduction},
}};

template <class T, std::size_t size>
std::optional<T> find(const std::array<Name<T>, size>& names, QStringView name) {
    for (const auto& [known, value] : names) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<FieldType> fieldTypeFromName(QStringView name) {
    return find(types, name);
}

std::optional<FieldRole> fieldRoleFromName(QStringView name) {
    return find(roles, name);
}

std::optional<OptionSource> optionSourceFromName(QStringView name) {
    return find(sources, name);
}

std::optional<RuleKind> ruleKindFromName(QStringView name) {
    return find(kinds, name);
}

std::optional<core::Issue::Level> levelFromName(QStringView name) {
    return find(levels, name);
}

std::optional<EnvironmentClass> environmentClassFromName(QStringView name) {
    return find(classes, name);
}

QString environmentClassName(EnvironmentClass environmentClass) {
    switch (environmentClass) {
    case EnvironmentClass::Production:
        return u"production"_s;
    case EnvironmentClass::NonProduction:
        return u"non_production"_s;
    }
    Q_UNREACHABLE();
}

bool isOfAccountsAlone(FieldType type) {
    return type == FieldType::Address || type == FieldType::Secret || type == FieldType::Names ||
           type == FieldType::Environments || type == FieldType::TimeZone || type == FieldType::Path;
}

bool isMultiple(FieldType type) {
    return type == FieldType::MultiSelect || type == FieldType::MultiLookup || type == FieldType::Checklist;
}

bool hasOptions(FieldType type) {
    return isMultiple(type) || type == FieldType::Tagger || type == FieldType::Choice ||
           type == FieldType::Lookup;
}

} // namespace ticket
