#include "app/mailsender.h"

#include "app/mailsettings.h"

#include <QCoreApplication>

namespace app {

MailSender::MailSender(QString settingsFile, credentials::Credentials& credentials)
    : m_settingsFile(std::move(settingsFile)), m_credentials(credentials) {}

core::Call<mail::Sent>* MailSender::send(QObject* parent, const mail::Envelope& envelope) {
    const auto settings = readMailSettings(m_settingsFile);
    if (!settings || !*settings) {
        return core::answered<mail::Sent>(
            parent,
            core::fail(settings
                           ? core::Error{.kind = core::ErrorKind::ActionRequired,
                                         .text = QCoreApplication::translate(
                                             "app", "No mail server is set up. Set one up, save the e-mail "
                                                    "as a file, or open it in your mail program.")}
                           : settings.error()));
    }
    const MailSettings found = **settings;
    if (found.server.user.isEmpty()) {
        return m_client.send(parent, found.server, {}, envelope);
    }
    auto* call = new core::Call<mail::Sent>(parent);
    m_credentials.read(call, mailSecretAccount(found))
        ->then(call, [this, call, found, envelope](core::Result<core::Secret> secret) {
            if (!secret) {
                call->finish(core::fail(secret.error()));
                return;
            }
            auto* sending = m_client.send(call, found.server, std::move(*secret), envelope);
            QObject::connect(sending, &core::CallBase::progressed, call, &core::CallBase::progressed);
            sending->then(call, [call](core::Result<mail::Sent> answer) { call->finish(std::move(answer)); });
        });
    return call;
}

} // namespace app
