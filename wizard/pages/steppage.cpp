#include "wizard/pages/steppage.h"

#include "wizard/fields/filesfield.h"
#include "wizard/fields/formview.h"
#include "wizard/look/disclosure.h"
#include "wizard/look/label.h"
#include "wizard/pages/newticketpage.h"
#include "wizard/pages/signinpage.h"
#include "wizard/session.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int charsWithSide = 110;

FieldContext contextOf(Session& session, const Prompts& prompts) {
    return {.options = [&session](const ticket::Field& field) { return session.optionsOf(field); },
            .note =
                [&session](const ticket::Field& field, const ticket::Option& option) {
                    if (field.role != ticket::FieldRole::Severity) {
                        return QString();
                    }
                    const auto target =
                        ticket::responseTarget(session.form(), session.account(), option.value);
                    return target ? StepPage::tr("Target first response: %1").arg(target->text()) : QString();
                },
            .mendLabel =
                [&session](const QString& code) {
                    const ticket::Rule* rule = ticket::ruleOf(session.form(), code);
                    return rule ? rule->mend.text() : QString();
                },
            .now = [&session] { return session.now(); },
            .pickFiles = prompts.pickFiles};
}

bool hasRole(const ticket::Step& step, ticket::FieldRole role) {
    return std::ranges::find(step.fields, role, &ticket::Field::role) != step.fields.cend();
}

} // namespace

StepPage::StepPage(Session& session, const QString& stepId, const Prompts& prompts, QWidget* parent,
                   const QSet<ticket::FieldRole>& sideRoles)
    : Page(session, stepId, parent), m_prompts(prompts), m_step(stepId) {
    const ticket::Step* found = session.form().step(stepId);
    const ticket::Step step = found ? *found : ticket::Step();
    setHeading(step.heading.isEmpty() ? step.title.text() : step.heading.text(), step.help.text());
    if (!sideRoles.isEmpty()) {
        setColumn(charsWithSide);
    }
    m_view = new FormView(session.form(), step, contextOf(session, prompts), sideRoles, this);
    content()->addWidget(m_view);
    connectSession();
    connectFiles();
    addGuidance(step.guidance);
    content()->addStretch(1);
    showValues();
    showIssues();
    showFiles();
}

void StepPage::connectSession() {
    connect(m_view, &FormView::edited, &session(), [this](const QString& id, const QJsonValue& value) {
        session().setValue(id, value);
        // A choice is made at once; a text is only looked at when the person leaves it.
        const ticket::Field* field = session().form().field(QStringView(id));
        if (field && (field->type == ticket::FieldType::Choice || field->type == ticket::FieldType::Tagger)) {
            session().touch(id);
        }
    });
    connect(m_view, &FormView::left, &session(), [this](const QString& field) {
        session().touch(field);
        session().flush();
    });
    connect(m_view, &FormView::mendAsked, &session(), &Session::mend);
    connect(&session(), &Session::valueChanged, this, &StepPage::showValues);
    connect(&session(), &Session::issuesChanged, this, &StepPage::showIssues);
    connect(&session(), &Session::stepStateChanged, this, &StepPage::showIssues);
    connect(&session(), &Session::reset, this, [this] {
        m_view->refreshOptions();
        showValues();
        showIssues();
        showFiles();
    });
}

void StepPage::connectFiles() {
    FilesField* files = m_view->files();
    if (!files) {
        return;
    }
    connect(files, &FilesField::added, &session(), &Session::attach);
    connect(files, &FilesField::removed, &session(), &Session::detach);
    connect(files, &FilesField::approved, &session(), &Session::approveUncleaned);
    connect(&session(), &Session::attachmentsChanged, this, &StepPage::showFiles);
    connect(&session(), &Session::attachFailed, files,
            [files](const core::Error& error) { files->setFailure(error.text); });
}

void StepPage::addGuidance(const QString& guidance) {
    if (guidance.isEmpty()) {
        return;
    }
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::MarkdownText);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setContentsMargins(look::grid * 3, 0, 0, 0);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setText(guidance);
    text->setObjectName(u"guidance"_s);
    text->setAccessibleName(tr("Guidance for this step"));
    connect(text, &QLabel::linkActivated, this, [this](const QString& address) {
        const QUrl url(address, QUrl::StrictMode);
        if (m_prompts.openUrl && url.scheme() == "https"_L1) {
            m_prompts.openUrl(url);
        }
    });
    auto* fold = new Disclosure(tr("What the guidance says"), text, this);
    fold->setObjectName(u"show_guidance"_s);
    content()->addWidget(fold, 0, Qt::AlignLeft);
    content()->addWidget(text);
}

void StepPage::enter() {
    m_view->refreshOptions();
    showValues();
    showIssues();
}

void StepPage::focusFirst() {
    if (FieldEditor* editor = m_view->firstShown()) {
        editor->focusField();
    } else {
        setFocus();
    }
}

bool StepPage::focusFault() {
    FieldEditor* editor = m_view->firstFaulty();
    if (editor) {
        editor->focusField();
    }
    return editor != nullptr;
}

void StepPage::focusField(const QString& field) {
    if (FieldEditor* editor = m_view->editor(field)) {
        editor->focusField();
    } else {
        focusFirst();
    }
}

void StepPage::showValues() {
    m_view->showValues(session().draft(),
                       [this](const ticket::Field& field) { return session().value(field); });
}

void StepPage::showIssues() {
    m_view->showIssues(
        session().issuesOf(m_step), [this](const QString& field) { return session().isTouched(field); },
        session().isStepTouched(m_step));
}

void StepPage::showFiles() {
    if (FilesField* files = m_view->files()) {
        files->setFiles(session().draft().attachments, !ticket::isLoopback(session().account().url),
                        session().attachmentsUnderWay());
    }
}

StepPage* makeStepPage(Session& session, const QString& stepId, const Prompts& prompts, QWidget* parent) {
    const ticket::Step* step = session.form().step(stepId);
    if (step && hasRole(*step, ticket::FieldRole::Account)) {
        return new SignInPage(session, stepId, prompts, parent);
    }
    if (step && hasRole(*step, ticket::FieldRole::Situation)) {
        return new NewTicketPage(session, stepId, prompts, parent);
    }
    if (step && hasRole(*step, ticket::FieldRole::Description)) {
        return new StepPage(session, stepId, prompts, parent,
                            {ticket::FieldRole::Asked, ticket::FieldRole::CheckBefore});
    }
    return new StepPage(session, stepId, prompts, parent);
}

} // namespace wizard
