#pragma once

#include "credentials/credentials.h"

#include <QHash>

#include <memory>

namespace credentials {

/// The real one: keychain (QtKeychain), named file, environment variable, or memory for this run.
class CredentialStore final : public QObject, public Credentials {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialStore)

public:
    explicit CredentialStore(QObject* parent = nullptr);
    ~CredentialStore() override;

    core::Call<core::Secret>* read(QObject* parent, const ticket::Account& account) override;
    core::Call<void>* write(QObject* parent, const ticket::Account& account, core::Secret secret) override;
    core::Call<void>* remove(QObject* parent, const ticket::Account& account) override;

    /// Keeps a secret for this run, whatever the account's place says (practice account; keychain absent and
    /// said so).
    void keepInMemory(const core::AccountId& account, core::Secret secret);

private:
    QHash<core::AccountId, std::shared_ptr<core::Secret>> m_memory;
};

} // namespace credentials
