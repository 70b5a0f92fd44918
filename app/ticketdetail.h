#pragma once

#include "app/detail.h"
#include "store/ticketcache.h"

namespace app {

class ConversationView;
class Program;

/// A ticket as the cache holds it: its facts and text, its conversation, both read-only, and when they were
/// read.
class TicketDetail final : public Detail {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketDetail)

public:
    explicit TicketDetail(Program& program, QWidget* parent = nullptr);

    void show(const store::CachedTicket& cached);

private:
    void showClock(const ticket::Ticket& ticket);

    Program& m_program;
    QString m_shown; ///< account and id
    QString m_url;
    wizard::Label* m_heading;
    wizard::Label* m_facts;
    wizard::Label* m_clock;
    wizard::Label* m_age;
    QPushButton* m_browser;
    QPushButton* m_copy;
    QPlainTextEdit* m_text;
    ConversationView* m_conversation;
};

} // namespace app
