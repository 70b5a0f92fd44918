#pragma once

#include "app/windowstate.h"
#include "store/lookalikefinder.h"
#include "ticket/draft.h"
#include "ticket/template.h"
#include "wizard/prompts.h"
#include "wizard/session.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <vector>

namespace wizard {
class SupportWizard;
} // namespace wizard

namespace app {

class Program;

/// The open wizards, each with its session: opens, raises and closes them, and keeps note of the drafts they
/// have open, so that a later start can offer those a killed run left.
class WizardWindows final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WizardWindows)

public:
    WizardWindows(Program& program, WindowState& state, QObject* parent = nullptr);
    ~WizardWindows() override;

    /// A new request with the default account; `values` (field id → value) over the form's presets. Nothing
    /// happens without an account.
    /// With a template, over what that begins with.
    void openNew(const QJsonObject& values = {}, const std::optional<ticket::Template>& from = {});
    /// Continues a draft; raises its window when it is open already.
    /// `said`: what the Support Center said about its fields.
    void open(const ticket::Draft& draft, const core::Issues& said = {});
    bool isOpen(const core::IntentId& draft) const;
    bool hasOpen() const { return !m_open.empty(); }
    /// Closes all; what was typed stays as drafts, noted as unfinished. False when one has something that
    /// could not be saved and stays open to say so.
    bool closeAll();
    /// Makes the open windows anew over their sessions, where they stood: nothing typed is lost.
    void renew();

    /// Drafts that were open when the last run ended and that nobody has answered for yet.
    const QList<core::IntentId>& unfinished() const { return m_unfinished; }
    void settle(const core::IntentId& draft);

Q_SIGNALS:
    /// A draft was opened or closed.
    void openChanged();
    void ticketWanted(const QString& ticketId);
    /// A message to this ticket is wanted instead of a new one.
    void replyWanted(const core::AccountId& account, const core::TicketId& ticket);
    /// The e-mail of the secondary way is wanted for the entry.
    void mailWanted(const core::IntentId& entry);

private:
    struct Open;

    Open* find(const core::IntentId& draft) const;
    void show(const ticket::Draft& draft, const core::Issues& said = {});
    wizard::Prompts prompts();
    void watch(const Open& window);
    void keepPerson(const ticket::Draft& draft);
    void close(const wizard::Session* session);
    void note();
    QList<ticket::Draft> otherDrafts() const;
    wizard::Session::Parts parts();

    Program& m_program;
    WindowState& m_state;
    std::vector<std::unique_ptr<Open>> m_open;
    QList<core::IntentId> m_unfinished;
    std::unique_ptr<store::LookalikeFinder> m_lookalikes; ///< once a subject was typed
};

} // namespace app
