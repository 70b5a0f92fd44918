#include "app/accountdialog.h"

#include "app/accountform.h"
#include "app/accounttest.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/stagelist.h"
#include "wizard/fields/formview.h"
#include "wizard/fields/secretfield.h"
#include "wizard/look/disclosure.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/taborder.h"

#include <QFileDialog>
#include <QFrame>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;

constexpr int accountChars = 84;
constexpr int accountHeight = 660;

void pickFile(QWidget* parent, const std::function<void(const QStringList&)>& picked) {
    auto* dialog = new QFileDialog(parent, AccountDialog::tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, picked);
    dialog->open();
}

QString keptSentence(Place place) {
    switch (place) {
    case Place::Keychain:
        return AccountDialog::tr("A secret is kept in the keychain.");
    case Place::Memory:
        return AccountDialog::tr("A secret is kept for this run.");
    case Place::File:
    case Place::Environment:
        break; // it is not typed here
    }
    return {};
}

} // namespace

AccountDialog::AccountDialog(Program& program, const std::optional<ticket::Account>& account, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_isNew(!account),
      m_before(account.value_or(ticket::Account{})),
      m_stages(new StageList(this)),
      m_scroll(new QScrollArea(this)),
      m_icon(new wizard::IconLabel(this)),
      m_state(new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, this)),
      m_testButton(new QPushButton(tr("&Test connection"), this)),
      m_saveButton(new QPushButton(tr("&Save account"), this)) {
    setObjectName(u"account_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("Add account") : tr("Edit account: %1").arg(m_before.label()));
    m_form = accountForm(program.form()).value_or(ticket::Form{});
    m_draft.values = answersOf(m_before);
    build();
    showAnswers();
    showIssues();
    connect(m_testButton, &QPushButton::clicked, this, &AccountDialog::testConnection);
    connect(m_saveButton, &QPushButton::clicked, this, &AccountDialog::save);
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::build() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(2 * look::grid);
    for (const ticket::Step& step : std::as_const(m_form.steps)) {
        addSection(step, *column);
    }
    m_stages->setContentsMargins(look::grid + look::half, 0, 0, 0);
    column->addWidget(m_stages);
    column->addStretch(1);
    m_scroll->setObjectName(u"account_fields"_s);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    layout->addWidget(buildFoot());
    look::orderTabs(this); // the foot was made before the fields were put in
    look::openAs(this, {look::chars(this, accountChars), accountHeight});
    if (wizard::FieldEditor* first = m_sections.isEmpty() ? nullptr : m_sections.first().view->firstShown()) {
        first->focusField();
    }
}

wizard::FormView* AccountDialog::addView(const ticket::Step& step) {
    auto* view = new wizard::FormView(m_form, step,
                                      {.options = {},
                                       .note = {},
                                       .mendLabel = {},
                                       .now = [this] { return m_program.clock().now(); },
                                       .pickFiles = pickFile});
    connect(view, &wizard::FormView::edited, this, &AccountDialog::setAnswer);
    connect(view, &wizard::FormView::left, this, [this](const QString& field) {
        m_touched.insert(field);
        if (field == u"ca_file"_s) {
            lookAtAuthorities();
        }
        showIssues();
    });
    if (auto* secret = qobject_cast<wizard::SecretField*>(view->editor(u"secret"_s))) {
        m_secret = secret;
    }
    if (auto* secret = qobject_cast<wizard::SecretField*>(view->editor(u"proxy_secret"_s))) {
        m_proxySecret = secret;
    }
    return view;
}

void AccountDialog::addSection(const ticket::Step& step, QVBoxLayout& column) {
    Section section{.step = step, .view = addView(step)};
    auto* body = new QWidget;
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(2 * look::grid);
    auto* help = new wizard::Label(step.help.text(), look::Role::Secondary);
    help->setMaximumWidth(look::chars(this, look::textChars));
    help->setContentsMargins(look::grid + look::half, 0, 0, 0);
    if (m_sections.isEmpty()) {
        auto* heading =
            new wizard::Label(step.heading.text(), look::Role::Text, wizard::Label::Weight::Heading);
        heading->setContentsMargins(look::grid + look::half, 0, 0, 0);
        column.addWidget(heading);
    } else {
        section.fold = new wizard::Disclosure(step.title.text(), body, this);
        section.fold->setObjectName(u"show_"_s + step.id);
        section.summary = new wizard::Label({}, look::Role::Secondary);
        section.summary->setContentsMargins(3 * look::grid, 0, 0, 0);
        auto* head = new QVBoxLayout;
        head->setSpacing(0);
        head->addWidget(section.fold, 0, Qt::AlignLeft);
        head->addWidget(section.summary);
        column.addLayout(head);
        connect(section.fold, &QToolButton::toggled, this, [this, section] { showSummary(section); });
    }
    inside->addWidget(help);
    help->setVisible(!step.help.isEmpty());
    inside->addWidget(section.view);
    column.addWidget(body);
    m_sections.append(section);
}

QWidget* AccountDialog::buildFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::grid);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_state, 1);
    column->addLayout(line);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    m_testButton->setObjectName(u"check_sign_in"_s);
    m_testButton->setAutoDefault(false);
    m_saveButton->setObjectName(u"save_account"_s);
    m_saveButton->setDefault(true);
    buttons->addWidget(m_testButton);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_saveButton);
    column->addLayout(buttons);
    m_state->setObjectName(u"account_state"_s);
    m_stages->hide();
    m_icon->hide();
    m_state->hide();
    connect(cancel, &QPushButton::clicked, this, &AccountDialog::reject);
    return foot;
}

void AccountDialog::setAnswer(const QString& field, const QJsonValue& value) {
    m_isEdited = true;
    endTest(); // what it said was of other answers
    if (field == u"ca_file"_s) {
        m_authorities.clear();
    }
    m_refused.removeIf([&field](const core::Issue& issue) { return issue.field == field; });
    if (field != "secret"_L1 && field != "proxy_secret"_L1) {
        m_draft.values.insert(field, value);
        showAnswers();
    }
    showIssues();
}

void AccountDialog::showAnswers() {
    if (m_secret) {
        m_secret->setKept(isSecretKept() ? keptSentence(m_before.secret.place) : QString());
    }
    if (m_proxySecret) {
        m_proxySecret->setKept(isProxySecretKept() ? keptSentence(m_before.proxy.secret.place) : QString());
    }
    for (const Section& section : std::as_const(m_sections)) {
        section.view->showValues(
            m_draft, [this](const ticket::Field& field) { return m_draft.values.value(field.id); });
        showSummary(section);
    }
}

void AccountDialog::showSummary(const Section& section) const {
    if (!section.summary) {
        return;
    }
    QStringList said;
    for (const ticket::Field& field : section.step.fields) {
        const QJsonValue value = m_draft.values.value(field.id);
        if (value.isBool()) {
            said += value.toBool() ? field.label.text() : QString();
        } else if (value.isArray()) {
            for (const QJsonValue& row : value.toArray()) {
                said += row[u"name"].toString();
            }
        } else if (field.preset != value.toString()) {
            const ticket::Option* option = field.option(value.toString());
            said += option ? option->label.text() : value.toString();
        }
    }
    said.removeAll(QString());
    section.summary->setText(said.join(u" · "_s));
    section.summary->setVisible(!said.isEmpty() && !section.fold->isChecked());
}

} // namespace app
