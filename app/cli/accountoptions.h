#pragma once

#include "core/result.h"
#include "ticket/account.h"
#include "ticket/form.h"

class QCommandLineParser;

namespace app::cli {

/// The options of "accounts add".
void declareAccountOptions(QCommandLineParser& parser);

/// The account that the options describe, with an id not used by the others. Rejected with what to say
/// otherwise. Without --service and --environment it gets what the guidance takes for granted: the cloud
/// account as affected service (step 3) and a production and a non-production environment.
core::Result<ticket::Account> accountFromOptions(const QCommandLineParser& parser, const ticket::Form& form,
                                                 const QList<ticket::Account>& others);

} // namespace app::cli
