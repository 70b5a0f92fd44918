#include "delivery/heldback.h"

#include <QCoreApplication>

namespace delivery {

QHash<core::IntentId, store::Turn> heldBack(const QList<store::Turn>& turns) {
    QHash<std::pair<core::AccountId, core::TicketId>, store::Turn> first;
    QHash<core::IntentId, store::Turn> held;
    for (const store::Turn& turn : turns) {
        if (turn.target.isEmpty()) {
            continue;
        }
        const std::pair key{turn.account, turn.target};
        if (const auto earlier = first.constFind(key); earlier != first.cend()) {
            held.insert(turn.id, *earlier);
        } else if (turn.waitsFor.isEmpty()) {
            first.insert(key, turn);
        }
    }
    return held;
}

QString heldStateText(const store::Turn& earlier) {
    return earlier.state == store::EntryState::Blocked
               ? QCoreApplication::translate("delivery", "Waits for an earlier message that needs you")
               : QCoreApplication::translate("delivery", "Waits for an earlier message to this ticket");
}

QString heldNextStepText(const store::Turn& earlier) {
    return earlier.state == store::EntryState::Blocked
               ? QCoreApplication::translate(
                     "delivery",
                     "Messages to one ticket are sent in their order, and an earlier one could not "
                     "be sent. Choose that one in the outbox and mend it or abandon it; then this "
                     "one is sent by itself.")
               : QCoreApplication::translate(
                     "delivery", "Messages to one ticket are sent in their order. This one is sent "
                                 "as soon as the earlier one has arrived. There is nothing to do.");
}

} // namespace delivery
