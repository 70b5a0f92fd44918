#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "net/transport.h"
#include "provider/provider.h"

namespace app {

/// Asks the Support Center who the account is; the answer is a sentence for the person.
core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account);
/// The same for an account that is not stored yet, with a secret that was just typed. It is forgotten with
/// the answer.
core::Call<QString>* trySignIn(QObject* parent, net::Transport& transport, const ticket::Account& account,
                               core::Secret secret);

} // namespace app
