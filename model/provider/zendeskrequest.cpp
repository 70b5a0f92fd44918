#include "provider/zendeskrequest.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

/// Capitals and blanks do not make another word.
QString folded(const QString& text) {
    return text.simplified().toCaseFolded();
}

QString folded(const ServerOption& option, const QString& name) {
    // "Network::Latency" is the option "Latency" in the menu "Network".
    const QString last = name.section(u"::"_s, -1);
    return folded(option.names.contains(name) ? last : name);
}

bool isCustomType(const QString& type) {
    static const QStringList types{u"text"_s,    u"textarea"_s,         u"checkbox"_s, u"date"_s,
                                   u"integer"_s, u"decimal"_s,          u"regexp"_s,   u"multiselect"_s,
                                   u"tagger"_s,  u"partialcreditcard"_s};
    return types.contains(type);
}

/// The form that will be used: the only one, or the default one.
const ServerForm* formOf(const Layout& layout) {
    if (layout.forms.size() == 1) {
        return &layout.forms.first();
    }
    const auto found = std::ranges::find_if(layout.forms, &ServerForm::isDefault);
    const bool isAlone =
        found != layout.forms.end() &&
        std::none_of(found + 1, layout.forms.end(), [](const ServerForm& form) { return form.isDefault; });
    return isAlone ? &*found : nullptr;
}

bool isOffered(const ServerField& field, const ServerForm* form) {
    return field.isOpen && isCustomType(field.type) &&
           (form == nullptr || form->fields.isEmpty() || form->fields.contains(field.id));
}

const ServerField* fieldFor(const ticket::Answer& answer, const Layout& layout) {
    const ServerForm* form = formOf(layout);
    const QString wanted = folded(answer.label);
    const auto found = std::ranges::find_if(layout.fields, [&](const ServerField& field) {
        return isOffered(field, form) && std::ranges::any_of(field.titles, [&](const QString& title) {
                   return !wanted.isEmpty() && folded(title) == wanted;
               });
    });
    return found == layout.fields.end() ? nullptr : &*found;
}

/// The chosen values, each with its label where there is one.
QList<QPair<QString, QString>> choices(const ticket::Answer& answer) {
    QStringList values;
    if (answer.value.isArray()) {
        for (const QJsonValue& one : answer.value.toArray()) {
            values.append(rawText(one));
        }
    } else {
        values.append(rawText(answer.value));
    }
    QList<QPair<QString, QString>> all;
    for (qsizetype i = 0; i < values.size(); ++i) {
        all.append({values.at(i), answer.valueLabels.value(i)});
    }
    return all;
}

QString optionFor(const QPair<QString, QString>& choice, const ServerField& field) {
    for (const ServerOption& option : field.options) {
        const QString label = folded(choice.second);
        const bool isSame =
            option.value == choice.first || folded(option.value) == folded(choice.first) ||
            std::ranges::any_of(option.names, [&](const QString& name) {
                return !label.isEmpty() && (folded(name) == label || folded(option, name) == label);
            });
        if (isSame) {
            return option.value;
        }
    }
    return {};
}

QJsonValue chosenOptions(const ticket::Answer& answer, const ServerField& field) {
    QJsonArray values;
    const auto chosen = choices(answer);
    for (const auto& choice : chosen) {
        if (const QString value = optionFor(choice, field); !value.isEmpty()) {
            values.append(value);
        }
    }
    if (field.type == "multiselect"_L1) {
        return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
    }
    return chosen.size() == 1 && values.size() == 1 ? values.first() : QJsonValue(QJsonValue::Undefined);
}

QJsonValue dateValue(const ticket::Answer& answer) {
    constexpr qsizetype dateLength = 10; // YYYY-MM-DD, whatever time of day follows
    const QDate date = QDate::fromString(answer.value.toString().left(dateLength), Qt::ISODate);
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue numberValue(const ticket::Answer& answer, bool isWhole) {
    bool isNumber = answer.value.isDouble();
    const double number =
        isNumber ? answer.value.toDouble() : answer.value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || (isWhole && number != std::floor(number))) {
        return QJsonValue::Undefined;
    }
    return number;
}

QJsonValue textValue(const ticket::Answer& answer, const ServerField& field) {
    QStringList parts;
    for (const auto& [value, label] : choices(answer)) {
        parts.append(label.isEmpty() ? value : label);
    }
    const QString text = parts.join(u", "_s);
    const bool isTaken = !text.trimmed().isEmpty() &&
                         (field.regexp.isEmpty() || QRegularExpression(field.regexp).match(text).hasMatch());
    return isTaken ? QJsonValue(text) : QJsonValue(QJsonValue::Undefined);
}

QJsonArray customFields(const ticket::Request& request, const Layout& layout) {
    QJsonArray values;
    QStringList taken;
    for (const ticket::Answer& answer : request.answers) {
        const ServerField* field = fieldFor(answer, layout);
        if (field == nullptr || taken.contains(field->id)) {
            continue;
        }
        if (const QJsonValue value = serverValue(answer, *field); !value.isUndefined()) {
            bool isNumber = false;
            const qint64 number = field->id.toLongLong(&isNumber);
            values.append(QJsonObject{{u"id"_s, isNumber ? QJsonValue(number) : QJsonValue(field->id)},
                                      {u"value"_s, value}});
            taken.append(field->id);
        }
    }
    return values;
}

