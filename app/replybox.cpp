#include "app/replybox.h"

#include "app/program.h"
#include "wizard/fields/filedrop.h"
#include "wizard/fields/filesfield.h"
#include "wizard/fields/markdownedit.h"
#include "wizard/fields/textpreview.h"
#include "wizard/look/announce.h"
#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace look = wizard::look;

namespace app {
namespace {

constexpr int replyLines = 3;

struct Block {
    QString name;
    QString label;   ///< for the person
    QString heading; ///< for the Support Center, in English
};

QList<Block> blocks() {
    return {{u"symptom"_s, ReplyBox::tr("New symptom"), u"New symptom"_s},
            {u"logs"_s, ReplyBox::tr("Log files"), u"Log files"_s},
            {u"conclusion"_s, ReplyBox::tr("Conclusion"), u"Conclusion"_s},
            {u"next"_s, ReplyBox::tr("Next step"), u"Next step"_s},
            {u"call"_s, ReplyBox::tr("From the call"), u"From the call"_s}};
}

} // namespace

ReplyBox::ReplyBox(Program& program, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_pages(new QStackedWidget(this)),
      m_text(new wizard::MarkdownEdit(this)),
      m_preview(new wizard::TextPreview(this)),
      m_state(new wizard::Label({}, look::Role::Secondary)),
      m_send(new QPushButton(tr("&Send reply"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::half);
    column->addWidget(makeBar());
    column->addWidget(makeArea(), 1);
    m_text->setObjectName(u"reply_text"_s);
    m_text->setAccessibleName(tr("Reply"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Write what is new. One update for each new finding is best."));
    m_state->setObjectName(u"reply_state"_s);
    auto* last = new QHBoxLayout;
    last->addWidget(m_state, 1);
    last->addStretch();
    m_send->setObjectName(u"reply_send"_s);
    m_send->setToolTip(tr("Puts the reply into the outbox, which sends it (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    last->addWidget(m_send, 0, Qt::AlignTop);
    column->addLayout(last);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &ReplyBox::send);
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::send);
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(300ms);
    connect(&m_autosave, &QTimer::timeout, this, &ReplyBox::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_state->say({});
        m_autosave.start();
    });
    connect(m_text, &wizard::MarkdownEdit::filesPasted, this, &ReplyBox::attach);
    auto* drop = new wizard::FileDrop(this);
    connect(drop, &wizard::FileDrop::dropped, this, &ReplyBox::attach);
}

ReplyBox::~ReplyBox() {
    if (m_autosave.isActive()) {
        keep();
    }
}

QWidget* ReplyBox::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Re&ply"), bar);
    title->setFont(look::strong(font()));
    title->setBuddy(m_text);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName(u"reply_pages"_s);
    m_tabs->setAccessibleName(tr("Write or preview"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Preview"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) { showPreview(page == 1); });
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_tabs);
    return bar;
}

/// A small window shows a part of it; how to send it is always in sight.
QWidget* ReplyBox::makeArea() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::half);
    column->addWidget(makeBlocks());
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
    m_pages->setMinimumHeight(fontMetrics().lineSpacing() * replyLines);
    for (QWidget* page : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_preview)}) {
        page->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left, and at least that
    }
    column->addWidget(m_pages, 1);
    makeFiles();
    column->addWidget(m_files);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"reply_area"_s);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

QWidget* ReplyBox::makeBlocks() {
    auto* area = new QWidget(this);
    auto* flow = new wizard::Flow(look::half);
    area->setLayout(flow);
    const QList<Block> all = blocks();
    for (const Block& block : all) {
        auto* button = new QToolButton(area);
        button->setObjectName(u"reply_block_"_s + block.name);
        button->setText(block.label);
        button->setAccessibleName(block.label);
        button->setToolTip(tr("Puts the heading “%1” into the reply").arg(block.heading));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this,
                [this, heading = block.heading] { writeUnder(heading); });
        flow->addWidget(button);
    }
    return area;
}

