#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "ticket/account.h"

#include <QObject>

namespace credentials {

/// Where secrets are kept. Read anew at each attempt, so that a replaced secret takes effect at once.
class Credentials {
public:
    virtual ~Credentials() = default;

    /// ActionRequired for the account when there is none, the keychain is locked or absent, or the named file
    /// or variable cannot be read; the text says what to do.
    virtual core::Call<core::Secret>* read(QObject* parent, const ticket::Account& account) = 0;
    /// Stores it in the account's place (Keychain or Memory). File and Environment cannot be written: an
    /// error.
    virtual core::Call<void>* write(QObject* parent, const ticket::Account& account, core::Secret secret) = 0;
    virtual core::Call<void>* remove(QObject* parent, const ticket::Account& account) = 0;
};

} // namespace credentials
