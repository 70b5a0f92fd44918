#pragma once

#include <Qt>

namespace items {

/// What every model here answers besides what is shown.
enum Role {
    IdRole = Qt::UserRole + 1, ///< the row's id as QString
    AccountRole,               ///< the account's id as QString; empty where a row has none
    SortRole,                  ///< a value whose order is the column's order
    NewsRole,                  ///< whether there is something that the person has not looked at
};

} // namespace items
