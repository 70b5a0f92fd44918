#include "ticket/fieldchecks.h"

#include "ticket/answers.h"
#include "ticket/formnames.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

using Level = core::Issue::Level;

struct Finding {
    Level level;
    QString code;
    QString text;
};
using Findings = QList<Finding>;

Finding bad(Level level, const QString& code, const QString& text, const Field& field) {
    return {.level = level, .code = code, .text = text.arg(field.label.text())};
}

bool hasRightType(const Field& field, const QJsonValue& value) {
    switch (field.type) {
    case FieldType::Checkbox:
        return value.isBool();
    case FieldType::Integer:
    case FieldType::Decimal:
        // The window keeps what was typed, so that a half-written number is not lost.
        return value.isDouble() || value.isString();
    case FieldType::MultiSelect:
    case FieldType::MultiLookup:
    case FieldType::Checklist: {
        const QJsonArray array = value.toArray();
        return value.isArray() &&
               std::all_of(array.begin(), array.end(), [](const QJsonValue& one) { return one.isString(); });
    }
    case FieldType::Names:
    case FieldType::Environments: {
        const QJsonArray rows = value.toArray();
        return value.isArray() && std::all_of(rows.begin(), rows.end(), [](const QJsonValue& row) {
                   return row[u"name"].isString() && !row[u"name"].toString().trimmed().isEmpty();
               });
    }
    case FieldType::Files:
    case FieldType::Secret:
        return false;
    case FieldType::Text:
    case FieldType::TextArea:
    case FieldType::Date:
    case FieldType::Regexp:
    case FieldType::PartialCreditCard:
    case FieldType::Tagger:
    case FieldType::Lookup:
    case FieldType::Choice:
    case FieldType::DateTime:
    case FieldType::Address:
    case FieldType::TimeZone:
    case FieldType::Path:
        return value.isString();
    }
    Q_UNREACHABLE();
}

Findings checkOptions(const Field& field, const QJsonValue& value, const Account& account) {
    Findings findings;
    if (field.role == FieldRole::Account) {
        return findings;
    }
    const QList<Option> options = optionsOf(field, account);
    const bool isOpen =
        options.isEmpty() && (field.type == FieldType::Lookup || field.type == FieldType::MultiLookup);
    for (const QString& one : stringsOf(value)) {
        const bool isKnown =
            std::ranges::any_of(options, [&](const Option& option) { return option.value == one; });
        if (!isKnown && !isOpen) {
            // An unknown point of a checklist only stays out of the text.
            const Level level = field.type == FieldType::Checklist ? Level::Warning : Level::Error;
            findings.append(
                {.level = level,
                 .code = u"bad_option"_s,
                 .text = QCoreApplication::translate(
                             "ticket", "“%2” is not an option of “%1”. Choose one of the options shown.")
                             .arg(field.label.text(), one)});
        }
    }
    return findings;
}

Findings checkNumber(const Field& field, const QJsonValue& value) {
    bool isNumber = true;
    const double number =
        value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    if (!isNumber || !std::isfinite(number)) {
        return {bad(Level::Error, u"bad_number"_s,
                    QCoreApplication::translate("ticket", "“%1” is not a number. Write digits alone."),
                    field)};
    }
    if (field.type == FieldType::Integer && std::floor(number) != number) {
        return {
            bad(Level::Error, u"bad_number"_s,
                QCoreApplication::translate("ticket", "“%1” is not a whole number. Leave out the fraction."),
                field)};
    }
    return {};
}

Findings checkDate(const Field& field, const QString& text, bool isNeeded) {
    if (field.type == FieldType::Date && !QDate::fromString(text, Qt::ISODate).isValid()) {
        return {bad(Level::Error, u"bad_date"_s,
                    QCoreApplication::translate("ticket", "“%1” is not a date. Write it as 2026-11-22."),
                    field)};
    }
    if (field.type == FieldType::DateTime && !dateTimeOf(text).isValid()) {
        return {bad(isNeeded ? Level::Error : Level::Warning, u"bad_date"_s,
                    QCoreApplication::translate(
                        "ticket", "“%1” is not a date with a time. Write it as 2026-11-22T03:12."),
                    field)};
    }
    return {};
}

Findings checkAddress(const QString& text) {
    const core::Result<QUrl> address = centerAddress(text);
    return address
               ? Findings()
               : Findings{{.level = Level::Error, .code = u"bad_address"_s, .text = address.error().text}};
}

Findings checkTimeZone(const Field& field, const QString& text) {
    if (QTimeZone::isTimeZoneIdAvailable(text.toUtf8())) {
        return {};
    }
    return {bad(Level::Error, u"bad_time_zone"_s,
                QCoreApplication::translate(
                    "ticket", "“%1” is not a time zone of the list. Type a city and choose one, for example "
                              "Europe/Berlin, or leave it empty."),
                field)};
}

Findings checkNames(const QJsonArray& rows) {
    QSet<QString> names;
    for (const QJsonValue& row : rows) {
        const QString name = row[u"name"].toString().trimmed();
        if (names.contains(name)) {
            return {{.level = Level::Error,
                     .code = u"same_name"_s,
                     .text = QCoreApplication::translate(
                                 "ticket", "“%1” stands there twice. Give each its own name, or remove one.")
                                 .arg(name)}};
        }
        names.insert(name);
    }
    return {};
}

