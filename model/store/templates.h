#pragma once

#include "store/connection.h"
#include "ticket/template.h"

/// Templates of requests, by name; capitals make no other name.
namespace store {

core::Result<QList<ticket::Template>> templates(Connection& connection);
/// Nothing where there is none of this name.
core::Result<std::optional<ticket::Template>> templateNamed(Connection& connection, const QString& name);
/// Adds it, or replaces the one of its name.
core::Done saveTemplate(Connection& connection, const ticket::Template& made);
/// Rejected when another one has the new name.
core::Done renameTemplate(Connection& connection, const QString& name, const QString& newName);
core::Done removeTemplate(Connection& connection, const QString& name);

} // namespace store
