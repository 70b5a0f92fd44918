#include "center/ownedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace center {

core::Done writeOwned(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("center", "The practice center cannot write the file %1. Check its "
                                                  "folder and the free space.")
                .arg(path),
            file.errorString(), path);
    }
    return {};
}

} // namespace center
