#include "center/random.h"
#include "center/routes.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace center {
namespace {

QString said(const char* text) {
    return QCoreApplication::translate("center", text).toHtmlEscaped();
}

QString paragraph(const QString& text) {
    QString escaped = text.toHtmlEscaped();
    return u"<p>"_s + escaped.replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

core::Result<QString> commentHtmlOf(Desk& desk, const CommentRecord& comment) {
    auto author = desk.people.find(comment.author);
    auto files = desk.uploads.filesOfComment(comment.id);
    if (!author || !files) {
        return core::fail(author ? files.error() : author.error());
    }
    const QString name = *author ? (*author)->name : QString();
    QString html = u"<section><h2>%1 <small>%2</small></h2>%3"_s.arg(
        name.toHtmlEscaped(), core::toIso(comment.created), paragraph(comment.body));
    for (const FileRecord& file : *files) {
        html += u"<p><a href=\"/attachments/token/%1\">%2</a></p>"_s.arg(file.key, file.name.toHtmlEscaped());
    }
    return html + u"</section>"_s;
}

core::Result<QString> conversationHtml(Desk& desk, const TicketRecord& ticket) {
    QString html;
    Paging paging;
    bool hasMore = true;
    while (hasMore) {
        auto found = desk.tickets.comments({u"ticket = ?"_s, {ticket.number}}, paging);
        if (!found) {
            return core::fail(found.error());
        }
        for (const qint64 id : found->ids) {
            auto comment = desk.tickets.comment(ticket.number, id);
            if (!comment) {
                return core::fail(comment.error());
            }
            auto part = *comment ? commentHtmlOf(desk, **comment) : core::Result<QString>(QString());
            if (!part) {
                return core::fail(part.error());
            }
            html += *part;
        }
        hasMore = found->hasMore;
        ++paging.page;
    }
    return html;
}

constexpr QStringView style =
    u"body{font-family:sans-serif;max-width:50em;margin:1em auto;padding:0 1em;line-height:1.5}"
    "header{border:2px solid #8a4b00;background:#fff4e0;color:#3d2200;padding:.5em 1em}"
    "h2{font-size:1em}section{border-top:1px solid #888}";

} // namespace

Answer ticketPage(Desk& desk, const Incoming& incoming, const QString& ticketId) {
    const Reply<TicketRecord> ticket = ticketWithId(desk, ticketId);
    // A wrong key and a missing ticket look the same from outside.
    if (!ticket || !isSameSecret(incoming.queryValue(u"key"_s).toUtf8(), ticket->pageKey.toUtf8())) {
        return plainText(404, "Not found\n");
    }
    const auto conversation = conversationHtml(desk, *ticket);
    if (!conversation) {
        return failed(conversation.error());
    }
    const QString title = u"%1: %2"_s.arg(ticket->id(), ticket->subject).toHtmlEscaped();
    const QString state =
        u"%1: %2 · %3: %4"_s.arg(said(QT_TRANSLATE_NOOP("center", "Status")), ticket->status,
                                 said(QT_TRANSLATE_NOOP("center", "Priority")),
                                 ticket->priority.isEmpty() ? u"–"_s : ticket->priority);
    const QString banner = said(QT_TRANSLATE_NOOP(
        "center", "Practice center. This is not a real ticket, and no support engineer reads it."));
    QString html = u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"_s;
    html += u"<title>"_s + title + u"</title><style>"_s;
    html += style;
    html += u"</style></head><body><header>"_s + banner;
    html += u"</header><main><h1>"_s + title + u"</h1><p>"_s + state + u"</p>"_s + *conversation +
            u"</main></body></html>"_s;
    return {.type = "text/html; charset=utf-8",
            .body = html.toUtf8(),
            .headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"},
                        {"Referrer-Policy", "no-referrer"},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}}};
}

} // namespace center
