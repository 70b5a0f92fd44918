#pragma once

#include "ticket/draft.h"

namespace ticket {

/// What a request can begin with. Texts may hold placeholders.
struct Template {
    QString name;
    QJsonObject values;   ///< field id → answer, as in a draft
    QStringList evidence; ///< what is to be attached, in words
    core::Time changed{};

    bool operator==(const Template&) const = default;
};

QJsonObject toJson(const Template& made);
/// Without the name, which is not in it.
Template templateFromJson(const QJsonObject& json);

/// What may stand in a text, in braces: date, time, customer, project, requester, email.
QStringList placeholders();

/// Of the draft what another one may begin with: not whom it is for, when it was seen and what was ticked.
Template templateOf(const Form& form, const Draft& draft, const QString& name, const QStringList& evidence);
/// A new draft that begins so; it remembers the template by its name.
Draft newDraft(const Form& form, const Account& account, const Template& from, core::Time now);
/// Texts of a draft that was made from a template with the placeholders that can be filled by now, by field
/// id; those that cannot stay as they are. Empty for any other draft.
QJsonObject filledPlaceholders(const Form& form, const Draft& draft, const Account& account, core::Time now);
/// Remembers that these answers came from outside (a link, the command line), not from the person.
void markPrefilled(Draft& draft, const QJsonObject& values);
/// Fields whose answer still is the one from outside.
QStringList prefilledFields(const Draft& draft);
/// What the draft's template wants to be attached.
QStringList wantedEvidence(const Draft& draft);

} // namespace ticket
