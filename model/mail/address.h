#pragma once

#include "core/result.h"
#include "mail/message.h"

namespace mail {

/// The address as it stands in an SMTP command and in a header: ASCII, the domain in its ASCII form (IDNA).
/// Rejected with the reason and what to write: line breaks and other control characters (which would add
/// commands or headers), spaces, more than one address, letters outside ASCII before the "@" (these need
/// SMTPUTF8, which few servers speak), anything else RFC 5321 has no place for. Comments, quoted local parts
/// and address literals are refused, too: nobody writes them.
core::Result<QString> wireAddress(const QString& text);

/// All addresses of the message that an SMTP server is told: to, then cc, each once.
core::Result<QStringList> recipients(const Message& message);

} // namespace mail
