#include "credentials/secretfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace credentials {
namespace {

constexpr qint64 most = 64 * 1024; ///< far above any token

std::unexpected<core::Error> actionRequired(const QString& text, const QString& path,
                                            const QString& details = {}) {
    return core::fail(core::Error{.kind = core::ErrorKind::ActionRequired,
                                  .text = text.arg(path),
                                  .details = details,
                                  .path = path,
                                  .scope = core::ErrorScope::Account});
}

bool grants(const QString& path, mode_t right) {
    struct stat state = {};
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 && (state.st_mode & right) != 0;
}

/// Whether every user of the machine can read it: the file says so and no folder above it keeps them out.
/// Rights of a group are left alone; administrators give them on purpose.
bool isOpenToAll(const QString& path) {
    if (!grants(path, S_IROTH)) {
        return false;
    }
    for (QString folder = QFileInfo(path).canonicalPath();;) {
        if (!grants(folder, S_IXOTH)) {
            return false;
        }
        const QString above = QFileInfo(folder).path();
        if (above == folder) {
            return true;
        }
        folder = above;
    }
}

} // namespace

core::Result<core::Secret> readSecretFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return actionRequired(QCoreApplication::translate(
                                  "credentials", "The file %1, which should hold the secret of this account, "
                                                 "cannot be read. Check that it is there and that you may "
                                                 "read it."),
                              path, file.errorString());
    }
    if (isOpenToAll(path)) {
        return actionRequired(
            QCoreApplication::translate("credentials",
                                        "The file %1 holds the secret of this account, but every user "
                                        "of this computer can read it. Run “chmod 600” on it, and "
                                        "think of replacing the secret."),
            path);
    }
    QByteArray line = file.readLine(most);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        return actionRequired(QCoreApplication::translate(
                                  "credentials", "The first line of the file %1 is empty; it should be the "
                                                 "secret of this account."),
                              path, file.errorString());
    }
    return core::Secret(std::move(line));
}

core::Result<core::Secret> readSecretVariable(const QString& name) {
    QByteArray value = qgetenv(name.toLocal8Bit().constData());
    if (value.isEmpty()) {
        return actionRequired(
            QCoreApplication::translate("credentials",
                                        "The environment variable %1, which should hold the secret of "
                                        "this account, is not set. Set it and start the program again."),
            name);
    }
    return core::Secret(std::move(value));
}

} // namespace credentials
