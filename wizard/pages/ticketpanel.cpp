#include "wizard/pages/ticketpanel.h"

#include "wizard/look/label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// The address comes from a server: nothing but a page is opened.
bool isWeb(const QUrl& url) {
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

TicketPanel::TicketPanel(const Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_practice(new Label(
          tr("Practice center: this ticket is on this computer only. Nobody at the vendor sees it."),
          look::Role::Accent, Label::Weight::Body, this)),
      m_id(new Label({}, look::Role::Text, Label::Weight::Heading, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    m_id->setObjectName(u"ticket_id"_s);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_id->setFocusPolicy(Qt::StrongFocus);
    m_copy = makeButton(u"copy_ticket_id"_s, tr("Cop&y"));
    m_open = makeButton(u"open_ticket"_s, tr("&Open in browser"));
    m_show = makeButton(u"show_ticket"_s, tr("&Show in the list"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    for (QPushButton* one : {m_copy, m_open, m_show}) {
        buttons->addWidget(one);
    }
    buttons->addStretch();
    layout->addWidget(m_practice);
    layout->addWidget(new Label(tr("Ticket id"), look::Role::Secondary, Label::Weight::Body, this));
    layout->addWidget(m_id);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_id->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_open, &QPushButton::clicked, this, [this, open = prompts.openUrl] {
        if (open) {
            open(m_url);
        }
    });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT ticketWanted(m_id->text()); });
    hide();
}

QPushButton* TicketPanel::makeButton(const QString& name, const QString& text) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    return made;
}

QWidget* TicketPanel::first() const {
    return m_copy;
}

void TicketPanel::show(const store::Entry& entry, bool isPractice) {
    const bool isDelivered = entry.state == store::EntryState::Delivered;
    setVisible(isDelivered);
    const QString id = entry.receipt ? entry.receipt->ticket.value : entry.ticket.value;
    if (!isDelivered || (m_id->text() == id && !id.isEmpty())) {
        return;
    }
    m_id->setText(id);
    m_id->setAccessibleName(tr("Ticket id %1").arg(id));
    m_copy->setText(tr("Cop&y"));
    m_copy->setAccessibleName(tr("Copy ticket id %1").arg(id));
    m_url = entry.receipt && isWeb(entry.receipt->url) ? entry.receipt->url : QUrl();
    m_open->setVisible(!m_url.isEmpty());
    m_practice->setVisible(isPractice);
}

} // namespace wizard
