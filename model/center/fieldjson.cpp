#include "center/fields.h"

using namespace Qt::StringLiterals;

/// How Zendesk tells its ticket fields.
namespace center {
namespace {

constexpr qint64 subjectId = 360000000011;
constexpr qint64 descriptionId = 360000000012;
constexpr qint64 statusId = 360000000013;
constexpr qint64 typeId = 360000000014;
constexpr qint64 priorityId = 360000000015;

QJsonArray named(const QList<std::pair<QString, QString>>& options) {
    QJsonArray all;
    for (const auto& [value, name] : options) {
        all.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    }
    return all;
}

QJsonObject fieldObject(qint64 id, const QString& type, const QString& title, const QString& description,
                        int position, const Incoming& incoming) {
    return {{u"id"_s, id},
            {u"url"_s, incoming.address(u"/api/v2/ticket_fields/%1.json"_s.arg(id)).toString()},
            {u"type"_s, type},
            {u"title"_s, title},
            {u"raw_title"_s, title},
            {u"title_in_portal"_s, title},
            {u"raw_title_in_portal"_s, title},
            {u"description"_s, description},
            {u"raw_description"_s, description},
            {u"position"_s, position},
            {u"active"_s, true},
            {u"required"_s, false},
            {u"required_in_portal"_s, false},
            {u"visible_in_portal"_s, true},
            {u"editable_in_portal"_s, true},
            {u"collapsed_for_agents"_s, false},
            {u"regexp_for_validation"_s, QJsonValue::Null},
            {u"tag"_s, QJsonValue::Null},
            {u"removable"_s, false}};
}

QJsonArray systemFields(const Incoming& incoming) {
    QJsonObject subject = fieldObject(subjectId, u"subject"_s, u"Subject"_s, {}, 0, incoming);
    subject.insert(u"required_in_portal"_s, true);
    QJsonObject description = fieldObject(descriptionId, u"description"_s, u"Description"_s, {}, 1, incoming);
    description.insert(u"required_in_portal"_s, true);
    QJsonObject status = fieldObject(statusId, u"status"_s, u"Status"_s, {}, 2, incoming);
    status.insert(u"visible_in_portal"_s, false);
    status.insert(u"editable_in_portal"_s, false);
    status.insert(u"system_field_options"_s, named({{u"open"_s, u"Open"_s},
                                                    {u"pending"_s, u"Pending"_s},
                                                    {u"hold"_s, u"On-hold"_s},
                                                    {u"solved"_s, u"Solved"_s}}));
    QJsonObject type = fieldObject(typeId, u"tickettype"_s, u"Type"_s, {}, 3, incoming);
    type.insert(u"system_field_options"_s, named({{u"question"_s, u"Question"_s},
                                                  {u"incident"_s, u"Incident"_s},
                                                  {u"problem"_s, u"Problem"_s},
                                                  {u"task"_s, u"Task"_s}}));
    QJsonObject priority = fieldObject(priorityId, u"priority"_s, u"Priority"_s, {}, 4, incoming);
    priority.insert(u"sub_type_id"_s, 0);
    priority.insert(u"system_field_options"_s, named({{u"low"_s, u"Low"_s},
                                                      {u"normal"_s, u"Normal"_s},
                                                      {u"high"_s, u"High"_s},
                                                      {u"urgent"_s, u"Urgent"_s}}));
    return {subject, description, status, type, priority};
}

QJsonArray optionObjects(const CustomField& field) {
    QJsonArray all;
    int position = 0;
    for (const auto& [value, name] : field.options) {
        const qint64 id = fieldNumber(u"%1/%2"_s.arg(field.id).arg(value));
        all.append(QJsonObject{{u"id"_s, id},
                               {u"name"_s, name},
                               {u"raw_name"_s, name},
                               {u"value"_s, value},
                               {u"position"_s, position++},
                               {u"default"_s, false}});
    }
    return all;
}

} // namespace

QJsonArray Fields::ticketFields(const Incoming& incoming) const {
    QJsonArray all = systemFields(incoming);
    for (const CustomField& field : m_custom) {
        QJsonObject object = fieldObject(field.id, field.type, field.title, field.description,
                                         static_cast<int>(all.size()), incoming);
        object.insert(u"removable"_s, true);
        if (!field.regexp.isEmpty()) {
            object.insert(u"regexp_for_validation"_s, field.regexp);
        }
        if (!field.options.isEmpty()) {
            object.insert(u"custom_field_options"_s, optionObjects(field));
        }
        all.append(object);
    }
    return all;
}

QJsonObject Fields::ticketField(qint64 id, const Incoming& incoming) const {
    for (const QJsonValue& field : ticketFields(incoming)) {
        if (field.toObject().value(u"id"_s).toInteger() == id) {
            return field.toObject();
        }
    }
    return {};
}

} // namespace center
