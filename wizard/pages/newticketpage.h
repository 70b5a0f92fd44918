#pragma once

#include "ticket/draft.h"
#include "wizard/pages/steppage.h"

class QVBoxLayout;

namespace wizard {

class Link;

/// Step 2: for whom, how bad, which way; and the drafts that can be continued instead.
class NewTicketPage final : public StepPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewTicketPage)

public:
    NewTicketPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent);

    void enter() override;

private:
    QWidget* makeRow(const ticket::Draft& draft);
    void proposePeople();

    Label* m_filled;
    QWidget* m_drafts;
    QVBoxLayout* m_rows;
    Link* m_address;
};

} // namespace wizard
