#include "wizard/pages/lookalikeview.h"

#include "core/call.h"
#include "items/words.h"
#include "ticket/answers.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"
#include "wizard/look/panel.h"
#include "wizard/session.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wizard {

LookalikeView::LookalikeView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_panel(new Panel(look::Role::Accent, this)),
      m_heading(new Label({}, look::Role::Text, Label::Weight::Strong)),
      m_rows(new QGridLayout) {
    setObjectName(u"lookalikes"_s);
    m_heading->setObjectName(u"lookalikes_heading"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    auto* inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(look::grid * 2, look::grid, look::grid, look::grid);
    inside->setSpacing(look::grid);
    inside->addWidget(m_heading);
    inside->addLayout(m_rows);
    m_rows->setColumnStretch(0, 1);
    m_rows->setHorizontalSpacing(look::grid);
    m_rows->setVerticalSpacing(look::grid);
    m_panel->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &LookalikeView::ask);
    connect(&session, &Session::valueChanged, this, &LookalikeView::look);
    connect(&session, &Session::reset, this, &LookalikeView::look);
}

void LookalikeView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_subject.clear(); // tickets may have changed since
    look();
}

void LookalikeView::look() {
    const QString subject =
        m_session.draft().account.value + u'\n' +
        ticket::textOf(m_session.form(), m_session.draft(), ticket::FieldRole::Subject).simplified();
    if (!isVisible() || subject == m_subject) {
        return;
    }
    m_subject = subject;
    if (m_asked) {
        m_asked->cancel();
    }
    m_soon.start();
}

void LookalikeView::ask() {
    auto* call = m_session.lookalikes(this);
    if (!call) {
        show({});
        return;
    }
    m_asked = call;
    // What is typed goes on without it; an error is nobody's business here.
    call->then(this, [this, subject = m_subject](const core::Result<QList<store::TicketLine>>& found) {
        if (found && subject == m_subject) {
            show(*found);
        }
    });
}

void LookalikeView::show(const QList<store::TicketLine>& found) {
    if (found == m_shown) {
        return;
    }
    m_shown = found;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const store::TicketLine& line : found) {
        addRow(line, m_rows->rowCount());
    }
    m_panel->setVisible(!found.isEmpty());
    if (!found.isEmpty()) {
        m_heading->setText(tr("%n open ticket(s) look like this one", nullptr, int(found.size())));
        announce(m_heading);
    }
}

void LookalikeView::addRow(const store::TicketLine& line, int row) {
    const QString when = QLocale().toString(core::toLocal(line.updated), QLocale::ShortFormat);
    auto* text = new QWidget(m_panel);
    auto* lines = new QVBoxLayout(text);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look::half);
    //: %1 is the id of a ticket, %2 its subject
    lines->addWidget(new Label(tr("%1: %2").arg(line.id.value, line.subject), look::Role::Text));
    QStringList facts{items::severityText(line.severity), items::statusText(line.status)};
    if (!line.requester.isEmpty()) {
        facts += line.requester;
    }
    //: %1 is a date and a time
    facts += tr("changed %1").arg(when);
    facts.removeAll(QString());
    lines->addWidget(new Label(facts.join(u" · "_s), look::Role::Secondary));
    //: %1 is the id of a ticket
    auto* add = new QPushButton(tr("Add to %1 instead").arg(line.id.value), m_panel);
    add->setObjectName(u"add_to."_s + line.id.value);
    add->setAutoDefault(false);
    add->setAccessibleDescription(line.subject);
    add->setToolTip(tr("Opens the conversation of this ticket. What you wrote here stays as a draft."));
    connect(add, &QPushButton::clicked, this, [this, id = line.id] { Q_EMIT chosen(id); });
    m_rows->addWidget(text, row, 0);
    m_rows->addWidget(add, row, 1, Qt::AlignTop);
}

} // namespace wizard
