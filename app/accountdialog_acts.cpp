// What the account dialog does: tests the connection, keeps the account.
#include "app/accountchecks.h"
#include "app/accountdialog.h"
#include "app/accountform.h"
#include "app/accounts.h"
#include "app/accounttest.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/signin.h"
#include "app/stagelist.h"
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

/// What stands in the field now; nothing where the secret is kept elsewhere.
core::Secret typedSecret(bool isTyped, const wizard::SecretField& field) {
    return isTyped && field.hasSecret() ? field.secret() : core::Secret();
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

void AccountDialog::say(wizard::Icon icon, look::Role role, const QString& text, const QString& spoken) {
    m_icon->set(icon, role);
    m_icon->setVisible(!text.isEmpty());
    m_state->setRole(role);
    m_state->say(text);
    m_state->setAccessibleName(spoken.isEmpty() ? text : spoken);
    if (!text.isEmpty()) {
        QAccessibleEvent alert(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void AccountDialog::endTest() {
    if (m_test) {
        delete m_test; // closes what is open
        m_testButton->setText(tr("&Test connection"));
    }
    m_stages->hide();
    say(wizard::Icon::None, look::Role::Text, {});
}

void AccountDialog::scrollToStages() {
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_stages, 0, 2 * look::grid); }, Qt::QueuedConnection);
}

void AccountDialog::testConnection() {
    if (m_test) {
        endTest();
        say(wizard::Icon::Note, look::Role::Secondary, tr("The test was stopped."));
        return;
    }
    endTest();
    lookAtAuthorities();
    if (focusFault(m_form.steps.first().id) || focusFault(u"network"_s)) {
        say(wizard::Icon::Warning, look::Role::Warning,
            tr("Address, user and secret are needed to test the connection, and what is entered under "
               "Network "
               "must be complete."));
        return;
    }
    const ticket::Account tried = account();
    m_test = new AccountTest(tried, m_program.transport(),
                             typedSecrets(tried, typedSecret(takesSecret(m_draft.values), *m_secret),
                                          typedSecret(takesProxySecret(m_draft.values), *m_proxySecret),
                                          m_program.credentials()),
                             this);
    connect(m_test, &AccountTest::began, m_stages, &StageList::showRunning);
    connect(m_test, &AccountTest::ended, m_stages, &StageList::show);
    connect(m_test, &AccountTest::finished, this, &AccountDialog::takeTest);
    m_stages->start(m_test->stages());
    m_stages->QWidget::show();
    scrollToStages();
    m_testButton->setText(tr("S&top testing"));
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Testing the connection …"));
    m_test->start();
}

void AccountDialog::takeTest() {
    AccountTest* test = m_test;
    m_test.clear();
    m_testButton->setText(tr("&Test connection"));
    m_stages->start(test->stages()); // those that were begun and not ended, too
    scrollToStages();
    if (test->error()) {
        const bool isOfSignIn = std::ranges::any_of(test->stages(), [](const net::Stage& stage) {
            return stage.error && stage.id == net::Stage::Id::SignIn;
        });
        say(wizard::Icon::Warning, look::Role::Warning,
            isOfSignIn ? tr("The sign-in does not work. The list says what to do next.")
                       : tr("The connection does not work. The list says where, and what to do next."),
            test->error()->text);
    } else {
        say(wizard::Icon::Check, look::Role::Good, identityText(test->identity()));
    }
    test->deleteLater();
}

bool AccountDialog::areSecretsReadable(const ticket::Account& made) {
    if (const core::Done read = readable(made.secret); !read) {
        fail(read.error(), fieldOf(made.secret));
        return false;
    }
    if (made.proxy.user.isEmpty()) {
        return true;
    }
    const core::Done read = readable(made.proxy.secret);
    if (!read) {
        fail(read.error(), fieldOf(made.proxy.secret, u"proxy_"_s));
    }
    return read.has_value();
}

void AccountDialog::save() {
    endTest();
    lookAtAuthorities();
    if (focusFault({})) {
        say(wizard::Icon::Error, look::Role::Critical,
            tr("The account is not saved yet. The cursor is in the first field that needs you."));
        return;
    }
    if (const ticket::Account made = account(); areSecretsReadable(made)) {
        keep(made);
    }
}

void AccountDialog::keep(const ticket::Account& account) {
    setBusy(true);
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Saving …"));
    FreshSecrets secrets{.account = typedSecret(takesSecret(m_draft.values), *m_secret),
                         .proxy = typedSecret(takesProxySecret(m_draft.values), *m_proxySecret)};
    QString keychainField;
    if (account.secret.place == Place::Keychain && !secrets.account.isEmpty()) {
        keychainField = fieldOf(account.secret);
    } else if (account.proxy.secret.place == Place::Keychain && !secrets.proxy.isEmpty()) {
        keychainField = fieldOf(account.proxy.secret, u"proxy_"_s);
    }
    keepAccount(this, m_program, account, std::move(secrets))
        ->then(this, [this, id = account.id, keychainField](const core::Done& done) {
            setBusy(false);
            if (!done) {
                // Without a keychain there are other places; any other failure is about no field.
                fail(done.error(),
                     done.error().scope == core::ErrorScope::Account ? keychainField : QString());
                return;
            }
            m_secret->clear();
            m_proxySecret->clear();
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
        field.endsWith("secret_place"_L1)
            ? tr("The secret was not stored: the keychain of this computer cannot be used, or is locked. "
                 "Unlock it "
                 "and save again, or choose another place: a file of your own, or this run only.")
            : error.text;
    m_refused.append({.level = core::Issue::Level::Error,
                      .step = m_form.stepOf(field)->id,
                      .field = field,
                      .code = u"secret_refused"_s,
                      .text = text});
    focusFault({});
    say(wizard::Icon::Error, look::Role::Critical,
        tr("The account is not saved yet. The cursor is in the first field that needs you."));
}

void AccountDialog::setBusy(bool isBusy) {
    m_scroll->setEnabled(!isBusy);
    m_testButton->setEnabled(!isBusy);
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
