#pragma once

#include "mail/message.h"

#include <QUrl>

namespace mail {

/// What the person's mail program is opened with.
struct Mailto {
    QUrl url;
    QString rest;          ///< of the text, what did not fit; empty = all of it did
    bool hasFiles = false; ///< files were left out: no mail program takes them from a link
};

/// Longest link: mail programs and the way to them cut longer ones without a word.
inline constexpr qsizetype longestMailto = 8000;

/// A mailto link (RFC 6068) with recipients, subject and as much of the text as fits, cut between two lines.
/// The addresses must be those of wireAddress().
Mailto mailto(const Message& message);

} // namespace mail
