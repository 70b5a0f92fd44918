#include "app/resolution.h"

#include "app/program.h"
#include "app/prompt.h"
#include "app/refile.h"
#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {
namespace {

bool isClosed(const ticket::Ticket& ticket) {
    return ticket.status == "closed"_L1;
}

bool isSolvedOrClosed(const ticket::Ticket& ticket) {
    return ticket.status == "solved"_L1 || isClosed(ticket);
}

} // namespace

Resolution::Resolution(Program& program, QWidget* parent)
    : QWidget(parent), m_program(program), m_state(new wizard::Label({}, look::Role::Text)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::half);
    m_state->setObjectName(u"resolution_state"_s);
    column->addWidget(m_state);
    auto* flow = new wizard::Flow(look::grid);
    column->addLayout(flow);
    m_confirm = add(tr("Confirm resolve&d …"), u"confirm_resolved"_s);
    m_notSolved = add(tr("Not reso&lved: reply"), u"not_resolved"_s);
    m_followUp = add(tr("File a follow-&up"), u"follow_up"_s);
    m_again = add(tr("File again as Ur&gent"), u"file_again"_s);
    for (QPushButton* button : {m_confirm, m_notSolved, m_followUp, m_again}) {
        flow->addWidget(button);
    }
    connect(m_confirm, &QPushButton::clicked, this, &Resolution::askToConfirm);
    connect(m_notSolved, &QPushButton::clicked, this, &Resolution::replyWanted);
    connect(m_followUp, &QPushButton::clicked, this, [this] { make(followUp(m_program, m_ticket)); });
    connect(m_again, &QPushButton::clicked, this, [this] { make(againAsUrgent(m_program, m_ticket)); });
}

QPushButton* Resolution::add(const QString& text, const QString& name) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

void Resolution::show(const ticket::Ticket& ticket) {
    m_ticket = ticket;
    const bool isOver = isSolvedOrClosed(ticket);
    m_confirm->setVisible(ticket.canBeSolved && !isOver);
    m_notSolved->setVisible(isOver && !isClosed(ticket));
    m_followUp->setVisible(isClosed(ticket));
    m_again->setVisible(ticket.severity != "urgent"_L1 && !isOver);
    sayState();
}

void Resolution::sayState() {
    if (isClosed(m_ticket)) {
        m_state->say(tr("This ticket is closed and takes no more messages. A follow-up carries it on."));
    } else if (isSolvedOrClosed(m_ticket)) {
        m_state->say(tr("This ticket is marked as solved. A reply opens it again."));
    } else if (m_ticket.severity == "high"_L1) {
        m_state->say(tr("Is it critical now? The severity of a ticket cannot be changed: file it again as "
                        "Urgent."));
    } else {
        m_state->say({});
    }
}

void Resolution::askToConfirm() {
    ask(window(),
        {.objectName = u"ask_resolved"_s,
         .title = tr("Confirm resolved"),
         .text = tr("Does everything work again? The Support Center then marks ticket %1 as solved. A reply "
                    "opens it again as long as it is not closed.")
                     .arg(m_ticket.id.value),
         .yes = tr("&Confirm"),
         .no = tr("&Not yet")},
        this, [this, ticket = m_ticket] { confirm(ticket); });
}

void Resolution::confirm(const ticket::Ticket& ticket) {
    const auto account = m_program.account(ticket.account);
    if (!account) {
        Q_EMIT failed({.kind = core::ErrorKind::ActionRequired,
                       .text = tr("The account of this ticket is not set up any more. Add it again, then try "
                                  "again.")});
        return;
    }
    const ticket::Update update{.id = core::newIntentId(),
                                .ticket = ticket.id,
                                .waitsFor = {},
                                .text = {},
                                .attachments = {},
                                .wantsSolved = true,
                                .subject = ticket.subject,
                                .priority = ticket.severity};
    m_program.outbox()
        .enqueueUpdate(this, update, *account)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
            }
        });
}

void Resolution::make(const ticket::Draft& draft) {
    m_program.drafts().save(draft);
    m_program.drafts().flush();
    Q_EMIT draftMade(draft);
}

} // namespace app
