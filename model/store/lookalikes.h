#pragma once

#include "store/ticketlist.h"
#include "store/ticketquery.h"

/// Which open tickets are about what a new request is about, so that nobody files again what is known.
namespace store {

/// The words of a subject that say what it is about, without endings ("Logins are failing" → login, fail):
/// beginnings, by which other forms of them are found. At most eight, in the order of the text.
QStringList tellingWords(const QString& subject);

/// Open tickets of the account that share at least two and at least half of the subject's telling words, one
/// of them in their own subject; the most alike first, of those the one that changed last. Empty when the
/// subject says too little.
core::Result<QList<TicketLine>> lookalikes(Connection& connection, const core::AccountId& account,
                                           const QString& subject, int most, const IsStale& isStale = {});

} // namespace store
