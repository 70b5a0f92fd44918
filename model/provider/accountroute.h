#pragma once

#include "credentials/credentials.h"
#include "net/route.h"

#include <memory>

namespace provider {

/// The account's network settings with the proxy's password as it is at that moment; nothing where the
/// account has none of its own. Errors are the credentials', with the proxy named.
core::Call<std::shared_ptr<const net::Route>>* readRoute(QObject* parent, const ticket::Account& account,
                                                         credentials::Credentials& credentials);

} // namespace provider
