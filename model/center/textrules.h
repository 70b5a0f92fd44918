#pragma once

#include <QString>

/// What Zendesk does to the text of a comment, without a word to the sender.
namespace center {

/// Most bytes of UTF-8 that a comment keeps.
inline constexpr qsizetype commentLimit = 65536;

/// HTML tags removed, runs of spaces and tabs made one space, more than one blank line made one, blanks at
/// both ends removed, then cut at commentLimit bytes on a whole character.
QString commentText(const QString& text);

/// The same text as escaped HTML with line breaks.
QString commentHtml(const QString& text);

/// The longest start of the text that has at most so many bytes of UTF-8 and ends with a whole character.
QString cutToBytes(const QString& text, qsizetype most);

} // namespace center
