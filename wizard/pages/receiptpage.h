#pragma once

#include "wizard/pages/page.h"
#include "wizard/prompts.h"
#include "wizard/ticketwatch.h"

class QPushButton;

namespace wizard {

class AlarmPanel;
class Label;
class ReceiptState;
class TicketPanel;
class Timeline;

/// What became of the request, live: its state, then the ticket's id, what happens next with a running clock,
/// and what to expect.
class ReceiptPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiptPage)

public:
    ReceiptPage(Session& session, const Prompts& prompts, QWidget* parent);

    void enter() override;
    void focusFirst() override;

Q_SIGNALS:
    void ticketWanted(const QString& ticketId);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTimeline();
    QWidget* makeExpectations();
    void refresh();
    void showWay();
    QWidget* mailRow();
    void offerMail(bool isAlarmed);
    void follow();

    QTimer m_second;
    TicketWatch m_watch;
    ReceiptState* m_state;
    TicketPanel* m_ticket;
    bool m_canMail = false;
    AlarmPanel* m_alarm;
    QPushButton* m_mail; ///< the secondary way, where the first one fails or nobody answers
    Timeline* m_timeline;
    Label* m_following; ///< files that were not ready when the request was sent
    QString m_spoken;
    core::IntentId m_id; ///< whose way is shown
};

} // namespace wizard
