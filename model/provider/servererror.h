#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace provider {

/// What an error answer says, whichever of Zendesk's shapes it has: {"error", "description", "details"},
/// "error" as an object of title and message, {"errors": […]}, or plain text. Whatever cannot be read is left
/// out.
struct ServerError {
    struct Detail {
        QString field;    ///< name of the field as the server calls it, or "base"
        QString fieldKey; ///< id of a custom field, where given
        QString description;
        QString code;
    };

    QString name; ///< RecordInvalid and the like
    QString description;
    QList<Detail> details;
    bool isWebPage = false;
};

ServerError readError(const QByteArray& body);

/// "BlankValue" → "blank_value".
QString snakeCase(const QString& name);

} // namespace provider
