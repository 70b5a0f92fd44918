#pragma once

#include "core/error.h"
#include "core/ids.h"

#include <QSplitter>

class QMenu;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace app {

class DraftDetail;
class DraftsView;
class EntryActs;
class EntryDetail;
class ListPage;
class OutboxView;
class Program;
class TicketDetail;
class TicketRefresh;
class TicketsView;
class WindowState;
class WizardWindows;

/// The three lists and, beside them, what is chosen.
class Desk final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    enum List { Drafts, Outbox, Tickets };

    Desk(Program& program, WizardWindows& wizards, TicketRefresh& refresh, QWidget* parent = nullptr);

    /// Reads all three lists.
    void readNow();
    void restore(const WindowState& state);
    void save(WindowState& state) const;
    void showList(List list);
    List currentList() const;
    /// The columns of the list that is shown, to be hidden and shown.
    void offerColumns(QMenu& menu);
    bool isEmpty() const;
    int openEntries() const;
    int blockedEntries() const;
    /// The entry that an e-mail of the secondary way is about: the chosen one of the outbox, the one that
    /// became the chosen ticket, or the only open one. Empty = none is meant.
    core::IntentId entryForMail() const;
    /// Continues the chosen draft; without one shows the list of drafts.
    void continueDraft();
    /// Shows the ticket; one that is not in the list yet as soon as it is read.
    void showTicket(const QString& id);
    /// Shows the ticket with the keyboard in its reply.
    void reply(const core::AccountId& account, const core::TicketId& ticket);
    void showEntry(const core::IntentId& id);
    /// Puts the keyboard into the search of the tickets.
    void searchTickets();
    /// The entry that became the ticket, while the outbox knows it; empty = none.
    core::IntentId entryOf(const core::AccountId& account, const core::TicketId& ticket) const;
    EntryActs& entryActs();

Q_SIGNALS:
    void newRequestWanted();
    /// Counts of the lists changed.
    void countsChanged();
    void failed(const core::Error& error);
    /// The secondary way is wanted for an entry.
    void mailWanted(const core::IntentId& entry);

private:
    void addList(ListPage* page);
    void connectLists();
    void connectDetails();
    void sayCounts();
    void showCurrent();
    void readTicketSoon();
    void readTicket();

    Program& m_program;
    WizardWindows& m_wizards;
    TicketRefresh& m_refresh;
    QTabWidget* m_lists;
    DraftsView* m_drafts;
    OutboxView* m_outbox;
    TicketsView* m_tickets;
    QStackedWidget* m_details;
    QWidget* m_nothing;
    DraftDetail* m_draft;
    EntryDetail* m_entry;
    TicketDetail* m_ticket;
    QTimer* m_readSoon; ///< not for every ticket the arrow keys pass
    QString m_wantedTicket;
    QString m_readFor; ///< the ticket whose conversation was asked for last
};

} // namespace app
