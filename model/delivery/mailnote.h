#pragma once

#include "core/call.h"
#include "delivery/dispatcher.h"
#include "store/mail.h"

namespace delivery {

/// The line by which a ticket names the e-mail.
QString noteOf(const store::Mail& mail);
/// The notes of those that were sent.
QStringList notesOf(const QList<store::Mail>& mails);

/// Sees to it that the ticket names the e-mail: looks for the line in its text and conversation first, and
/// adds it as a message when it is nowhere, so that it may be asked for any number of times.
core::Call<void>* noteInTicket(QObject* parent, provider::Providers& providers,
                               const ticket::Account& account, const core::TicketId& ticket,
                               const QString& note);

} // namespace delivery
