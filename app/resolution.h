#pragma once

#include "core/error.h"
#include "ticket/ticket.h"

#include <QWidget>

class QPushButton;

namespace ticket {
struct Draft;
}

namespace wizard {
class Label;
}

namespace app {

class Program;

/// What a person can do with a ticket besides writing to it: confirm that it is solved, say that it is not,
/// carry a closed one on, file one again whose severity is too low. Only what its state allows is there.
class Resolution final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Resolution)

public:
    Resolution(Program& program, QWidget* parent);

    void show(const ticket::Ticket& ticket);

Q_SIGNALS:
    /// It is not solved: the person wants to say so in a reply.
    void replyWanted();
    /// A new draft, stored already.
    void draftMade(const ticket::Draft& draft);
    void failed(const core::Error& error);

private:
    QPushButton* add(const QString& text, const QString& name);
    void sayState();
    void askToConfirm();
    void confirm(const ticket::Ticket& ticket);
    void make(const ticket::Draft& draft);

    Program& m_program;
    ticket::Ticket m_ticket;
    wizard::Label* m_state;
    QPushButton* m_confirm;
    QPushButton* m_notSolved;
    QPushButton* m_followUp;
    QPushButton* m_again;
};

} // namespace app
