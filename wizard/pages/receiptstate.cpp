#include "wizard/pages/receiptstate.h"

#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/pages/receipttext.h"
#include "wizard/session.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

ReceiptState::ReceiptState(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_icon(new IconLabel(this)),
      m_state(new Label({}, look::Role::Text, Label::Weight::Heading)),
      m_text(new Label),
      m_problems(new QVBoxLayout),
      m_failure(new Label({}, look::Role::Critical)),
      m_retry(new QPushButton(tr("&Try again now"))),
      m_edit(new QPushButton(tr("&Edit again"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    auto* head = new QHBoxLayout;
    head->setSpacing(look::grid);
    m_state->setObjectName(u"receipt_state"_s);
    m_text->setObjectName(u"receipt_text"_s);
    head->addWidget(m_icon);
    head->addWidget(m_state, 1);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(m_problems);
    layout->addWidget(m_failure);
    m_failure->say({});
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    m_retry->setObjectName(u"retry"_s);
    m_edit->setObjectName(u"edit_again"_s);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_failure->say({});
        m_session.retry();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        m_failure->say({});
        m_session.editAgain();
    });
    connect(&session, &Session::sendFailed, this,
            [this](const core::Error& error) { m_failure->say(error.text); });
}

void ReceiptState::refresh() {
    ReceiptText said;
    if (m_session.entry()) {
        const QString secondary = m_session.account().isPractice ? QString() : m_session.form().outageAddress;
        said = receiptText(*m_session.entry(), secondary, m_session.now());
    } else {
        said.headline = tr("Saving your request");
        said.text = tr("It is being stored on this computer.");
    }
    show(said);
}

void ReceiptState::forget() {
    m_failure->say({});
}

QWidget* ReceiptState::first() const {
    return m_edit->isVisibleTo(this) ? m_edit : m_retry->isVisibleTo(this) ? m_retry : nullptr;
}

void ReceiptState::show(const ReceiptText& said) {
    m_icon->set(said.icon, said.role);
    m_state->setRole(said.role);
    if (m_state->text() != said.headline) {
        m_state->setText(said.headline);
        announce(m_state);
    }
    m_text->say(said.text);
    showProblems(said.problems);
    m_retry->setVisible(said.mayRetry);
    m_edit->setVisible(said.mayEdit && m_session.canEditAgain());
}

void ReceiptState::showProblems(const QStringList& problems) {
    if (m_shownProblems == problems) {
        return;
    }
    m_shownProblems = problems;
    while (QLayoutItem* item = m_problems->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& problem : problems) {
        m_problems->addWidget(new Label(problem, look::Role::Critical));
    }
}

} // namespace wizard
