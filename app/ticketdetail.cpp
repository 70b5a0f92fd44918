#include "app/ticketdetail.h"

#include "app/attachments.h"
#include "app/conversationview.h"
#include "app/program.h"
#include "app/prompt.h"
#include "app/replybox.h"
#include "app/resolution.h"
#include "delivery/heldback.h"
#include "items/words.h"
#include "store/replies.h"
#include "ticket/responseclock.h"
#include "wizard/look/disclosure.h"
#include "wizard/look/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStandardPaths>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastLines = 18; ///< of conversation and reply together

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
QString fieldsText(const ticket::Ticket& ticket) {
    QStringList fields;
    for (const ticket::TicketField& field : ticket.fields) {
        if (!field.value.isEmpty()) {
            fields += TicketDetail::tr("%1: %2").arg(field.title, field.value);
        }
    }
    return fields.join(u'\n');
}

QString headingText(const ticket::Ticket& ticket) {
    return u"%1  %2"_s.arg(ticket.id.value, ticket.subject);
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
      m_save(addButton(tr("Save as PDF or HT&ML …"), u"save_conversation"_s)),
      m_print(addButton(tr("Pr&int …"), u"print_conversation"_s)),
      m_rest(new wizard::Label({}, look::Role::Text)),
      m_conversation(new ConversationView(this)),
      m_resolution(new Resolution(program, this)),
      m_reply(new ReplyBox(program, this)),
      m_attachments(new Attachments(program, this)) {
    m_heading->setObjectName(u"ticket_subject"_s);
    m_clock->setObjectName(u"response_clock"_s);
    m_age->setRole(look::Role::Secondary);
    addFacts();
    addParts();
    connect(m_browser, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_url)); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_shown.section(u'\n', 1)); });
    connect(m_save, &QPushButton::clicked, this, &TicketDetail::saveAs);
    connect(m_print, &QPushButton::clicked, this, &TicketDetail::print);
    connect(m_conversation, &ConversationView::fileWanted, this,
            [this](const ticket::TicketFile& file) { m_attachments->ask(m_cached.ticket.account, file); });
    connect(m_conversation, &ConversationView::pageWanted, this, &TicketDetail::openPage);
    connect(m_attachments, &Attachments::failed, this, &TicketDetail::failed);
    connect(m_resolution, &Resolution::failed, this, &TicketDetail::failed);
    connect(m_resolution, &Resolution::draftMade, this, &TicketDetail::draftMade);
    connect(m_resolution, &Resolution::replyWanted, m_reply, &ReplyBox::focusText);
    connect(m_reply, &ReplyBox::failed, this, &TicketDetail::failed);
    connect(m_reply, &ReplyBox::sent, m_conversation, &ConversationView::showNewest);
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, [this] { showConversation(true); });
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, [this] { showConversation(true); });
}

void TicketDetail::addFacts() {
    m_rest->setObjectName(u"ticket_fields"_s);
    m_rest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* fold = new wizard::Disclosure(tr("Answers beside the text"), m_rest, this);
    fold->setObjectName(u"show_fields"_s);
    m_column->addWidget(fold, 0, Qt::AlignLeft);
    m_column->addWidget(m_rest);
    m_column->addWidget(
        new wizard::Label(tr("Write everything about this ticket here. Nothing is started in a "
                             "chat channel: only what stands in the ticket is worked on."),
                          look::Role::Secondary));
}

void TicketDetail::addParts() {
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"ticket_parts"_s);
    parts->setChildrenCollapsible(false);
    auto* above = new QWidget(parts);
    auto* upper = new QVBoxLayout(above);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(look::half);
    auto* title = new QLabel(tr("C&onversation"), above);
    title->setFont(look::strong(font()));
    title->setBuddy(m_conversation);
    upper->addWidget(title);
    upper->addWidget(m_conversation, 1);
    upper->addWidget(m_resolution);
    parts->addWidget(above);
    parts->addWidget(m_reply);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setSizes({1000, 1200}); // in proportion: what is written needs its buttons and files in sight
    addRest(parts, leastLines);
}

