#include "app/message.h"

#include "app/safehtml.h"
#include "delivery/heldback.h"
#include "items/conversationmodel.h"
#include "items/words.h"
#include "ticket/update.h"
#include "wizard/look/look.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {
namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(app::ConversationView)
};

QString whenText(core::Time time) {
    if (time == core::Time{}) {
        return {};
    }
    if (core::toLocal(time).offsetFromUtc() == 0) {
        return items::fullTimeText(time);
    }
    const QString utc = QLocale().toString(core::toLocal(time).toUTC(), u"yyyy-MM-dd HH:mm"_s);
    //: %1: local date and time with its zone, %2: the same time as support staff elsewhere say it
    return Said::tr("%1 (%2 UTC)").arg(items::fullTimeText(time), utc);
}

Message pendingOf(const store::Entry& entry, core::Time now) {
    Message message;
    message.comment.id = entry.id.value;
    message.comment.author = Said::tr("You");
    message.comment.body = ticket::messageOf(entry.request.body, entry.id);
    message.comment.created = entry.created;
    for (const store::EntryFile& file : entry.files) {
        message.comment.files.append({.name = file.attachment.name,
                                      .mimeType = file.attachment.mimeType,
                                      .size = file.attachment.size,
                                      .url = {}});
    }
    message.state = items::stateText(entry, now);
    if (entry.error && entry.state == store::EntryState::Blocked) {
        message.state += u". "_s + entry.error->text;
    }
    return message;
}

void insertBody(QTextCursor& cursor, const ticket::Comment& comment) {
    const bool isPlain = comment.html.isEmpty() || !comment.isFromAgent;
    if (isPlain) {
        cursor.insertText(comment.body, QTextCharFormat());
        return;
    }
    QTextDocument reader; // on its own: what it makes of the text is taken over, no resource of it
    reader.setHtml(safeHtml(comment.html));
    if (reader.isEmpty()) {
        cursor.insertText(comment.body, QTextCharFormat());
    } else {
        cursor.insertFragment(QTextDocumentFragment(&reader));
    }
}

void insertFiles(QTextCursor& cursor, const QList<ticket::TicketFile>& files, int index, bool areLinks,
                 const QTextCharFormat& plain, const QPalette& palette) {
    for (qsizetype i = 0; i < files.size(); ++i) {
        cursor.insertBlock(QTextBlockFormat());
        //: %1: file name, %2: its size
        const QString text = Said::tr("File: %1 (%2)").arg(files[i].name, items::sizeText(files[i].size));
        if (!areLinks || files[i].url.isEmpty()) {
            cursor.insertText(text, plain);
            continue;
        }
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(u"file-of:%1/%2"_s.arg(index).arg(i));
        link.setForeground(look::color(look::Role::Accent, palette));
        link.setFontUnderline(true);
        cursor.insertText(text, link);
    }
}

} // namespace

QList<Message> messagesOf(const ticket::Ticket& ticket, const QList<store::Entry>& entries,
                          const QHash<core::IntentId, store::Turn>& held, core::Time seen, core::Time now) {
    QList<Message> messages;
    if (ticket.comments.isEmpty() && !ticket.description.isEmpty()) {
        messages.append({.comment = {.id = {},
                                     .author = ticket.requester,
                                     .body = ticket.description,
                                     .created = ticket.created,
                                     .files = {}},
                         .state = {}});
    }
    for (const ticket::Comment& comment : ticket.comments) {
        messages.append({.comment = comment,
                         .state = {},
                         .isNew = comment.isFromAgent && seen != core::Time{} && comment.created > seen});
    }
    for (const store::Entry& entry : entries) {
        const bool isMeant = entry.update && entry.isOpen() && entry.account == ticket.account &&
                             entry.update->ticket == ticket.id;
        if (isMeant) {
            messages.append(pendingOf(entry, now));
            const auto earlier = held.constFind(entry.id);
            if (earlier != held.cend() && entry.state == store::EntryState::Queued) {
                messages.last().state =
                    u"%1. %2"_s.arg(delivery::heldStateText(*earlier), delivery::heldNextStepText(*earlier));
            }
        }
    }
    return messages;
}

void appendMessage(QTextDocument& document, const Message& message, int index, const QPalette& palette,
                   const QFont& font) {
    const ticket::Comment& comment = message.comment;
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat strong;
    strong.setFont(look::strong(font));
    QTextCharFormat secondary;
    secondary.setForeground(look::color(look::Role::Secondary, palette));
    QTextCharFormat accent = strong;
    accent.setForeground(look::color(look::Role::Accent, palette));
    QTextBlockFormat head;
    head.setTopMargin(index == 0 ? 0 : 2 * look::grid);
    head.setBottomMargin(look::half);
    if (document.isEmpty()) {
        cursor.setBlockFormat(head);
    } else {
        cursor.insertBlock(head);
    }
    if (message.isNew) {
        //: Before a message that the person has not seen yet
        cursor.insertText(Said::tr("New: "), accent);
    }
    cursor.insertText(items::authorText(comment), strong);
    cursor.insertText(u"  "_s + whenText(comment.created), secondary);
    if (!message.state.isEmpty()) {
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(message.state, accent);
    }
    cursor.insertBlock(QTextBlockFormat());
    insertBody(cursor, comment);
    insertFiles(cursor, comment.files, index, message.state.isEmpty(), secondary, palette);
}

} // namespace app
