#pragma once

#include "store/entry.h"
#include "wizard/prompts.h"

#include <QWidget>

class QPushButton;

namespace wizard {

class Label;

/// The id of the ticket, large, to be selected, copied and opened.
class TicketPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPanel)

public:
    TicketPanel(const Prompts& prompts, QWidget* parent);

    /// Hidden while the entry is not delivered.
    void show(const store::Entry& entry, bool isPractice);
    QWidget* first() const;

Q_SIGNALS:
    void ticketWanted(const QString& ticketId);

private:
    QPushButton* makeButton(const QString& name, const QString& text);

    Label* m_practice;
    Label* m_id;
    QPushButton* m_copy;
    QPushButton* m_open;
    QPushButton* m_show;
    QUrl m_url;
};

} // namespace wizard
