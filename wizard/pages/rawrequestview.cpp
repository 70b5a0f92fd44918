#include "wizard/pages/rawrequestview.h"

#include "wizard/look/disclosure.h"
#include "wizard/look/label.h"
#include "wizard/session.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wizard {

namespace {

constexpr int bodyLines = 14;

QString noteOf(const ticket::RawRequest& request) {
    QStringList sentences;
    if (request.unread) {
        //: %1 is a sentence that says why
        sentences += RawRequestView::tr("The fields of the Support Center cannot be read now: %1 This is the "
                                        "body without them. They are read before the request is sent, and "
                                        "answers that have a field there are put into it as well.")
                         .arg(request.unread->text);
    }
    if (!request.placeholders.isEmpty()) {
        //: %1 is a list of words like UPLOAD-TOKEN-1
        sentences +=
            RawRequestView::tr("%1: in place of what the Support Center calls a file once it has it.")
                .arg(request.placeholders.join(u", "_s));
    }
    return sentences.join(u'\n');
}

} // namespace

RawRequestView::RawRequestView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_head(new Label({}, look::Role::Text, Label::Weight::Strong)),
      m_headers(new Label({}, look::Role::Secondary)),
      m_state(new Label({}, look::Role::Secondary)),
      m_body(new QPlainTextEdit),
      m_copy(new QPushButton(tr("&Copy the body"))) {
    QWidget* content = build();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    m_fold = new Disclosure(tr("Raw request"), content, this);
    m_fold->setObjectName(u"raw_request"_s);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(content);
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { m_state->say(tr("Asking the Support Center which fields it has …")); });
    connect(m_fold, &QAbstractButton::toggled, this, &RawRequestView::refresh);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_shown); });
    // Out of sight it is old: the page asks again when it is entered.
    for (auto signal : {&Session::issuesChanged, &Session::attachmentsChanged, &Session::reset}) {
        connect(&session, signal, this, [this] {
            if (isVisible()) {
                refresh();
            }
        });
    }
}

QWidget* RawRequestView::build() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(look::grid * 2, 0, 0, 0);
    layout->setSpacing(look::half);
    m_head->setObjectName(u"raw_head"_s);
    m_headers->setObjectName(u"raw_headers"_s);
    m_state->setObjectName(u"raw_state"_s);
    m_body->setObjectName(u"raw_body"_s);
    m_copy->setObjectName(u"copy_raw_body"_s);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setWordWrapMode(QTextOption::WrapAnywhere);
    m_body->setLayoutDirection(Qt::LeftToRight);
    m_body->setFixedHeight(m_body->fontMetrics().lineSpacing() * bodyLines + look::grid * 2);
    auto* line = new QHBoxLayout;
    auto* title = new Label(tr("Body, as it goes out"), look::Role::Secondary);
    title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    title->setBuddy(m_body);
    m_body->setAccessibleName(title->text());
    line->addWidget(title, 1);
    line->addWidget(m_copy);
    for (QWidget* one : {m_head, m_headers, m_state}) {
        layout->addWidget(one);
    }
    layout->addLayout(line);
    layout->addWidget(m_body);
    return content;
}

void RawRequestView::refresh() {
    if (m_asked) {
        m_asked->cancel();
    }
    m_patience.stop();
    auto* call = m_fold->isChecked() ? m_session.rawRequest(this) : nullptr;
    m_asked = call;
    if (!call) {
        return;
    }
    m_copy->setEnabled(false);
    m_patience.start();
    call->then(this, [this, call = m_asked](const core::Result<ticket::RawRequest>& answer) {
        // One that was asked for earlier answers that it was cancelled.
        if (call && call == m_asked) {
            show(answer);
        }
    });
}

void RawRequestView::show(const core::Result<ticket::RawRequest>& answer) {
    m_patience.stop();
    if (!answer) {
        m_state->say(answer.error().text);
        m_shown.clear();
        m_body->clear();
        return;
    }
    //: The first line of a request: %1 is POST, %2 a path, %3 the name of a computer
    m_head->say(tr("%1 %2 to %3").arg(answer->method, answer->path, answer->host));
    m_headers->say(tr("Headers: %1. The secret is added when the request is sent and is not shown.")
                       .arg(answer->headers.join(u", "_s)));
    m_state->say(noteOf(*answer));
    // Kept beside the editor, which gives some characters back as others.
    if (const QString body = QString::fromUtf8(answer->body); body != m_shown) {
        m_shown = body;
        m_body->setPlainText(body);
    }
    m_copy->setEnabled(true);
}

} // namespace wizard
