#include "ticket/draft.h"

#include "ticket/answers.h"
#include "ticket/formnames.h"
#include "ticket/validator.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

using Cleaning = Attachment::Cleaning;
constexpr std::array<std::pair<QLatin1StringView, Cleaning>, 3> cleanings{{
    {"none"_L1, Cleaning::None},
    {"support"_L1, Cleaning::Support},
    {"strict"_L1, Cleaning::Strict},
}};

void setPreset(Draft& draft, const Field& field, const QList<Option>& options) {
    QString value = field.preset;
    if (hasOptions(field.type)) {
        if (value == "first"_L1) {
            value = options.isEmpty() ? QString() : options.first().value;
        }
        const bool isThere =
            std::ranges::any_of(options, [&](const Option& one) { return one.value == value; });
        value = isThere ? value : QString();
    }
    if (value.isEmpty()) {
        return;
    }
    if (field.type == FieldType::Checkbox) {
        draft.values.insert(field.id, value == "true"_L1);
    } else if (isMultiple(field.type)) {
        draft.values.insert(field.id, QJsonArray{value});
    } else {
        draft.values.insert(field.id, value);
    }
}

Draft emptyDraft(const Form& form, const core::AccountId& account, core::Time now) {
    Draft draft;
    draft.id = core::newIntentId();
    draft.account = account;
    draft.formId = form.id;
    draft.formVersion = form.version;
    draft.step = form.steps.isEmpty() ? QString() : form.steps.first().id;
    draft.created = now;
    draft.updated = now;
    return draft;
}

} // namespace

QString Draft::text(QStringView field) const {
    const QJsonValue value = values.value(field);
    if (value.isDouble()) {
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return value.toString();
}

QStringList Draft::list(QStringView field) const {
    return stringsOf(values.value(field));
}

bool Draft::flag(QStringView field) const {
    return values.value(field).toBool();
}

bool Draft::hasAnswer(QStringView field) const {
    return isAnswer(values.value(field));
}

Draft newDraft(const Form& form, const core::AccountId& account, core::Time now) {
    Draft draft = emptyDraft(form, account, now);
    for (const Field* field : form.fields()) {
        if (field->source == OptionSource::Form) {
            setPreset(draft, *field, field->options);
        }
    }
    return draft;
}

Draft newDraft(const Form& form, const Account& account, core::Time now) {
    Draft draft = emptyDraft(form, account.id, now);
    for (const Field* field : form.fields()) {
        if (field->role != FieldRole::Account) {
            setPreset(draft, *field, optionsOf(*field, account));
        }
        if (field->role == FieldRole::Callback && !account.phone.isEmpty()) {
            draft.values.insert(field->id, account.phone);
        }
    }
    return draft;
}

QJsonObject toJson(const Attachment& attachment) {
    QString cleaning;
    for (const auto& [name, value] : cleanings) {
        cleaning = value == attachment.cleaning ? QString(name) : cleaning;
    }
    return {{u"blob"_s, attachment.blob.value},
            {u"name"_s, attachment.name},
            {u"mime_type"_s, attachment.mimeType},
            {u"size"_s, attachment.size},
            {u"cleaning"_s, cleaning},
            {u"uncleaned_approved"_s, core::toMillis(attachment.uncleanedApproved)}};
}

Attachment attachmentFromJson(const QJsonObject& json) {
    Attachment attachment{.blob = core::BlobId(json.value(u"blob"_s).toString()),
                          .name = json.value(u"name"_s).toString(),
                          .mimeType = json.value(u"mime_type"_s).toString(),
                          .size = json.value(u"size"_s).toInteger(),
                          .cleaning = Cleaning::None,
                          .uncleanedApproved =
                              core::fromMillis(json.value(u"uncleaned_approved"_s).toInteger())};
    for (const auto& [name, value] : cleanings) {
        if (json.value(u"cleaning"_s).toString() == name) {
            attachment.cleaning = value;
        }
    }
    return attachment;
}

QJsonObject toJson(const Draft& draft) {
    QJsonArray attachments;
    for (const Attachment& one : draft.attachments) {
        attachments.append(toJson(one));
    }
    QJsonObject json{{u"id"_s, draft.id.value},
                     {u"account"_s, draft.account.value},
                     {u"form_id"_s, draft.formId},
                     {u"form_version"_s, draft.formVersion},
                     {u"values"_s, draft.values},
                     {u"attachments"_s, attachments},
                     {u"ticked"_s, QJsonArray::fromStringList(draft.ticked)},
                     {u"step"_s, draft.step},
                     {u"created"_s, core::toMillis(draft.created)},
                     {u"updated"_s, core::toMillis(draft.updated)}};
    if (!draft.replaces.isEmpty()) {
        json.insert(u"replaces"_s, draft.replaces.value);
    }
    if (!draft.follows.isEmpty()) {
        json.insert(u"follows"_s, draft.follows.value);
    }
    return json;
}

core::Result<Draft> draftFromJson(const QJsonObject& json) {
    Draft draft;
    draft.id = core::IntentId(json.value(u"id"_s).toString());
    if (!core::isValidIntentId(draft.id.value) || !json.value(u"values"_s).isObject()) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "ticket", "The stored draft is damaged: it has no id or no answers."));
    }
    draft.account = core::AccountId(json.value(u"account"_s).toString());
    draft.formId = json.value(u"form_id"_s).toString();
    draft.formVersion = json.value(u"form_version"_s).toString();
    draft.values = json.value(u"values"_s).toObject();
    for (const QJsonValue& one : json.value(u"attachments"_s).toArray()) {
        draft.attachments.append(attachmentFromJson(one.toObject()));
    }
    draft.ticked = stringsOf(json.value(u"ticked"_s));
    draft.step = json.value(u"step"_s).toString();
    draft.created = core::fromMillis(json.value(u"created"_s).toInteger());
    draft.updated = core::fromMillis(json.value(u"updated"_s).toInteger());
    draft.replaces = core::TicketId(json.value(u"replaces"_s).toString());
    draft.follows = core::TicketId(json.value(u"follows"_s).toString());
    return draft;
}

} // namespace ticket
