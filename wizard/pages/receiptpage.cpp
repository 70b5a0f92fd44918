#include "wizard/pages/receiptpage.h"

#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/pages/alarmpanel.h"
#include "wizard/pages/receiptstate.h"
#include "wizard/pages/ticketpanel.h"
#include "wizard/pages/timeline.h"
#include "wizard/session.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wizard {

namespace {

Label* strong(const QString& text) {
    return new Label(text, look::Role::Text, Label::Weight::Strong);
}

QVBoxLayout* columnIn(QWidget* part) {
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    return layout;
}

} // namespace

ReceiptPage::ReceiptPage(Session& session, const Prompts& prompts, QWidget* parent)
    : Page(session, u"receipt"_s, parent),
      m_watch(session),
      m_state(new ReceiptState(session, this)),
      m_ticket(new TicketPanel(prompts, this)),
      m_alarm(new AlarmPanel(prompts, this)),
      m_mail(new QPushButton(tr("Send by e-&mail as well …"), this)),
      m_timeline(new Timeline(this)),
      m_following(new Label({}, look::Role::Secondary)) {
    setHeading({}, {});
    setAccessibleName(tr("Receipt"));
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(look::grid + look::half, 0, 0, 0);
    layout->setSpacing(look::grid * 2);
    for (QWidget* part :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_ticket), static_cast<QWidget*>(m_following),
          static_cast<QWidget*>(m_alarm), mailRow(), makeTimeline(), makeExpectations()}) {
        layout->addWidget(part);
    }
    content()->addLayout(layout);
    content()->addStretch(1);
    m_following->setObjectName(u"following"_s);
    m_following->say({});
    connect(&session, &Session::attachmentsChanged, this, &ReceiptPage::refresh);
    m_mail->setObjectName(u"send_by_mail"_s);
    m_mail->setAutoDefault(false);
    connect(m_mail, &QPushButton::clicked, this, [this, send = prompts.sendByMail] {
        if (send && this->session().entry()) {
            send(this->session().entry()->id);
        }
    });
    m_canMail = bool(prompts.sendByMail);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ReceiptPage::refresh);
    connect(&m_watch, &TicketWatch::changed, this, &ReceiptPage::refresh);
    connect(m_timeline, &Timeline::acknowledgementSaid, &m_watch, &TicketWatch::sayAcknowledged);
    connect(m_ticket, &TicketPanel::ticketWanted, this, &ReceiptPage::ticketWanted);
    connect(&session, &Session::entrySent, this, &ReceiptPage::refresh);
    connect(&session, &Session::entryChanged, this, &ReceiptPage::refresh);
}

QWidget* ReceiptPage::makeTimeline() {
    auto* part = new QWidget(this);
    QVBoxLayout* layout = columnIn(part);
    layout->addWidget(strong(tr("What happens next")));
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setAccessibleName(tr("What happens next"));
    layout->addWidget(m_timeline);
    return part;
}

QWidget* ReceiptPage::makeExpectations() {
    auto* part = new QWidget(this);
    QVBoxLayout* layout = columnIn(part);
    layout->addWidget(strong(tr("What to expect")));
    for (const ticket::LocalText& one : session().form().expectations) {
        auto* row = new QHBoxLayout;
        row->setSpacing(look::grid);
        auto* icon = new IconLabel(part);
        icon->set(Icon::Arrow, look::Role::Secondary);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(new Label(one.text()), 1);
        layout->addLayout(row);
    }
    return part;
}

void ReceiptPage::enter() {
    m_state->forget();
    refresh();
}

void ReceiptPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void ReceiptPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_second.stop();
    m_watch.stop();
}

void ReceiptPage::refresh() {
    m_state->refresh();
    const QStringList files = session().following();
    QStringList lines;
    if (!files.isEmpty()) {
        lines.append(tr("%n file(s) were not ready and follow as a message: %1", nullptr, int(files.size()))
                         .arg(files.join(u", "_s)));
    }
    const QStringList failures = session().notFollowing();
    if (!failures.isEmpty()) {
        lines += failures;
        lines.append(tr("Attach what is missing to a reply to the ticket."));
    }
    m_following->say(lines.join(u'\n'));
    showWay();
    follow();
}

void ReceiptPage::showWay() {
    const std::optional<store::Entry>& entry = session().entry();
    if (!entry) {
        return;
    }
    m_ticket->show(*entry, session().account().isPractice);
    if (m_id != entry->id) {
        m_id = entry->id;
        m_watch.reset();
    }
    const core::Time now = session().now();
    const Outlook seen = outlook(*entry, session().form(), session().account(), m_watch.news(), now);
    m_timeline->show(seen.milestones, now);
    const bool isNew = seen.alarm && m_alarm->isHidden();
    //: Subject of an e-mail: %1 is the number of a ticket, %2 its subject
    m_alarm->show(seen.alarm, tr("Ticket %1: %2").arg(entry->ticket.value, entry->request.subject));
    offerMail(seen.alarm.has_value());
    if (isNew) {
        QApplication::alert(window());
    }
    if (m_spoken != seen.spoken) {
        m_spoken = seen.spoken;
        announce(m_timeline, seen.spoken);
    }
}

QWidget* ReceiptPage::mailRow() {
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mail);
    row->addStretch(1);
    part->hide();
    return part;
}

void ReceiptPage::offerMail(bool isAlarmed) {
    const store::Entry& entry = *session().entry();
    // What may have arrived is looked up first.
    const bool mayHaveArrived = entry.isAmbiguous && entry.ticket.isEmpty();
    const bool isLate = entry.state == store::EntryState::Blocked ||
                        (entry.state == store::EntryState::Waiting && entry.request.priority == "urgent"_L1);
    m_mail->parentWidget()->setVisible(m_canMail && !session().form().outageAddress.isEmpty() &&
                                       !mayHaveArrived && (isAlarmed || isLate));
}

/// The clock and the looks at the ticket go on only while there is something to wait for and somebody to see
/// it.
void ReceiptPage::follow() {
    const std::optional<store::Entry>& entry = session().entry();
    const bool isDelivered = entry && entry->state == store::EntryState::Delivered;
    const bool isWaiting = entry && entry->state == store::EntryState::Waiting;
    const bool isOpen = isDelivered && !m_watch.news().isClosed();
    if (!isVisible() || (!isWaiting && !isOpen)) {
        m_second.stop();
        m_watch.stop();
        return;
    }
    if (!m_second.isActive()) {
        m_second.start();
    }
    if (isOpen) {
        m_watch.start();
    }
}

void ReceiptPage::focusFirst() {
    QWidget* first = m_ticket->isVisibleTo(this) ? m_ticket->first() : m_state->first();
    (first ? first : this)->setFocus(Qt::OtherFocusReason);
}

} // namespace wizard
