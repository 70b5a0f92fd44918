#include "wizard/pages/reviewpage.h"

#include "ticket/textform.h"
#include "wizard/look/label.h"
#include "wizard/pages/rawrequestview.h"
#include "wizard/pages/reviewanswers.h"
#include "wizard/pages/reviewproblems.h"
#include "wizard/session.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : Page(session, u"review"_s, parent),
      m_failure(new Label({}, look::Role::Critical)),
      m_problems(new ReviewProblems(session, this)),
      m_answers(new ReviewAnswers(session, this)),
      m_text(new QPlainTextEdit(this)),
      m_rest(new Label({}, look::Role::Secondary)),
      m_raw(new RawRequestView(session, this)) {
    setHeading(tr("Check your answers"), tr("This is what will be sent. Nothing has been sent yet."));
    m_failure->setObjectName(u"send_error"_s);
    m_failure->say({});
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(look::grid + look::half, 0, 0, 0);
    layout->setSpacing(look::grid * 2);
    for (QWidget* part : {static_cast<QWidget*>(m_failure), static_cast<QWidget*>(m_problems),
                          static_cast<QWidget*>(m_answers), makeText(), static_cast<QWidget*>(m_raw)}) {
        layout->addWidget(part);
    }
    content()->addLayout(layout);
    content()->addStretch(1);
    connect(m_problems, &ReviewProblems::wanted, this, &Page::wanted);
    connect(m_answers, &ReviewAnswers::wanted, this, &Page::wanted);
    for (auto signal : {&Session::issuesChanged, &Session::attachmentsChanged, &Session::reset}) {
        connect(&session, signal, this, [this] {
            if (isVisible()) {
                refresh();
            }
        });
    }
}

QWidget* ReviewPage::makeText() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    auto* title = new Label(tr("The text as it will arrive"), look::Role::Text, Label::Weight::Strong, part);
    m_text->setObjectName(u"rendered_text"_s);
    m_text->setAccessibleName(title->text());
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    title->setBuddy(m_text);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_rest);
    return part;
}

void ReviewPage::enter() {
    m_failure->say({});
    refresh();
    m_raw->refresh();
}

void ReviewPage::refresh() {
    m_problems->refresh();
    m_answers->refresh();
    refreshText();
}

void ReviewPage::refreshText() {
    constexpr int mostLines = 14;
    const ticket::Rendered rendered =
        ticket::renderText(session().form(), session().draft(), session().account());
    if (m_text->toPlainText() != rendered.body) {
        m_text->setPlainText(rendered.body);
    }
    const int lines = qMin(mostLines, int(rendered.body.count(u'\n')) + 3);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * lines + look::grid * 2);
    QStringList notes;
    if (rendered.layout) {
        notes += tr("The description goes with it as the file %1 too, so that its layout survives.")
                     .arg(ticket::layoutFile);
    }
    if (rendered.rest) {
        notes += tr("What does not fit goes with it as the file %1.").arg(ticket::restFile);
    }
    m_rest->say(notes.join(u'\n'));
}

void ReviewPage::focusFirst() {
    if (QWidget* first = m_problems->firstLink() ? m_problems->firstLink() : m_answers->firstEdit()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

bool ReviewPage::focusFault() {
    if (m_problems->firstFault()) {
        m_problems->firstFault()->setFocus(Qt::OtherFocusReason);
    }
    return m_problems->firstFault() != nullptr;
}

void ReviewPage::showFailure(const core::Error& error) {
    m_failure->say(error.text);
}

} // namespace wizard
