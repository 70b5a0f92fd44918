#include "wizard/pages/newticketpage.h"

#include "wizard/fields/formview.h"
#include "wizard/fields/personcompleter.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"
#include "wizard/look/link.h"
#include "wizard/session.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int draftsShown = 5;

QString subjectOf(const ticket::Form& form, const ticket::Draft& draft) {
    const ticket::Field* field = form.field(ticket::FieldRole::Subject);
    const QString subject = field ? draft.text(field->id) : QString();
    return subject.isEmpty() ? NewTicketPage::tr("No subject yet") : subject;
}

} // namespace

NewTicketPage::NewTicketPage(Session& session, const QString& step, const Prompts& prompts, QWidget* parent)
    : StepPage(session, step, prompts, parent),
      m_filled(new Label({}, look::Role::Good)),
      m_drafts(new QWidget(this)),
      m_rows(new QVBoxLayout(m_drafts)),
      m_address(new Link(prompts.openUrl)) {
    m_rows->setContentsMargins(look::grid + look::half, 0, 0, 0);
    m_rows->setSpacing(look::half);
    m_rows->addWidget(
        new Label(tr("Or go on with a draft"), look::Role::Text, Label::Weight::Strong, m_drafts));
    m_address->setContentsMargins(look::grid + look::half, 0, 0, 0);
    content()->insertWidget(content()->indexOf(view()) + 1, m_drafts);
    content()->insertWidget(content()->indexOf(m_drafts) + 1, m_address);
    m_drafts->hide();
    m_filled->setObjectName(u"filled_from_contacts"_s);
    m_filled->setContentsMargins(look::grid + look::half, 0, 0, 0);
    m_filled->hide();
    content()->insertWidget(content()->indexOf(view()) + 1, m_filled);
    proposePeople();
}

void NewTicketPage::proposePeople() {
    for (const ticket::PersonPart& part : ticket::personParts()) {
        const ticket::Field* field = session().form().field(part.role);
        const FieldEditor* editor = field ? view()->editor(field->id) : nullptr;
        auto* line = editor ? qobject_cast<QLineEdit*>(editor->main()) : nullptr;
        const bool isWho = part.key == u"name"_s || part.key == u"email"_s || part.key == u"company"_s;
        if (!line || !isWho) {
            continue;
        }
        auto* completer = new PersonCompleter(
            line, part.text, [this](const QString& words) { return session().people(words); });
        connect(completer, &PersonCompleter::chosen, this, [this](const ticket::Person& person) {
            const QStringList filled = session().choosePerson(person);
            //: %1 is a list of fields such as "Phone, Company"
            m_filled->say(filled.isEmpty()
                              ? QString()
                              : tr("Filled in from your contacts: %1").arg(filled.join(u", "_s)));
            announce(m_filled);
        });
    }
}

void NewTicketPage::enter() {
    StepPage::enter();
    while (m_rows->count() > 1) {
        QLayoutItem* item = m_rows->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<ticket::Draft> drafts = session().otherDrafts();
    drafts = drafts.first(qMin<qsizetype>(drafts.size(), draftsShown));
    for (const ticket::Draft& draft : std::as_const(drafts)) {
        m_rows->addWidget(makeRow(draft));
    }
    m_drafts->setVisible(!drafts.isEmpty());
    const QUrl url = session().form().newTicketUrl();
    m_address->setVisible(!session().account().isPractice);
    if (!session().account().isPractice) {
        m_address->show(tr("New Ticket in the browser: %1"), url.toDisplayString(), url);
    }
}

QWidget* NewTicketPage::makeRow(const ticket::Draft& draft) {
    auto* row = new QWidget(m_drafts);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString subject = subjectOf(session().form(), draft);
    const QString when = QLocale().toString(core::toLocal(draft.updated), QLocale::ShortFormat);
    //: %1 is the subject of a draft, %2 when it was changed
    layout->addWidget(
        new Label(tr("%1, changed %2").arg(subject, when), look::Role::Text, Label::Weight::Body, row), 1);
    auto* button = new QPushButton(tr("Continue"), row);
    button->setObjectName(u"continue."_s + draft.id.value);
    button->setAccessibleName(tr("Continue %1").arg(subject));
    connect(button, &QPushButton::clicked, &session(), [this, draft] { session().open(draft); });
    layout->addWidget(button);
    return row;
}

} // namespace wizard
