#include "app/mailsettings.h"

#include "app/accountform.h"
#include "mail/address.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using mail::Security;
using Place = ticket::SecretReference::Place;

constexpr qint64 fileLimit = 64 * 1024;

/// In the order of the enumerations.
const std::array<QString, 3>& securityNames() {
    static const std::array<QString, 3> names{u"starttls"_s, u"tls"_s, u"none"_s};
    return names;
}

template <class Enumeration, size_t count>
Enumeration named(const std::array<QString, count>& names, const QString& name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? Enumeration(0) : Enumeration(found - names.begin());
}

quint16 usualPort(Security security) {
    switch (security) {
    case Security::StartTls:
        return 587;
    case Security::Tls:
        return 465;
    case Security::None:
        return 25;
    }
    Q_UNREACHABLE();
}

std::unexpected<core::Error> unusable(const QString& file, const QString& details) {
    return core::fail(core::ErrorKind::Rejected,
                      QCoreApplication::translate("app",
                                                  "The settings of the mail server in %1 cannot be used. Set "
                                                  "the mail server up again.")
                          .arg(file),
                      details, file);
}

} // namespace

core::Result<std::optional<MailSettings>> readMailSettings(const QString& file) {
    QFile source(file);
    if (!source.exists()) {
        return std::nullopt;
    }
    if (!source.open(QIODevice::ReadOnly) || source.size() > fileLimit) {
        return unusable(file, source.errorString());
    }
    const QJsonDocument json = QJsonDocument::fromJson(source.readAll());
    const MailSettings settings = mailSettingsFrom(json.object());
    if (const core::Done checked = mail::checkServer(settings.server); !checked) {
        return unusable(file, checked.error().text);
    }
    if (const auto sender = mail::wireAddress(settings.sender); !sender) {
        return unusable(file, sender.error().text);
    }
    return settings;
}

core::Done writeMailSettings(const QString& file, const MailSettings& settings) {
    QSaveFile target(file);
    const QByteArray bytes = QJsonDocument(answersOf(settings)).toJson();
    const bool isWritten = target.open(QIODevice::WriteOnly) &&
                           target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           target.write(bytes) == bytes.size() && target.flush() && target.commit();
    if (!isWritten) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("app", "The settings of the mail server cannot be written to %1. "
                                               "Check the free space and the rights of its folder.")
                .arg(file),
            target.errorString(), file);
    }
    return {};
}

QJsonObject answersOf(const MailSettings& settings) {
    const ticket::SecretReference& secret = settings.secret;
    const mail::Server& server = settings.server;
    return {{u"host"_s, server.host},
            {u"security"_s, securityNames()[size_t(server.security)]},
            {u"port"_s, server.port == usualPort(server.security) ? QString() : QString::number(server.port)},
            {u"sender"_s, settings.sender},
            {u"user"_s, server.user},
            {u"secret_place"_s, secretPlaceNames()[size_t(secret.place)]},
            {u"secret_file"_s, secret.place == Place::File ? secret.name : QString()},
            {u"secret_variable"_s, secret.place == Place::Environment ? secret.name : QString()},
            {u"ca_file"_s, server.caFile}};
}

MailSettings mailSettingsFrom(const QJsonObject& answers) {
    const auto text = [&answers](QStringView id) {
        return answers[id].toVariant().toString().trimmed();
    };
    MailSettings settings;
    settings.server.host = text(u"host");
    settings.server.security = named<Security>(securityNames(), text(u"security"));
    const quint16 port = text(u"port").toUShort();
    settings.server.port = port == 0 ? usualPort(settings.server.security) : port;
    settings.server.user = text(u"user");
    settings.server.caFile = text(u"ca_file");
    settings.sender = text(u"sender");
    settings.secret.place = named<Place>(secretPlaceNames(), text(u"secret_place"));
    if (settings.secret.place == Place::File) {
        settings.secret.name = QFileInfo(text(u"secret_file")).absoluteFilePath();
    } else if (settings.secret.place == Place::Environment) {
        settings.secret.name = text(u"secret_variable");
    }
    return settings;
}

ticket::Account mailSecretAccount(const MailSettings& settings) {
    ticket::Account account;
    account.id = core::AccountId(u"mail-server"_s);
    account.secret = settings.secret;
    return account;
}

} // namespace app
