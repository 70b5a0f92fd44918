#include "app/draftdetail.h"

#include "app/program.h"
#include "app/prompt.h"
#include "app/templatesdialog.h"
#include "items/words.h"
#include "ticket/textform.h"
#include "wizard/look/label.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

DraftDetail::DraftDetail(Program& program, QWidget* parent)
    : Detail(parent),
      m_program(program),
      m_heading(addHeading()),
      m_facts(addLine()),
      m_openNote(addLine()),
      m_continue(addButton(tr("&Continue"), u"continue_draft"_s)),
      m_template(addButton(tr("Save as templat&e …"), u"save_as_template"_s)),
      m_delete(addButton(tr("&Delete …"), u"delete_draft"_s)),
      m_text(addText(tr("Ans&wers so far"), u"draft_text"_s)) {
    connect(m_continue, &QPushButton::clicked, this, [this] { Q_EMIT continueWanted(m_draft.id); });
    connect(m_template, &QPushButton::clicked, this,
            [this] { (new SaveTemplateDialog(m_program, m_draft, window()))->open(); });
    connect(m_delete, &QPushButton::clicked, this, &DraftDetail::askToDelete);
}

void DraftDetail::show(const ticket::Draft& draft, bool isOpen) {
    m_draft = draft;
    const ticket::Form& form = m_program.form();
    const ticket::Account account = m_program.account(draft.account).value_or(ticket::Account{});
    m_heading->say(items::draftTitle(form, draft));
    m_facts->say(tr("Draft for %1, saved %2. Nothing of it has been sent.")
                     .arg(account.id.isEmpty() ? tr("an account that is not set up here") : account.label(),
                          items::fullTimeText(draft.updated)));
    m_openNote->say(isOpen
                        ? tr("It is open in a window of its own. Close that one before you delete the draft.")
                        : QString());
    m_continue->setText(isOpen ? tr("Show its &window") : tr("&Continue"));
    m_delete->setEnabled(!isOpen);
    QStringList lines;
    for (const ticket::AnswerLine& line : ticket::answerLines(form, draft, account)) {
        if (!line.answer.isEmpty()) {
            lines += u"%1\n%2"_s.arg(line.question, line.answer);
        }
    }
    setTextOnce(*m_text, lines.join(u"\n\n"_s));
}

void DraftDetail::askToDelete() {
    ask(window(),
        {.objectName = u"ask_delete"_s,
         .title = tr("Delete draft"),
         .text = tr("Delete the draft “%1”? It cannot be brought back.")
                     .arg(items::draftTitle(m_program.form(), m_draft)),
         .yes = tr("&Delete"),
         .no = tr("&Keep")},
        this, [this] { remove(); });
}

void DraftDetail::remove() {
    auto* call = m_program.drafts().remove(this, m_draft.id);
    call->then(this, [this](const core::Done& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

} // namespace app
