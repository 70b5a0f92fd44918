#pragma once

#include "items/conversationmodel.h"

#include <QTextBrowser>

namespace app {

/// The conversation as a text that can be read with the caret, marked and copied. Bodies are put in as plain
/// text: nothing in them is taken for markup, a link or an image.
class ConversationView final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConversationView)

public:
    explicit ConversationView(QWidget* parent = nullptr);

    /// `sameTicket`: the place where the person reads is kept.
    void setMessages(const QList<ticket::Comment>& comments, bool sameTicket);

protected:
    /// Its colours are in the text: written anew for a light or dark palette.
    void changeEvent(QEvent* event) override;

private:
    void append(int row);
    void rebuild();

    items::ConversationModel m_model;
};

} // namespace app
