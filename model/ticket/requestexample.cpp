#include "ticket/answers.h"
#include "ticket/formnames.h"
#include "ticket/requestfile.h"
#include "ticket/validator.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QJsonValue textExample(const Field& field) {
    const QString example = field.placeholder.isEmpty() ? field.label.english() : field.placeholder.english();
    return example;
}

QJsonValue optionExample(const Field& field, const Account& account) {
    const QList<Option> options = optionsOf(field, account);
    if (options.isEmpty()) {
        return {};
    }
    if (field.type == FieldType::Checklist) {
        QStringList all;
        for (const Option& one : options) {
            all.append(one.value);
        }
        return QJsonArray::fromStringList(all);
    }
    const bool hasPreset = field.option(field.preset) != nullptr;
    const QString one = hasPreset ? field.preset : options.first().value;
    return isMultiple(field.type) ? QJsonValue(QJsonArray{one}) : QJsonValue(one);
}

QJsonValue example(const Field& field, const Account& account) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::TextArea:
    case FieldType::Regexp:
    case FieldType::PartialCreditCard:
        return textExample(field);
    case FieldType::Checkbox:
        return true;
    case FieldType::Date:
        return u"2026-01-31"_s;
    case FieldType::DateTime:
        return u"2026-01-31T02:40"_s;
    case FieldType::Integer:
    case FieldType::Decimal:
        return 1;
    case FieldType::MultiSelect:
    case FieldType::Tagger:
    case FieldType::Lookup:
    case FieldType::MultiLookup:
    case FieldType::Choice:
    case FieldType::Checklist:
        return optionExample(field, account);
    case FieldType::Files:
    case FieldType::Address:
    case FieldType::Secret:
    case FieldType::Names:
    case FieldType::Environments:
    case FieldType::TimeZone:
    case FieldType::Path:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray exampleRequestFile(const Form& form, const Account& account) {
    Draft draft;
    draft.account = account.id;
    const QJsonObject critical = criticalValues(form, account);
    for (const Field* field : form.fields()) {
        const QJsonValue value =
            critical.contains(field->id) ? critical.value(field->id) : example(*field, account);
        // A field that the other answers leave hidden would only puzzle.
        if (field->role != FieldRole::Account && isAnswer(value) && isShown(form, draft, *field)) {
            draft.values.insert(field->id, value);
        }
    }
    QJsonObject json{{u"form"_s, form.id}, {u"fields"_s, draft.values}, {u"attachments"_s, QJsonArray()}};
    if (!account.id.isEmpty()) {
        json.insert(u"account"_s, account.id.value);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace ticket
