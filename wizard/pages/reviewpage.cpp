#include "wizard/pages/reviewpage.h"

#include "ticket/textform.h"
#include "wizard/fields/messagelist.h"
#include "wizard/look/optionrow.h"
#include "wizard/session.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// Characters of an answer that are shown here; the whole text stands below.
constexpr qsizetype answerShown = 300;

Label* section(const QString& text, QWidget* parent) {
    return new Label(text, look::Role::Text, Label::Weight::Strong, parent);
}

QString shortened(const QString& answer) {
    return answer.size() <= answerShown ? answer : answer.first(answerShown) + u'…';
}

} // namespace

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : Page(session, u"review"_s, parent), m_failure(new Label({}, look::Role::Critical)) {
    setHeading(tr("Check your answers"), tr("This is what will be sent. Nothing has been sent yet."));
    m_failure->setObjectName(u"send_error"_s);
    m_failure->setContentsMargins(look::grid + look::half, 0, 0, 0);
    m_failure->say({});
    content()->addWidget(m_failure);
    content()->addStretch(1);
    for (auto signal : {&Session::issuesChanged, &Session::attachmentsChanged, &Session::reset}) {
        connect(&session, signal, this, [this] {
            if (isVisible()) {
                refresh();
            }
        });
    }
}

void ReviewPage::enter() {
    m_failure->say({});
    refresh();
}

void ReviewPage::refresh() {
    if (m_body) {
        // A button of it may be the one that brought us here.
        m_body->hide();
        m_body->deleteLater();
    }
    m_first = nullptr;
    m_firstFault = nullptr;
    m_body = new QWidget(this);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(look::grid + look::half, 0, 0, 0);
    layout->setSpacing(look::grid);
    addProblems(layout);
    addAnswers(layout);
    addFiles(layout);
    addText(layout);
    layout->addStretch();
    content()->insertWidget(2, m_body);
    m_body->show();
}

void ReviewPage::addProblems(QVBoxLayout* layout) {
    core::Issues issues = session().issues();
    std::ranges::stable_sort(issues, {}, &core::Issue::level);
    if (issues.isEmpty()) {
        return;
    }
    const bool canSend = !ticket::hasErrors(issues);
    layout->addWidget(
        section(canSend ? tr("Worth another look") : tr("To be mended before it can be sent"), m_body));
    for (const core::Issue& issue : std::as_const(issues)) {
        layout->addWidget(makeProblem(issue));
    }
    layout->addSpacing(look::grid);
}

QWidget* ReviewPage::makeProblem(const core::Issue& issue) {
    auto* row = new QWidget(m_body);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto* icon = new IconLabel(row);
    icon->set(iconOf(issue.level), roleOf(issue.level));
    auto* text = new Label(issue.text, roleOf(issue.level), Label::Weight::Body, row);
    text->setAccessibleName(MessageList::tr("%1: %2").arg(wordOf(issue.level), issue.text));
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    grid->addWidget(text, 0, 1);
    const ticket::Field* field = session().form().field(QStringView(issue.field));
    const ticket::Step* step = session().form().step(issue.step);
    if (step) {
        auto* go = new QPushButton(tr("Go there"), row);
        go->setObjectName(u"go."_s + issue.code);
        go->setAccessibleName(tr("Go to %1").arg(field ? field->label.text() : step->title.text()));
        go->setAccessibleDescription(issue.text);
        connect(go, &QPushButton::clicked, this, [this, issue] { Q_EMIT wanted(issue.step, issue.field); });
        grid->addWidget(go, 0, 2, Qt::AlignTop);
        m_first = m_first ? m_first : go;
        if (issue.level == core::Issue::Level::Error && !m_firstFault) {
            m_firstFault = go;
        }
    }
    if (issue.needsTick) {
        auto* tick = new QCheckBox;
        tick->setObjectName(u"tick."_s + issue.code);
        tick->setAccessibleDescription(issue.text);
        tick->setChecked(session().isTicked(issue.code));
        connect(tick, &QCheckBox::clicked, &session(),
                [this, code = issue.code](bool isTicked) { session().setTicked(code, isTicked); });
        grid->addWidget(
            new OptionRow(tick, tr("I have read this and want to send it so."), Label::Weight::Body, row), 1,
            1, 1, 2);
        if (!m_firstFault && !tick->isChecked()) {
            m_firstFault = tick;
        }
    }
    return row;
}

