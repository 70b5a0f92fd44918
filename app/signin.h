#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "credentials/credentials.h"
#include "provider/provider.h"

#include <memory>

namespace app {

/// Asks the Support Center who the account is; the answer is a sentence for the person.
core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account);
/// "Signed in as …", for a person.
QString identityText(const provider::Identity& identity);

/// Secrets that were just typed, for an account that is not stored yet. An empty one is read from `stored`,
/// which must outlive this object. They are forgotten with it.
std::shared_ptr<credentials::Credentials> typedSecrets(const ticket::Account& account, core::Secret secret,
                                                       core::Secret proxySecret,
                                                       credentials::Credentials& stored);

} // namespace app
