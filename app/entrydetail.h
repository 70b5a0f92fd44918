#pragma once

#include "app/detail.h"
#include "store/entry.h"

#include <QTimer>

class QProgressBar;

namespace wizard {
class Countdown;
}

namespace app {

class ArrivalPanel;
class EntryActs;
class MailPanel;
class Program;

/// An entry of the outbox: where it stands, what is wrong, what to do, and the text that is sent.
class EntryDetail final : public Detail {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryDetail)

public:
    explicit EntryDetail(Program& program, QWidget* parent = nullptr);

    void show(const store::Entry& entry);
    /// Bytes of its files that were sent; of another entry = nothing.
    void setProgress(const core::IntentId& id, qint64 done, qint64 total);
    EntryActs& acts() { return *m_acts; }

Q_SIGNALS:
    void ticketWanted(const core::TicketId& id);

private:
    void addCountdown();
    void addProgress();
    void addButtons();
    void addDetails();
    void sayState();
    void sayProblem();
    void sayDetails();
    void sayReason();

    Program& m_program;
    EntryActs* m_acts;
    store::Entry m_entry;
    QTimer m_tick; ///< counts down to the next try, while there is one
    wizard::Label* m_heading;
    wizard::Label* m_state;
    wizard::Label* m_problem;
    wizard::Label* m_next;
    wizard::Label* m_reason;
    ArrivalPanel* m_arrival;
    MailPanel* m_mail;
    QWidget* m_countdownRow = nullptr;
    wizard::Countdown* m_countdown = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_ticket = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace app
