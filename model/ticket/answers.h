#pragma once

#include "ticket/draft.h"
#include "ticket/request.h"
#include "ticket/validator.h"

#include <QStringList>

/// The one way to an answer: the account's field is answered by the draft's account, a field that is not
/// shown has no answer, whatever an earlier choice left in it.
namespace ticket {

/// The strings of an array, or one string.
QStringList stringsOf(const QJsonValue& value);
/// Whether the value says anything: some text, a number, true, at least one point.
bool isAnswer(const QJsonValue& value);

/// Undefined when there is no answer.
QJsonValue answerOf(const Form& form, const Draft& draft, const Field& field);
/// The answer of the field with the role, as text; empty when there is no such field.
QString textOf(const Form& form, const Draft& draft, FieldRole role);

/// The option of the value among the field's, those of the account included.
std::optional<Option> optionOf(const Field& field, const Account& account, QStringView value);

/// The answers that have no place of their own in a request, for a Support Center with fields for them.
QList<Answer> answersBeside(const Form& form, const Draft& draft, const Account& account);

/// ISO 8601 local date and time with its offset; invalid when the text is none.
QDateTime dateTimeOf(const QString& text);

} // namespace ticket
