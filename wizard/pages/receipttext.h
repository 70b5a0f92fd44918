#pragma once

#include "store/entry.h"
#include "ticket/form.h"
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
    bool isDelivered = false;
};

ReceiptText receiptText(const store::Entry& entry, const ticket::Form& form, core::Time now);

/// "0:25", "12:00", "1:05:00"; "0:00" when it is over.
QString countdown(std::chrono::milliseconds left);

} // namespace wizard
