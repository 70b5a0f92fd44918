#pragma once

#include "store/turns.h"

#include <QHash>
#include <QString>

/// Messages to one ticket arrive in their order, so that a later one waits for an earlier one.
namespace delivery {

/// Those that wait, each with the earlier message that has to arrive first. `turns` in their order.
QHash<core::IntentId, store::Turn> heldBack(const QList<store::Turn>& turns);

/// Why it is not being sent, short; `earlier` is the message before it.
QString heldStateText(const store::Turn& earlier);
/// What happens next, and what the person can do.
QString heldNextStepText(const store::Turn& earlier);

} // namespace delivery
