#pragma once

#include "core/result.h"
#include "ticket/account.h"
#include "ticket/draft.h"

namespace delivery {

/// Evidence that is not cleaned leaves for anything but this machine only after a recorded yes:
/// ActionRequired with an issue of the code "uncleaned" otherwise. The form, where there is one, says which
/// field is meant.
core::Done mayLeaveMachine(const QList<ticket::Attachment>& files, const ticket::Account& account,
                           const ticket::Form* form);

} // namespace delivery
