#pragma once

#include "center/message.h"
#include "ticket/form.h"

#include <QJsonArray>
#include <QJsonValue>

namespace center {

inline constexpr qint64 formId = 360000000001;
/// The center's own rule, which no form of ours has: a longer subject is refused.
inline constexpr qsizetype longestSubject = 150;

/// A field of a ticket besides subject and description.
struct CustomField {
    qint64 id = 0;
    QString type; ///< Zendesk's name
    QString title;
    QString description;
    QString regexp;                             ///< empty = any text
    QList<std::pair<QString, QString>> options; ///< value and name
};

/// The center's ticket fields and its one ticket form: those of the program's form that a Support Center
/// would have, and "Appliance version", which is the center's alone. Environments and services belong to an
/// account and are any text here. No field is required: nothing but subject and description may stop an
/// outage ticket.
class Fields final {
public:
    explicit Fields(const ticket::Form& form);

    QJsonArray ticketFields(const Incoming& incoming) const;
    QJsonObject ticketForm(const Incoming& incoming) const;
    /// The field with this id as JSON; empty when there is none.
    QJsonObject ticketField(qint64 id, const Incoming& incoming) const;

    /// {id, value} of each custom field that is known and filled. Unknown ids are dropped without a word, as
    /// Zendesk does; a value that its field does not take goes to the faults.
    QJsonArray checked(const QJsonArray& given, Faults& faults) const;
    /// Every custom field of the form with its value or null.
    QJsonArray complete(const QJsonArray& stored) const;
    const QList<CustomField>& customFields() const { return m_custom; }

private:
    struct Condition {
        qint64 parent = 0;
        QString parentType;
        QString value;
    };

    void mirror(const ticket::Field& field);
    void addOwn(const ticket::Form& form);

    QList<CustomField> m_custom;
    Condition m_condition; ///< under which the center's own field is shown
    qint64 m_own = 0;
    QString m_formTitle;
};

/// A number for a form's field id that is the same in every run and on every machine.
qint64 fieldNumber(const QString& fieldId);

} // namespace center
