#include "provider/serverfield.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

QStringList withoutEmpty(QStringList texts) {
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

QList<ServerOption> optionsOf(JsonReader& field) {
    QList<ServerOption> options;
    for (const QStringView key :
         {QStringView(u"custom_field_options"), QStringView(u"system_field_options")}) {
        for (const QJsonObject& one : field.objects(key)) {
            JsonReader option(one);
            options.append({.value = option.text(u"value"),
                            .names = withoutEmpty({option.text(u"name"), option.text(u"raw_name")})});
            field.need(option.isSound());
        }
    }
    return options;
}

ServerField fieldOf(JsonReader& field) {
    ServerField made;
    made.id = field.id(u"id");
    field.need(!made.id.isEmpty());
    made.type = field.text(u"type");
    made.titles = withoutEmpty({field.text(u"title_in_portal"), field.text(u"title"),
                                field.text(u"raw_title"), field.text(u"raw_title_in_portal")});
    made.isOpen = field.flag(u"active", true) && field.flag(u"visible_in_portal", true) &&
                  field.flag(u"editable_in_portal", true);
    made.regexp = field.text(u"regexp_for_validation");
    made.options = optionsOf(field);
    return made;
}

QString readable(const ServerField& field, const QString& raw) {
    const QJsonArray several = QJsonDocument::fromJson(raw.toUtf8()).array();
    if (!several.isEmpty()) {
        QStringList names;
        for (const QJsonValue& one : several) {
            names.append(readable(field, rawText(one)));
        }
        return names.join(u", "_s);
    }
    const auto option = std::ranges::find(field.options, raw, &ServerOption::value);
    return option == field.options.end() || option->names.isEmpty() ? raw : option->names.first();
}

} // namespace

std::optional<Page<ServerField>> readFields(const QByteArray& json) {
    return readPage<ServerField>(
        json, u"ticket_fields", [](JsonReader& field, JsonReader&) { return std::optional(fieldOf(field)); });
}

std::optional<Page<ServerForm>> readForms(const QByteArray& json) {
    return readPage<ServerForm>(json, u"ticket_forms", [](JsonReader& form, JsonReader&) {
        const ServerForm made{.id = form.id(u"id"),
                              .isDefault = form.flag(u"default", false),
                              .fields = form.ids(u"ticket_field_ids")};
        form.need(!made.id.isEmpty());
        const bool isOpen = form.flag(u"active", true) && form.flag(u"end_user_visible", true);
        return isOpen ? std::optional(made) : std::nullopt;
    });
}

void nameFields(ticket::Ticket& ticket, const QList<ServerField>& fields) {
    for (ticket::TicketField& value : ticket.fields) {
        const auto field = std::ranges::find(fields, value.title, &ServerField::id);
        if (field != fields.end()) {
            value.value = readable(*field, value.raw);
            value.title = field->title();
        }
    }
}

QString rawText(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return value.toArray().isEmpty()
                   ? QString()
                   : QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace provider