void ReplyBox::show(const ticket::Ticket& ticket) {
    const bool isSame = ticket.account == m_ticket.account && ticket.id == m_ticket.id;
    if (!isSame && m_autosave.isActive()) {
        keep();
        m_program.writer().flush(2s); // the other one may be chosen again at once
    }
    m_ticket = ticket;
    if (!isSame) {
        load();
    }
}

void ReplyBox::reload() {
    if (m_reply.text.isEmpty() && m_text->toPlainText().isEmpty() && m_reply.files.isEmpty()) {
        load();
    }
}

void ReplyBox::load() {
    const auto stored = store::reply(m_program.reader(), m_ticket.account, m_ticket.id);
    m_reply = stored && *stored ? **stored
                                : store::Reply{.id = core::newIntentId(),
                                               .account = m_ticket.account,
                                               .ticket = m_ticket.id,
                                               .text = {},
                                               .files = {}};
    {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(m_reply.text);
    }
    m_autosave.stop();
    m_tabs->setCurrentIndex(0);
    m_state->say({});
    openFiles();
}

void ReplyBox::showPreview(bool isPreview) {
    const auto account = m_program.account(m_ticket.account);
    if (isPreview) {
        ticket::Rendered rendered;
        rendered.body = m_text->toPlainText();
        m_preview->show(rendered, account && account->rendersMarkdown);
    }
    m_pages->setCurrentWidget(isPreview ? static_cast<QWidget*>(m_preview) : m_text);
}

void ReplyBox::writeUnder(const QString& heading) {
    m_tabs->setCurrentIndex(0);
    m_text->goToHeading(heading);
    m_text->setFocus(Qt::OtherFocusReason);
}

void ReplyBox::focusText() {
    m_tabs->setCurrentIndex(0);
    m_text->setFocus(Qt::OtherFocusReason);
}

void ReplyBox::keep() {
    m_autosave.stop();
    if (m_reply.id.isEmpty()) {
        return;
    }
    m_reply.text = m_text->toPlainText();
    m_reply.isAwaited = m_evidence && m_evidence->underWay() > 0;
    m_reply.updated = m_program.clock().now();
    // No receiver: it is stored even when this box is gone.
    m_program.writer()
        .run<void>(
            &m_program,
            [reply = m_reply](store::Connection& connection) { return store::saveReply(connection, reply); })
        ->then(&m_program, [self = QPointer(this)](const core::Done& done) {
            if (self && !done) {
                self->m_state->say(done.error().text);
            }
        });
}

/// What was sent is the outbox's now; what was typed since is the next reply.
void ReplyBox::startAnew(const QString& sent) {
    m_reply = {.id = core::newIntentId(),
               .account = m_ticket.account,
               .ticket = m_ticket.id,
               .text = {},
               .files = {}};
    if (m_text->toPlainText() == sent) {
        const QSignalBlocker blocker(m_text);
        m_text->clear();
        m_autosave.stop();
    } else {
        keep();
    }
    openFiles();
}

void ReplyBox::send() {
    const auto account = m_program.account(m_ticket.account);
    if (!account) {
        m_state->say(tr("The account of this ticket is not set up any more. Add it again."));
        wizard::announce(m_state);
        return;
    }
    keep();
    const QList<ticket::Attachment> ready = m_evidence->readyAttachments(); // the others follow
    const ticket::Update update{.id = m_reply.id,
                                .ticket = m_ticket.id,
                                .waitsFor = {},
                                .text = m_reply.text,
                                .attachments = ready,
                                .subject = m_ticket.subject,
                                .priority = m_ticket.severity};
    m_send->setEnabled(false);
    m_program.outbox()
        .enqueueUpdate(this, update, *account)
        ->then(this,
               [this, id = m_reply.id, text = m_reply.text, ready](const core::Result<store::Entry>& answer) {
                   m_send->setEnabled(true);
                   if (!answer) {
                       m_state->say(answer.error().text);
                       wizard::announce(m_state);
                       return;
                   }
                   if (id == m_reply.id) {
                       m_program.collector().follow(std::move(m_evidence), ready);
                       startAnew(text);
                       Q_EMIT sent();
                       m_state->say(tr("The reply is in the outbox and is sent from there."));
                       wizard::announce(m_state);
                   }
               });
}

} // namespace app
