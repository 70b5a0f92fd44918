#include "wizard/pages/signinpage.h"

#include "wizard/fields/formview.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/link.h"
#include "wizard/session.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

SignInPage::SignInPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent)
    : StepPage(session, step, prompts, parent),
      m_icon(new IconLabel(this)),
      m_state(new Label),
      m_practice(
          new Label(tr("This is the practice center on this computer. Nothing that you send here reaches the "
                       "vendor's support."),
                    look::Role::Accent)),
      m_center(new Link(prompts.openUrl)),
      m_cloud(new Label({}, look::Role::Secondary)),
      m_csm(new Link(prompts.openUrl)) {
    auto* below = new QVBoxLayout;
    below->setContentsMargins(look::grid + look::half, 0, 0, 0);
    below->setSpacing(look::grid);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::grid);
    auto* again = new QPushButton(tr("Check a&gain"), this);
    again->setObjectName(u"check_sign_in"_s);
    again->setAccessibleName(tr("Check the sign-in again"));
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_state->setObjectName(u"sign_in_state"_s);
    line->addWidget(m_icon);
    line->addWidget(m_state, 1);
    line->addWidget(again);
    below->addLayout(line);
    for (QWidget* widget : {static_cast<QWidget*>(m_practice), static_cast<QWidget*>(m_center),
                            static_cast<QWidget*>(m_cloud), static_cast<QWidget*>(m_csm)}) {
        below->addWidget(widget);
    }
    // Below the fields, above the folded guidance.
    content()->insertLayout(content()->indexOf(view()) + 1, below);
    connect(again, &QPushButton::clicked, &session, &Session::checkSignIn);
    connect(&session, &Session::signInChanged, this, &SignInPage::showSignIn);
    connect(&session, &Session::reset, this, [this] {
        showAccount();
        if (isVisible()) {
            this->session().checkSignIn();
        }
    });
    showAccount();
}

void SignInPage::enter() {
    StepPage::enter();
    showAccount();
    if (session().signIn() == Session::SignIn::Unknown) {
        session().checkSignIn();
    }
}

void SignInPage::showSignIn() {
    switch (session().signIn()) {
    case Session::SignIn::Unknown:
        m_icon->set(Icon::Empty, look::Role::Secondary);
        m_state->setRole(look::Role::Secondary);
        m_state->setText(tr("The sign-in has not been checked yet."));
        return;
    case Session::SignIn::Checking:
        m_icon->set(Icon::Clock, look::Role::Secondary);
        m_state->setRole(look::Role::Secondary);
        break;
    case Session::SignIn::SignedIn:
        m_icon->set(Icon::Check, look::Role::Good);
        m_state->setRole(look::Role::Good);
        break;
    case Session::SignIn::Failed:
        m_icon->set(Icon::Warning, look::Role::Warning);
        m_state->setRole(look::Role::Warning);
        // Being offline is no reason to stop: the request waits in the outbox.
        m_state->setText(tr("%1 You can go on; your request is kept and sent as soon as it works.")
                             .arg(session().signInText()));
        return;
    }
    m_state->setText(session().signInText());
}

void SignInPage::showAccount() {
    const ticket::Account& account = session().account();
    const ticket::Form& form = session().form();
    showSignIn();
    m_practice->setVisible(account.isPractice);
    m_center->setVisible(!account.isPractice);
    m_cloud->setVisible(!account.isPractice);
    m_csm->setVisible(!account.isPractice && !account.csm.isEmpty());
    if (account.isPractice) {
        return;
    }
    m_center->show(tr("Support Center: %1"), form.supportCenterUrl.toDisplayString(), form.supportCenterUrl);
    m_cloud->setText(
        account.csm.isEmpty()
            ? tr("Signing in needs a cloud account. If you have none or are not sure, ask your Customer "
                 "Success Manager.")
            : tr("Signing in needs a cloud account. If you have none or are not sure, ask your Customer "
                 "Success Manager:"));
    if (!account.csm.isEmpty()) {
        QStringList ways{account.csm.name, account.csm.phone};
        ways.removeAll(QString());
        const QString mail = account.csm.email;
        m_csm->show(mail.isEmpty() ? ways.join(u", "_s)
                                   : QStringList(ways + QStringList(u"%1"_s)).join(u", "_s),
                    mail, QUrl(u"mailto:"_s + mail));
    }
}

} // namespace wizard
