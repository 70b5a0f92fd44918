#pragma once

#include "core/clock.h"
#include "ticket/draft.h"
#include "ticket/form.h"

#include <QJsonObject>

#include <optional>

namespace ticket {

/// Somebody on whose behalf requests are filed, with what is known of the customer's project and appliance.
struct Person {
    qint64 id = 0; ///< 0 = not stored yet
    QString name;
    QString email;
    QString phone; ///< with country and area code
    QString company;
    QString project;
    QString version; ///< of the appliance, with build
    QString nodes;
    QString tenants;
    QString health;    ///< address of the health check
    core::Time used{}; ///< when a request was last filed for the person; epoch = never

    /// What a list calls the person: the name, else the address.
    QString label() const { return name.isEmpty() ? email : name; }
    bool isEmpty() const;
    bool operator==(const Person&) const = default;
};

/// A part of what is known of a person.
struct PersonPart {
    QString key; ///< under which it is stored and exported
    QString Person::* text;
    FieldRole role; ///< of the field that asks for it
};
const QList<PersonPart>& personParts();

QJsonObject toJson(const Person& person);
/// Texts alone; id and use are not in it.
Person personFromJson(const QJsonObject& json);
/// Whether all words stand in name, address, company or project; capitals and accents do not matter.
bool isFoundBy(const Person& person, const QString& words);
/// Whom the draft is for; nothing when for oneself.
std::optional<Person> requesterOf(const Form& form, const Draft& draft);
/// Takes from the other what the first has not. What both have and is different stays as it is.
Person merged(const Person& first, const Person& other);

} // namespace ticket