void TicketDetail::show(const store::CachedTicket& cached) {
    const ticket::Ticket& ticket = cached.ticket;
    const QString key = ticket.account.value + u'\n' + ticket.id.value;
    const bool isSame = key == m_shown;
    m_shown = key;
    m_cached = cached;
    if (!isSame) {
        m_seen = store::seenUntil(m_program.reader(), ticket.account, ticket.id).value_or(core::Time{});
    }
    // A server's word: only what a browser opens as a page.
    const bool isPage = ticket.url.scheme() == u"https"_s ||
                        (ticket.url.scheme() == u"http"_s && ticket::isLoopback(ticket.url));
    m_url = isPage ? ticket.url.toString() : QString();
    m_heading->say(headingText(ticket));
    m_facts->say(factsText(ticket));
    showClock(ticket);
    const QString read = items::timeText(cached.read, m_program.clock().now());
    m_age->say(ticket.comments.isEmpty()
                   ? tr("As listed at %1. The conversation has not been read yet.").arg(read)
                   : tr("As read from the Support Center at %1.").arg(read));
    m_browser->setEnabled(!m_url.isEmpty());
    m_rest->setText(fieldsText(ticket));
    showConversation(isSame);
    m_resolution->show(ticket);
    m_reply->setVisible(ticket.status != "closed"_L1);
    m_reply->show(ticket);
    markSeen();
}

void TicketDetail::showConversation(bool isSame) {
    if (m_shown.isEmpty()) {
        return;
    }
    const auto entries = m_program.outbox().entries(false);
    m_conversation->setMessages(
        messagesOf(m_cached.ticket, entries.value_or(QList<store::Entry>()),
                   delivery::heldBack(m_program.outbox().turns().value_or(QList<store::Turn>())), m_seen,
                   m_program.clock().now()),
        isSame);
}

void TicketDetail::markSeen() {
    const ticket::Ticket& ticket = m_cached.ticket;
    const auto newest = std::ranges::max_element(ticket.comments, {}, &ticket::Comment::created);
    if (newest == ticket.comments.end() || !isVisible()) {
        return;
    }
    m_program.writer().run<void>(&m_program, [account = ticket.account, id = ticket.id,
                                              until = newest->created](store::Connection& connection) {
        return store::markSeen(connection, account, id, until);
    });
}

void TicketDetail::writeAgain() {
    m_reply->reload();
    m_reply->focusText();
}

void TicketDetail::openPage(const QUrl& url) {
    ask(window(),
        {.objectName = u"ask_link"_s,
         .title = tr("Open a link"),
         .text = tr("A message leads to %1. Open it in the browser?").arg(url.toString()),
         .yes = tr("&Open"),
         .no = tr("Cancel")},
        this, [url] { QDesktopServices::openUrl(url); });
}

void TicketDetail::saveAs() {
    auto* dialog = new QFileDialog(window(), tr("Save the conversation"));
    dialog->setObjectName(u"save_conversation_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("Web page (*.html)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_cached.ticket.id.value);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("html"_L1) ? u"html"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TicketDetail::write);
    dialog->open();
}

void TicketDetail::write(const QString& path) {
    const auto pages = m_conversation->pages(headingText(m_cached.ticket), m_facts->text());
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (isWritten && path.endsWith(".html"_L1, Qt::CaseInsensitive)) {
        const QByteArray html = pages->toHtml().toUtf8();
        isWritten = file.write(html) == html.size();
    } else if (isWritten) {
        QPdfWriter pdf(&file);
        pdf.setTitle(headingText(m_cached.ticket));
        pages->print(&pdf);
    }
    if (!isWritten || !file.commit()) {
        Q_EMIT failed({.kind = core::ErrorKind::Permanent,
                       .text = tr("The file %1 cannot be written. Choose another place.").arg(path),
                       .details = file.errorString(),
                       .path = path});
    }
}

void TicketDetail::print() {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), window());
    dialog->setObjectName(u"print_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        m_conversation->pages(headingText(m_cached.ticket), m_facts->text())->print(printer.get());
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // it must outlive the dialog
    dialog->open();
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
