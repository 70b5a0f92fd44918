#pragma once

#include "provider/serverfield.h"
#include "ticket/request.h"

#include <QHash>

namespace provider {

/// The bytes of the create request: compact UTF-8 JSON, keys in alphabetical order, so that the same input
/// always gives the same bytes. An answer the Support Center has no field or no such option for is left to
/// the text. `ownAddress`: the account's user, who needs no copy.
QByteArray createBody(const ticket::Request& request, const QStringList& tokens, const Layout& layout,
                      const QString& ownAddress);

/// Our field ids by the Support Center's, as far as answers were recognised by their labels.
QHash<QString, QString> ownFieldIds(const ticket::Request& request, const Layout& layout);

/// The value as the field takes it; undefined when it takes nothing of it.
QJsonValue serverValue(const ticket::Answer& answer, const ServerField& field);

} // namespace provider
