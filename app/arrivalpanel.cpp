#include "app/arrivalpanel.h"

#include "app/program.h"
#include "app/prompt.h"
#include "wizard/look/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int idChars = 16;

} // namespace

ArrivalPanel::ArrivalPanel(Program& program, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_ticket(new QLineEdit(this)),
      m_there(new QPushButton(tr("It is t&here"), this)),
      m_absent(new QPushButton(tr("It is n&ot there: send it again …"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::grid);
    auto* label =
        new wizard::Label(tr("Number of the ticket"), look::Role::Text, wizard::Label::Weight::Body, this);
    label->setWordWrap(false);
    label->setBuddy(m_ticket);
    m_ticket->setObjectName(u"found_ticket"_s);
    m_ticket->setAccessibleName(label->text());
    m_ticket->setMaximumWidth(look::chars(this, idChars));
    m_there->setObjectName(u"arrived"_s);
    m_absent->setObjectName(u"absent"_s);
    row->addWidget(label);
    row->addWidget(m_ticket);
    row->addWidget(m_there);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_absent, 0, Qt::AlignLeft);
    connect(m_ticket, &QLineEdit::textChanged, this, &ArrivalPanel::refresh);
    connect(m_ticket, &QLineEdit::returnPressed, this, &ArrivalPanel::sayThere);
    connect(m_there, &QPushButton::clicked, this, &ArrivalPanel::sayThere);
    connect(m_absent, &QPushButton::clicked, this, &ArrivalPanel::askToSendAgain);
    hide();
}

void ArrivalPanel::show(const store::Entry& entry) {
    if (entry.id != m_entry.id) {
        m_ticket->clear();
    }
    m_entry = entry;
    setVisible(delivery::Outbox::isUndecided(entry));
    refresh();
}

void ArrivalPanel::refresh() {
    m_there->setEnabled(!m_ticket->text().trimmed().isEmpty());
}

void ArrivalPanel::sayThere() {
    const core::TicketId ticket(m_ticket->text().trimmed());
    if (ticket.isEmpty()) {
        return;
    }
    m_program.outbox()
        .arrivedAs(this, m_entry.id, ticket)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
            }
        });
}

void ArrivalPanel::askToSendAgain() {
    ask(window(),
        {.objectName = u"ask_send_again"_s,
         .title = tr("Send the request again"),
         .text = tr(
             "Have you looked in the Support Center? If the request has arrived after all, there will be two "
             "tickets of it."),
         .yes = tr("&Send again"),
         .no = tr("&Do not send")},
        this, [this, id = m_entry.id] { sendAgain(id); });
}

void ArrivalPanel::sendAgain(const core::IntentId& id) {
    m_program.outbox().neverArrived(this, id)->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

} // namespace app
