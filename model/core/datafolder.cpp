#include "core/datafolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {
namespace {

Done createOwned(const QString& folder) {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool isMade = QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly);
    // Ask the system, not the permission bits: root may write what the bits forbid, a read-only mount forbids
    // what the bits allow.
    if (!isMade || access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0) {
        return fail(ErrorKind::Permanent,
                    QCoreApplication::translate("core",
                                                "The folder %1 cannot be written. Check its owner and the "
                                                "free space, or name another folder with --data-dir.")
                        .arg(folder),
                    {}, folder);
    }
    return {};
}

} // namespace

DataFolder::DataFolder(QString config, QString data) : m_config(std::move(config)), m_data(std::move(data)) {}

DataFolder DataFolder::below(const QString& folder) {
    const QString whole = QDir::cleanPath(QDir(folder).absolutePath());
    return {whole + u"/config"_s, whole};
}

DataFolder DataFolder::standard() {
    const auto at = [](QStandardPaths::StandardLocation place) {
        return QStandardPaths::writableLocation(place) + u"/support-wizard"_s;
    };
    return {at(QStandardPaths::GenericConfigLocation), at(QStandardPaths::GenericDataLocation)};
}

Done DataFolder::create() const {
    for (const QString& folder :
         {m_data, m_config, ownForms(), ownRules(), blobs(), cleaning(), logs(), practice()}) {
        if (Done made = createOwned(folder); !made) {
            return made;
        }
    }
    return {};
}

QString DataFolder::ownForms() const {
    return m_config + u"/forms"_s;
}

QString DataFolder::ownRules() const {
    return m_config + u"/rules"_s;
}

QString DataFolder::accountsFile() const {
    return m_config + u"/accounts.json"_s;
}
QString DataFolder::database() const {
    return m_data + u"/support-wizard.sqlite"_s;
}
QString DataFolder::blobs() const {
    return m_data + u"/blobs"_s;
}
QString DataFolder::cleaning() const {
    return m_data + u"/cleaning"_s;
}
QString DataFolder::logs() const {
    return m_data + u"/logs"_s;
}
QString DataFolder::practice() const {
    return m_data + u"/practice"_s;
}
QString DataFolder::dispatcherLock() const {
    return m_data + u"/dispatcher.lock"_s;
}
QString DataFolder::windowSocket(bool isPractice) const {
    const QString name = isPractice ? u"practice-window"_s : u"window"_s;
    const QString path = m_data + u'/' + name + u".socket"_s;
    constexpr qsizetype longest =
        100; // a socket's path is at most 107 bytes long, a data folder's need not be
    if (QFile::encodeName(path).size() <= longest) {
        return path;
    }
    const QByteArray hash =
        QCryptographicHash::hash(m_data.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/support-wizard-"_s + name +
           u'-' + QString::fromLatin1(hash);
}

} // namespace core
