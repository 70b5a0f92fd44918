#include "evidence/pasted.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace evidence {

QString pastedFolder(const QString& folder, const core::IntentId& intent) {
    return folder + u'/' + intent.value + u".pasted"_s;
}

QString pastedPath(const QString& folder, const core::IntentId& intent, const QString& name) {
    // Two pictures of the same second have the same name.
    return pastedFolder(folder, intent) + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u'/' + name;
}

bool isPasted(const QString& folder, const QString& path) {
    return path.startsWith(folder + u'/') && QFileInfo(path).dir().path().contains(u".pasted/"_s);
}

bool writePasted(const QString& path, const QByteArray& bytes) {
    const QString place = QFileInfo(path).path();
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QSaveFile file(path);
    return !bytes.isEmpty() && QDir().mkpath(place) &&
           QFile::setPermissions(QFileInfo(place).path(), ownerOnly | QFile::ExeOwner) &&
           file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
           file.write(bytes) == bytes.size() && file.commit();
}

void removePasted(const QStringList& paths) {
    for (const QString& path : paths) {
        QFile::remove(path);
        const QString place = QFileInfo(path).path();
        QDir().rmdir(place);
        QDir().rmdir(QFileInfo(place).path()); // stays while others are in it
    }
}

} // namespace evidence
