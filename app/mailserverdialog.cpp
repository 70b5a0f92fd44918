#include "app/mailserverdialog.h"

#include "app/accountform.h"
#include "app/program.h"
#include "mail/address.h"
#include "ticket/validator.h"
#include "wizard/fields/formview.h"
#include "wizard/fields/secretfield.h"
#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/taborder.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;

constexpr int serverChars = 84;
constexpr int serverHeight = 620;

core::Issue fault(const QString& field, const QString& code, const QString& text) {
    return {
        .level = core::Issue::Level::Error, .step = u"server"_s, .field = field, .code = code, .text = text};
}

} // namespace

MailServerDialog::MailServerDialog(Program& program, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_icon(new wizard::IconLabel(this)),
      m_state(new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, this)),
      m_checkButton(new QPushButton(tr("&Try it"), this)),
      m_saveButton(new QPushButton(tr("&Save mail server"), this)) {
    setObjectName(u"mail_server_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mail server"));
    m_form = ticket::loadMailForm().value_or(ticket::Form{});
    m_before = readMailSettings(program.mailSettingsFile()).value_or(std::nullopt);
    m_draft.values = answersOf(m_before.value_or(MailSettings{}));
    build();
    showAnswers();
    showIssues();
    connect(m_checkButton, &QPushButton::clicked, this, &MailServerDialog::check);
    connect(m_saveButton, &QPushButton::clicked, this, &MailServerDialog::save);
}

void MailServerDialog::build() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    if (!m_form.steps.isEmpty()) {
        const ticket::Step& step = m_form.steps.first();
        auto* heading =
            new wizard::Label(step.heading.text(), look::Role::Text, wizard::Label::Weight::Heading);
        auto* help = new wizard::Label(step.help.text(), look::Role::Secondary);
        for (wizard::Label* label : {heading, help}) {
            label->setContentsMargins(look::grid + look::half, 0, 0, 0);
            column->addWidget(label);
        }
        m_view = new wizard::FormView(m_form, step,
                                      {.options = {},
                                       .note = {},
                                       .mendLabel = {},
                                       .now = [this] { return m_program.clock().now(); },
                                       .pickFiles = {}});
        m_secret = qobject_cast<wizard::SecretField*>(m_view->editor(u"secret"_s));
        column->addWidget(m_view);
        connect(m_view, &wizard::FormView::edited, this, &MailServerDialog::setAnswer);
        connect(m_view, &wizard::FormView::left, this, [this](const QString& field) {
            m_touched.insert(field);
            showIssues();
        });
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildFoot());
    look::orderTabs(this);
    look::openAs(this, {look::chars(this, serverChars), serverHeight});
    if (wizard::FieldEditor* first = m_view ? m_view->firstShown() : nullptr) {
        first->focusField();
    }
}

QWidget* MailServerDialog::buildFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    auto* line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_state, 1);
    column->addLayout(line);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    m_checkButton->setObjectName(u"try_mail_server"_s);
    m_checkButton->setAutoDefault(false);
    m_saveButton->setObjectName(u"save_mail_server"_s);
    m_saveButton->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    buttons->addWidget(m_checkButton);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_saveButton);
    column->addLayout(buttons);
    m_state->setObjectName(u"mail_server_state"_s);
    m_icon->hide();
    m_state->hide();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void MailServerDialog::setAnswer(const QString& field, const QJsonValue& value) {
    if (field != "secret"_L1) {
        m_draft.values.insert(field, value);
        showAnswers();
    }
    showIssues();
}

bool MailServerDialog::isSecretKept() const {
    return m_before && !m_before->server.user.isEmpty() && takesSecret(m_draft.values) &&
           answersOf(*m_before)[u"secret_place"_s] == m_draft.values[u"secret_place"_s];
}

void MailServerDialog::showAnswers() {
    if (!m_view) {
        return;
    }
    if (m_secret) {
        m_secret->setKept(isSecretKept() ? tr("A password is kept.") : QString());
    }
    m_view->showValues(m_draft,
                       [this](const ticket::Field& field) { return m_draft.values.value(field.id); });
}

