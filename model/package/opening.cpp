#include "package/opening.h"

#include "archive/archive.h"
#include "package/manifest.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace package {
namespace {

constexpr qsizetype chunkBytes = 256 * 1024;

std::unexpected<core::Error> foreign(const QString& file, const QString& details) {
    return core::fail(core::ErrorKind::Rejected,
                      QCoreApplication::translate("package",
                                                  "%1 is no package of Support Wizard. Choose a file that "
                                                  "was saved with “Save as package”.")
                          .arg(QFileInfo(file).fileName()),
                      details, file);
}

std::unexpected<core::Error> damaged(const QString& file, const QString& details) {
    return core::fail(core::ErrorKind::Rejected,
                      QCoreApplication::translate("package",
                                                  "The package %1 is damaged or not whole. Save or copy it "
                                                  "once more where it comes from.")
                          .arg(QFileInfo(file).fileName()),
                      details, file);
}

std::unexpected<core::Error> cancelled() {
    return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("package", "Cancelled."));
}

/// Bytes of the current item for whoever reads from a device.
class ItemDevice final : public QIODevice {
public:
    explicit ItemDevice(archives::Reader& reader) : m_reader(reader) { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override {
        const auto count = m_reader.read(data, most);
        if (!count) {
            setErrorString(count.error().details);
            return -1;
        }
        return *count;
    }
    qint64 writeData(const char* /*data*/, qint64 /*count*/) override { return -1; }

private:
    archives::Reader& m_reader;
};

struct Archive {
    std::unique_ptr<QFile> file;
    std::unique_ptr<archives::Reader> reader;
};

core::Result<Archive> opened(const QString& path) {
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("package",
                                                      "The file %1 cannot be read. Check that it is there "
                                                      "and that you may read it.")
                              .arg(path),
                          file->errorString(), path);
    }
    const auto library = archives::library();
    if (!library) {
        return core::fail(library.error());
    }
    // Each file's own size is checked; nobody packs logs so well that ratio would tell more.
    constexpr int anyRatio = 2000;
    auto reader =
        (*library)->open(*file, {.bytes = fileLimit * 8, .items = filesLimit + 100, .ratio = anyRatio});
    if (!reader) {
        return foreign(path, reader.error().details);
    }
    return Archive{.file = std::move(file), .reader = std::move(*reader)};
}

core::Result<QByteArray> readAll(archives::Reader& reader, qint64 most) {
    QByteArray all;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        const auto count = reader.read(chunk.data(), chunk.size());
        if (!count) {
            return core::fail(count.error());
        }
        all.append(chunk.constData(), *count);
        if (*count == 0 || all.size() > most) {
            return all;
        }
    }
}

/// Wherever it stands: somebody may have unpacked and packed again.
core::Result<Manifest> findManifest(const QString& path) {
    auto archive = opened(path);
    if (!archive) {
        return core::fail(archive.error());
    }
    for (bool isFirst = true;; isFirst = false) {
        const auto item = archive->reader->next();
        if (!item) {
            return isFirst ? foreign(path, item.error().details) : damaged(path, item.error().details);
        }
        if (!*item) {
            return foreign(path, u"no request.json"_s);
        }
        if ((*item)->name != manifestName || (*item)->kind != archives::Kind::File) {
            continue;
        }
        const auto json = readAll(*archive->reader, manifestLimit);
        if (!json || json->size() > manifestLimit) {
            return damaged(path, json ? u"request.json is too large"_s : json.error().details);
        }
        auto manifest = readManifest(*json);
        if (!manifest) {
            manifest.error().path = path;
            return manifest;
        }
        manifest->opened.file = path;
        return manifest;
    }
}

class Check final {
public:
    Check(const Manifest& manifest, const store::BlobStore* keep, const Progress& progress)
        : m_manifest(manifest), m_keep(keep), m_progress(progress) {
        for (const ticket::Attachment& file : files()) {
            m_total += file.size;
        }
    }

    core::Done run(archives::Reader& reader) {
        for (;;) {
            const auto item = reader.next();
            if (!item) {
                return damaged(path(), item.error().details);
            }
            if (!*item) {
                break;
            }
            const qsizetype place = m_manifest.evidence.indexOf((*item)->name);
            if (place < 0) {
                continue; // nothing that is sent
            }
            const bool isPlain = (*item)->kind == archives::Kind::File && !m_found.contains(place);
            if (const core::Done checked =
                    isPlain ? take(reader, files()[place]) : damaged(path(), (*item)->name);
                !checked) {
                return checked;
            }
            m_found.append(place);
        }
        if (m_found.size() != files().size()) {
            return damaged(path(), u"files are missing"_s);
        }
        return {};
    }

private:
    const QList<ticket::Attachment>& files() const { return m_manifest.opened.entry.request.attachments; }
    const QString& path() const { return m_manifest.opened.file; }

    core::Done take(archives::Reader& reader, const ticket::Attachment& file) {
        ItemDevice device(reader);
        return m_keep ? keep(device, file) : compare(device, file);
    }

    core::Done keep(ItemDevice& device, const ticket::Attachment& file) {
        const auto stored =
            m_keep->put(device, file.size, [this](qint64 done) { return tell(m_done + done); });
        if (!stored) {
            const bool isOurs = stored.error().kind != core::ErrorKind::Rejected; // a full disk, a cancel
            return isOurs ? core::fail(stored.error()) : damaged(path(), file.name);
        }
        m_done += stored->size;
        return stored->id == file.blob && stored->size == file.size ? core::Done{}
                                                                    : damaged(path(), file.name);
    }

    core::Done compare(ItemDevice& device, const ticket::Attachment& file) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QByteArray chunk(chunkBytes, Qt::Uninitialized);
        qint64 size = 0;
        for (qint64 count = 1; count > 0 && size <= file.size; size += count) {
            count = device.read(chunk.data(), chunk.size());
            if (count < 0) {
                return damaged(path(), file.name);
            }
            hash.addData(QByteArrayView(chunk.constData(), count));
            if (!tell(m_done + size)) {
                return cancelled();
            }
        }
        m_done += size;
        return size == file.size && QString::fromLatin1(hash.result().toHex()) == file.blob.value
                   ? core::Done{}
                   : damaged(path(), file.name);
    }

    bool tell(qint64 done) const { return !m_progress || m_progress(done, m_total); }

    const Manifest& m_manifest;
    const store::BlobStore* m_keep;
    const Progress& m_progress;
    QList<qsizetype> m_found;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

core::Result<Opened> readPackage(const QString& file, const store::BlobStore* keep,
                                 const Progress& progress) {
    auto manifest = findManifest(file);
    if (!manifest) {
        return core::fail(manifest.error());
    }
    auto archive = opened(file);
    if (!archive) {
        return core::fail(archive.error());
    }
    if (const core::Done checked = Check(*manifest, keep, progress).run(*archive->reader); !checked) {
        return core::fail(checked.error());
    }
    return std::move(manifest->opened);
}

} // namespace package
