#pragma once

#include "app/detail.h"
#include "ticket/draft.h"

namespace app {

class Program;

/// A draft: what is in it so far, "Continue" and "Delete".
class DraftDetail final : public Detail {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftDetail)

public:
    explicit DraftDetail(Program& program, QWidget* parent = nullptr);

    void show(const ticket::Draft& draft, bool isOpen);

Q_SIGNALS:
    void continueWanted(const core::IntentId& id);
    void failed(const core::Error& error);

private:
    void askToDelete();
    void remove();

    Program& m_program;
    ticket::Draft m_draft;
    wizard::Label* m_heading;
    wizard::Label* m_facts;
    wizard::Label* m_openNote;
    QPushButton* m_continue;
    QPushButton* m_template;
    QPushButton* m_delete;
    QPlainTextEdit* m_text;
};

} // namespace app