Findings checkShape(const Field& field, const QString& text, bool isNeeded) {
    Findings findings;
    const Level soft = isNeeded ? Level::Error : Level::Warning;
    static const QRegularExpression email(u"^[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+$"_s);
    if (field.role == FieldRole::RequesterEmail && !email.match(text.trimmed()).hasMatch()) {
        findings.append(bad(soft, u"bad_email"_s,
                            QCoreApplication::translate(
                                "ticket", "“%1” is not an e-mail address. Write it as name@example.com."),
                            field));
    }
    if (!field.regexp.isEmpty()) {
        const QRegularExpression shape(QRegularExpression::anchoredPattern(field.regexp));
        if (shape.isValid() && !shape.match(text.trimmed()).hasMatch()) {
            const QString advice =
                field.regexpHelp.isEmpty()
                    ? QCoreApplication::translate("ticket", "Write it in the form asked for.")
                    : field.regexpHelp.text();
            findings.append(
                {.level = field.type == FieldType::Regexp ? Level::Error : soft,
                 .code = u"bad_shape"_s,
                 .text = QCoreApplication::translate("ticket", "“%1” does not have the expected form. %2")
                             .arg(field.label.text(), advice)});
        }
    }
    if (field.maxBytes > 0 && text.toUtf8().size() > field.maxBytes) {
        findings.append(
            {.level = Level::Error,
             .code = u"too_long"_s,
             .text = QCoreApplication::translate("ticket", "“%1” is too long. Shorten it to %2 bytes.")
                         .arg(field.label.text())
                         .arg(field.maxBytes)});
    }
    return findings;
}

Findings checkAnswer(const Field& field, const QJsonValue& value, const Account& account, bool isNeeded) {
    if (!hasRightType(field, value)) {
        return {bad(Level::Error, u"bad_type"_s,
                    QCoreApplication::translate("ticket",
                                                "The answer to “%1” is of the wrong kind. Answer it again."),
                    field)};
    }
    if (hasOptions(field.type)) {
        return checkOptions(field, value, account);
    }
    if (field.type == FieldType::Integer || field.type == FieldType::Decimal) {
        return checkNumber(field, value);
    }
    if (field.type == FieldType::Checkbox) {
        return {};
    }
    if (field.type == FieldType::Address) {
        return checkAddress(value.toString());
    }
    if (field.type == FieldType::TimeZone) {
        return checkTimeZone(field, value.toString());
    }
    if (field.type == FieldType::Names || field.type == FieldType::Environments) {
        return checkNames(value.toArray());
    }
    return checkDate(field, value.toString(), isNeeded) + checkShape(field, value.toString(), isNeeded);
}

/// Whether a rule of the form says in better words that the field is empty.
bool hasOwnRule(const Form& form, const Field& field) {
    return std::ranges::any_of(form.rules, [&](const Rule& rule) {
        return rule.kind == RuleKind::Empty && rule.field == field.id && rule.when.isEmpty() &&
               rule.whenAny.isEmpty();
    });
}

Findings checkMissing(const Form& form, const Field& field) {
    if (hasOwnRule(form, field)) {
        return {};
    }
    const QString text =
        hasOptions(field.type)
            ? QCoreApplication::translate("ticket", "“%1” has no answer. Choose one of the options.")
            : QCoreApplication::translate("ticket", "“%1” is empty. Fill it in.");
    return {bad(Level::Error, u"required"_s, text, field)};
}

Findings checkFiles(const Draft& draft, const Account& account) {
    Findings findings;
    for (const Attachment& one : draft.attachments) {
        const bool mayLeave = one.cleaning != Attachment::Cleaning::None || isLoopback(account.url) ||
                              one.uncleanedApproved > core::Time{};
        if (!mayLeave) {
            findings.append(
                {.level = Level::Error,
                 .code = u"uncleaned_attachment"_s,
                 .text = QCoreApplication::translate("ticket", "The file “%1” was not cleaned. Say that it "
                                                               "may be sent as it is, or remove it.")
                             .arg(one.name)});
        }
    }
    return findings;
}

Findings findingsOf(const Form& form, const Draft& draft, const Account& account, const Field& field) {
    const bool isNeeded = isRequired(form, draft, field);
    if (field.type == FieldType::Files) {
        Findings findings = checkFiles(draft, account);
        if (isNeeded && draft.attachments.isEmpty()) {
            findings.append(checkMissing(form, field));
        }
        return findings;
    }
    const QJsonValue answer = answerOf(form, draft, field);
    if (!answer.isUndefined()) {
        return checkAnswer(field, answer, account, isNeeded);
    }
    return isNeeded ? checkMissing(form, field) : Findings();
}

} // namespace

core::Issues checkField(const Form& form, const Draft& draft, const Account& account, const Step& step,
                        const Field& field) {
    core::Issues issues;
    if (!isShown(form, draft, field)) {
        return issues;
    }
    for (const Finding& finding : findingsOf(form, draft, account, field)) {
        issues.append({.level = finding.level,
                       .step = step.id,
                       .field = field.id,
                       .code = finding.code,
                       .text = finding.text});
    }
    return issues;
}

} // namespace ticket
