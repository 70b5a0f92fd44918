#pragma once

#include "store/connection.h"
#include "ticket/person.h"

/// The contact book of the data folder.
namespace store {

/// All, the last used first, then by name.
core::Result<QList<ticket::Person>> people(Connection& connection);
/// Adds the person (id 0) or replaces the one with its id, also one that was removed meanwhile; the answer
/// has its id.
core::Result<ticket::Person> savePerson(Connection& connection, const ticket::Person& person);
/// All of them or none.
core::Done savePeople(Connection& connection, const QList<ticket::Person>& people);
/// The two are one person from now on, `merged`, which has the id of one of them; `gone` is the other one's.
/// Both or neither.
core::Done mergePeople(Connection& connection, const ticket::Person& merged, qint64 gone);
core::Done removePerson(Connection& connection, qint64 id);

} // namespace store
