#include "center/fields.h"

#include "center/fieldvalue.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace center {
namespace {

constexpr qint64 firstFieldNumber = 360000010000;

/// What a Support Center has a field for. The rest is the wizard's own or goes into the text.
bool isMirrored(const ticket::Field& field) {
    using enum ticket::FieldRole;
    switch (field.role) {
    case None:
    case RequesterVersion:
    case RequesterNodes:
    case RequesterTenants:
    case RequesterHealth:
    case Criteria:
    case Service:
    case Environment:
    case IssueType:
    case Callback:
    case Since:
        return field.type != ticket::FieldType::Files;
    case Account:
    case Behalf:
    case RequesterName:
    case RequesterEmail:
    case RequesterPhone:
    case RequesterCompany:
    case RequesterProject:
    case Situation:
    case Severity:
    case Subject:
    case Description:
    case Asked:
    case CheckBefore:
    case Attachments:
        return false;
    }
    return false;
}

QString zendeskType(const ticket::Field& field) {
    using enum ticket::FieldType;
    const bool hasOptions = field.source == ticket::OptionSource::Form && !field.options.isEmpty();
    switch (field.type) {
    case TextArea:
        return u"textarea"_s;
    case Checkbox:
        return u"checkbox"_s;
    case Date:
        return u"date"_s;
    case Integer:
        return u"integer"_s;
    case Decimal:
        return u"decimal"_s;
    case Regexp:
        return u"regexp"_s;
    case MultiSelect:
    case Checklist:
        return hasOptions ? u"multiselect"_s : u"text"_s;
    case Tagger:
    case Choice:
        return hasOptions ? u"tagger"_s : u"text"_s;
    case Text:
    case PartialCreditCard:
    case Lookup:
    case MultiLookup:
    case DateTime:
    case Files:
    case Address:
    case Secret:
    case Names:
    case Environments:
    case TimeZone:
    case Path:
        return u"text"_s;
    }
    return u"text"_s;
}

} // namespace

qint64 fieldNumber(const QString& fieldId) {
    const QByteArray hash = QCryptographicHash::hash(fieldId.toUtf8(), QCryptographicHash::Sha256);
    quint32 number = 0;
    for (int at = 0; at < 4; ++at) {
        number = (number << 8U) | static_cast<uchar>(hash.at(at));
    }
    return firstFieldNumber + number;
}

Fields::Fields(const ticket::Form& form) : m_formTitle(form.title.english()) {
    if (m_formTitle.isEmpty()) {
        m_formTitle = u"Support request"_s;
    }
    for (const ticket::Field* field : form.fields()) {
        if (isMirrored(*field)) {
            mirror(*field);
        }
    }
    addOwn(form);
}

void Fields::mirror(const ticket::Field& field) {
    CustomField mirrored{.id = fieldNumber(field.id),
                         .type = zendeskType(field),
                         .title = field.label.english(),
                         .description = field.help.english()};
    if (mirrored.type == u"regexp"_s) {
        mirrored.regexp = field.regexp;
    }
    if (mirrored.type == u"tagger"_s || mirrored.type == u"multiselect"_s) {
        for (const ticket::Option& option : field.options) {
            mirrored.options.append({option.value, option.label.english()});
        }
    }
    m_custom.append(mirrored);
}

void Fields::addOwn(const ticket::Form& form) {
    m_own = fieldNumber(u"practice-appliance-version"_s);
    m_custom.append({.id = m_own,
                     .type = u"regexp"_s,
                     .title = u"Appliance version"_s,
                     .description = u"Build number of the appliance, for example 24512.3"_s,
                     .regexp = u"^[0-9]+(\\.[0-9]+){0,3}$"_s});
    const ticket::Field* parent = form.field(ticket::FieldRole::IssueType);
    if (parent != nullptr && !parent->options.isEmpty()) {
        const QString critical = form.critical.value(parent->id).toString();
        m_condition = {.parent = fieldNumber(parent->id),
                       .parentType = zendeskType(*parent),
                       .value = critical.isEmpty() ? parent->options.first().value : critical};
    }
}

QJsonArray Fields::checked(const QJsonArray& given, Faults& faults) const {
    QHash<qint64, QJsonValue> values;
    for (const QJsonValue& entry : given) {
        const QJsonValue id = entry.toObject().value(u"id"_s);
        values.insert(id.isString() ? id.toString().toLongLong() : id.toInteger(),
                      entry.toObject().value(u"value"_s));
    }
    QJsonArray kept;
    for (const CustomField& field : m_custom) {
        const QJsonValue value = values.value(field.id, QJsonValue::Null);
        if (isBlank(value)) {
            continue;
        }
        const QString fault = faultOf(field, value);
        if (!fault.isEmpty()) {
            faults.addCustom(field.id, u"%1: %2"_s.arg(field.title, fault), u"InvalidValue"_s);
            continue;
        }
        kept.append(QJsonObject{{u"id"_s, field.id}, {u"value"_s, value}});
    }
    return kept;
}

QJsonArray Fields::complete(const QJsonArray& stored) const {
    QHash<qint64, QJsonValue> values;
    for (const QJsonValue& entry : stored) {
        values.insert(entry.toObject().value(u"id"_s).toInteger(), entry.toObject().value(u"value"_s));
    }
    QJsonArray all;
    for (const CustomField& field : m_custom) {
        all.append(QJsonObject{{u"id"_s, field.id}, {u"value"_s, values.value(field.id, QJsonValue::Null)}});
    }
    return all;
}

QJsonObject Fields::ticketForm(const Incoming& incoming) const {
    QJsonArray ids;
    for (const QJsonValue& field : ticketFields(incoming)) {
        ids.append(field.toObject().value(u"id"_s));
    }
    QJsonArray conditions;
    if (m_condition.parent != 0) {
        const QJsonObject child{{u"id"_s, m_own}, {u"is_required"_s, false}};
        conditions.append(QJsonObject{{u"parent_field_id"_s, m_condition.parent},
                                      {u"parent_field_type"_s, m_condition.parentType},
                                      {u"value"_s, m_condition.value},
                                      {u"child_fields"_s, QJsonArray{child}}});
    }
    return {{u"id"_s, formId},
            {u"url"_s, incoming.address(u"/api/v2/ticket_forms/%1.json"_s.arg(formId)).toString()},
            {u"name"_s, m_formTitle},
            {u"raw_name"_s, m_formTitle},
            {u"display_name"_s, m_formTitle},
            {u"raw_display_name"_s, m_formTitle},
            {u"active"_s, true},
            {u"default"_s, true},
            {u"end_user_visible"_s, true},
            {u"position"_s, 1},
            {u"ticket_field_ids"_s, ids},
            {u"end_user_conditions"_s, conditions},
            {u"agent_conditions"_s, QJsonArray()},
            {u"in_all_brands"_s, true},
            {u"restricted_brand_ids"_s, QJsonArray()}};
}

} // namespace center
