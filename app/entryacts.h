#pragma once

#include "delivery/entryacts.h"
#include "ticket/draft.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <optional>

class QPushButton;

namespace app {

class Program;

/// What can be done with the entry that is chosen, as actions for buttons, context menu and keyboard alike.
/// Which of them are there and which can be used is delivery::offerOf().
class EntryActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryActs)

public:
    /// Dialogs open over the window of `parent`.
    EntryActs(Program& program, QWidget* parent);

    void show(const std::optional<store::Entry>& entry);
    const QList<QAction*>& all() const { return m_all; }
    QAction* of(delivery::Act act) const { return m_acts.value(act); }
    /// A button that is what the action is.
    static void bind(QPushButton& button, QAction& action);

Q_SIGNALS:
    /// The entry is a draft again; what the Support Center said about its fields goes along.
    void draftMade(const ticket::Draft& draft, const core::Issues& said);
    /// The message to that ticket is being written again.
    void replyMade(const core::TicketId& ticket);
    /// The secondary way. Not offered while nobody listens.
    void mailWanted(const core::IntentId& id);
    void failed(const core::Error& error);

private:
    void add(delivery::Act act, const QString& text, const QString& name, const QKeySequence& key = {});
    void retry();
    void edit();
    void askToAbandon();
    void abandon(const core::IntentId& id);
    bool isOffered(delivery::Act act, delivery::Offer offer) const;

    Program& m_program;
    QWidget* m_widget;
    QHash<delivery::Act, QAction*> m_acts;
    QList<QAction*> m_all;
    store::Entry m_entry;
};

} // namespace app
