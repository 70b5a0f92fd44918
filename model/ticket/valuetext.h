#pragma once

#include "ticket/account.h"
#include "ticket/form.h"

namespace ticket {

/// English for what is sent, the person's own language for what is shown.
enum class Wording { Sent, Shown };

QString wordsOf(const LocalText& text, Wording wording);
/// The labels of the chosen options; unknown points of a checklist are left out, other unknown values stand
/// as they are.
QStringList optionLabels(const Field& field, const Account& account, const QJsonValue& value,
                         Wording wording);
/// An answer as a person reads it.
QString valueText(const Field& field, const Account& account, const QJsonValue& value, Wording wording);

} // namespace ticket
