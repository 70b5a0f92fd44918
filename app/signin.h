#pragma once

#include "core/call.h"
#include "provider/provider.h"

namespace app {

/// Asks the Support Center who the account is; the answer is a sentence for the person.
core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account);

} // namespace app
