#pragma once

#include "store/mail.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace wizard {
class Label;
}

namespace app {

class Program;

/// The e-mails that the practice account has "sent": what would have reached the outage address, to be read.
class PracticeMailboxDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PracticeMailboxDialog)

public:
    PracticeMailboxDialog(Program& program, QWidget* parent);

private:
    void fill();
    void showCurrent();

    Program& m_program;
    QList<store::Mail> m_mails;
    wizard::Label* m_note;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
};

} // namespace app
