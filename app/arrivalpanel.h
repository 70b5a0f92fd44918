#pragma once

#include "store/entry.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace app {

class Program;

/// Where a person decides about a request that may have arrived and that nothing can look up any more: it is
/// there as that ticket, or it is not and goes out again. Nothing at all for any other entry.
class ArrivalPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArrivalPanel)

public:
    ArrivalPanel(Program& program, QWidget* parent);

    void show(const store::Entry& entry);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void refresh();
    void sayThere();
    void askToSendAgain();
    void sendAgain(const core::IntentId& id);

    Program& m_program;
    store::Entry m_entry;
    QLineEdit* m_ticket;
    QPushButton* m_there;
    QPushButton* m_absent;
};

} // namespace app
