#pragma once

#include "mail/message.h"

#include <QByteArray>

/// The lines above an e-mail's text (RFC 5322), as ASCII: other letters as encoded words (RFC 2047), in
/// parameters as RFC 2231 has it. Control characters become spaces, so that no value can begin a line of its
/// own. Each ends with CR LF and is folded at 76 characters.
namespace mail {

QByteArray textHeader(const QByteArray& name, const QString& value);
/// The addresses must be those of wireAddress().
QByteArray addressHeader(const QByteArray& name, const QList<Address>& addresses);
QByteArray idHeader(const QByteArray& name, const QStringList& ids);
QByteArray dateHeader(core::Time time);
/// `value`, and below it the parameter: for a file's name in Content-Type and Content-Disposition.
QByteArray parameterHeader(const QByteArray& name, const QByteArray& value, const QByteArray& parameter,
                           const QString& text);

} // namespace mail
