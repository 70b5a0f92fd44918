#pragma once

#include "credentials/credentials.h"
#include "mail/sender.h"

namespace app {

/// Hands e-mail to the mail server as it is set up at that moment, with the password as it is then.
class MailSender final : public mail::Sender {
public:
    MailSender(QString settingsFile, credentials::Credentials& credentials);

    core::Call<mail::Sent>* send(QObject* parent, const mail::Envelope& envelope) override;

private:
    QString m_settingsFile;
    credentials::Credentials& m_credentials;
    mail::SmtpClient m_client;
};

} // namespace app
