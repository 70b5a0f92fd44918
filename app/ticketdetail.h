#pragma once

#include "app/detail.h"
#include "core/error.h"
#include "store/ticketcache.h"

namespace ticket {
struct Draft;
}

namespace app {

class Attachments;
class ConversationView;
class Program;
class ReplyBox;
class Resolution;

/// A ticket as the cache holds it: its facts, its conversation with what is on its way to it, when they were
/// read; and below it what a person can do: reply, confirm the resolution, file it again.
class TicketDetail final : public Detail {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketDetail)

public:
    explicit TicketDetail(Program& program, QWidget* parent = nullptr);

    void show(const store::CachedTicket& cached);
    /// What was sent to it is being written again.
    void writeAgain();

Q_SIGNALS:
    void draftMade(const ticket::Draft& draft);
    void failed(const core::Error& error);

private:
    void showClock(const ticket::Ticket& ticket);
    void addFacts();
    void addParts();
    void showConversation(bool isSame);
    void markSeen();
    void saveAs();
    void write(const QString& path);
    void print();
    void openPage(const QUrl& url);

    Program& m_program;
    store::CachedTicket m_cached;
    QString m_shown; ///< account and id
    QString m_url;
    core::Time m_seen{}; ///< what came later was new when the ticket was chosen
    wizard::Label* m_heading;
    wizard::Label* m_facts;
    wizard::Label* m_clock;
    wizard::Label* m_age;
    QPushButton* m_browser;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_print;
    wizard::Label* m_rest; ///< answers beside the text
    ConversationView* m_conversation;
    Resolution* m_resolution;
    ReplyBox* m_reply;
    Attachments* m_attachments;
};

} // namespace app