/// A field that tells its options and lacks this one would refuse the whole request; the difference is told
/// afterwards.
bool isPriorityOffered(const QString& priority, const Layout& layout) {
    const auto field = std::ranges::find(layout.fields, u"priority"_s, &ServerField::type);
    return !priority.isEmpty() && (field == layout.fields.end() || field->options.isEmpty() ||
                                   std::ranges::any_of(field->options, [&](const ServerOption& option) {
                                       return option.value == priority;
                                   }));
}

/// Both of Zendesk's ways to name them: which one counts depends on a setting of the Support Center. Those
/// whom the ticket names anyway need no copy.
void addCopies(QJsonObject& object, const QList<ticket::Contact>& people, const QStringList& named) {
    QStringList known;
    for (const QString& address : named) {
        known += folded(address);
    }
    QJsonArray collaborators;
    QJsonArray copies;
    for (const ticket::Contact& person : people) {
        const QString address = person.email.trimmed();
        if (!address.contains(u'@') || known.contains(folded(address))) {
            continue;
        }
        known.append(folded(address));
        const QString name = person.name.isEmpty() ? address : person.name;
        collaborators.append(QJsonObject{{u"email"_s, address}, {u"name"_s, name}});
        copies.append(
            QJsonObject{{u"action"_s, u"put"_s}, {u"user_email"_s, address}, {u"user_name"_s, name}});
    }
    if (!copies.isEmpty()) {
        object.insert(u"collaborators"_s, collaborators);
        object.insert(u"email_ccs"_s, copies);
    }
}

/// All but the people.
QJsonObject objectOf(const ticket::Request& request, const QStringList& tokens, const Layout& layout) {
    QJsonObject comment{{u"body"_s, request.body}};
    if (!tokens.isEmpty()) {
        comment.insert(u"uploads"_s, QJsonArray::fromStringList(tokens));
    }
    QJsonObject object{{u"comment"_s, comment}, {u"subject"_s, request.subject}};
    if (isPriorityOffered(request.priority, layout)) {
        object.insert(u"priority"_s, request.priority);
    }
    if (const QJsonArray values = customFields(request, layout); !values.isEmpty()) {
        object.insert(u"custom_fields"_s, values);
    }
    if (const ServerForm* form = formOf(layout); form != nullptr) {
        bool isNumber = false;
        const qint64 number = form->id.toLongLong(&isNumber);
        object.insert(u"ticket_form_id"_s, isNumber ? QJsonValue(number) : QJsonValue(form->id));
    }
    if (request.draft && !request.draft->follows.isEmpty()) {
        const QString source = request.draft->follows.value;
        bool isNumber = false;
        const qint64 number = source.toLongLong(&isNumber);
        object.insert(u"via_followup_source_id"_s, isNumber ? QJsonValue(number) : QJsonValue(source));
    }
    return object;
}

} // namespace

QByteArray createBody(const ticket::Request& request, const QStringList& tokens, const Layout& layout,
                      const QString& ownAddress) {
    QJsonObject object = objectOf(request, tokens, layout);
    addCopies(object, QList<ticket::Contact>{request.requester} + request.copies, {ownAddress});
    return QJsonDocument(QJsonObject{{u"request"_s, object}}).toJson(QJsonDocument::Compact);
}

QByteArray createTicketBody(const ticket::Request& request, const QStringList& tokens, const Layout& layout,
                            const Identity& agent) {
    QJsonObject object = objectOf(request, tokens, layout);
    const QString address = request.requester.email.trimmed();
    if (address.contains(u'@') && folded(address) != folded(agent.email)) {
        const QString name = request.requester.name.trimmed();
        object.insert(u"requester"_s,
                      QJsonObject{{u"email"_s, address}, {u"name"_s, name.isEmpty() ? address : name}});
    }
    bool isNumber = false;
    if (const qint64 id = agent.id.toLongLong(&isNumber); isNumber) {
        object.insert(u"submitter_id"_s, id);
    }
    object.insert(u"external_id"_s, request.id.value);
    addCopies(object, request.copies, {agent.email, address});
    return QJsonDocument(QJsonObject{{u"ticket"_s, object}}).toJson(QJsonDocument::Compact);
}

bool isTicketBody(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object().contains(u"ticket"_s);
}

QHash<QString, QString> ownFieldIds(const ticket::Request& request, const Layout& layout) {
    QHash<QString, QString> ids;
    for (const ticket::Answer& answer : request.answers) {
        if (const ServerField* field = fieldFor(answer, layout);
            field != nullptr && !ids.contains(field->id)) {
            ids.insert(field->id, answer.field);
        }
    }
    return ids;
}

QJsonValue serverValue(const ticket::Answer& answer, const ServerField& field) {
    if (field.type == "tagger"_L1 || field.type == "multiselect"_L1) {
        return chosenOptions(answer, field);
    }
    if (field.type == "checkbox"_L1) {
        return answer.value.isBool() ? answer.value : QJsonValue(QJsonValue::Undefined);
    }
    if (field.type == "date"_L1) {
        return dateValue(answer);
    }
    if (field.type == "integer"_L1 || field.type == "decimal"_L1) {
        return numberValue(answer, field.type == "integer"_L1);
    }
    return textValue(answer, field);
}

} // namespace provider
