#include "app/conversationview.h"

#include "wizard/look/look.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

ConversationView::ConversationView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setPlaceholderText(tr("There is no message yet."));
    document()->setDocumentMargin(look::grid);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::follow);
    QScrollBar* bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int place) {
        m_isAtEnd =
            place >= bar->maximum() - fontMetrics().lineSpacing(); // of the last line a part is enough
    });
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_isAtEnd) {
            showNewest();
        }
    });
}

QVariant ConversationView::loadResource(int /*type*/, const QUrl& /*url*/) {
    return {};
}

void ConversationView::setMessages(const QList<Message>& messages, bool sameTicket) {
    const QList<Message> before = m_messages;
    const int place = verticalScrollBar()->value();
    const bool isAtEnd = !sameTicket || m_isAtEnd;
    m_messages = messages;
    if (sameTicket && before == messages) {
        return;
    }
    const bool isLonger =
        sameTicket && before.size() < messages.size() && before == messages.first(before.size());
    if (isLonger) {
        for (qsizetype i = before.size(); i < messages.size(); ++i) {
            appendMessage(*document(), messages[i], int(i), palette(), font());
        }
    } else {
        rebuild();
    }
    m_isAtEnd = isAtEnd;
    if (isAtEnd) {
        showNewest();
    } else {
        verticalScrollBar()->setValue(place);
    }
}

void ConversationView::showNewest() {
    m_isAtEnd = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConversationView::rebuild() {
    clear();
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        appendMessage(*document(), m_messages[i], int(i), palette(), font());
    }
}

void ConversationView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

void ConversationView::follow(const QUrl& link) {
    if (link.scheme() != "file-of"_L1) {
        Q_EMIT pageWanted(link);
        return;
    }
    const qsizetype message = link.path().section(u'/', 0, 0).toInt();
    const qsizetype file = link.path().section(u'/', 1, 1).toInt();
    if (message < m_messages.size() && file < m_messages[message].comment.files.size()) {
        Q_EMIT fileWanted(m_messages[message].comment.files[file]);
    }
}

std::unique_ptr<QTextDocument> ConversationView::pages(const QString& heading, const QString& facts) const {
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(font());
    QPalette paper(Qt::black, Qt::white, Qt::white, Qt::darkGray, Qt::gray, Qt::black, Qt::black, Qt::white,
                   Qt::white);
    QTextCursor cursor(document.get());
    QTextCharFormat title;
    title.setFont(look::heading(font()));
    cursor.insertText(heading, title);
    cursor.insertBlock();
    cursor.insertText(facts, QTextCharFormat());
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        appendMessage(*document, m_messages[i], int(i) + 1, paper, font());
    }
    return document;
}

} // namespace app
