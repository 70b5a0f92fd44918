#include "wizard/pages/receipttext.h"

#include "items/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

struct ReceiptTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::ReceiptText)
};

QString errorText(const store::Entry& entry) {
    return entry.error ? entry.error->text : QString();
}

QString nextTry(const store::Entry& entry, core::Time now) {
    const QString left = items::countdownText(entry.nextTry, now);
    return left.isEmpty() ? ReceiptTexts::tr("Next try now.") : ReceiptTexts::tr("Next try in %1.").arg(left);
}

ReceiptText sending(const store::Entry& entry) {
    ReceiptText said;
    switch (entry.step) {
    case store::DeliveryStep::Find:
        said.headline = ReceiptTexts::tr("Checking whether it arrived");
        said.text = ReceiptTexts::tr("The Support Center is asked whether it has your request already.");
        return said;
    case store::DeliveryStep::Upload:
        said.headline = ReceiptTexts::tr("On its way");
        said.text = entry.files.isEmpty() ? ReceiptTexts::tr("The request is handed to the Support Center.")
                                          : ReceiptTexts::tr("The files are handed to the Support Center.");
        return said;
    case store::DeliveryStep::Create:
        said.headline = ReceiptTexts::tr("On its way");
        said.text = ReceiptTexts::tr("The request is handed to the Support Center.");
        return said;
    case store::DeliveryStep::ReadBack:
    case store::DeliveryStep::Done:
        said.headline = ReceiptTexts::tr("Almost there");
        said.text = ReceiptTexts::tr("The ticket is read back and compared with what you wrote.");
        return said;
    }
    Q_UNREACHABLE();
}

ReceiptText ambiguous(const store::Entry& entry, core::Time now) {
    ReceiptText said;
    said.headline = ReceiptTexts::tr("Checking whether it arrived");
    said.text = ReceiptTexts::tr(
        "The connection broke before the Support Center answered. It is looked up first, so that "
        "there is never a second ticket.");
    if (entry.state == store::EntryState::Waiting) {
        said.text += u' ' + nextTry(entry, now);
        said.mayRetry = true;
    }
    return said;
}

QString escalation(const QString& address) {
    return address.isEmpty()
               ? QString()
               : ReceiptTexts::tr("If it cannot wait, write to %1. E-mail is the secondary way.")
                     .arg(address);
}

ReceiptText waiting(const store::Entry& entry, const QString& outageAddress, core::Time now) {
    ReceiptText said;
    said.mayRetry = true;
    if (!entry.ticket.isEmpty()) {
        said.headline = ReceiptTexts::tr("Almost there");
        said.text =
            ReceiptTexts::tr(
                "Ticket %1 was made. It is still to be read back and compared with what you wrote. %2")
                .arg(entry.ticket.value, nextTry(entry, now));
        return said;
    }
    said.role = look::Role::Warning;
    said.headline = ReceiptTexts::tr("Not delivered yet");
    said.text = ReceiptTexts::tr(
                    "%1 Your request is safe and goes out as soon as the Support Center can be reached. %2")
                    .arg(errorText(entry), nextTry(entry, now))
                    .trimmed();
    if (entry.request.priority == "urgent"_L1) {
        said.text = (said.text + u' ' + escalation(outageAddress)).trimmed();
    }
    return said;
}

ReceiptText blocked(const store::Entry& entry, const QString& outageAddress) {
    ReceiptText said;
    said.icon = Icon::Error;
    said.role = look::Role::Critical;
    said.mayRetry = true;
    said.text = errorText(entry);
    switch (entry.error ? entry.error->kind : core::ErrorKind::Permanent) {
    case core::ErrorKind::Rejected:
        said.headline = ReceiptTexts::tr("Not accepted by the Support Center");
        said.mayEdit = !entry.isAmbiguous && entry.ticket.isEmpty();
        break;
    case core::ErrorKind::ActionRequired:
        said.headline = entry.error->scope == core::ErrorScope::Account
                            ? ReceiptTexts::tr("Not delivered: sign in again")
                            : ReceiptTexts::tr("Not delivered: something is needed from you");
        break;
    case core::ErrorKind::Transient:
    case core::ErrorKind::Ambiguous:
    case core::ErrorKind::Permanent:
    case core::ErrorKind::Cancelled:
        said.headline = ReceiptTexts::tr("Not delivered: this way does not work");
        break;
    }
    said.text = (said.text + u' ' + escalation(outageAddress)).trimmed();
    if (entry.error) {
        for (const core::Issue& issue : entry.error->issues) {
            said.problems.append(issue.text);
        }
    }
    said.problems.removeAll(errorText(entry));
    return said;
}

ReceiptText delivered(const store::Entry& entry) {
    ReceiptText said;
    said.problems = entry.receipt ? entry.receipt->differences : QStringList();
    const bool isSame = said.problems.isEmpty();
    said.icon = isSame ? Icon::Check : Icon::Warning;
    said.role = isSame ? look::Role::Good : look::Role::Critical;
    said.headline = isSame ? ReceiptTexts::tr("Your ticket has arrived")
                           : ReceiptTexts::tr("Your ticket has arrived, but not as you wrote it");
    said.text = isSame ? ReceiptTexts::tr("It was read back from the Support Center and is what you wrote.")
                       : ReceiptTexts::tr("The Support Center holds something else than was sent:");
    return said;
}

} // namespace

ReceiptText receiptText(const store::Entry& entry, const QString& outageAddress, core::Time now) {
    switch (entry.state) {
    case store::EntryState::Queued: {
        if (entry.isAmbiguous) {
            return ambiguous(entry, now);
        }
        ReceiptText said;
        said.headline = ReceiptTexts::tr("Saved, about to be delivered");
        said.text = ReceiptTexts::tr("Your request is stored on this computer and cannot get lost.");
        return said;
    }
    case store::EntryState::Sending:
        return entry.isAmbiguous && entry.step == store::DeliveryStep::Create ? ambiguous(entry, now)
                                                                              : sending(entry);
    case store::EntryState::Waiting:
        return entry.isAmbiguous ? ambiguous(entry, now) : waiting(entry, outageAddress, now);
    case store::EntryState::Blocked:
        return blocked(entry, outageAddress);
    case store::EntryState::Delivered:
        return delivered(entry);
    case store::EntryState::Abandoned: {
        ReceiptText said;
        said.icon = Icon::Note;
        said.headline = ReceiptTexts::tr("Given up");
        said.text = ReceiptTexts::tr("This request was not delivered and will not be.");
        return said;
    }
    }
    Q_UNREACHABLE();
}

} // namespace wizard
