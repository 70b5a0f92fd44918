#include "ticket/answers.h"
#include "ticket/formnames.h"
#include "ticket/validator.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

enum class Match { Open, Yes, No };

/// The class that a critical value asks for instead of one option.
std::optional<EnvironmentClass> classOf(const QJsonValue& critical) {
    return environmentClassFromName(critical.toObject().value(u"environmentClass"_s).toString());
}

Match match(const Form& form, const Draft& draft, const Account& account, const Field& field,
            const QJsonValue& critical) {
    const QJsonValue answer = answerOf(form, draft, field);
    if (answer.isUndefined()) {
        return Match::Open;
    }
    if (const auto wanted = classOf(critical)) {
        const auto chosen = chosenEnvironmentClass(form, draft, account);
        return !chosen ? Match::Open : *chosen == *wanted ? Match::Yes : Match::No;
    }
    return answer == critical ? Match::Yes : Match::No;
}

QString labelOf(const Field& field, const Account& account, const QJsonValue& value) {
    const std::optional<Option> option = optionOf(field, account, value.toString());
    return option ? option->label.text() : value.toString();
}

QString reason(const Form& form, const Draft& draft, const Account& account, const Field& field,
               const QJsonValue& critical) {
    const QString chosen = labelOf(field, account, answerOf(form, draft, field));
    if (classOf(critical)) {
        //: %1 is a field such as Environment, %2 the person's choice
        return QCoreApplication::translate("ticket", "“%1” is “%2”, which is not a production environment")
            .arg(field.label.text(), chosen);
    }
    //: %1 is a field such as Severity, %2 the person's choice, %3 the one that is needed
    return QCoreApplication::translate("ticket", "“%1” is “%2”, not “%3”")
        .arg(field.label.text(), chosen, labelOf(field, account, critical));
}

/// One click sets all that stands in the way, or none is offered.
void addMend(Treatment& treatment, const Form& form, const Account& account,
             const QList<const Field*>& wrong) {
    const QJsonObject values = criticalValues(form, account);
    QStringList labels;
    for (const Field* field : wrong) {
        if (!values.contains(field->id)) {
            treatment.mendValues = {};
            return;
        }
        treatment.mendValues.insert(field->id, values.value(field->id));
        labels.append(labelOf(*field, account, values.value(field->id)));
    }
    treatment.mend = QCoreApplication::translate("ticket", "Set %1").arg(labels.join(u", "_s));
}

Treatment critical(const Form& form, const Draft& draft, const Account& account) {
    Treatment treatment{
        .kind = Treatment::Kind::Critical, .text = form.criticalLabel.text(), .mend = {}, .mendValues = {}};
    if (const auto target = responseTarget(form, account, textOf(form, draft, FieldRole::Severity))) {
        treatment.text = QCoreApplication::translate("ticket", "%1. Target first response: %2")
                             .arg(treatment.text, target->text());
    }
    return treatment;
}

} // namespace

QJsonObject criticalValues(const Form& form, const Account& account) {
    QJsonObject values;
    for (auto it = form.critical.begin(); it != form.critical.end(); ++it) {
        const Field* field = form.field(it.key());
        const auto wanted = classOf(it.value());
        if (field == nullptr) {
            continue;
        }
        if (!wanted) {
            values.insert(it.key(), it.value());
            continue;
        }
        for (const Option& option : optionsOf(*field, account)) {
            if (option.environmentClass == wanted) {
                values.insert(it.key(), option.value);
                break;
            }
        }
    }
    return values;
}

Treatment treatment(const Form& form, const Draft& draft, const Account& account) {
    QList<const Field*> wrong;
    QStringList reasons;
    bool isOpen = form.critical.isEmpty();
    for (const Field* field : form.fields()) {
        if (!form.critical.contains(field->id)) {
            continue;
        }
        const QJsonValue wanted = form.critical.value(field->id);
        switch (match(form, draft, account, *field, wanted)) {
        case Match::Open:
            isOpen = true;
            break;
        case Match::Yes:
            break;
        case Match::No:
            wrong.append(field);
            reasons.append(reason(form, draft, account, *field, wanted));
            break;
        }
    }
    if (!wrong.isEmpty()) {
        Treatment treatment{
            .kind = Treatment::Kind::NotCritical,
            .text = QCoreApplication::translate("ticket", "Will NOT be treated as critical, because %1.")
                        .arg(reasons.join(QCoreApplication::translate("ticket", " and "))),
            .mend = {},
            .mendValues = {}};
        addMend(treatment, form, account, wrong);
        return treatment;
    }
    if (isOpen) {
        return {.kind = Treatment::Kind::Undecided,
                .text = QCoreApplication::translate("ticket", "Not decided yet"),
                .mend = {},
                .mendValues = {}};
    }
    return critical(form, draft, account);
}

} // namespace ticket
