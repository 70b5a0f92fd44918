#include "wizard/fields/fieldfactory.h"

#include "wizard/fields/filesfield.h"

using namespace Qt::StringLiterals;

namespace wizard {

FieldEditor* makeFieldEditor(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    using ticket::FieldType;
    const bool hasList = !(context.options ? context.options(field) : field.options).isEmpty();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Regexp:
    case FieldType::PartialCreditCard:
        return makeLineField(field, context, parent);
    case FieldType::TextArea:
        return makeTextField(field, context, parent);
    case FieldType::Checkbox:
        return makeCheckField(field, context, parent);
    case FieldType::Date:
    case FieldType::DateTime:
        return makeDateField(field, context, parent);
    case FieldType::MultiSelect:
    case FieldType::Checklist:
        return makeChecklistField(field, context, parent);
    case FieldType::MultiLookup:
        return hasList ? makeChecklistField(field, context, parent) : makeLineField(field, context, parent);
    case FieldType::Tagger:
        return makeListField(field, context, parent);
    case FieldType::Lookup:
        return hasList ? makeListField(field, context, parent) : makeLineField(field, context, parent);
    case FieldType::Choice:
        return makeCardsField(field, context, parent);
    case FieldType::Files:
        return new FilesField(field, context, parent);
    }
    Q_UNREACHABLE();
}

QString nestedName(const QString& name) {
    return name.split(u"::"_s).join(u" › "_s);
}

} // namespace wizard
