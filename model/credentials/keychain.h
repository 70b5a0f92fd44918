#pragma once

#include "core/call.h"
#include "core/secret.h"

#include <QString>

#include <chrono>

/// The system's keychain (Secret Service, KWallet …) behind calls. Every call is answered within
/// keychainLimit, even when the keychain asks the person something and waits.
namespace credentials::keychain {

inline constexpr std::chrono::milliseconds longest{60'000};

core::Call<core::Secret>* read(QObject* parent, const QString& key,
                               std::chrono::milliseconds limit = longest);
core::Call<void>* write(QObject* parent, const QString& key, const core::Secret& secret,
                        std::chrono::milliseconds limit = longest);
/// A key that is not there is removed already.
core::Call<void>* remove(QObject* parent, const QString& key, std::chrono::milliseconds limit = longest);

} // namespace credentials::keychain
