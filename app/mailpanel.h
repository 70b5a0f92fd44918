#pragma once

#include "store/entry.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace app {

class MailStateView;
class Program;

/// What the outbox shows of an entry's e-mails, and where the person types the ticket's id that came back:
/// nothing at all while there was no e-mail.
class MailPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MailPanel)

public:
    MailPanel(Program& program, QWidget* parent);

    void show(const store::Entry& entry);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void refresh();
    void takeTicket();

    Program& m_program;
    store::Entry m_entry;
    MailStateView* m_state;
    QWidget* m_row;
    QLineEdit* m_ticket;
    QPushButton* m_take;
};

} // namespace app
