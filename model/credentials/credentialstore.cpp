#include "credentials/credentialstore.h"

#include "credentials/keychain.h"
#include "credentials/secretfile.h"

namespace credentials {
namespace {

using Place = ticket::SecretReference::Place;

QString keyOf(const ticket::Account& account) {
    return account.secret.name.isEmpty() ? account.id.value : account.secret.name;
}

/// The practice account never touches the keychain.
Place placeOf(const ticket::Account& account) {
    return account.isPractice ? Place::Memory : account.secret.place;
}

std::unexpected<core::Error> nothingInMemory() {
    return core::fail(core::Error{
        .kind = core::ErrorKind::ActionRequired,
        .text = CredentialStore::tr("The secret of this account was kept for one run only. Sign in again."),
        .scope = core::ErrorScope::Account});
}

std::unexpected<core::Error> cannotBeWritten(const ticket::Account& account) {
    return core::fail(
        core::ErrorKind::Permanent,
        CredentialStore::tr(
            "This account takes its secret from %1. Change it there; it cannot be changed from here.")
            .arg(account.secret.name),
        {}, account.secret.name);
}

} // namespace

CredentialStore::CredentialStore(QObject* parent) : QObject(parent) {}

CredentialStore::~CredentialStore() = default;

core::Call<core::Secret>* CredentialStore::read(QObject* parent, const ticket::Account& account) {
    if (const auto kept = m_memory.value(account.id)) {
        return core::answered<core::Secret>(parent, kept->copy());
    }
    switch (placeOf(account)) {
    case Place::Keychain:
        return keychain::read(parent, keyOf(account));
    case Place::File:
        return core::answered(parent, readSecretFile(account.secret.name));
    case Place::Environment:
        return core::answered(parent, readSecretVariable(account.secret.name));
    case Place::Memory:
        return core::answered<core::Secret>(parent, nothingInMemory());
    }
    Q_UNREACHABLE();
}

core::Call<void>* CredentialStore::write(QObject* parent, const ticket::Account& account,
                                         core::Secret secret) {
    switch (placeOf(account)) {
    case Place::Keychain: {
        auto* call = new core::Call<void>(parent);
        keychain::write(call, keyOf(account), secret)
            ->then(this, [this, call = QPointer(call), id = account.id](const core::Done& done) {
                if (done) {
                    m_memory.remove(id); // the old one must not hide the new one
                }
                if (call) {
                    call->finish(done);
                }
            });
        return call;
    }
    case Place::File:
    case Place::Environment:
        return core::answered<void>(parent, cannotBeWritten(account));
    case Place::Memory:
        keepInMemory(account.id, std::move(secret));
        return core::answered<void>(parent, {});
    }
    Q_UNREACHABLE();
}

core::Call<void>* CredentialStore::remove(QObject* parent, const ticket::Account& account) {
    m_memory.remove(account.id);
    if (placeOf(account) == Place::Keychain) {
        return keychain::remove(parent, keyOf(account));
    }
    // The person's own file or variable stays theirs.
    return core::answered<void>(parent, {});
}

void CredentialStore::keepInMemory(const core::AccountId& account, core::Secret secret) {
    m_memory.insert(account, std::make_shared<core::Secret>(std::move(secret)));
}

} // namespace credentials
