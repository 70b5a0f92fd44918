#pragma once

#include "delivery/letter.h"
#include "mail/mailto.h"
#include "store/colleagues.h"
#include "store/entry.h"
#include "ticket/escalation.h"

namespace app {

class Program;

/// The e-mail of the secondary way about one entry, while the person looks at it: what it is made of, and the
/// letter that this makes. The recipient is the model's choice alone.
struct EscalationDraft {
    store::Entry entry;
    ticket::Account account;
    ticket::Contact sender;
    QList<store::Colleague> colleagues; ///< those of the account, in the mail or not
    bool hasFiles = true;

    ticket::Escalation written(const ticket::Form& form) const;
    delivery::Letter letter(const ticket::Form& form) const;
};

/// Everything that is known about the entry already: the person's name and number from account and request,
/// the sender's address from the mail server. Rejected when there is no such entry or no way by e-mail.
core::Result<EscalationDraft> escalationDraft(Program& program, const core::IntentId& entry);

/// Whether an e-mail about the entry may be offered now: not before the look-up of one that may have arrived,
/// and not for one that was given up.
bool canEscalate(const store::Entry& entry);

/// Where an e-mail stands, in a sentence: "Sent at 03:12 to …".
QString mailText(const store::Mail& mail, core::Time now);

} // namespace app
