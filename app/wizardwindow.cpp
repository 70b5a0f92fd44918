#include "app/wizardwindow.h"

#include "app/program.h"
#include "app/signin.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Q_LOGGING_CATEGORY(logWizards, "app.wizards")

} // namespace

/// The wizard goes before the session it works on.
struct WizardWindows::Open {
    std::unique_ptr<wizard::Session> session;
    std::unique_ptr<wizard::SupportWizard> window;
};

WizardWindows::WizardWindows(Program& program, WindowState& state, QObject* parent)
    : QObject(parent), m_program(program), m_state(state), m_unfinished(state.openDrafts()) {}

WizardWindows::~WizardWindows() = default;

void WizardWindows::openNew(const QJsonObject& values) {
    const std::optional<ticket::Account> account = m_program.defaultAccount();
    if (!account) {
        return;
    }
    const ticket::Form& form = m_program.form();
    ticket::Draft draft = ticket::newDraft(form, *account, m_program.clock().now());
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const ticket::Field* field = form.field(it.key());
        if (field && field->role == ticket::FieldRole::Account) {
            draft.account = core::AccountId(it.value().toString());
        } else {
            draft.values.insert(it.key(), it.value());
        }
    }
    show(draft);
}

void WizardWindows::open(const ticket::Draft& draft) {
    settle(draft.id);
    if (const Open* window = find(draft.id)) {
        window->window->show();
        window->window->raise();
        window->window->activateWindow();
        return;
    }
    show(draft);
}

void WizardWindows::show(const ticket::Draft& draft) {
    ticket::Draft mine = draft;
    const auto isMine = [&mine](const ticket::Account& account) {
        return account.id == mine.account;
    };
    if (std::ranges::none_of(m_program.accounts(), isMine)) {
        mine.account = m_program.defaultAccount().value_or(ticket::Account{}).id;
    }
    auto window = std::make_unique<Open>();
    window->session = std::make_unique<wizard::Session>(
        wizard::Session::Parts{.form = m_program.form(),
                               .accounts = m_program.accounts(),
                               .drafts = m_program.drafts(),
                               .outbox = m_program.outbox(),
                               .collector = m_program.collector(),
                               .clock = m_program.clock(),
                               .signIn =
                                   [this](QObject* parent, const ticket::Account& account) {
                                       return signIn(parent, m_program.providers(), account);
                                   },
                               .otherDrafts =
                                   [this] {
                                       return otherDrafts();
                                   }},
        mine);
    window->window = std::make_unique<wizard::SupportWizard>(*window->session);
    watch(*window);
    m_state.restoreWizard(*window->window);
    constexpr int shift = 32; // or a second one would lie exactly over the first
    window->window->move(window->window->pos() + QPoint(shift, shift) * int(m_open.size()));
    window->window->show();
    m_open.push_back(std::move(window));
    note();
    Q_EMIT openChanged();
}

void WizardWindows::watch(const Open& window) {
    const wizard::Session* session = window.session.get();
    connect(window.window.get(), &wizard::SupportWizard::closed, this, [this, session] { close(session); });
    connect(window.window.get(), &wizard::SupportWizard::ticketWanted, this, &WizardWindows::ticketWanted);
    connect(session, &wizard::Session::reset, this, [this] {
        note();
        Q_EMIT openChanged();
    });
    connect(session, &wizard::Session::entrySent, this, &WizardWindows::note);
}

void WizardWindows::close(const wizard::Session* session) {
    const auto found = std::ranges::find_if(
        m_open, [session](const auto& window) { return window->session.get() == session; });
    if (found == m_open.end()) {
        return;
    }
    const std::unique_ptr<Open> window = std::move(*found);
    m_open.erase(found);
    window->session->flush();
    m_state.saveWizard(*window->window);
    // Not now: the window is still inside its own signal. Deferred deletions run in this order.
    window->window->hide();
    window->window.release()->deleteLater();
    window->session.release()->deleteLater();
    note();
    Q_EMIT openChanged();
}

bool WizardWindows::closeAll() {
    QList<wizard::SupportWizard*> windows;
    for (const auto& window : m_open) {
        windows += window->window.get();
        if (!window->session->isSent()) {
            m_unfinished += window->session->draft().id;
        }
    }
    return std::ranges::all_of(windows, [](wizard::SupportWizard* window) { return window->close(); });
}

bool WizardWindows::isOpen(const core::IntentId& draft) const {
    return find(draft) != nullptr;
}

WizardWindows::Open* WizardWindows::find(const core::IntentId& draft) const {
    const auto found = std::ranges::find_if(
        m_open, [&draft](const auto& window) { return window->session->draft().id == draft; });
    return found == m_open.end() ? nullptr : found->get();
}

void WizardWindows::settle(const core::IntentId& draft) {
    if (m_unfinished.removeOne(draft)) {
        note();
    }
}

void WizardWindows::note() {
    QList<core::IntentId> open = m_unfinished;
    for (const auto& window : m_open) {
        if (!window->session->isSent()) {
            open += window->session->draft().id;
        }
    }
    m_state.setOpenDrafts(open);
}

QList<ticket::Draft> WizardWindows::otherDrafts() const {
    core::Result<QList<ticket::Draft>> drafts = store::drafts(m_program.reader());
    if (!drafts) {
        qCWarning(logWizards) << "The drafts could not be read:" << drafts.error().details;
        return {};
    }
    drafts->removeIf([this](const ticket::Draft& draft) { return isOpen(draft.id); });
    return *drafts;
}

} // namespace app
