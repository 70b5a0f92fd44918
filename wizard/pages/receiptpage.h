#pragma once

#include "wizard/pages/page.h"
#include "wizard/prompts.h"

#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace wizard {

class IconLabel;
class Label;
struct ReceiptText;

/// What became of the request, live until the ticket is there; then its id and what to expect.
class ReceiptPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiptPage)

public:
    ReceiptPage(Session& session, const Prompts& prompts, QWidget* parent);

    void enter() override;
    void focusFirst() override;

Q_SIGNALS:
    void ticketWanted(const QString& ticketId);

private:
    void build(const Prompts& prompts);
    void buildTicket(const Prompts& prompts);
    void addExpectations();
    void refresh();
    void showProblems(const ReceiptText& said);
    void showTicket(bool isDelivered);

    QTimer m_second;
    IconLabel* m_icon;
    Label* m_state;
    Label* m_text;
    QVBoxLayout* m_problems;
    Label* m_failure;
    QWidget* m_ticket;
    Label* m_practice;
    Label* m_id;
    Label* m_target;
    QPushButton* m_copy;
    QPushButton* m_open;
    QPushButton* m_show;
    QPushButton* m_retry;
    QPushButton* m_edit;
    QStringList m_shownProblems;
};

} // namespace wizard
