#pragma once

#include "credentials/credentials.h"

/// Credentials that hold one secret for every account and count how often it is read.
class FakeCredentials final : public credentials::Credentials {
public:
    explicit FakeCredentials(QByteArray secret = "practice-token") : m_secret(std::move(secret)) {}

    core::Call<core::Secret>* read(QObject* parent, const ticket::Account& account) override;
    core::Call<void>* write(QObject* parent, const ticket::Account& account, core::Secret secret) override;
    core::Call<void>* remove(QObject* parent, const ticket::Account& account) override;

    void setSecret(const QByteArray& secret) { m_secret = secret; }
    /// As a keychain that stays locked: every read is ActionRequired for the account.
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    int reads() const { return m_reads; }

private:
    QByteArray m_secret;
    bool m_isLocked = false;
    int m_reads = 0;
};
