#pragma once

#include "mail/smtp.h"

#include <optional>

namespace mail {

/// The one table from what an SMTP server did to what must happen next; nothing when the e-mail was taken. By
/// the class of the reply and the command it answers (RFC 5321, 4.2), never by the library's code. After the
/// end of the text without an answer it is Ambiguous: a server has no way to be asked whether it arrived.
std::optional<core::Error> smtpError(const Outcome& outcome, const Server& server);

} // namespace mail
