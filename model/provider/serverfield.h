#pragma once

#include "provider/page.h"
#include "ticket/ticket.h"

#include <QByteArray>
#include <QStringList>

/// What a Zendesk-compatible Support Center tells of its ticket forms and fields.
namespace provider {

struct ServerOption {
    QString value;
    QStringList names;
};

/// A ticket field as the Support Center has it.
struct ServerField {
    QString id;
    QString type; ///< Zendesk's name: text, tagger, priority …
    QStringList titles;
    bool isOpen = false; ///< active, and the end user may see and fill it
    QString regexp;
    QList<ServerOption> options; ///< custom or system ones

    /// What people call it.
    QString title() const { return titles.isEmpty() ? id : titles.first(); }
};

struct ServerForm {
    QString id;
    bool isDefault = false;
    QStringList fields;
};

/// The forms and fields that the end user is offered.
struct Layout {
    QList<ServerForm> forms;
    QList<ServerField> fields;
};

std::optional<Page<ServerField>> readFields(const QByteArray& json);
/// Only forms that are active and shown to end users.
std::optional<Page<ServerForm>> readForms(const QByteArray& json);

/// Titles and readable values instead of ids and wire values, where the field is known.
void nameFields(ticket::Ticket& ticket, const QList<ServerField>& fields);

/// A field's value as one text: a text as it is, null and an empty list as nothing, everything else as
/// compact JSON.
QString rawText(const QJsonValue& value);

} // namespace provider
