#pragma once

#include "core/result.h"
#include "mail/message.h"

#include <QIODevice>

#include <functional>

namespace mail {

/// Writes the message as it is sent and as an .eml file holds it (RFC 5322, MIME): CR LF, ASCII, no line over
/// 76 characters but for a file's name. The same message gives the same bytes. Streams the files: nothing of
/// them is held but a chunk. `goOn` is asked between chunks; false cancels. Rejected for an address that
/// cannot be sent to; Permanent when a file or the device fails.
core::Done render(const Message& message, QIODevice& out, const std::function<bool()>& goOn = {});

} // namespace mail
