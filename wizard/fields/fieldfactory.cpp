#include "wizard/fields/fieldfactory.h"

#include "wizard/fields/askedfield.h"
#include "wizard/fields/descriptionfield.h"
#include "wizard/fields/filesfield.h"
#include "wizard/fields/secretfield.h"

using namespace Qt::StringLiterals;

namespace wizard {

FieldEditor* makeFieldEditor(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    using ticket::FieldRole;
    using ticket::FieldType;
    const bool hasList = !(context.options ? context.options(field) : field.options).isEmpty();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Regexp:
    case FieldType::PartialCreditCard:
    case FieldType::Address:
    case FieldType::Path:
        return makeLineField(field, context, parent);
    case FieldType::TextArea:
        if (field.role == FieldRole::Description) {
            return new DescriptionField(field, context, parent);
        }
        return makeTextField(field, context, parent);
    case FieldType::Checkbox:
        return makeCheckField(field, context, parent);
    case FieldType::Date:
    case FieldType::DateTime:
        return makeDateField(field, context, parent);
    case FieldType::MultiSelect:
    case FieldType::Checklist:
        if (field.role == FieldRole::Asked) {
            return new AskedField(field, context, parent);
        }
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
    case FieldType::Secret:
        return new SecretField(field, context, parent);
    case FieldType::Names:
    case FieldType::Environments:
        return makeRowsField(field, context, parent);
    case FieldType::TimeZone:
        return makeTimeZoneField(field, context, parent);
    }
    Q_UNREACHABLE();
}

QString nestedName(const QString& name) {
    return name.split(u"::"_s).join(u" › "_s);
}

} // namespace wizard
