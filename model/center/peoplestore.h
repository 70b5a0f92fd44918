#pragma once

#include "center/records.h"
#include "store/connection.h"

#include <optional>

namespace center {

/// Who may stand in a ticket: the practising person, the agent, and whoever gets a copy.
class PeopleStore final {
public:
    explicit PeopleStore(store::Connection& connection);

    /// The person with this address, made if there is none. A name given later does not replace an earlier
    /// one.
    core::Result<Person> withEmail(const QString& email, const QString& name, bool isAgent = false);
    core::Result<std::optional<Person>> find(qint64 id);
    core::Result<Person> join(Person person, qint64 organization);

private:
    core::Result<std::optional<Person>> select(const QString& where, const QVariant& value);

    store::Connection& m_connection;
};

} // namespace center
