// What the account dialog does: checks the sign-in, keeps the account.
#include "app/accountdialog.h"
#include "app/accountform.h"
#include "app/accounts.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/signin.h"
#include "credentials/secretfile.h"
#include "wizard/fields/secretfield.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QAccessible>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;

/// Whether a secret that the person keeps elsewhere can be read there.
core::Done readable(const ticket::SecretReference& secret) {
    const auto asDone = [](const core::Result<core::Secret>& read) -> core::Done {
        return read ? core::Done{} : core::fail(read.error());
    };
    switch (secret.place) {
    case Place::File:
        return asDone(credentials::readSecretFile(secret.name));
    case Place::Environment:
        return asDone(credentials::readSecretVariable(secret.name));
    case Place::Keychain:
    case Place::Memory:
        return {};
    }
    Q_UNREACHABLE();
}

QString fieldOf(Place place) {
    switch (place) {
    case Place::File:
        return u"secret_file"_s;
    case Place::Environment:
        return u"secret_variable"_s;
    case Place::Keychain:
    case Place::Memory:
        return u"secret_place"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ticket::Account AccountDialog::account() const {
    ticket::Account made = accountFrom(m_draft.values, m_before);
    if (m_isNew) {
        made.id = freshId(made, m_program.accounts());
        // The first one is the one that new requests start with.
        made.isDefault = std::ranges::all_of(m_program.accounts(), &ticket::Account::isPractice);
    }
    return made;
}

void AccountDialog::say(wizard::Icon icon, look::Role role, const QString& text) {
    m_icon->set(icon, role);
    m_icon->setVisible(!text.isEmpty());
    m_state->setRole(role);
    m_state->say(text);
    m_state->setAccessibleName(text);
    if (!text.isEmpty()) {
        QAccessibleEvent alert(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void AccountDialog::checkSignIn() {
    if (m_check) {
        m_check->cancel();
        return;
    }
    if (focusFault(m_form.steps.first().id)) {
        say(wizard::Icon::Warning, look::Role::Warning,
            tr("Address, user and secret are needed to check the sign-in."));
        return;
    }
    const ticket::Account tried = account();
    const bool isTyped = takesSecret(m_draft.values) && m_secret->hasSecret();
    core::Call<QString>* call = isTyped ? trySignIn(this, m_program.transport(), tried, m_secret->secret())
                                        : signIn(this, m_program.providers(), tried);
    m_check = call;
    m_checkButton->setText(tr("S&top checking"));
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Asking the Support Center who you are …"));
    call->then(this, [this](const core::Result<QString>& answer) {
        m_check.clear();
        m_checkButton->setText(tr("C&heck sign-in"));
        if (answer) {
            say(wizard::Icon::Check, look::Role::Good, *answer);
        } else if (answer.error().kind == core::ErrorKind::Cancelled) {
            say(wizard::Icon::Note, look::Role::Secondary, tr("The check was stopped."));
        } else {
            say(wizard::Icon::Warning, look::Role::Warning,
                tr("The sign-in does not work. %1").arg(answer.error().text));
        }
    });
}

void AccountDialog::save() {
    if (focusFault({})) {
        say(wizard::Icon::Error, look::Role::Critical,
            tr("The account is not saved yet. The cursor is in the first field that needs you."));
        return;
    }
    const ticket::Account made = account();
    if (const core::Done read = readable(made.secret); !read) {
        fail(read.error(), fieldOf(made.secret.place));
        return;
    }
    keep(made);
}

void AccountDialog::keep(const ticket::Account& account) {
    setBusy(true);
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Saving …"));
    core::Secret secret = takesSecret(m_draft.values) ? m_secret->secret() : core::Secret();
    const bool isForKeychain = account.secret.place == Place::Keychain && !secret.isEmpty();
    keepAccount(this, m_program, account, std::move(secret))
        ->then(this, [this, id = account.id, isForKeychain](const core::Done& done) {
            setBusy(false);
            if (!done) {
                // Without a keychain there are other places; any other failure is about no field.
                fail(done.error(), isForKeychain && done.error().scope == core::ErrorScope::Account
                                       ? u"secret_place"_s
                                       : QString());
                return;
            }
            m_secret->clear();
            Q_EMIT saved(id);
            accept();
        });
}

void AccountDialog::fail(const core::Error& error, const QString& field) {
    if (field.isEmpty()) {
        say(wizard::Icon::Error, look::Role::Critical, tr("The account is not saved. %1").arg(error.text));
        return;
    }
    const QString text =
        field == "secret_place"_L1
            ? tr("The secret was not stored: the keychain of this computer cannot be used, or is locked. "
                 "Unlock it "
                 "and save again, or choose another place: a file of your own, or this run only.")
            : error.text;
    m_refused.append({.level = core::Issue::Level::Error,
                      .step = m_form.steps.first().id,
                      .field = field,
                      .code = u"secret_refused"_s,
                      .text = text});
    focusFault({});
    say(wizard::Icon::Error, look::Role::Critical,
        tr("The account is not saved yet. The cursor is in the first field that needs you."));
}

void AccountDialog::setBusy(bool isBusy) {
    m_scroll->setEnabled(!isBusy);
    m_checkButton->setEnabled(!isBusy);
    m_saveButton->setEnabled(!isBusy);
}

void AccountDialog::reject() {
    if (!m_isEdited) {
        QDialog::reject();
        return;
    }
    ask(this,
        {.objectName = u"ask_discard"_s,
         .title = tr("Not saved yet"),
         .text = tr("What you have typed for this account is not saved."),
         .yes = tr("&Discard it"),
         .no = tr("&Go on typing")},
        this, [this] {
            m_isEdited = false;
            QDialog::reject();
        });
}

} // namespace app
