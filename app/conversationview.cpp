#include "app/conversationview.h"

#include "items/words.h"
#include "wizard/look/look.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

ConversationView::ConversationView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setPlaceholderText(tr("There is no message yet."));
    document()->setDocumentMargin(look::grid);
}

void ConversationView::setMessages(const QList<ticket::Comment>& comments, bool sameTicket) {
    const QList<ticket::Comment> before = m_model.items();
    m_model.setItems(comments);
    if (sameTicket && before == comments) {
        return;
    }
    const bool isLonger =
        sameTicket && before.size() < comments.size() && before == comments.first(before.size());
    if (isLonger) {
        for (qsizetype row = before.size(); row < comments.size(); ++row) {
            append(static_cast<int>(row));
        }
        return;
    }
    const int place = verticalScrollBar()->value();
    rebuild();
    verticalScrollBar()->setValue(sameTicket ? place : 0);
}

void ConversationView::rebuild() {
    clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        append(row);
    }
}

void ConversationView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

void ConversationView::append(int row) {
    const ticket::Comment& comment = m_model.item(row);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat strong;
    strong.setFont(look::strong(font()));
    QTextCharFormat secondary;
    secondary.setForeground(look::color(look::Role::Secondary, palette()));
    QTextBlockFormat head;
    head.setTopMargin(row == 0 ? 0 : 2 * look::grid);
    head.setBottomMargin(look::half);
    if (document()->isEmpty()) {
        cursor.setBlockFormat(head);
    } else {
        cursor.insertBlock(head);
    }
    cursor.insertText(items::authorText(comment), strong);
    cursor.insertText(u"  "_s + items::fullTimeText(comment.created), secondary);
    cursor.insertBlock(QTextBlockFormat());
    cursor.insertText(comment.body, QTextCharFormat());
    if (!comment.files.isEmpty()) {
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(tr("Files: %1").arg(items::filesText(comment.files)), secondary);
    }
}

} // namespace app
