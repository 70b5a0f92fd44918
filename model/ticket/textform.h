#pragma once

#include "ticket/request.h"

#include <optional>

namespace ticket {

/// Most bytes of UTF-8 that a comment may have; Zendesk cuts what is longer without a word.
inline constexpr qsizetype textLimit = 65536;

/// The line by which a ticket of ours is recognised: "Request id: <intent id>".
QString markerLine(const core::IntentId& id);
/// Whether the text holds the marker of this very intent, as a whole line.
bool hasMarker(QStringView text, const core::IntentId& id);

/// Names of the files that the text makes.
inline const QString restFile = QStringLiteral("description.txt");
inline const QString layoutFile = QStringLiteral("description.md");

struct Rendered {
    QString body;
    std::optional<QByteArray> rest;   ///< what did not fit, UTF-8, to be attached as restFile
    std::optional<QByteArray> layout; ///< the whole description as written, UTF-8, to be attached as
                                      ///< layoutFile: its layout does not survive in the body
    qsizetype wholeBytes = 0;         ///< UTF-8 of the body if there were no limit
};

/// The text that is sent: on whose behalf (a fixed first block), the description, the answers that go into
/// the text, ticked points, and the marker as last line. Where the Support Center shows plain text, runs of
/// blank lines and spaces are kept to what survives Zendesk's collapsing; where it shows Markdown the
/// description keeps its layout. At most textLimit bytes, the marker always inside.
Rendered renderText(const Form& form, const Draft& draft, const Account& account);

/// Draft → sealed request, with the body of renderText() and all attachments, the stored rest of the text
/// among them.
Request seal(const Form& form, const Draft& draft, const Account& account, const QString& body,
             const QList<Attachment>& attachments, core::Time now);

/// Question and answer of each field for Review and for packages, in the order of the form; fields that are
/// not shown and check points that are not ticked are left out.
struct AnswerLine {
    QString step;
    QString field;
    QString question;
    QString answer;
};
QList<AnswerLine> answerLines(const Form& form, const Draft& draft, const Account& account);

} // namespace ticket
