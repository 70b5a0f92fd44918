#include "ticket/requestfile.h"

#include "ticket/formnames.h"
#include "ticket/jsonnode.h"
#include "ticket/validator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

core::Error errorOf(const JsonFaults& faults, const Form& form) {
    core::Error error{
        .kind = core::ErrorKind::Rejected, .text = faults.first().reason, .path = faults.first().pointer};
    QStringList pointers;
    for (const JsonFault& fault : faults) {
        const QString field =
            fault.pointer.startsWith("/fields/"_L1) ? fault.pointer.section(u'/', 2, 2) : QString();
        const Step* step = form.stepOf(field);
        error.issues.append({.level = core::Issue::Level::Error,
                             .step = step == nullptr ? QString() : step->id,
                             .field = field,
                             .code = fault.code,
                             .text = fault.reason});
        pointers.append(fault.pointer);
    }
    error.details = pointers.join(u'\n');
    return error;
}

void failNumber(const JsonNode& node) {
    node.fail(u"wrong_type"_s, QCoreApplication::translate(
                                   "ticket", "The value has the wrong type. Write a number without quotes."));
}

void readList(const JsonNode& node) {
    for (const JsonNode& item : node.items()) {
        item.requiredString();
    }
}

/// Only the type is looked at; whether the answer is right is for validate().
void readValue(const JsonNode& node, const Field& field, Draft& draft) {
    switch (field.type) {
    case FieldType::Checkbox:
        node.boolean();
        break;
    case FieldType::Integer:
    case FieldType::Decimal:
        if (!node.value().isDouble()) {
            failNumber(node);
        }
        break;
    case FieldType::MultiSelect:
    case FieldType::MultiLookup:
    case FieldType::Checklist:
        readList(node);
        break;
    case FieldType::Files:
        node.fail(u"unknown_field"_s,
                  QCoreApplication::translate("ticket", "Files stand in “attachments” beside “fields”."));
        return;
    case FieldType::Text:
    case FieldType::TextArea:
    case FieldType::Date:
    case FieldType::Regexp:
    case FieldType::PartialCreditCard:
    case FieldType::Tagger:
    case FieldType::Lookup:
    case FieldType::Choice:
    case FieldType::DateTime:
        node.string();
        break;
    case FieldType::Address:
    case FieldType::Secret:
    case FieldType::Names:
    case FieldType::Environments:
    case FieldType::TimeZone:
    case FieldType::Path:
        return; // no form of a request has them
    }
    if (field.role != FieldRole::Account) {
        draft.values.insert(field.id, node.value());
    } else if (draft.account.isEmpty() || draft.account.value == node.value().toString()) {
        draft.account = core::AccountId(node.value().toString());
    } else {
        node.fail(u"bad_value"_s,
                  QCoreApplication::translate(
                      "ticket", "“account” beside “fields” names another account. Name one of them."));
    }
}

void readFields(const JsonNode& node, const Form& form, Draft& draft) {
    for (const QString& id : node.keys()) {
        const JsonNode value = node.at(id);
        if (const Field* field = form.field(id)) {
            readValue(value, *field, draft);
        } else {
            value.fail(
                u"unknown_field"_s,
                QCoreApplication::translate(
                    "ticket", "The form “%1” has no field “%2”. Take its name from “submit --example”.")
                    .arg(form.id, id));
        }
    }
}

void readTicked(const JsonNode& node, const Form& form, Draft& draft) {
    for (const JsonNode& item : node.items()) {
        const QString code = item.requiredString();
        if (!code.isEmpty() && ruleOf(form, code) == nullptr) {
            item.fail(u"bad_value"_s,
                      QCoreApplication::translate("ticket", "The form has no rule “%1”.").arg(code));
        }
        draft.ticked.append(code);
    }
}

void readFiles(const JsonNode& node, QList<RequestFile::File>& files) {
    for (const JsonNode& item : node.items()) {
        RequestFile::File file;
        file.pointer = item.pointer();
        if (item.value().isObject()) {
            item.allow({u"path"_s, u"send_uncleaned"_s});
            file.path = item.at(u"path"_s).requiredString();
            file.mayLeaveUncleaned = item.at(u"send_uncleaned"_s).boolean();
        } else {
            file.path = item.requiredString();
        }
        files.append(file);
    }
}

void readHead(const JsonNode& root, const Form& form, Draft& draft) {
    const JsonNode id = root.at(u"id"_s);
    draft.id = core::IntentId(id.string());
    if (id.value().isString() && !core::isValidIntentId(draft.id.value)) {
        id.fail(u"bad_value"_s,
                QCoreApplication::translate(
                    "ticket",
                    "An id has 1 to 64 letters, digits, dots, dashes and underscores. Write another one."));
    }
    draft.account = core::AccountId(root.at(u"account"_s).string());
    const JsonNode formId = root.at(u"form"_s);
    const QString name = formId.string();
    if (!name.isEmpty() && name != form.id) {
        formId.fail(u"bad_value"_s, QCoreApplication::translate(
                                        "ticket", "This request is for the form “%1”, but “%2” is in use.")
                                        .arg(name, form.id));
    }
}

} // namespace

core::Result<RequestFile> parseRequestFile(const QByteArray& json, const Form& form) {
    JsonFaults faults;
    if (json.size() > requestFileLimit) {
        faults.append(
            {.pointer = {},
             .code = u"too_long"_s,
             .reason = QCoreApplication::translate(
                           "ticket", "The request file is larger than %1 MiB. Attach long texts as files.")
                           .arg(requestFileLimit / (1024 * 1024))});
        return core::fail(errorOf(faults, form));
    }
    const QJsonObject object = parseObject(json, faults);
    if (!faults.isEmpty()) {
        return core::fail(errorOf(faults, form));
    }
    RequestFile file;
    const JsonNode root(object, {}, faults);
    root.allow({u"id"_s, u"account"_s, u"form"_s, u"fields"_s, u"ticked"_s, u"attachments"_s});
    readHead(root, form, file.draft);
    file.draft.formId = form.id;
    file.draft.formVersion = form.version;
    const JsonNode fields = root.at(u"fields"_s);
    if (!fields.isPresent()) {
        fields.fail(u"missing"_s,
                    QCoreApplication::translate("ticket", "The answers are missing. Add them as “fields”."));
    }
    readFields(fields, form, file.draft);
    readTicked(root.at(u"ticked"_s), form, file.draft);
    readFiles(root.at(u"attachments"_s), file.files);
    if (!faults.isEmpty()) {
        return core::fail(errorOf(faults, form));
    }
    return file;
}

QString pointerOf(const QString& field) {
    return u"/fields"_s + pointerStep(field);
}

} // namespace ticket