void ReviewPage::addAnswers(QVBoxLayout* layout) {
    layout->addWidget(section(tr("Your answers"), m_body));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look::grid * 2);
    grid->setVerticalSpacing(look::grid);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    const QList<ticket::AnswerLine> lines =
        ticket::answerLines(session().form(), session().draft(), session().account());
    int row = 0;
    for (const ticket::AnswerLine& line : lines) {
        grid->addWidget(new Label(line.question, look::Role::Secondary, Label::Weight::Body, m_body), row, 0,
                        Qt::AlignTop);
        const bool isEmpty = line.answer.isEmpty();
        grid->addWidget(new Label(isEmpty ? tr("Not answered") : shortened(line.answer),
                                  isEmpty ? look::Role::Secondary : look::Role::Text, Label::Weight::Body,
                                  m_body),
                        row, 1, Qt::AlignTop);
        auto* edit = new QPushButton(tr("Edit"), m_body);
        edit->setObjectName(u"edit."_s + line.field);
        edit->setAccessibleName(tr("Edit %1").arg(line.question));
        connect(edit, &QPushButton::clicked, this, [this, line] { Q_EMIT wanted(line.step, line.field); });
        grid->addWidget(edit, row, 2, Qt::AlignTop);
        m_first = m_first ? m_first : edit;
        ++row;
    }
    layout->addLayout(grid);
    layout->addSpacing(look::grid);
}

void ReviewPage::addFiles(QVBoxLayout* layout) {
    const QList<ticket::Attachment>& files = session().draft().attachments;
    if (files.isEmpty()) {
        return;
    }
    layout->addWidget(section(tr("Files that go with it"), m_body));
    for (const ticket::Attachment& file : files) {
        const QString size = locale().formattedDataSize(file.size);
        const QString text = file.cleaning == ticket::Attachment::Cleaning::None
                                 ? tr("%1 (%2), not cleaned").arg(file.name, size)
                                 : tr("%1 (%2), cleaned").arg(file.name, size);
        layout->addWidget(new Label(text, look::Role::Text, Label::Weight::Body, m_body));
    }
    layout->addSpacing(look::grid);
}

void ReviewPage::addText(QVBoxLayout* layout) {
    constexpr int mostLines = 14;
    const ticket::Rendered rendered =
        ticket::renderText(session().form(), session().draft(), session().account());
    auto* title = section(tr("The text that will be sent"), m_body);
    auto* text = new QPlainTextEdit(m_body);
    text->setObjectName(u"rendered_text"_s);
    text->setAccessibleName(title->text());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setPlainText(rendered.body);
    const int lines = qMin(mostLines, int(rendered.body.count(u'\n')) + 3);
    text->setFixedHeight(fontMetrics().lineSpacing() * lines + look::grid * 2);
    title->setBuddy(text);
    layout->addWidget(title);
    layout->addWidget(text);
    if (rendered.rest) {
        layout->addWidget(new Label(tr("What does not fit goes with it as the file description.txt."),
                                    look::Role::Secondary, Label::Weight::Body, m_body));
    }
}

void ReviewPage::focusFirst() {
    if (m_first) {
        m_first->setFocus(Qt::OtherFocusReason);
    }
}

bool ReviewPage::focusFault() {
    if (m_firstFault) {
        m_firstFault->setFocus(Qt::OtherFocusReason);
    }
    return m_firstFault != nullptr;
}

void ReviewPage::showFailure(const core::Error& error) {
    m_failure->say(error.text);
}

} // namespace wizard
