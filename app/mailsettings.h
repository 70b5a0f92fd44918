#pragma once

#include "mail/server.h"
#include "ticket/account.h"

#include <QJsonObject>

#include <optional>

namespace app {

/// The outgoing mail server, one for the program; the password is elsewhere.
struct MailSettings {
    mail::Server server;
    QString sender; ///< the address that e-mail is sent from
    ticket::SecretReference secret;

    bool operator==(const MailSettings&) const = default;
};

/// Nothing when none is set up. Rejected for a file that cannot be used.
core::Result<std::optional<MailSettings>> readMailSettings(const QString& file);
/// Atomically, 0600.
core::Done writeMailSettings(const QString& file, const MailSettings& settings);

/// The settings as answers to the form of the dialog, and back. The password is no answer.
QJsonObject answersOf(const MailSettings& settings);
MailSettings mailSettingsFrom(const QJsonObject& answers);

/// The account by which the credentials know the mail server's password.
ticket::Account mailSecretAccount(const MailSettings& settings);

} // namespace app
