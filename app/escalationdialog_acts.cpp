// What the dialog of the secondary way does: shows the letter, and lets it out in one of three ways.
#include "app/colleaguelist.h"
#include "app/contactdialog.h"
#include "app/escalationdialog.h"
#include "app/mailserverdialog.h"
#include "app/mailsettings.h"
#include "app/mailstateview.h"
#include "app/program.h"
#include "app/prompt.h"
#include "mail/address.h"
#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

QString listOf(const QList<mail::Address>& addresses) {
    QStringList texts;
    for (const mail::Address& one : addresses) {
        texts.append(one.name.isEmpty() ? one.email : u"%1 <%2>"_s.arg(one.name, one.email));
    }
    return texts.join(u", "_s);
}

/// As a mail program shows it. In English like the letter itself.
QString shown(const delivery::Letter& letter) {
    QString text = u"From: "_s + listOf({letter.from}) + u"\nTo: "_s + letter.to.email + u'\n';
    if (!letter.cc.isEmpty()) {
        text += u"Cc: "_s + listOf(letter.cc) + u'\n';
    }
    text += u"Subject: "_s + letter.subject + u'\n';
    for (const ticket::Attachment& file : letter.files) {
        text += u"Attachment: "_s + file.name + u'\n';
    }
    return text + u'\n' + letter.text;
}

} // namespace

void EscalationDialog::takeAnswers() {
    m_draft.sender = {
        .name = m_name->text().simplified(), .email = m_email->text().trimmed(), .phone = m_phone->number()};
    m_draft.colleagues = m_colleagues->colleagues();
    m_draft.hasFiles = m_files->isChecked();
    showLetter();
}

void EscalationDialog::showLetter() {
    const delivery::Letter letter = m_draft.letter(m_program.form());
    if (const QString text = shown(letter); text != m_text->toPlainText()) {
        m_text->setPlainText(text);
    }
    QStringList gaps;
    const auto missing = m_draft.written(m_program.form()).gaps;
    for (const ticket::EscalationGap& gap : missing) {
        gaps.append(u"• "_s + gap.text);
    }
    QStringList said;
    if (!letter.from.email.isEmpty()) {
        if (const auto address = mail::wireAddress(letter.from.email); !address) {
            said.append(address.error().text);
        }
    }
    if (!gaps.isEmpty()) {
        said.append(tr("Support asks for this as well. You can send the e-mail without it:"));
    }
    m_gaps->say((said + gaps).join(u'\n'));
    showWays();
}

void EscalationDialog::showMails() {
    m_mails = m_program.outbox().mails(m_draft.entry.id).value_or(QList<store::Mail>());
    if (const auto entry = m_program.outbox().entry(m_draft.entry.id); entry && *entry) {
        const bool hasTicket = (*entry)->ticket != m_draft.entry.ticket;
        m_draft.entry = **entry;
        if (hasTicket) {
            showLetter(); // it has a number now: the e-mail names it
        }
    }
    m_state->show(m_draft.entry.id);
    showWays();
}

void EscalationDialog::showWays() {
    const bool hasAddress = mail::wireAddress(m_draft.sender.email).has_value();
    const auto settings = readMailSettings(m_program.mailSettingsFile());
    const bool hasServer = m_draft.account.isPractice || (settings && *settings);
    const bool isUnderWay = std::ranges::any_of(m_mails, [](const store::Mail& mail) {
        return mail.isOpen() && mail.state != store::EntryState::Blocked;
    });
    m_send->setEnabled(hasAddress && hasServer && !isUnderWay && !m_isBusy && canEscalate(m_draft.entry));
    m_send->setToolTip(!hasServer    ? tr("Set up a mail server first, or take one of the other ways.")
                       : !hasAddress ? tr("Write your e-mail address first.")
                                     : QString());
    m_save->setEnabled(hasAddress && !m_isBusy);
    m_mailProgram->setEnabled(!m_isBusy && canEscalate(m_draft.entry));
    m_server->setVisible(!m_draft.account.isPractice);
}

void EscalationDialog::say(wizard::Icon icon, look::Role role, const QString& text) {
    m_icon->set(icon, role);
    m_icon->setVisible(!text.isEmpty());
    m_said->setRole(role);
    m_said->say(text);
    wizard::announce(m_said);
}

