#pragma once

#include "core/call.h"
#include "store/mail.h"

#include <QWidget>

class QPushButton;

namespace wizard {
class Label;
}

namespace app {

class Program;

/// The last e-mail about an entry: where it stands, and what the person can do about it. One that may have
/// been sent is sent again only from here, with the facts in sight.
class MailStateView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MailStateView)

public:
    MailStateView(Program& program, QWidget* parent);

    /// Hidden without an e-mail.
    void show(const core::IntentId& entry);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void refresh();
    void sendAgain();
    void take(core::Call<store::Mail>* call);

    Program& m_program;
    core::IntentId m_entry;
    store::Mail m_mail;
    wizard::Label* m_text;
    QPushButton* m_again;
    QPushButton* m_arrived;
    QPushButton* m_stop;
    QPushButton* m_giveUp;
};

} // namespace app
