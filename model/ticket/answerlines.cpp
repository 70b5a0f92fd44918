#include "ticket/answers.h"
#include "ticket/formnames.h"
#include "ticket/textform.h"
#include "ticket/valuetext.h"

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// What the request says in a place of its own, not beside the text.
bool hasOwnPlace(FieldRole role) {
    return role == FieldRole::Account || role == FieldRole::Subject || role == FieldRole::Description ||
           role == FieldRole::Attachments;
}

QString answerText(const Form& form, const Draft& draft, const Account& account, const Field& field) {
    if (field.type != FieldType::Files) {
        return valueText(field, account, answerOf(form, draft, field), Wording::Shown);
    }
    QStringList names;
    for (const Attachment& one : draft.attachments) {
        names.append(one.name);
    }
    return names.join(u"; "_s);
}

} // namespace

QList<Answer> answersBeside(const Form& form, const Draft& draft, const Account& account) {
    QList<Answer> answers;
    for (const Field* field : form.fields()) {
        const QJsonValue value = answerOf(form, draft, *field);
        if (hasOwnPlace(field->role) || field->type == FieldType::Files || value.isUndefined()) {
            continue;
        }
        answers.append({.field = field->id,
                        .label = field->label.english(),
                        .value = value,
                        .valueLabels = hasOptions(field->type)
                                           ? optionLabels(*field, account, value, Wording::Sent)
                                           : QStringList()});
    }
    return answers;
}

QList<AnswerLine> answerLines(const Form& form, const Draft& draft, const Account& account) {
    QList<AnswerLine> lines;
    for (const Step& step : form.steps) {
        for (const Field& field : step.fields) {
            if (!isShown(form, draft, field)) {
                continue;
            }
            const QString answer = answerText(form, draft, account, field);
            const bool isHelp = field.role == FieldRole::Asked || field.role == FieldRole::CheckBefore;
            if (!isHelp || !answer.isEmpty()) {
                lines.append(
                    {.step = step.id, .field = field.id, .question = field.label.text(), .answer = answer});
            }
        }
    }
    return lines;
}

} // namespace ticket
