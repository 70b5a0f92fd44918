#include "app/mailpanel.h"

#include "app/mailstateview.h"
#include "app/program.h"
#include "wizard/look/look.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int ticketChars = 16;

} // namespace

MailPanel::MailPanel(Program& program, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_state(new MailStateView(program, this)),
      m_row(new QWidget(this)),
      m_ticket(new QLineEdit(m_row)),
      m_take(new QPushButton(tr("Ta&ke this id"), m_row)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::grid);
    column->addWidget(m_state);
    column->addWidget(m_row);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    auto* label = new QLabel(tr("Ticket &id from the answer"), m_row);
    label->setBuddy(m_ticket);
    m_ticket->setObjectName(u"typed_ticket"_s);
    m_ticket->setAccessibleName(tr("Ticket id from the answer"));
    m_ticket->setAccessibleDescription(tr("When support has answered the e-mail with a ticket id: type it "
                                          "here. The request counts as delivered then."));
    m_ticket->setToolTip(m_ticket->accessibleDescription());
    m_ticket->setMaximumWidth(look::chars(this, ticketChars));
    m_take->setObjectName(u"take_ticket"_s);
    row->addWidget(label);
    row->addWidget(m_ticket);
    row->addWidget(m_take);
    row->addStretch(1);
    connect(m_take, &QPushButton::clicked, this, &MailPanel::takeTicket);
    connect(m_ticket, &QLineEdit::returnPressed, this, &MailPanel::takeTicket);
    connect(m_ticket, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(m_state, &MailStateView::failed, this, &MailPanel::failed);
    connect(&program.postman(), &delivery::Postman::mailChanged, this, &MailPanel::refresh);
    hide();
}

void MailPanel::show(const store::Entry& entry) {
    if (entry.id != m_entry.id) {
        m_ticket->clear();
    }
    m_entry = entry;
    m_state->show(entry.id);
    refresh();
}

void MailPanel::refresh() {
    const auto mails = m_program.outbox().mails(m_entry.id).value_or(QList<store::Mail>());
    setVisible(!mails.isEmpty());
    const bool wasSent = std::ranges::any_of(mails, [](const store::Mail& mail) {
        return mail.state == store::EntryState::Delivered || mail.isAmbiguous;
    });
    const bool isWanted = m_entry.isOpen() && (m_entry.ticket.isEmpty() || m_entry.isTicketTyped);
    m_row->setVisible(wasSent && isWanted);
    // An empty id takes a wrong one back.
    m_take->setText(m_entry.isTicketTyped && m_ticket->text().trimmed().isEmpty()
                        ? tr("Ta&ke the wrong id back")
                        : tr("Ta&ke this id"));
    m_take->setEnabled(m_entry.state != store::EntryState::Sending &&
                       (m_entry.isTicketTyped || !m_ticket->text().trimmed().isEmpty()));
}

void MailPanel::takeTicket() {
    if (!m_take->isEnabled()) {
        return;
    }
    m_program.outbox()
        .takeTicket(this, m_entry.id, core::TicketId(m_ticket->text().trimmed()))
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (answer) {
                m_ticket->clear();
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

} // namespace app
