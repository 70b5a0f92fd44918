#include "evidence/snapshot.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

std::unexpected<core::Error> refusedFile(const QString& text, const QString& path,
                                         const QString& details = {}) {
    return core::fail(core::ErrorKind::Rejected, text.arg(path), details, path);
}

std::unexpected<core::Error> noRoom(const QString& folder, const QString& details) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "evidence",
                          "No copy of the file can be made in %1. Free some space there and check that you "
                          "may write to the folder, then attach the file again.")
                          .arg(folder),
                      details, folder);
}

/// Before the file is opened: opening a pipe would wait for ever.
core::Done checkFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) {
        return refusedFile(QCoreApplication::translate(
                               "evidence", "There is no file %1. Check the name and choose it again."),
                           path);
    }
    if (!info.isFile()) {
        return refusedFile(
            QCoreApplication::translate("evidence",
                                        "%1 is no ordinary file. Choose a file, not a folder or a device."),
            path);
    }
    return {};
}

/// Not every file system knows files without a name: there it has one for a moment, while it is empty.
int openNameless(const QString& folder) {
    const QByteArray place = QFile::encodeName(folder);
    const int handle = ::open(place.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle >= 0) {
        return handle;
    }
    QByteArray name = place + "/incoming-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) {
        ::unlink(name.constData());
    }
    return named;
}

} // namespace

bool copyAll(QIODevice& from, QIODevice& to, const std::function<bool(qint64 done)>& progress) {
    constexpr qint64 part = 1024 * 1024;
    QByteArray bytes(part, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 count = from.read(bytes.data(), bytes.size());
        if (count <= 0) {
            return count == 0;
        }
        done += count;
        if (to.write(bytes.constData(), count) != count || (progress && !progress(done))) {
            return false;
        }
    }
}

Snapshot::~Snapshot() {
    ::close(m_handle);
}

core::Result<std::shared_ptr<Snapshot>> Snapshot::make(const QString& folder) {
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir(folder).exists() && !(QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly))) {
        return noRoom(folder, u"the folder cannot be made"_s);
    }
    const int handle = openNameless(folder);
    if (handle < 0) {
        return noRoom(folder, qt_error_string(errno));
    }
    return std::shared_ptr<Snapshot>(new Snapshot(handle)); // NOLINT: the constructor is private
}

core::Result<std::shared_ptr<Snapshot>> Snapshot::of(const QString& path, const QString& folder,
                                                     const Progress& progress) {
    if (const core::Done checked = checkFile(path); !checked) {
        return core::fail(checked.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refusedFile(
            QCoreApplication::translate(
                "evidence", "The file %1 cannot be read. Check that you may read it and choose it again."),
            path, file.errorString());
    }
    auto copy = make(folder);
    if (!copy) {
        return copy;
    }
    QFile target((*copy)->path());
    if (!target.open(QIODevice::WriteOnly)) {
        return noRoom(folder, target.errorString());
    }
    const qint64 total = file.size();
    bool isStopped = false;
    const bool isCopied = copyAll(file, target, [&](qint64 done) {
        isStopped = progress && !progress(done, total);
        return !isStopped;
    });
    if (isStopped) {
        return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("evidence", "Cancelled."));
    }
    if (file.error() != QFileDevice::NoError) {
        return refusedFile(
            QCoreApplication::translate(
                "evidence", "The file %1 cannot be read. Check that you may read it and choose it again."),
            path, file.errorString());
    }
    if (!isCopied || !target.flush()) {
        return noRoom(folder, target.errorString());
    }
    return copy;
}

QString Snapshot::path() const {
    return u"/proc/self/fd/%1"_s.arg(m_handle);
}

qint64 Snapshot::size() const {
    struct stat status = {};
    return ::fstat(m_handle, &status) == 0 ? qint64(status.st_size) : 0;
}

} // namespace evidence