core::Issues MailServerDialog::issues() const {
    core::Issues found = ticket::validate(m_form, m_draft, ticket::Account{});
    const MailSettings settings = mailSettingsFrom(m_draft.values);
    if (!settings.server.host.isEmpty()) {
        if (const core::Done checked = mail::checkServer(settings.server); !checked) {
            const bool isOpen = settings.server.security == mail::Security::None;
            found.append(fault(isOpen ? u"security"_s : u"host"_s, u"server"_s, checked.error().text));
        }
    }
    const QString port = m_draft.values[u"port"_s].toVariant().toString().trimmed();
    if (!port.isEmpty() && port.toUShort() == 0) {
        found.append(
            fault(u"port"_s, u"port"_s, tr("“%1” is no port. Write a number from 1 to 65535.").arg(port)));
    }
    if (!settings.sender.isEmpty()) {
        if (const auto sender = mail::wireAddress(settings.sender); !sender) {
            found.append(fault(u"sender"_s, u"address"_s, sender.error().text));
        }
    }
    const bool needsSecret = !settings.server.user.isEmpty() && takesSecret(m_draft.values);
    if (m_secret && needsSecret && !m_secret->hasSecret() && !isSecretKept()) {
        found.append(fault(u"secret"_s, u"secret_missing"_s,
                           tr("Password is empty. Type the one of your mail account.")));
    }
    return found;
}

void MailServerDialog::showIssues() {
    if (m_view) {
        m_view->showIssues(
            issues(), [this](const QString& field) { return m_touched.contains(field); }, false);
    }
}

bool MailServerDialog::focusFault() {
    for (const ticket::Field* field : m_form.fields()) {
        m_touched.insert(field->id);
    }
    showIssues();
    wizard::FieldEditor* faulty = m_view ? m_view->firstFaulty() : nullptr;
    if (faulty) {
        faulty->focusField();
        say(wizard::Icon::Error, look::Role::Critical,
            tr("The cursor is in the first field that needs you."));
    }
    return faulty != nullptr;
}

void MailServerDialog::say(wizard::Icon icon, look::Role role, const QString& text) {
    m_icon->set(icon, role);
    m_icon->setVisible(!text.isEmpty());
    m_state->setRole(role);
    m_state->say(text);
    wizard::announce(m_state);
}

void MailServerDialog::check() {
    if (m_check) {
        m_check->cancel();
        return;
    }
    if (focusFault()) {
        return;
    }
    const MailSettings settings = mailSettingsFrom(m_draft.values);
    if (settings.server.user.isEmpty() || (takesSecret(m_draft.values) && m_secret->hasSecret())) {
        tryWith(settings.server.user.isEmpty() ? core::Secret() : m_secret->secret());
        return;
    }
    auto* reading = m_program.credentials().read(this, mailSecretAccount(settings));
    reading->then(this, [this](core::Result<core::Secret> secret) {
        if (secret) {
            tryWith(std::move(*secret));
        } else {
            say(wizard::Icon::Warning, look::Role::Warning, secret.error().text);
        }
    });
}

void MailServerDialog::tryWith(core::Secret secret) {
    core::Call<void>* call = m_client.check(this, mailSettingsFrom(m_draft.values).server, std::move(secret));
    m_check = call;
    m_checkButton->setText(tr("S&top trying"));
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Connecting to the mail server …"));
    call->then(this, [this](const core::Done& done) {
        m_check.clear();
        m_checkButton->setText(tr("&Try it"));
        if (done) {
            say(wizard::Icon::Check, look::Role::Good,
                tr("The mail server can be reached and takes the sign-in."));
        } else if (done.error().kind == core::ErrorKind::Cancelled) {
            say(wizard::Icon::Note, look::Role::Secondary, tr("Stopped."));
        } else {
            say(wizard::Icon::Warning, look::Role::Warning, done.error().text);
        }
    });
}

void MailServerDialog::save() {
    if (focusFault()) {
        return;
    }
    const MailSettings settings = mailSettingsFrom(m_draft.values);
    const bool isTyped =
        !settings.server.user.isEmpty() && takesSecret(m_draft.values) && m_secret->hasSecret();
    if (!isTyped) {
        keep(settings);
        return;
    }
    m_program.credentials()
        .write(this, mailSecretAccount(settings), m_secret->secret())
        ->then(this, [this, settings](const core::Done& done) {
            if (done) {
                keep(settings);
            } else {
                say(wizard::Icon::Error, look::Role::Critical,
                    tr("The password was not stored: the keychain of this computer cannot be used, or is "
                       "locked. Unlock "
                       "it and save again, or choose another place."));
            }
        });
}

void MailServerDialog::keep(const MailSettings& settings) {
    if (const core::Done written = writeMailSettings(m_program.mailSettingsFile(), settings); !written) {
        say(wizard::Icon::Error, look::Role::Critical, written.error().text);
        return;
    }
    if (m_secret) {
        m_secret->clear();
    }
    Q_EMIT saved();
    accept();
}

} // namespace app
