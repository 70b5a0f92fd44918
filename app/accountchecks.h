#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "ticket/account.h"

namespace app {

/// Whether a secret that the person keeps elsewhere (a file, a variable) can be read there.
core::Done readable(const ticket::SecretReference& secret);
/// The field of the account form that names that place. `prefix`: "" for the account's own, "proxy_".
QString fieldOf(const ticket::SecretReference& secret, const QString& prefix = {});

/// What is wrong with the file of additional authorities, or, as a note, what is in it.
core::Issue authorityIssue(const QString& path, const QString& step, const QString& field);

} // namespace app
