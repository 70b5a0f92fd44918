#include "app/ticketdetail.h"

#include "app/conversationview.h"
#include "app/program.h"
#include "items/words.h"
#include "ticket/responseclock.h"
#include "wizard/look/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

QString factsText(const ticket::Ticket& ticket) {
    QStringList facts;
    if (!ticket.severity.isEmpty()) {
        facts += TicketDetail::tr("Severity %1").arg(items::severityText(ticket.severity));
    }
    if (!ticket.status.isEmpty()) {
        facts += items::statusText(ticket.status);
    }
    if (!ticket.requester.isEmpty()) {
        facts += TicketDetail::tr("for %1").arg(ticket.requester);
    }
    facts += TicketDetail::tr("created %1").arg(items::fullTimeText(ticket.created));
    return facts.join(u" · "_s);
}

/// What the Support Center holds besides the text.
QString bodyText(const ticket::Ticket& ticket) {
    QStringList lines{ticket.description};
    QStringList fields;
    for (const ticket::TicketField& field : ticket.fields) {
        if (!field.value.isEmpty()) {
            fields += TicketDetail::tr("%1: %2").arg(field.title, field.value);
        }
    }
    if (!fields.isEmpty()) {
        lines += fields.join(u'\n');
    }
    return lines.join(u"\n\n"_s);
}

/// The first message is the ticket's text once more, which stands above; only its files are news.
QList<ticket::Comment> messages(const ticket::Ticket& ticket) {
    QList<ticket::Comment> comments = ticket.comments;
    if (!comments.isEmpty() && comments.first().body.simplified() == ticket.description.simplified()) {
        comments.first().body = TicketDetail::tr("The text above.");
    }
    return comments;
}

} // namespace

TicketDetail::TicketDetail(Program& program, QWidget* parent)
    : Detail(parent),
      m_program(program),
      m_heading(addHeading()),
      m_facts(addLine()),
      m_clock(addLine()),
      m_age(addLine()),
      m_browser(addButton(tr("Open in &browser"), u"open_in_browser"_s)),
      m_copy(addButton(tr("&Copy number"), u"copy_ticket"_s)),
      m_text(addText(tr("Te&xt"), u"ticket_text"_s)),
      m_conversation(new ConversationView(this)) {
    m_heading->setObjectName(u"ticket_subject"_s);
    m_clock->setObjectName(u"response_clock"_s);
    m_age->setRole(look::Role::Secondary);
    auto* title = new QLabel(tr("C&onversation"), this);
    title->setFont(look::strong(font()));
    title->setBuddy(m_conversation);
    m_column->addSpacing(look::half);
    m_column->addWidget(title);
    m_column->addWidget(m_conversation, 2);
    connect(m_browser, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_url)); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_shown.section(u'\n', 1)); });
}

void TicketDetail::show(const store::CachedTicket& cached) {
    const ticket::Ticket& ticket = cached.ticket;
    const QString key = ticket.account.value + u'\n' + ticket.id.value;
    const bool isSame = key == m_shown;
    m_shown = key;
    // A server's word: only what a browser opens as a page.
    const bool isPage = ticket.url.scheme() == u"https"_s ||
                        (ticket.url.scheme() == u"http"_s && ticket::isLoopback(ticket.url));
    m_url = isPage ? ticket.url.toString() : QString();
    m_heading->say(u"%1  %2"_s.arg(ticket.id.value, ticket.subject));
    m_facts->say(factsText(ticket));
    showClock(ticket);
    const QString read = items::timeText(cached.read, m_program.clock().now());
    m_age->say(ticket.comments.isEmpty()
                   ? tr("As listed at %1. The conversation has not been read yet.").arg(read)
                   : tr("As read from the Support Center at %1.").arg(read));
    m_browser->setEnabled(!m_url.isEmpty());
    setTextOnce(*m_text, bodyText(ticket));
    m_conversation->setMessages(messages(ticket), isSame);
}

void TicketDetail::showClock(const ticket::Ticket& ticket) {
    const auto account = m_program.account(ticket.account);
    if (!account) {
        m_clock->hide();
        return;
    }
    const auto answer = std::ranges::find(ticket.comments, true, &ticket::Comment::isFromAgent);
    const core::Time now = m_program.clock().now();
    const ticket::ResponseClock clock =
        ticket::responseClock(m_program.form(), *account,
                              {.severity = ticket.severity,
                               .status = ticket.status,
                               .created = ticket.created,
                               .answered = answer == ticket.comments.cend() ? core::Time{} : answer->created,
                               .isFullyRead = !ticket.comments.isEmpty()},
                              now);
    const bool isMissed = clock.state == ticket::ResponseClock::State::Missed;
    m_clock->setRole(isMissed ? look::Role::Warning : look::Role::Text);
    m_clock->say(ticket::responseTip(clock, now));
    m_clock->setVisible(clock.state != ticket::ResponseClock::State::None);
}

} // namespace app
