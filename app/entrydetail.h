#pragma once

#include "app/detail.h"
#include "store/entry.h"

#include <QTimer>

namespace app {

class MailPanel;
class Program;

/// An entry of the outbox: where it stands, what is wrong, what to do, and the text that is sent.
class EntryDetail final : public Detail {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryDetail)

public:
    explicit EntryDetail(Program& program, QWidget* parent = nullptr);

    void show(const store::Entry& entry);

Q_SIGNALS:
    void ticketWanted(const core::TicketId& id);
    void failed(const core::Error& error);

private:
    void sayState();
    void sayProblem();
    void setButtons();
    void retry();
    void askToAbandon();
    void abandon();

    Program& m_program;
    store::Entry m_entry;
    QTimer m_tick; ///< counts down to the next try, while there is one
    wizard::Label* m_heading;
    wizard::Label* m_state;
    wizard::Label* m_problem;
    wizard::Label* m_next;
    wizard::Label* m_reason;
    MailPanel* m_mail;
    QPushButton* m_retry;
    QPushButton* m_abandon;
    QPushButton* m_ticket;
    QPlainTextEdit* m_text;
};

} // namespace app
