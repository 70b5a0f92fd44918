#include "package/saving.h"

#include "archive/archive.h"
#include "package/manifest.h"
#include "package/readable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace package {
namespace {

constexpr qsizetype readBytes = 256 * 1024;

std::unexpected<core::Error> unwritable(const QString& file, const QString& details) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate("package",
                                                  "The package cannot be written to %1. Check the free space "
                                                  "and whether you may write there, or choose another "
                                                  "place.")
                          .arg(file),
                      details, file);
}

class Packing final {
public:
    Packing(const Content& content, const store::BlobStore& blobs, const Progress& progress)
        : m_content(content), m_blobs(blobs), m_progress(progress) {
        for (const ticket::Attachment& file : files()) {
            m_total += 2 * file.size; // written, and read back
        }
    }

    core::Done write(archives::Writer& writer) {
        const QList<std::pair<QString, QByteArray>> texts{{manifestName, manifestOf(m_content)},
                                                          {u"request.html"_s, pageOf(m_content)},
                                                          {u"request.txt"_s, textOf(m_content)}};
        for (const auto& [name, bytes] : texts) {
            if (core::Done begun = begin(writer, name, bytes.size()); !begun) {
                return begun;
            }
            if (core::Done done = writer.write(bytes); !done) {
                return done;
            }
        }
        for (const Extra& extra : m_content.extras) {
            QTemporaryDir folder; // of this user alone
            QFile source(folder.filePath(extra.name));
            if (core::Done made = extra.write(source.fileName()); !made) {
                return made;
            }
            if (core::Done copied = copy(writer, source, extra.name, -1); !copied) {
                return copied;
            }
        }
        for (qsizetype i = 0; i < files().size(); ++i) {
            QFile source(m_blobs.path(files()[i].blob));
            if (core::Done copied = copy(writer, source, evidenceName(i, files()[i].name), files()[i].size);
                !copied) {
                return copied;
            }
        }
        return writer.finish();
    }

    core::Done verify(const QString& file) {
        const auto read =
            readPackage(file, nullptr, [this](qint64 done, qint64) { return tell(m_total / 2 + done); });
        if (!read) {
            return core::fail(read.error());
        }
        if (read->entry.request != m_content.entry.request) {
            return core::fail(core::ErrorKind::Permanent,
                              QCoreApplication::translate("package",
                                                          "The package does not read as it was written. Save "
                                                          "it in another place."));
        }
        return {};
    }

private:
    const QList<ticket::Attachment>& files() const { return m_content.entry.request.attachments; }
    bool tell(qint64 done) const { return !m_progress || m_progress(done, m_total); }

    core::Done begin(archives::Writer& writer, const QString& name, qint64 size) const {
        return writer.begin({.name = name, .size = size, .modified = m_content.packed});
    }

    core::Done copy(archives::Writer& writer, QFile& source, const QString& name, qint64 size) {
        if (!source.open(QIODevice::ReadOnly) || (size >= 0 && source.size() != size)) {
            return core::fail(core::ErrorKind::Permanent,
                              QCoreApplication::translate("package",
                                                          "The kept copy of %1 is gone or was changed. "
                                                          "Without it the package would not be whole.")
                                  .arg(name),
                              source.errorString(), source.fileName());
        }
        if (core::Done begun = begin(writer, name, source.size()); !begun) {
            return begun;
        }
        QByteArray chunk(readBytes, Qt::Uninitialized);
        for (qint64 count = 1; count > 0;) {
            count = source.read(chunk.data(), chunk.size());
            if (count < 0) {
                return unwritable(name, source.errorString());
            }
            if (core::Done done = writer.write(QByteArrayView(chunk.constData(), count)); !done) {
                return done;
            }
            m_done += size >= 0 ? count : 0;
            if (!tell(m_done)) {
                return core::fail(core::ErrorKind::Cancelled,
                                  QCoreApplication::translate("package", "Cancelled."));
            }
        }
        return {};
    }

    const Content& m_content;
    const store::BlobStore& m_blobs;
    const Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

core::Done writePackage(const Content& content, const store::BlobStore& blobs, const QString& file,
                        bool mayReplace, const Progress& progress) {
    if (!mayReplace && QFileInfo::exists(file)) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("package",
                                                      "There is a file of that name already. Move it away "
                                                      "first."),
                          {}, file);
    }
    const auto library = archives::library();
    if (!library) {
        return core::fail(library.error());
    }
    QTemporaryFile target(file + u"-XXXXXX"_s); // 0600; gone with the object
    if (!target.open()) {
        return unwritable(file, target.errorString());
    }
    const auto writer = (*library)->create(target, archives::Format::Zip);
    if (!writer) {
        return core::fail(writer.error());
    }
    Packing packing(content, blobs, progress);
    if (const core::Done written = packing.write(**writer); !written) {
        // What is wrong with the place is said with its name.
        return written.error().kind == core::ErrorKind::Permanent && written.error().path.isEmpty()
                   ? unwritable(file, written.error().details)
                   : written;
    }
    if (!target.flush() || ::fsync(target.handle()) != 0) {
        return unwritable(file, target.errorString());
    }
    if (const core::Done verified = packing.verify(target.fileName()); !verified) {
        return verified;
    }
    if (std::rename(QFile::encodeName(target.fileName()).constData(), QFile::encodeName(file).constData()) !=
        0) {
        return unwritable(file, qt_error_string(errno));
    }
    target.setAutoRemove(false);
    return {};
}

} // namespace package
