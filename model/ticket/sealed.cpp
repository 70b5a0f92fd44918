#include "ticket/sealed.h"

#include "ticket/textform.h"

using namespace Qt::StringLiterals;

namespace ticket {

Sealed sealDraft(const Form& form, const Draft& draft, const Account& account, core::Time now) {
    const Rendered rendered = renderText(form, draft, account);
    QList<Attachment> files;
    QList<QByteArray> made;
    const auto add = [&](const std::optional<QByteArray>& bytes, const QString& name, const QString& type) {
        if (bytes) {
            made.append(*bytes);
            files.append({.blob = {},
                          .name = name,
                          .mimeType = type + u"; charset=utf-8"_s,
                          .size = bytes->size(),
                          .uncleanedApproved = now}); // the person's own words, seen on Review
        }
    };
    add(rendered.layout, layoutFile, u"text/markdown"_s);
    add(rendered.rest, restFile, u"text/plain"_s);
    return {.request = seal(form, draft, account, rendered.body, files + draft.attachments, now),
            .made = made};
}

} // namespace ticket
