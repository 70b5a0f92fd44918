#pragma once

#include "store/entry.h"
#include "wizard/look/icon.h"

#include <QStringList>

namespace wizard {

/// What the receipt says about an entry: one table from state and kind of error to words and actions.
struct ReceiptText {
    Icon icon = Icon::Clock;
    look::Role role = look::Role::Text;
    QString headline;
    QString text;
    QStringList problems; ///< differences, or what the server said of fields
    bool mayRetry = false;
    bool mayEdit = false;
};

/// `outageAddress`: of the secondary way, named where the first one fails; empty = there is none.
ReceiptText receiptText(const store::Entry& entry, const QString& outageAddress, core::Time now);

} // namespace wizard
