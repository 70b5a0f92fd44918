#pragma once

#include "core/clock.h"
#include "store/entry.h"
#include "ticket/draft.h"

#include <QHash>

/// How states, times and sizes are said; the same words wherever a window shows them.
namespace items {

/// What a person calls an account.
using AccountLabels = QHash<core::AccountId, QString>;

/// What the entry is called in a list: its subject, or of which ticket it is an update.
QString entryTitle(const store::Entry& entry);
/// Where the entry stands: "Being sent", "Next try at 03:14:20", "Delivered as PRACTICE-17".
QString stateText(const store::Entry& entry, core::Time now);
/// One or two sentences: what happens next, and what the person can do.
QString nextStepText(const store::Entry& entry, core::Time now);
/// What a person hands on who asks for help: id, account, times, tries, the last error in full. No text of
/// the request.
QString detailsText(const store::Entry& entry, const QString& account);
/// Blocked, or delivered otherwise than it was meant: a person has to look at it.
bool needsPerson(const store::Entry& entry);

/// The draft's subject, or that it has none yet.
QString draftTitle(const ticket::Form& form, const ticket::Draft& draft);
/// Title of the step the person was at; empty when it is not known.
QString draftStep(const ticket::Form& form, const ticket::Draft& draft);

/// A ticket's severity (low, normal, high, urgent) and status (new … closed) in words; unknown ones as they
/// are.
QString severityText(const QString& severity);
QString statusText(const QString& status);
/// Order of severities, the most severe highest; 0 = none or unknown.
int severityRank(const QString& severity);

/// Short, for lists: of today the local time, else the date alone. Empty for the epoch ("never").
QString timeText(core::Time time, core::Time now);
/// Local date and time with its zone.
QString fullTimeText(core::Time time);
/// "0:18" until the time, hours where needed; empty when it has passed.
QString countdownText(core::Time until, core::Time now);
QString sizeText(qint64 bytes);

} // namespace items
