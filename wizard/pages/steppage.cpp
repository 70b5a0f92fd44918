#include "wizard/pages/steppage.h"

#include "ticket/template.h"
#include "wizard/evidence/cleaningwindow.h"
#include "wizard/evidence/smallerwindow.h"
#include "wizard/fields/filedrop.h"
#include "wizard/fields/filesfield.h"
#include "wizard/fields/formview.h"
#include "wizard/look/label.h"
#include "wizard/pages/fieldcontext.h"
#include "wizard/pages/guidance.h"
#include "wizard/pages/lookalikeview.h"
#include "wizard/session.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int charsWithSide = 110;

} // namespace

StepPage::StepPage(Session& session, const QString& stepId, const Prompts& prompts, QWidget* parent,
                   const QSet<ticket::FieldRole>& sideRoles)
    : Page(session, stepId, parent), m_step(stepId), m_prefilled(new Label({}, look::Role::Accent)) {
    const ticket::Step* found = session.form().step(stepId);
    const ticket::Step step = found ? *found : ticket::Step();
    setHeading(step.heading.isEmpty() ? step.title.text() : step.heading.text(), step.help.text());
    if (!sideRoles.isEmpty()) {
        setColumn(charsWithSide);
    }
    m_prefilled->setObjectName(u"prefilled"_s);
    m_prefilled->setContentsMargins(look::grid + look::half, 0, 0, 0);
    m_prefilled->hide();
    content()->addWidget(m_prefilled);
    m_view = new FormView(session.form(), step, fieldContext(session, prompts), sideRoles, this);
    content()->addWidget(m_view);
    connectSession();
    if (m_view->files()) {
        m_wanted = new Label({}, look::Role::Accent);
        m_wanted->setObjectName(u"wanted_evidence"_s);
        content()->addWidget(m_wanted);
    }
    connectFiles();
    if (std::ranges::find(step.fields, ticket::FieldRole::Subject, &ticket::Field::role) !=
        step.fields.cend()) {
        auto* lookalikes = new LookalikeView(session, this);
        content()->addWidget(lookalikes);
        connect(lookalikes, &LookalikeView::chosen, this, &Page::replyWanted);
    }
    if (!step.guidance.isEmpty()) {
        content()->addWidget(new Guidance(step.guidance.text(), prompts.openUrl, this));
    }
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
    connect(new FileDrop(this), &FileDrop::dropped, this, [this, files](const PastedFiles& dropped) {
        if (!dropped.image.isNull()) {
            session().attachImage(dropped.image);
        }
        session().attach(dropped.files);
        files->askFolders(dropped.folders);
    });
    connect(files, &FilesField::removed, &session(), &Session::detach);
    connect(files, &FilesField::approved, &session(), &Session::approveUncleaned);
    connect(&session(), &Session::attachmentsChanged, this, &StepPage::showFiles);
    connect(&session(), &Session::attachFailed, files,
            [files](const core::Error& error) { files->setFailure(error.text); });
    connect(files, &FilesField::retryWanted, &session(), [this] { session().files().retry(); });
    connect(files, &FilesField::detailsWanted, this, [this](int exhibit) {
        const QString ownRules = session().collector().places().ownRules;
        connect(&session(), &Session::entrySent,
                CleaningWindow::open(session().files(), ownRules, exhibit, this), &QWidget::close);
    });
    connect(files, &FilesField::smallerWanted, this, [this](int exhibit) {
        if (QWidget* window = SmallerWindow::open(session().files(), exhibit, this)) {
            connect(&session(), &Session::entrySent, window, &QWidget::close);
        }
    });
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
        editor->announceIssues();
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
    showPrefilled();
}

void StepPage::showPrefilled() {
    QStringList labels;
    for (const QString& id : ticket::prefilledFields(session().draft())) {
        const FieldEditor* editor = m_view->editor(id);
        if (editor && editor->isVisibleTo(m_view)) {
            labels += editor->field().label.text();
        }
    }
    //: %1 is a list of fields such as "Subject, Description"
    m_prefilled->say(labels.isEmpty() ? QString()
                                      : tr("Filled in from outside, check it: %1").arg(labels.join(u", "_s)));
}

void StepPage::showIssues() {
    m_view->showIssues(
        session().issuesOf(m_step), [this](const QString& field) { return session().isTouched(field); },
        session().isStepTouched(m_step));
}

void StepPage::showFiles() {
    if (FilesField* files = m_view->files()) {
        files->setFiles(session().files().exhibits());
        const QStringList wanted = ticket::wantedEvidence(session().draft());
        //: %1 is a list such as "HAR file, log of node 2"
        m_wanted->say(wanted.isEmpty() ? QString()
                                       : tr("The template asks you to attach: %1").arg(wanted.join(u", "_s)));
    }
    const bool hasFiles = !session().draft().attachments.isEmpty();
    if (std::exchange(m_hasFiles, hasFiles) != hasFiles) {
        m_view->refreshOptions(); // one of the points is answered by them
    }
}

} // namespace wizard
