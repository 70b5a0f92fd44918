#include "evidence/compress.h"

#include "archive/archive.h"
#include "core/filename.h"

#include <QCoreApplication>
#include <QFile>

namespace evidence {

core::Done compressFile(const QString& file, const QString& archive, const QString& name) {
    const auto library = archives::library();
    if (!library) {
        return core::fail(library.error());
    }
    QFile from(file);
    QFile to(archive);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly)) {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate("evidence", "The file could not be compressed: %1.")
                              .arg(from.isOpen() ? to.errorString() : from.errorString()));
    }
    auto writer = (*library)->create(to, archives::Format::Zip);
    if (!writer) {
        return core::fail(writer.error());
    }
    if (const core::Done begun = (*writer)->begin({.name = core::safeFileName(name), .size = from.size()});
        !begun) {
        return begun;
    }
    constexpr qint64 part = 1024 * 1024;
    QByteArray bytes(part, Qt::Uninitialized);
    for (;;) {
        const qint64 count = from.read(bytes.data(), bytes.size());
        if (count < 0) {
            return core::fail(core::ErrorKind::Permanent,
                              QCoreApplication::translate("evidence", "The file could not be compressed: %1.")
                                  .arg(from.errorString()));
        }
        if (count == 0) {
            break;
        }
        if (const core::Done put = (*writer)->write(QByteArrayView(bytes).first(count)); !put) {
            return put;
        }
    }
    return (*writer)->finish();
}

} // namespace evidence
