#include "app/escalation.h"

#include "app/mailsettings.h"
#include "app/program.h"
#include "items/words.h"
#include "mail/address.h"
#include "phone/phone.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::Escalation)
};

/// The number to call back for this very request, else the account's.
QString phoneOf(const ticket::Form& form, const store::Entry& entry, const ticket::Account& account) {
    const ticket::Field* field = form.field(ticket::FieldRole::Callback);
    // It stands in the text, as the form words it.
    const QString label = field ? u"\n- "_s + field->label.english() + u": "_s : QString();
    const qsizetype at = field ? entry.request.body.indexOf(label) : -1;
    const QString given =
        at < 0 ? QString() : entry.request.body.mid(at + label.size()).section(u'\n', 0, 0).simplified();
    const phone::Number number =
        phone::read(given.isEmpty() ? account.phone : given, phone::regionOf(QLocale::system()));
    return number.text;
}

} // namespace

ticket::Escalation EscalationDraft::written(const ticket::Form& form) const {
    ticket::EscalationParts parts{.request = entry.request, .ticket = entry.ticket, .sender = sender};
    for (const store::Colleague& colleague : colleagues) {
        if (colleague.isInMail) {
            parts.colleagues.append(colleague.contact);
        }
    }
    return ticket::escalation(form, account, parts);
}

delivery::Letter EscalationDraft::letter(const ticket::Form& form) const {
    const ticket::Escalation text = written(form);
    delivery::Letter made{.entry = entry.id,
                          .account = account.id,
                          .from = {.name = sender.name, .email = sender.email},
                          .to = {.name = {}, .email = ticket::escalationAddress(form, account)},
                          .subject = text.subject,
                          .text = text.text};
    for (const store::Colleague& colleague : colleagues) {
        // Nobody's real mailbox in practice.
        if (colleague.isInMail && !colleague.contact.email.isEmpty() && !account.isPractice) {
            made.cc.append({.name = colleague.contact.name, .email = colleague.contact.email});
        }
    }
    if (hasFiles) {
        for (const store::EntryFile& file : entry.files) {
            made.files.append(file.attachment);
        }
    }
    return made;
}

core::Result<EscalationDraft> escalationDraft(Program& program, const core::IntentId& entry) {
    const auto found = program.outbox().entry(entry);
    if (!found) {
        return core::fail(found.error());
    }
    const auto account = *found ? program.account((*found)->account) : std::nullopt;
    if (!*found || !account) {
        return core::fail(core::ErrorKind::Rejected,
                          Words::tr("The account of this request is not set up any more."));
    }
    if (ticket::escalationAddress(program.form(), *account).isEmpty()) {
        return core::fail(core::ErrorKind::Rejected,
                          Words::tr("The form in use names no address for e-mail."));
    }
    auto colleagues = store::colleagues(program.reader(), account->id);
    if (!colleagues) {
        return core::fail(colleagues.error());
    }
    EscalationDraft draft{.entry = **found, .account = *account, .colleagues = std::move(*colleagues)};
    const auto settings = readMailSettings(program.mailSettingsFile());
    const QString address = account->isPractice                ? u"practice@practice.invalid"_s
                            : settings && *settings            ? (*settings)->sender
                            : mail::wireAddress(account->user) ? account->user
                                                               : QString();
    draft.sender = {
        .name = account->name, .email = address, .phone = phoneOf(program.form(), draft.entry, *account)};
    return draft;
}

bool canEscalate(const store::Entry& entry) {
    return entry.state != store::EntryState::Abandoned && (!entry.isAmbiguous || !entry.ticket.isEmpty());
}

QString mailText(const store::Mail& mail, core::Time now) {
    const QString to = mail.to.value(0);
    const QString at = items::fullTimeText(mail.sent);
    if (mail.isAmbiguous) {
        return Words::tr("An e-mail to %1 may have been sent at %2. A mail server cannot be asked.")
            .arg(to, at);
    }
    const QString reason = mail.error ? mail.error->text : QString();
    switch (mail.state) {
    case store::EntryState::Queued:
        return Words::tr("An e-mail to %1 is about to be sent.").arg(to);
    case store::EntryState::Sending:
        return Words::tr("An e-mail to %1 is being sent.").arg(to);
    case store::EntryState::Waiting: {
        const QString left = items::countdownText(mail.nextTry, now);
        return (Words::tr("The e-mail to %1 is not sent yet.").arg(to) + u' ' + reason + u' ' +
                (left.isEmpty() ? QString() : Words::tr("Next try in %1.").arg(left)))
            .trimmed();
    }
    case store::EntryState::Blocked:
        return Words::tr("The e-mail to %1 was not sent.").arg(to) + u' ' + reason;
    case store::EntryState::Delivered: {
        QString text = mail.isSentByHand ? Words::tr("Sent by e-mail with your mail program at %1.").arg(at)
                                         : Words::tr("Sent by e-mail at %1 to %2.").arg(at, to);
        if (!mail.refused.isEmpty()) {
            text += u' ' + Words::tr("It was not taken for %1.").arg(mail.refused.join(u", "_s));
        }
        return text;
    }
    case store::EntryState::Abandoned:
        return Words::tr("An e-mail to %1 was given up.").arg(to);
    }
    Q_UNREACHABLE();
}

} // namespace app
