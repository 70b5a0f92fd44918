#pragma once

#include "ticket/form.h"
#include "ticket/request.h"

#include <QStringList>

namespace ticket {

/// Where e-mail of the secondary way goes: the form's outage address, for a practice account a mailbox of its
/// own that nobody else can have (RFC 2606), never the vendor's. Empty = the form knows no such way.
QString escalationAddress(const Form& form, const Account& account);
/// Whether the address can only be a practice mailbox.
bool isPracticeAddress(const QString& address);

/// What an e-mail of the secondary way is made of. The guidance asks for company and project, the contact
/// details of the person and of relevant colleagues, and all that a ticket would hold.
struct EscalationParts {
    Request request;
    core::TicketId ticket; ///< empty = there is none yet
    Contact sender;        ///< phone with country and area code
    QList<Contact> colleagues;
};

/// Something the guidance asks for and that is not there, for the person to mend before sending.
struct EscalationGap {
    QString code; ///< stable: company, project, name, email, phone, colleagues, colleague_contact, asked,
                  ///< not_critical
    QString text;

    bool operator==(const EscalationGap&) const = default;
};

/// The e-mail as it goes out, in English like all that the Support Center reads.
struct Escalation {
    QString subject;
    QString text;
    QList<EscalationGap> gaps; ///< in the person's language; none of them stops the e-mail
};

Escalation escalation(const Form& form, const Account& account, const EscalationParts& parts);

/// The line by which the ticket names an e-mail about the same request. `id`: its Message-ID; empty = the
/// person sent it with another program, which gave it an id of its own.
QString mailNote(core::Time sent, const QString& id);
/// The body with the notes above its marker; as it was when they do not fit.
QString withMailNotes(const QString& body, const core::IntentId& id, const QStringList& notes);

} // namespace ticket
