#include "ticket/update.h"

#include "ticket/textform.h"

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// Blank line between the message and its marker.
QString markerTail(const core::IntentId& id) {
    return u"\n\n"_s + markerLine(id);
}

/// The longest beginning that takes at most so many bytes of UTF-8; no surrogate pair is cut.
qsizetype lengthWithin(const QString& text, qsizetype most) {
    qsizetype bytes = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const qsizetype units = isPair ? 2 : 1;
        bytes += QStringView(text).mid(at, units).toUtf8().size();
        if (bytes > most) {
            break;
        }
        at += units;
    }
    return at;
}

} // namespace

QString resolutionText() {
    return u"The problem is solved. This ticket can be closed."_s;
}

SealedUpdate sealUpdate(const Update& update, const core::AccountId& account, core::Time now) {
    SealedUpdate sealed;
    const QString words = update.text.trimmed();
    const QString text = !words.isEmpty()     ? words
                         : update.wantsSolved ? resolutionText()
                                              : u"See the attached files."_s;
    const QString tail = markerTail(update.id);
    Request& request = sealed.request;
    request.id = update.id;
    request.account = account;
    request.subject = update.subject;
    request.priority = update.priority;
    request.attachments = update.attachments;
    request.sealed = now;
    request.body = text + tail;
    if (request.body.toUtf8().size() > textLimit) {
        const QString notice = u"\n\n[The rest is in the attached file %1.]"_s.arg(messageRestFile);
        const qsizetype taken = lengthWithin(text, textLimit - (notice + tail).toUtf8().size());
        request.body = text.left(taken) + notice + tail;
        sealed.rest = text.mid(taken).toUtf8();
        request.attachments.prepend({.blob = {},
                                     .name = messageRestFile,
                                     .mimeType = u"text/plain; charset=utf-8"_s,
                                     .size = sealed.rest->size(),
                                     .uncleanedApproved = now}); // the person's own words
    }
    return sealed;
}

QString messageOf(const QString& body, const core::IntentId& id) {
    const QString tail = markerTail(id);
    return body.endsWith(tail) ? body.chopped(tail.size()) : body;
}

} // namespace ticket
