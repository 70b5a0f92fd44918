#include "archive/module/writer.h"

#include <QCoreApplication>
#include <QFile>

#include <archive_entry.h>
#include <cerrno>

namespace archives {
namespace {

std::unexpected<core::Error> wrong(const QString& details) {
    return core::fail(
        core::ErrorKind::Rejected,
        QCoreApplication::translate("archive", "A file cannot be put into the archive as it is."), details);
}

/// Format and compression of libarchive; 0 = none.
struct Parts {
    int format = 0;
    int filter = 0;
};

Parts partsOf(Format format) {
    switch (format) {
    case Format::Zip:
        return {.format = ARCHIVE_FORMAT_ZIP, .filter = ARCHIVE_FILTER_NONE};
    case Format::Tar:
        return {.format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, .filter = ARCHIVE_FILTER_NONE};
    case Format::TarGz:
        return {.format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, .filter = ARCHIVE_FILTER_GZIP};
    case Format::TarBz2:
        return {.format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, .filter = ARCHIVE_FILTER_BZIP2};
    case Format::TarXz:
        return {.format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, .filter = ARCHIVE_FILTER_XZ};
    case Format::TarZst:
        return {.format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, .filter = ARCHIVE_FILTER_ZSTD};
    case Format::Gz:
        return {.format = ARCHIVE_FORMAT_RAW, .filter = ARCHIVE_FILTER_GZIP};
    case Format::Bz2:
        return {.format = ARCHIVE_FORMAT_RAW, .filter = ARCHIVE_FILTER_BZIP2};
    case Format::Xz:
        return {.format = ARCHIVE_FORMAT_RAW, .filter = ARCHIVE_FILTER_XZ};
    case Format::Zst:
        return {.format = ARCHIVE_FORMAT_RAW, .filter = ARCHIVE_FILTER_ZSTD};
    }
    Q_UNREACHABLE();
}

} // namespace

LibWriter::LibWriter(QIODevice& target, Format format)
    : m_target(target), m_format(format), m_archive(archive_write_new()) {}

LibWriter::~LibWriter() {
    archive_write_fail(m_archive); // or closing would write on
    archive_write_free(m_archive);
}

bool LibWriter::isSingle() const {
    return partsOf(m_format).format == ARCHIVE_FORMAT_RAW;
}

la_ssize_t LibWriter::writeSome(struct archive* handle, void* self, const void* bytes, size_t count) {
    auto* writer = static_cast<LibWriter*>(self);
    const qint64 written = writer->m_target.write(static_cast<const char*>(bytes), qint64(count));
    if (written != qint64(count)) {
        archive_set_error(handle, EIO, "%s", writer->m_target.errorString().toUtf8().constData());
        return -1;
    }
    return la_ssize_t(count);
}

core::Done LibWriter::open() {
    const auto [format, filter] = partsOf(m_format);
    archive_write_set_format(m_archive, format);
    if (format == ARCHIVE_FORMAT_ZIP) {
        archive_write_set_format_option(m_archive, "zip", "hdrcharset", "UTF-8");
    }
    if (filter != ARCHIVE_FILTER_NONE) {
        archive_write_add_filter(m_archive, filter);
    }
    archive_write_set_bytes_in_last_block(m_archive, 1); // no padding
    if (archive_write_open(m_archive, this, nullptr, &LibWriter::writeSome, nullptr) != ARCHIVE_OK) {
        return failed();
    }
    return {};
}

std::unexpected<core::Error> LibWriter::failed() {
    const char* words = archive_error_string(m_archive);
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate("archive",
                                                  "The archive cannot be written. Check the free space and "
                                                  "whether you may write there."),
                      QString::fromUtf8(words != nullptr ? words : ""));
}

core::Done LibWriter::endItem() {
    if (m_size >= 0 && m_done != m_size) {
        return wrong(QStringLiteral("%1 bytes instead of %2").arg(m_done).arg(m_size));
    }
    m_size = -1;
    return {};
}

core::Done LibWriter::begin(const Item& item) {
    if (const core::Done ended = endItem(); !ended) {
        return ended;
    }
    const bool isFolder = item.kind == Kind::Folder;
    const bool isFile = item.kind == Kind::File;
    const bool isFit = isSingle()
                           ? isFile && m_items == 0
                           : (isFile || isFolder) && isSafeName(item.name) && (isFolder || item.size >= 0);
    if (!isFit) {
        return wrong(item.name);
    }
    ++m_items;
    m_size = isFolder ? 0 : item.size;
    m_done = 0;
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         &archive_entry_free);
    archive_entry_set_pathname(entry.get(), isSingle() ? "data" : QFile::encodeName(item.name).constData());
    archive_entry_set_filetype(entry.get(), isFolder ? AE_IFDIR : AE_IFREG);
    constexpr int ownersFile = 0600;
    constexpr int ownersFolder = 0700;
    archive_entry_set_perm(entry.get(), isFolder ? ownersFolder : ownersFile);
    if (m_size >= 0) {
        archive_entry_set_size(entry.get(), m_size);
    }
    if (item.modified != core::Time{}) {
        archive_entry_set_mtime(
            entry.get(), std::chrono::floor<std::chrono::seconds>(item.modified).time_since_epoch().count(),
            0);
    }
    if (archive_write_header(m_archive, entry.get()) != ARCHIVE_OK) {
        return failed();
    }
    return {};
}

core::Done LibWriter::write(QByteArrayView bytes) {
    m_done += bytes.size();
    if (m_size >= 0 && m_done > m_size) {
        return wrong(QStringLiteral("more than %1 bytes").arg(m_size));
    }
    if (!bytes.isEmpty() &&
        archive_write_data(m_archive, bytes.data(), size_t(bytes.size())) != bytes.size()) {
        return failed();
    }
    return {};
}

core::Done LibWriter::finish() {
    if (const core::Done ended = endItem(); !ended) {
        return ended;
    }
    if (archive_write_close(m_archive) != ARCHIVE_OK) {
        return failed();
    }
    return {};
}

} // namespace archives
