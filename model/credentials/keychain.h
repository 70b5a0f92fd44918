#pragma once

#include "core/call.h"
#include "core/secret.h"

#include <QString>

/// The system's keychain (Secret Service, KWallet …) behind calls. Every call is answered within
/// keychainLimit, even when the keychain asks the person something and waits.
namespace credentials::keychain {

inline constexpr std::chrono::seconds limit{60};

core::Call<core::Secret>* read(QObject* parent, const QString& key);
core::Call<void>* write(QObject* parent, const QString& key, const core::Secret& secret);
/// A key that is not there is removed already.
core::Call<void>* remove(QObject* parent, const QString& key);

} // namespace credentials::keychain
