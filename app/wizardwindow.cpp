#include "app/wizardwindow.h"

#include "app/peoplebook.h"
#include "app/program.h"
#include "app/rawrequest.h"
#include "app/signin.h"
#include "wizard/readiness.h"
#include "wizard/supportwizard.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Q_LOGGING_CATEGORY(logWizards, "app.wizards")

/// The same as a click on "Production is down" gives.
QJsonObject filledBySituation(const ticket::Form& form, const QList<ticket::Account>& accounts,
                              const ticket::Draft& draft, const QJsonObject& values) {
    const ticket::Field* situation = form.field(ticket::FieldRole::Situation);
    if (!situation || values.value(situation->id) != wizard::outageSituation(form)) {
        return {};
    }
    const auto account = std::ranges::find(accounts, draft.account, &ticket::Account::id);
    return wizard::outageValues(form, account == accounts.cend() ? ticket::Account{} : *account);
}

} // namespace

/// The wizard goes before the session it works on.
struct WizardWindows::Open {
    std::unique_ptr<wizard::Session> session;
    std::unique_ptr<wizard::SupportWizard> window;
};

WizardWindows::WizardWindows(Program& program, WindowState& state, QObject* parent)
    : QObject(parent), m_program(program), m_state(state), m_unfinished(state.openDrafts()) {}

WizardWindows::~WizardWindows() = default;

void WizardWindows::openNew(const QJsonObject& values, const std::optional<ticket::Template>& from) {
    const std::optional<ticket::Account> account = m_program.defaultAccount();
    if (!account) {
        return;
    }
    const ticket::Form& form = m_program.form();
    const core::Time now = m_program.clock().now();
    ticket::Draft draft =
        from ? ticket::newDraft(form, *account, *from, now) : ticket::newDraft(form, *account, now);
    if (const ticket::Field* field = form.field(ticket::FieldRole::Account);
        field && values.contains(field->id)) {
        draft.account = core::AccountId(values.value(field->id).toString());
    }
    // What was given beats what the situation fills, as if it had been changed by hand afterwards.
    for (const QJsonObject& answers :
         {filledBySituation(form, m_program.accounts(), draft, values), values}) {
        for (auto it = answers.constBegin(); it != answers.constEnd(); ++it) {
            const ticket::Field* field = form.field(it.key());
            if (!field || field->role != ticket::FieldRole::Account) {
                draft.values.insert(it.key(), it.value());
            }
        }
    }
    ticket::markPrefilled(draft, values);
    show(draft);
}

void WizardWindows::open(const ticket::Draft& draft, const core::Issues& said) {
    settle(draft.id);
    if (const Open* window = find(draft.id)) {
        if (window->session->isSent()) { // its receipt; the entry is a draft again
            window->session->open(draft, said);
        }
        window->window->show();
        window->window->raise();
        window->window->activateWindow();
        return;
    }
    show(draft, said);
}

void WizardWindows::show(const ticket::Draft& draft, const core::Issues& said) {
    ticket::Draft mine = draft;
    const auto isMine = [&mine](const ticket::Account& account) {
        return account.id == mine.account;
    };
    if (std::ranges::none_of(m_program.accounts(), isMine)) {
        mine.account = m_program.defaultAccount().value_or(ticket::Account{}).id;
    }
    auto window = std::make_unique<Open>();
    window->session = std::make_unique<wizard::Session>(parts(), mine);
    if (!said.isEmpty()) {
        window->session->open(mine, said);
    }
    window->window = std::make_unique<wizard::SupportWizard>(*window->session, prompts());
    watch(*window);
    connect(window->session.get(), &wizard::Session::reset, this, [this] {
        note();
        Q_EMIT openChanged();
    });
    connect(window->session.get(), &wizard::Session::entrySent, this, &WizardWindows::note);
    connect(window->session.get(), &wizard::Session::entrySent, this,
            [this, session = window->session.get()] { keepPerson(session->draft()); });
    m_state.restoreWizard(*window->window);
    constexpr int shift = 32; // or a second one would lie exactly over the first
    window->window->move(window->window->pos() + QPoint(shift, shift) * int(m_open.size()));
    window->window->show();
    m_open.push_back(std::move(window));
    note();
    Q_EMIT openChanged();
}

/// What the wizard knows only through functions, as it speaks to no Support Center itself.
wizard::Session::Parts WizardWindows::parts() {
    using ticket::Account;
    Program& program = m_program;
    return {
        .form = program.form(),
        .accounts = program.accounts(),
        .drafts = program.drafts(),
        .outbox = program.outbox(),
        .collector = program.collector(),
        .clock = program.clock(),
        .signIn = [&program](QObject* parent,
                             const Account& account) { return signIn(parent, program.providers(), account); },
        .otherDrafts = [this] { return otherDrafts(); },
        .rawRequest =
            [&program](QObject* parent, const ticket::Draft& draft, const Account& account) {
                return rawRequest(parent, program.providers(), program.form(), draft, account,
                                  program.clock().now());
            },
        .readTicket =
            [&program](QObject* parent, const Account& account, const core::TicketId& id) {
                return program.sync().read(parent, account, id);
            },
        .lookalikes =
            [this](QObject* parent, const core::AccountId& account, const QString& subject) {
                if (!m_lookalikes) {
                    m_lookalikes =
                        std::make_unique<store::LookalikeFinder>(m_program.folder().database(), nullptr);
                }
                return m_lookalikes->find(parent, account, subject);
            },
        .people =
            [&program](const QString& words) {
                return program.people().find(words);
            }};
}

/// Whom the request was filed for is known from now on.
void WizardWindows::keepPerson(const ticket::Draft& draft) {
    if (const auto person = ticket::requesterOf(m_program.form(), draft)) {
        m_program.people().use(*person);
    }
}

wizard::Prompts WizardWindows::prompts() {
    wizard::Prompts prompts = wizard::desktopPrompts();
    prompts.sendByMail = [this](const core::IntentId& entry) {
        Q_EMIT mailWanted(entry);
    };
    return prompts;
}

void WizardWindows::watch(const Open& window) {
    const wizard::Session* session = window.session.get();
    connect(window.window.get(), &wizard::SupportWizard::closed, this, [this, session] { close(session); });
    connect(window.window.get(), &wizard::SupportWizard::ticketWanted, this, &WizardWindows::ticketWanted);
    connect(window.window.get(), &wizard::SupportWizard::replyWanted, this, &WizardWindows::replyWanted);
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

void WizardWindows::renew() {
    for (const auto& window : m_open) {
        window->session->retranslate();
        const std::unique_ptr<wizard::SupportWizard> before = std::move(window->window);
        disconnect(before.get(), nullptr, this, nullptr);
        const QWidget* focus = before->focusWidget();
        window->window = std::make_unique<wizard::SupportWizard>(*window->session, prompts());
        watch(*window);
        window->window->restoreGeometry(before->saveGeometry());
        window->window->setVisible(before->isVisible());
        if (auto* again = focus ? window->window->findChild<QWidget*>(focus->objectName()) : nullptr) {
            again->setFocus();
        }
    }
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
