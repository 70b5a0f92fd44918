#include "store/blobstore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryFile>

#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 chunkBytes = 256 * 1024;

QString nameOf(const QIODevice& source) {
    const auto* file = qobject_cast<const QFile*>(&source);
    return file ? file->fileName() : QString();
}

std::unexpected<core::Error> unreadable(const QIODevice& source) {
    return core::fail(
        core::ErrorKind::Rejected,
        QCoreApplication::translate(
            "store", "The file %1 cannot be read. Check that it is there and that you may read it.")
            .arg(nameOf(source)),
        source.errorString(), nameOf(source));
}

std::unexpected<core::Error> tooLarge(const QIODevice& source, qint64 most) {
    return core::fail(core::ErrorKind::Rejected,
                      QCoreApplication::translate(
                          "store",
                          "The file %1 is larger than %2, the most that can be attached. Attach a smaller "
                          "part of it.")
                          .arg(nameOf(source), QLocale().formattedDataSize(most)),
                      {}, nameOf(source));
}

std::unexpected<core::Error> unstorable(const QString& folder, const QString& words) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "store",
                          "No copy of the file can be kept in %1. Free some space there and check that "
                          "you may write to the folder, then attach the file again.")
                          .arg(folder),
                      words, folder);
}

/// A rename is lasting once its folder is on the disk.
bool syncFolder(const QString& folder) {
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return false;
    }
    const bool isDone = ::fsync(handle) == 0;
    ::close(handle);
    return isDone;
}

/// Copies to the end; the number of bytes.
core::Result<qint64> copy(QIODevice& source, QFile& target, QCryptographicHash& hash, qint64 most,
                          const std::function<bool(qint64)>& goOn) {
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    qint64 size = 0;
    for (;;) {
        const qint64 count = source.read(chunk.data(), chunk.size());
        if (count < 0) {
            return unreadable(source);
        }
        if (count == 0) {
            return size;
        }
        size += count;
        if (size > most) {
            return tooLarge(source, most);
        }
        hash.addData(QByteArrayView(chunk.constData(), count));
        if (target.write(chunk.constData(), count) != count) {
            return unstorable(QFileInfo(target.fileName()).absolutePath(), target.errorString());
        }
        if (goOn && !goOn(size)) {
            return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("store", "Cancelled."));
        }
    }
}

} // namespace

BlobStore::BlobStore(QString folder) : m_folder(std::move(folder)) {}

core::Result<BlobStore::Stored> BlobStore::put(QIODevice& source, qint64 most,
                                               const std::function<bool(qint64)>& goOn) const {
    if (!source.isReadable() && !source.open(QIODevice::ReadOnly)) {
        return unreadable(source);
    }
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir(m_folder).exists() &&
        !(QDir().mkpath(m_folder) && QFile::setPermissions(m_folder, ownerOnly))) {
        return unstorable(m_folder, u"the folder cannot be made"_s);
    }
    QTemporaryFile target(m_folder + u"/incoming-XXXXXX"_s); // 0600 from the start; gone with the object
    if (!target.open()) {
        return unstorable(m_folder, target.errorString());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const core::Result<qint64> size = copy(source, target, hash, most, goOn);
    if (!size) {
        return core::fail(size.error());
    }
    if (!target.flush() || ::fsync(target.handle()) != 0) {
        return unstorable(m_folder, target.errorString());
    }
    const core::BlobId id(QString::fromLatin1(hash.result().toHex()));
    // Over one that is there already: the bytes are the same, and a reader keeps the one it has open.
    if (std::rename(QFile::encodeName(target.fileName()).constData(),
                    QFile::encodeName(path(id)).constData()) != 0 ||
        !syncFolder(m_folder)) {
        return unstorable(m_folder, qt_error_string(errno));
    }
    target.setAutoRemove(false);
    return Stored{.id = id, .size = *size};
}

core::Result<BlobStore::Stored> BlobStore::put(const QByteArray& bytes) const {
    QBuffer source;
    source.setData(bytes);
    return put(source, std::numeric_limits<qint64>::max());
}

QString BlobStore::path(const core::BlobId& id) const {
    return m_folder + u'/' + id.value;
}

} // namespace store
