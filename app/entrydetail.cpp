#include "app/entrydetail.h"

#include "app/arrivalpanel.h"
#include "app/entryacts.h"
#include "app/mailpanel.h"
#include "app/program.h"
#include "delivery/heldback.h"
#include "items/words.h"
#include "wizard/look/countdown.h"
#include "wizard/look/disclosure.h"
#include "wizard/look/label.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace look = wizard::look;

namespace app {

EntryDetail::EntryDetail(Program& program, QWidget* parent)
    : Detail(parent),
      m_program(program),
      m_acts(new EntryActs(program, this)),
      m_heading(addHeading()),
      m_state(addLine()),
      m_problem(addLine()),
      m_next(addLine()),
      m_reason(addLine()),
      m_arrival(new ArrivalPanel(program, this)),
      m_mail(new MailPanel(program, this)) {
    m_column->addWidget(m_arrival);
    m_column->addWidget(m_mail);
    m_state->setObjectName(u"entry_state"_s);
    m_problem->setObjectName(u"entry_error"_s);
    m_next->setObjectName(u"entry_next"_s);
    m_reason->setObjectName(u"entry_reason"_s);
    addCountdown();
    addProgress();
    addButtons();
    addDetails();
    m_text = addText(tr("Te&xt of the request"), u"entry_text"_s);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &EntryDetail::sayState);
    connect(m_arrival, &ArrivalPanel::failed, m_acts, &EntryActs::failed);
    connect(m_mail, &MailPanel::failed, m_acts, &EntryActs::failed);
}

void EntryDetail::addCountdown() {
    m_countdownRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_countdownRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    //: Digits follow that count down: "Next try in 0:18"
    auto* caption = new wizard::Label(tr("Next try in"), look::Role::Secondary);
    caption->setWordWrap(false);
    m_countdown = new wizard::Countdown(m_countdownRow);
    m_countdown->setObjectName(u"entry_countdown"_s);
    row->addWidget(caption);
    row->addWidget(m_countdown);
    row->addStretch(1);
    m_countdownRow->hide();
    m_column->addWidget(m_countdownRow);
}

void EntryDetail::addProgress() {
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"entry_progress"_s);
    m_progress->setAccessibleName(tr("Files sent so far"));
    m_progress->hide();
    m_column->addWidget(m_progress);
}

void EntryDetail::addButtons() {
    using delivery::Act;
    for (const auto& [act, name] : {std::pair{Act::Retry, u"retry"_s},
                                    {Act::Edit, u"edit_again"_s},
                                    {Act::Mail, u"send_mail"_s},
                                    {Act::Package, u"save_package"_s},
                                    {Act::Abandon, u"abandon"_s}}) {
        EntryActs::bind(*addButton({}, name), *m_acts->of(act));
    }
    m_ticket = addButton(tr("Show &ticket"), u"show_ticket"_s);
    connect(m_ticket, &QPushButton::clicked, this, [this] { Q_EMIT ticketWanted(m_entry.ticket); });
    addActions(m_acts->all());
}

void EntryDetail::addDetails() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * look::grid, 0, 0, 0);
    column->setSpacing(look::half);
    m_details = new QPlainTextEdit(content);
    m_details->setObjectName(u"entry_details"_s);
    m_details->setAccessibleName(tr("Details of the request"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    constexpr int linesShown = 9;
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * linesShown + 2 * look::grid);
    auto* copy = new QPushButton(tr("&Copy details"), content);
    copy->setObjectName(u"copy_details"_s);
    column->addWidget(m_details);
    column->addWidget(copy, 0, Qt::AlignLeft);
    auto* fold = new wizard::Disclosure(tr("Details"), content, this);
    fold->setObjectName(u"show_details"_s);
    m_column->addWidget(fold, 0, Qt::AlignLeft);
    m_column->addWidget(content);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details->toPlainText()); });
}

void EntryDetail::show(const store::Entry& entry) {
    if (entry.id != m_entry.id || entry.state != store::EntryState::Sending) {
        m_progress->hide();
    }
    m_entry = entry;
    m_acts->show(entry);
    m_heading->say(items::entryTitle(entry));
    sayState();
    sayProblem();
    sayDetails();
    sayReason();
    m_ticket->setVisible(!m_entry.ticket.isEmpty());
    m_arrival->show(entry);
    m_mail->show(entry);
    setTextOnce(*m_text, entry.request.body);
    if (entry.state == store::EntryState::Waiting) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void EntryDetail::setProgress(const core::IntentId& id, qint64 done, qint64 total) {
    if (id != m_entry.id || total <= 0) {
        return;
    }
    constexpr int steps = 1000; // bytes of large files are more than the bar counts
    m_progress->setRange(0, steps);
    m_progress->setValue(int(done * steps / total));
    //: %1 and %2 are sizes: "3.1 MB of 12 MB"
    m_progress->setFormat(tr("%1 of %2").arg(items::sizeText(done), items::sizeText(total)));
    m_progress->setVisible(m_entry.state == store::EntryState::Sending && done < total);
}

void EntryDetail::sayState() {
    const core::Time now = m_program.clock().now();
    m_state->setRole(items::needsPerson(m_entry)                     ? look::Role::Warning
                     : m_entry.state == store::EntryState::Delivered ? look::Role::Good
                                                                     : look::Role::Text);
    const auto held = delivery::heldBack(m_program.outbox().turns().value_or(QList<store::Turn>()));
    const auto earlier = held.constFind(m_entry.id);
    const bool isHeld = earlier != held.cend() && m_entry.state == store::EntryState::Queued;
    m_state->say(tr("%1. Severity %2.")
                     .arg(isHeld ? delivery::heldStateText(*earlier) : items::stateText(m_entry, now),
                          items::severityText(m_entry.request.priority)));
    m_next->say(isHeld ? delivery::heldNextStepText(*earlier) : items::nextStepText(m_entry, now));
    const bool isWaiting = m_entry.state == store::EntryState::Waiting;
    const QString left = isWaiting ? items::countdownText(m_entry.nextTry, now) : QString();
    m_countdown->show(left);
    m_countdownRow->setVisible(!left.isEmpty());
}

void EntryDetail::sayProblem() {
    QStringList lines;
    if (m_entry.receipt && !m_entry.receipt->differences.isEmpty()) {
        lines = m_entry.receipt->differences;
        m_problem->setRole(look::Role::Critical);
    } else if (m_entry.error && m_entry.state != store::EntryState::Delivered) {
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

void EntryDetail::sayDetails() {
    const auto account = m_program.account(m_entry.account);
    setTextOnce(*m_details, items::detailsText(m_entry, account ? account->label() : m_entry.account.value));
}

void EntryDetail::sayReason() {
    const core::Done mayLeave = delivery::mayAct(delivery::Act::Abandon, m_entry);
    m_reason->say(m_entry.isOpen() && !mayLeave ? mayLeave.error().text : QString());
}

} // namespace app
