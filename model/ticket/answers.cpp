#include "ticket/answers.h"

#include "ticket/formnames.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

bool matches(const QJsonValue& answer, const Condition& condition) {
    if (condition.value.isBool()) {
        return answer.toBool() == condition.value.toBool();
    }
    return stringsOf(answer).contains(condition.value.toString());
}

QJsonValue rawAnswer(const Draft& draft, const Field& field) {
    return field.role == FieldRole::Account ? QJsonValue(draft.account.value) : draft.values.value(field.id);
}

/// Forms of a server are not checked for circles as ours are: `open` holds the fields on the way here.
bool isShownBelow(const Form& form, const Draft& draft, const Field& field, QList<const Field*> open);

bool holds(const Form& form, const Draft& draft, const Condition& condition,
           const QList<const Field*>& open) {
    const Field* parent = form.field(condition.parent);
    return parent != nullptr && matches(rawAnswer(draft, *parent), condition) &&
           isShownBelow(form, draft, *parent, open);
}

bool isShownBelow(const Form& form, const Draft& draft, const Field& field, QList<const Field*> open) {
    if (field.conditions.isEmpty()) {
        return true;
    }
    if (open.contains(&field)) {
        return false;
    }
    open.append(&field);
    return std::ranges::any_of(
        field.conditions, [&](const Condition& condition) { return holds(form, draft, condition, open); });
}

template <class T>
QList<Option> optionsFrom(const QList<T>& list) {
    QList<Option> options;
    for (const T& one : list) {
        Option option;
        option.value = one.id;
        option.label = LocalText::asGiven(one.label.isEmpty() ? one.id : one.label);
        if constexpr (std::is_same_v<T, Environment>) {
            option.environmentClass = one.environmentClass;
        }
        options.append(option);
    }
    return options;
}

} // namespace

QStringList stringsOf(const QJsonValue& value) {
    if (value.isString()) {
        return value.toString().isEmpty() ? QStringList() : QStringList(value.toString());
    }
    QStringList texts;
    for (const QJsonValue& one : value.toArray()) {
        texts.append(one.toString());
    }
    return texts;
}

bool isAnswer(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::String:
        return !value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
    case QJsonValue::Object:
        return true;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    }
    Q_UNREACHABLE();
}

QJsonValue answerOf(const Form& form, const Draft& draft, const Field& field) {
    const QJsonValue value = rawAnswer(draft, field);
    return isAnswer(value) && isShown(form, draft, field) ? value : QJsonValue(QJsonValue::Undefined);
}

QString textOf(const Form& form, const Draft& draft, FieldRole role) {
    const Field* field = form.field(role);
    return field == nullptr ? QString() : answerOf(form, draft, *field).toString();
}

bool isShown(const Form& form, const Draft& draft, const Field& field) {
    return isShownBelow(form, draft, field, {});
}

bool isRequired(const Form& form, const Draft& draft, const Field& field) {
    if (field.conditions.isEmpty()) {
        return field.isRequired;
    }
    return std::ranges::any_of(field.conditions, [&](const Condition& condition) {
        return condition.isRequired && holds(form, draft, condition, {&field});
    });
}

QList<Option> optionsOf(const Field& field, const Account& account) {
    QList<Option> found;
    switch (field.source) {
    case OptionSource::Form:
        break;
    case OptionSource::AccountServices:
        found = optionsFrom(account.services);
        break;
    case OptionSource::AccountEnvironments:
        found = optionsFrom(account.environments);
        break;
    case OptionSource::Accounts:
        if (!account.id.isEmpty()) {
            Option option;
            option.value = account.id.value;
            option.label = LocalText::asGiven(account.label());
            found.append(option);
        }
        break;
    }
    return found.isEmpty() ? field.options : found;
}

std::optional<Option> optionOf(const Field& field, const Account& account, QStringView value) {
    for (const Option& one : optionsOf(field, account)) {
        if (one.value == value) {
            return one;
        }
    }
    return std::nullopt;
}

std::optional<EnvironmentClass> chosenEnvironmentClass(const Form& form, const Draft& draft,
                                                       const Account& account) {
    const Field* field = form.field(FieldRole::Environment);
    if (field == nullptr) {
        return std::nullopt;
    }
    const std::optional<Option> option =
        optionOf(*field, account, textOf(form, draft, FieldRole::Environment));
    return option ? option->environmentClass : std::nullopt;
}

QDateTime dateTimeOf(const QString& text) {
    // A date alone is no date and time; Qt would take it as midnight.
    return text.contains(u'T') || text.contains(u' ') ? QDateTime::fromString(text, Qt::ISODate)
                                                      : QDateTime();
}

} // namespace ticket
