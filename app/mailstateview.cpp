#include "app/mailstateview.h"

#include "app/escalation.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"
#include "wizard/look/label.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

using State = store::EntryState;

MailStateView::MailStateView(Program& program, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_text(new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, this)),
      m_again(new QPushButton(this)),
      m_arrived(new QPushButton(tr("It has arrive&d"), this)),
      m_stop(new QPushButton(tr("S&top sending"), this)),
      m_giveUp(new QPushButton(tr("&Give the e-mail up"), this)) {
    m_text->setObjectName(u"mail_state"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_again->setObjectName(u"mail_again"_s);
    m_arrived->setObjectName(u"mail_arrived"_s);
    m_stop->setObjectName(u"mail_stop"_s);
    m_giveUp->setObjectName(u"mail_give_up"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::half);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::grid);
    for (QPushButton* button : {m_again, m_arrived, m_stop, m_giveUp}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(&program.postman(), &delivery::Postman::mailChanged, this, &MailStateView::refresh);
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &MailStateView::refresh);
    connect(m_again, &QPushButton::clicked, this, &MailStateView::sendAgain);
    connect(m_arrived, &QPushButton::clicked, this,
            [this] { take(m_program.postman().sayArrived(this, m_mail.id)); });
    connect(m_giveUp, &QPushButton::clicked, this,
            [this] { take(m_program.postman().giveUp(this, m_mail.id)); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_program.postman().stopSending(m_mail.id); });
    hide();
}

void MailStateView::show(const core::IntentId& entry) {
    m_entry = entry;
    refresh();
}

void MailStateView::refresh() {
    const auto mails = m_program.outbox().mails(m_entry);
    setVisible(mails && !mails->isEmpty());
    if (!mails || mails->isEmpty()) {
        return;
    }
    m_mail = mails->last();
    m_text->setRole(m_mail.state == State::Delivered                       ? look::Role::Good
                    : m_mail.isAmbiguous || m_mail.state == State::Blocked ? look::Role::Warning
                                                                           : look::Role::Text);
    const QString text = mailText(m_mail, m_program.clock().now());
    const auto entry = m_program.outbox().entry(m_entry);
    const bool isWithoutTicket =
        entry && *entry && (*entry)->ticket.isEmpty() && m_mail.state == State::Delivered;
    m_text->say(isWithoutTicket ? text + u' ' + tr("There is no ticket id yet.") : text);
    const bool isStopped = m_mail.state == State::Blocked;
    m_again->setText(m_mail.isAmbiguous ? tr("Send i&t again …") : tr("&Try the e-mail again"));
    m_again->setVisible(isStopped || m_mail.state == State::Waiting);
    m_arrived->setVisible(isStopped && m_mail.isAmbiguous);
    m_stop->setVisible(m_mail.state == State::Sending);
    m_giveUp->setVisible(isStopped || m_mail.state == State::Waiting);
}

void MailStateView::sendAgain() {
    const auto send = [this] {
        take(m_program.postman().sendAgain(this, m_mail.id));
    };
    if (!m_mail.isAmbiguous) {
        send();
        return;
    }
    ask(window(),
        {.objectName = u"ask_mail_again"_s,
         .title = tr("Send the e-mail again"),
         .text = tr("The e-mail may have reached %1 at %2 already. Look into that mailbox or the folder of "
                    "sent e-mail "
                    "if you can. Sent again, it may arrive twice; support can tell both apart by their ids.")
                     .arg(m_mail.to.value(0), items::fullTimeText(m_mail.sent)),
         .yes = tr("&Send again"),
         .no = tr("&Do not send")},
        this, send);
}

void MailStateView::take(core::Call<store::Mail>* call) {
    call->then(this, [this](const core::Result<store::Mail>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
        refresh();
    });
}

} // namespace app
