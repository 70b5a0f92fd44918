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
core::Done removePerson(Connection& connection, qint64 id);

} // namespace store
