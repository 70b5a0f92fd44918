#include "app/practicemailboxdialog.h"

#include "app/program.h"
#include "items/words.h"
#include "wizard/look/label.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int mailboxChars = 90;
constexpr int mailboxHeight = 560;
constexpr int listHeight = 150;

} // namespace

PracticeMailboxDialog::PracticeMailboxDialog(Program& program, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_note(new wizard::Label({}, look::Role::Secondary, wizard::Label::Weight::Body, this)),
      m_list(new QListWidget(this)),
      m_text(new QPlainTextEdit(this)) {
    setObjectName(u"practice_mailbox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Practice mailbox"));
    m_note->setObjectName(u"practice_mailbox_note"_s);
    m_list->setObjectName(u"practice_mails"_s);
    m_list->setAccessibleName(tr("E-mails in the practice mailbox"));
    m_list->setMaximumHeight(listHeight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"practice_mail_text"_s);
    m_text->setAccessibleName(tr("Text of the e-mail"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto* close = new QPushButton(tr("Cl&ose"), this);
    close->setObjectName(u"close"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    column->addWidget(m_note);
    column->addWidget(m_list);
    column->addWidget(m_text, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    look::openAs(this, {look::chars(this, mailboxChars), mailboxHeight});
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &PracticeMailboxDialog::showCurrent);
    connect(&program.postman(), &delivery::Postman::mailChanged, this, &PracticeMailboxDialog::fill);
    fill();
}

void PracticeMailboxDialog::fill() {
    m_mails =
        store::sentMails(m_program.reader(), Program::practiceAccount().id).value_or(QList<store::Mail>());
    m_list->clear();
    for (const store::Mail& mail : std::as_const(m_mails)) {
        m_list->addItem(u"%1 · %2"_s.arg(items::fullTimeText(mail.sent), mail.subject));
    }
    m_note->say(
        m_mails.isEmpty()
            ? tr("There is no e-mail yet. What you send by e-mail in practice comes here and reaches nobody.")
            : tr("These e-mails reached nobody. Each lies as a file in %1, too.")
                  .arg(m_program.practiceMailbox().folder()));
    m_list->setCurrentRow(m_mails.isEmpty() ? -1 : 0);
    showCurrent();
}

void PracticeMailboxDialog::showCurrent() {
    const store::Mail mail = m_mails.value(m_list->currentRow());
    // In English like the e-mail itself.
    m_text->setPlainText(mail.id.isEmpty()
                             ? QString()
                             : u"From: %1\nTo: %2\nSubject: %3\nMessage-ID: <%4>\n\n%5"_s.arg(
                                   mail.from, mail.to.join(u", "_s), mail.subject, mail.id, mail.text));
}

} // namespace app
