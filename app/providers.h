#pragma once

#include "credentials/credentials.h"
#include "net/transport.h"
#include "provider/provider.h"

namespace app {

/// Chooses the provider by the account's kind. The practice center is a "zendesk" like any other.
class ProviderFactory final : public provider::Providers {
public:
    ProviderFactory(net::Transport& transport, credentials::Credentials& credentials)
        : m_transport(transport), m_credentials(credentials) {}

    core::Result<std::unique_ptr<provider::Provider>> make(const ticket::Account& account) override;

    /// Kinds of account that can be made, for "accounts add --kind".
    static QStringList kinds();

private:
    net::Transport& m_transport;
    credentials::Credentials& m_credentials;
};

} // namespace app
