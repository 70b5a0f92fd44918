#pragma once

#include "app/message.h"

#include <QTextBrowser>

#include <memory>

namespace app {

/// The conversation as a text that can be read with the caret, marked and copied. Its links are told, never
/// followed; nothing in it is fetched.
class ConversationView final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConversationView)

public:
    explicit ConversationView(QWidget* parent = nullptr);

    /// `sameTicket`: the place where the person reads is kept.
    void setMessages(const QList<Message>& messages, bool sameTicket);
    /// To the end, and with it when more comes.
    void showNewest();
    const QList<Message>& messages() const { return m_messages; }
    /// The whole conversation for paper or a file, black on white, below a heading.
    std::unique_ptr<QTextDocument> pages(const QString& heading, const QString& facts) const;

    QVariant loadResource(int type, const QUrl& url) override;

Q_SIGNALS:
    void fileWanted(const ticket::TicketFile& file);
    void pageWanted(const QUrl& url);

protected:
    /// Its colours are in the text: written anew for a light or dark palette.
    void changeEvent(QEvent* event) override;

private:
    void follow(const QUrl& link);
    void rebuild();

    QList<Message> m_messages;
    bool m_isAtEnd = true; ///< the newest is what one wants to read; unless one reads another one
};

} // namespace app
