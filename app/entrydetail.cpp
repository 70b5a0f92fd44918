#include "app/entrydetail.h"

#include "app/mailpanel.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"
#include "wizard/look/label.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace look = wizard::look;

namespace app {

namespace {

bool canRetry(const store::Entry& entry) {
    return entry.state == store::EntryState::Waiting || entry.state == store::EntryState::Blocked;
}

bool canAbandon(const store::Entry& entry) {
    return entry.isOpen() && entry.state != store::EntryState::Sending && !entry.isAmbiguous;
}

} // namespace

EntryDetail::EntryDetail(Program& program, QWidget* parent)
    : Detail(parent),
      m_program(program),
      m_heading(addHeading()),
      m_state(addLine()),
      m_problem(addLine()),
      m_next(addLine()),
      m_reason(addLine()),
      m_mail(new MailPanel(program, this)),
      m_retry(addButton(tr("Tr&y now"), u"retry"_s)),
      m_abandon(addButton(tr("&Abandon …"), u"abandon"_s)),
      m_ticket(addButton(tr("Show &ticket"), u"show_ticket"_s)),
      m_text(addText(tr("Te&xt of the request"), u"entry_text"_s)) {
    m_column->insertWidget(m_column->indexOf(m_reason) + 1, m_mail);
    m_state->setObjectName(u"entry_state"_s);
    m_problem->setObjectName(u"entry_error"_s);
    m_next->setObjectName(u"entry_next"_s);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &EntryDetail::sayState);
    connect(m_retry, &QPushButton::clicked, this, &EntryDetail::retry);
    connect(m_abandon, &QPushButton::clicked, this, &EntryDetail::askToAbandon);
    connect(m_mail, &MailPanel::failed, this, &EntryDetail::failed);
    connect(m_ticket, &QPushButton::clicked, this, [this] { Q_EMIT ticketWanted(m_entry.ticket); });
}

void EntryDetail::show(const store::Entry& entry) {
    m_entry = entry;
    m_heading->say(entry.request.subject);
    sayState();
    sayProblem();
    setButtons();
    m_mail->show(entry);
    setTextOnce(*m_text, entry.request.body);
    if (entry.state == store::EntryState::Waiting) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void EntryDetail::sayState() {
    const core::Time now = m_program.clock().now();
    m_state->setRole(items::needsPerson(m_entry)                     ? look::Role::Warning
                     : m_entry.state == store::EntryState::Delivered ? look::Role::Good
                                                                     : look::Role::Text);
    m_state->say(tr("%1. Severity %2.")
                     .arg(items::stateText(m_entry, now), items::severityText(m_entry.request.priority)));
    m_next->say(items::nextStepText(m_entry, now));
}

void EntryDetail::sayProblem() {
    QStringList lines;
    if (m_entry.receipt && !m_entry.receipt->differences.isEmpty()) {
        lines = m_entry.receipt->differences;
        m_problem->setRole(look::Role::Critical);
    } else if (m_entry.error && m_entry.isOpen()) {
        lines += m_entry.error->text;
        for (const core::Issue& issue : m_entry.error->issues) {
            lines += issue.text;
        }
        m_problem->setRole(m_entry.state == store::EntryState::Blocked ? look::Role::Critical
                                                                       : look::Role::Secondary);
    }
    lines.removeDuplicates();
    m_problem->say(lines.join(u'\n'));
}

void EntryDetail::setButtons() {
    m_retry->setVisible(m_entry.isOpen());
    m_retry->setEnabled(canRetry(m_entry));
    m_abandon->setVisible(m_entry.isOpen());
    m_abandon->setEnabled(canAbandon(m_entry));
    m_ticket->setVisible(!m_entry.ticket.isEmpty());
    m_reason->say(m_entry.isOpen() && !canAbandon(m_entry)
                      ? tr("It cannot be abandoned now, because it may already be a ticket.")
                      : QString());
}

void EntryDetail::retry() {
    auto* call = m_program.outbox().retry(this, m_entry.id);
    call->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

void EntryDetail::askToAbandon() {
    ask(window(),
        {.objectName = u"ask_abandon"_s,
         .title = tr("Abandon request"),
         .text = tr("Abandon the request “%1”? It is not sent any more. Its text stays here until the window "
                    "is closed.")
                     .arg(m_entry.request.subject),
         .yes = tr("&Abandon"),
         .no = tr("&Keep")},
        this, [this] { abandon(); });
}

void EntryDetail::abandon() {
    auto* call = m_program.outbox().abandon(this, m_entry.id);
    call->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

} // namespace app