void EscalationDialog::askAgain(std::function<void(bool again)> act) {
    const bool isSecond = std::ranges::any_of(m_mails, [](const store::Mail& mail) {
        return mail.state != store::EntryState::Abandoned || mail.isAmbiguous;
    });
    if (!isSecond) {
        act(false);
        return;
    }
    ask(this,
        {.objectName = u"ask_second_mail"_s,
         .title = tr("A second e-mail"),
         .text = mailText(m_mails.last(), m_program.clock().now()) + u"\n\n"_s +
                 tr("Send another one about the same request? It names the first one, so that support sees "
                    "that they "
                    "belong together."),
         .yes = tr("&Send another one"),
         .no = tr("&Do not send")},
        this, [act = std::move(act)] { act(true); });
}

void EscalationDialog::send(bool again) {
    m_isBusy = true;
    showWays();
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Storing the e-mail …"));
    m_program.postman()
        .enqueue(this, m_draft.letter(m_program.form()), again)
        ->then(this, [this](const core::Result<store::Mail>& answer) { taken(answer); });
}

void EscalationDialog::record(bool again) {
    m_sentByHand->hide();
    m_program.postman()
        .record(this, m_draft.letter(m_program.form()), again)
        ->then(this, [this](const core::Result<store::Mail>& answer) { taken(answer); });
}

void EscalationDialog::taken(const core::Result<store::Mail>& answer) {
    m_isBusy = false;
    showMails();
    if (!answer) {
        say(wizard::Icon::Error, look::Role::Critical, answer.error().text);
    } else if (answer->isSentByHand) {
        say(wizard::Icon::Check, look::Role::Good, tr("Noted. The ticket will name the e-mail."));
    } else {
        say(wizard::Icon::Check, look::Role::Good,
            tr("The e-mail is stored and goes out by itself. You can close this window."));
    }
}

void EscalationDialog::setUpServer() {
    auto* dialog = new MailServerDialog(m_program, this);
    connect(dialog, &MailServerDialog::saved, this, [this] {
        const auto settings = readMailSettings(m_program.mailSettingsFile());
        if (settings && *settings && m_draft.sender.email.isEmpty()) {
            m_email->setText((*settings)->sender);
        }
        takeAnswers();
    });
    dialog->open();
}

void EscalationDialog::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Save the e-mail"), QString(), tr("E-mail (*.eml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"save_mail_as"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"eml"_s);
    dialog->selectFile(u"support-request-%1.eml"_s.arg(m_draft.entry.id.value));
    connect(dialog, &QFileDialog::fileSelected, this, &EscalationDialog::saveTo);
    dialog->open();
}

void EscalationDialog::saveTo(const QString& path) {
    const delivery::Letter letter = m_draft.letter(m_program.form());
    m_isBusy = true;
    showWays();
    say(wizard::Icon::Clock, look::Role::Secondary, tr("Saving …"));
    m_program.postman().renderTo(this, path, letter)->then(this, [this, path](const core::Done& done) {
        m_isBusy = false;
        showWays();
        if (!done) {
            say(wizard::Icon::Error, look::Role::Critical, done.error().text);
            return;
        }
        say(wizard::Icon::Note, look::Role::Text,
            tr("Saved as %1. Send it with your mail program, then say so here.").arg(path));
        m_sentByHand->show();
    });
}

void EscalationDialog::openMailProgram() {
    const delivery::Letter letter = m_draft.letter(m_program.form());
    const mail::Mailto link =
        mail::mailto(delivery::messageOf(letter, m_mails, m_program.blobs(), m_program.clock().now()));
    if (!QDesktopServices::openUrl(link.url)) {
        say(wizard::Icon::Warning, look::Role::Warning,
            tr("No mail program could be opened. Save the e-mail as a file, or copy the text above."));
        return;
    }
    QStringList told{tr("The e-mail is open in your mail program. Send it there, then say so here.")};
    if (!link.rest.isEmpty()) {
        QGuiApplication::clipboard()->setText(link.rest);
        told.append(tr("It was too long: paste the rest, which is in the clipboard, at its end."));
    }
    if (link.hasFiles) {
        told.append(tr("Files are not in it: save the e-mail as a file if it must carry them."));
    }
    say(wizard::Icon::Note, look::Role::Text, told.join(u' '));
    m_sentByHand->show();
}

} // namespace app
