#pragma once

#include "core/call.h"
#include "core/clock.h"
#include "provider/provider.h"
#include "ticket/draft.h"
#include "ticket/form.h"

namespace app {

/// The create request that would go out for the draft as it stands: sealed and mapped by the functions that
/// send, with a placeholder for the token of each file that is not uploaded yet.
core::Call<ticket::RawRequest>* rawRequest(QObject* parent, provider::Providers& providers,
                                           const ticket::Form& form, const ticket::Draft& draft,
                                           const ticket::Account& account, core::Time now);

} // namespace app
