#pragma once

#include "store/entry.h"

#include <QJsonObject>

/// An entry of the outbox as the command line prints it.
namespace app::cli {

/// saved, waiting, sending, delivered, blocked, abandoned (README, "Command line").
QString stateWord(const store::Entry& entry);
/// id, state, severity_taken, ticket of "submit --json".
QJsonObject entryReport(const store::Entry& entry);
/// The same keys for a request that did not get as far as the outbox.
QJsonObject refusalReport(const core::IntentId& id);
/// One line for a person.
QString entryLine(const store::Entry& entry);
/// An item of "outbox --json".
QJsonObject entryItem(const store::Entry& entry);
/// What the Support Center holds otherwise than sent, and what it refused, as issues.
core::Issues entryIssues(const store::Entry& entry);

} // namespace app::cli
