#include "wizard/pages/receiptpage.h"

#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/pages/receipttext.h"
#include "wizard/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wizard {

namespace {

QPushButton* button(const QString& name, const QString& text, QHBoxLayout* layout) {
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    layout->addWidget(made);
    return made;
}

/// The address comes from a server: nothing but a page is opened.
bool isWeb(const QUrl& url) {
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

ReceiptPage::ReceiptPage(Session& session, const Prompts& prompts, QWidget* parent)
    : Page(session, u"receipt"_s, parent),
      m_icon(new IconLabel(this)),
      m_state(new Label({}, look::Role::Text, Label::Weight::Heading)),
      m_text(new Label),
      m_problems(new QVBoxLayout),
      m_failure(new Label({}, look::Role::Critical)),
      m_ticket(new QWidget(this)) {
    setHeading({}, {});
    setAccessibleName(tr("Receipt"));
    build(prompts);
    addExpectations();
    content()->addStretch(1);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ReceiptPage::refresh);
    connect(&session, &Session::entrySent, this, &ReceiptPage::refresh);
    connect(&session, &Session::entryChanged, this, &ReceiptPage::refresh);
    connect(&session, &Session::sendFailed, this,
            [this](const core::Error& error) { m_failure->say(error.text); });
}

void ReceiptPage::build(const Prompts& prompts) {
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(look::grid + look::half, 0, 0, 0);
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
    buildTicket(prompts);
    layout->addWidget(m_ticket);
    m_failure->say({});
    layout->addWidget(m_failure);
    auto* buttons = new QHBoxLayout;
    m_retry = button(u"retry"_s, tr("&Try again now"), buttons);
    m_edit = button(u"edit_again"_s, tr("&Edit again"), buttons);
    buttons->addStretch();
    layout->addLayout(buttons);
    content()->addLayout(layout);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_failure->say({});
        session().retry();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        m_failure->say({});
        session().editAgain();
    });
}

void ReceiptPage::buildTicket(const Prompts& prompts) {
    auto* layout = new QVBoxLayout(m_ticket);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    m_practice =
        new Label(tr("Practice center: this ticket is on this computer only. Nobody at the vendor sees it."),
                  look::Role::Accent);
    layout->addWidget(m_practice);
    layout->addWidget(new Label(tr("Ticket id"), look::Role::Secondary));
    m_id = new Label({}, look::Role::Text, Label::Weight::Heading);
    m_id->setObjectName(u"ticket_id"_s);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_id->setFocusPolicy(Qt::StrongFocus);
    QFont large = look::heading(look::heading(font()));
    m_id->setFont(large);
    layout->addWidget(m_id);
    m_target = new Label;
    m_target->setObjectName(u"target"_s);
    layout->addWidget(m_target);
    auto* buttons = new QHBoxLayout;
    m_copy = button(u"copy_ticket_id"_s, tr("Cop&y ticket id"), buttons);
    m_open = button(u"open_ticket"_s, tr("&Open in browser"), buttons);
    m_show = button(u"show_ticket"_s, tr("&Show in the list"), buttons);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_id->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_open, &QPushButton::clicked, this, [this, open = prompts.openUrl] {
        if (open && session().entry() && session().entry()->receipt &&
            isWeb(session().entry()->receipt->url)) {
            open(session().entry()->receipt->url);
        }
    });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT ticketWanted(m_id->text()); });
}

void ReceiptPage::addExpectations() {
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(look::grid + look::half, look::grid, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(new Label(tr("What to expect"), look::Role::Text, Label::Weight::Strong));
    for (const ticket::LocalText& one : session().form().expectations) {
        auto* row = new QHBoxLayout;
        row->setSpacing(look::grid);
        auto* icon = new IconLabel(this);
        icon->set(Icon::Arrow, look::Role::Secondary);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(new Label(one.text()), 1);
        layout->addLayout(row);
    }
    content()->addLayout(layout);
}

void ReceiptPage::enter() {
    m_failure->say({});
    refresh();
}

void ReceiptPage::refresh() {
    ReceiptText said;
    if (session().entry()) {
        said = receiptText(*session().entry(), session().form(), session().now());
    } else {
        said.headline = tr("Saving your request");
        said.text = tr("It is being stored on this computer.");
    }
    m_icon->set(said.icon, said.role);
    m_state->setRole(said.role);
    if (m_state->text() != said.headline) {
        m_state->setText(said.headline);
    }
    m_text->say(said.text);
    showProblems(said);
    showTicket(said.isDelivered);
    m_retry->setVisible(said.mayRetry);
    m_edit->setVisible(said.mayEdit && session().canEditAgain());
    const bool isWaiting = session().entry() && session().entry()->state == store::EntryState::Waiting;
    if (isWaiting && isVisible()) {
        m_second.start();
    } else {
        m_second.stop();
    }
}

void ReceiptPage::showProblems(const ReceiptText& said) {
    if (m_shownProblems == said.problems) {
        return;
    }
    m_shownProblems = said.problems;
    while (QLayoutItem* item = m_problems->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& problem : said.problems) {
        m_problems->addWidget(new Label(problem, look::Role::Critical));
    }
}

void ReceiptPage::showTicket(bool isDelivered) {
    m_ticket->setVisible(isDelivered);
    if (!isDelivered) {
        return;
    }
    const store::Entry& entry = *session().entry();
    const QString id = entry.receipt ? entry.receipt->ticket.value : entry.ticket.value;
    if (m_id->text() != id) {
        m_id->setText(id);
        m_id->setAccessibleName(tr("Ticket id %1").arg(id));
    }
    m_practice->setVisible(session().account().isPractice);
    m_open->setVisible(entry.receipt && isWeb(entry.receipt->url));
    const auto target = ticket::responseTarget(session().form(), session().account(), entry.request.severity);
    QString text = target ? tr("Target for the first response: %1.").arg(target->text()) : QString();
    if (entry.receipt) {
        text = tr("Arrived %1. %2")
                   .arg(QLocale().toString(core::toLocal(entry.receipt->arrived), QLocale::ShortFormat), text)
                   .trimmed();
    }
    m_target->say(text);
}

void ReceiptPage::focusFirst() {
    for (QWidget* widget :
         {static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_retry)}) {
        if (!widget->isHidden() && widget->isVisibleTo(this)) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    setFocus(Qt::OtherFocusReason);
}

} // namespace wizard
