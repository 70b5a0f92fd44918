#include "archive/module/reader.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace archives {
namespace {

constexpr qsizetype blockBytes = 128 * 1024;

Kind kindOf(archive_entry* entry) {
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) {
        return Kind::Link;
    }
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return Kind::File;
    case AE_IFDIR:
        return Kind::Folder;
    }
    return Kind::Other;
}

QString nameOf(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    QString text = QString::fromUtf8(name != nullptr ? name : archive_entry_pathname(entry));
    while (text.startsWith("./"_L1)) {
        text.remove(0, 2);
    }
    return text;
}

} // namespace

LibReader::LibReader(std::unique_ptr<Source> source, std::shared_ptr<Budget> budget, int depth)
    : m_source(std::move(source)),
      m_budget(std::move(budget)),
      m_depth(depth),
      m_archive(archive_read_new()),
      m_block(blockBytes, Qt::Uninitialized) {}

LibReader::~LibReader() {
    archive_read_free(m_archive);
}

la_ssize_t LibReader::readSome(struct archive* handle, void* self, const void** bytes) {
    auto* reader = static_cast<LibReader*>(self);
    const core::Result<qint64> count = reader->m_source->read(reader->m_block.data(), reader->m_block.size());
    if (!count) {
        reader->m_error = reader->m_error.value_or(count.error());
        archive_set_error(handle, EIO, "the source cannot be read");
        return -1;
    }
    *bytes = reader->m_block.constData();
    return la_ssize_t(*count);
}

la_int64_t LibReader::seekTo(struct archive* /*handle*/, void* self, la_int64_t offset, int whence) {
    Source& source = *static_cast<LibReader*>(self)->m_source;
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.place() : source.size();
    const qint64 place = source.seek(base + offset);
    return place < 0 ? ARCHIVE_FATAL : place;
}

core::Done LibReader::open() {
    // Each by its name: "all" would take in those that start other programs.
    archive_read_support_filter_gzip(m_archive);
    archive_read_support_filter_bzip2(m_archive);
    archive_read_support_filter_xz(m_archive);
    archive_read_support_filter_zstd(m_archive);
    archive_read_support_format_tar(m_archive);
    archive_read_support_format_zip(m_archive);
    archive_read_support_format_raw(m_archive);
    archive_read_set_read_callback(m_archive, &LibReader::readSome);
    archive_read_set_callback_data(m_archive, this);
    if (m_source->canSeek()) {
        archive_read_set_seek_callback(m_archive, &LibReader::seekTo);
    }
    if (archive_read_open1(m_archive) != ARCHIVE_OK) {
        return damaged();
    }
    return {};
}

std::unexpected<core::Error> LibReader::damaged() {
    if (!m_error) {
        const char* words = archive_error_string(m_archive);
        const QString details = QString::fromUtf8(words != nullptr ? words : "");
        // Not before: libarchive 3.6 asks a format that it has not found yet.
        const bool isEncrypted = m_hasItems && archive_read_has_encrypted_entries(m_archive) > 0;
        m_error = {.kind = core::ErrorKind::Rejected,
                   .text =
                       isEncrypted
                           ? QCoreApplication::translate(
                                 "archive", "The archive is encrypted and cannot be read. Unpack it with its "
                                            "password and use what is in it.")
                           : QCoreApplication::translate(
                                 "archive",
                                 "The archive is damaged or not whole. Get it once more from where it "
                                 "comes from."),
                   .details = details};
    }
    return core::fail(*m_error);
}

std::unexpected<core::Error> LibReader::noArchive() {
    m_error = {.kind = core::ErrorKind::Rejected,
               .text = QCoreApplication::translate("archive", "This is no archive that can be read.")};
    return core::fail(*m_error);
}

/// Bytes that begin with zeros are taken for a tar with nothing in it: what follows them must not get lost.
bool LibReader::isEmptyTar() const {
    return !m_hasItems && (archive_format(m_archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
}

core::Done LibReader::passOver() {
    QByteArray rest(m_isInItem ? blockBytes : 0, Qt::Uninitialized);
    while (m_isInItem) {
        if (const core::Result<qint64> count = read(rest.data(), rest.size()); !count) {
            return core::fail(count.error());
        }
    }
    return {};
}

core::Result<std::optional<Item>> LibReader::next() {
    if (m_error) {
        return core::fail(*m_error);
    }
    if (const core::Done passed = passOver(); !passed) {
        return core::fail(passed.error());
    }
    archive_entry* entry = nullptr;
    const int answer = archive_read_next_header(m_archive, &entry);
    if (answer == ARCHIVE_EOF && !isEmptyTar()) {
        return std::optional<Item>();
    }
    if (answer == ARCHIVE_EOF) {
        return noArchive();
    }
    if (answer != ARCHIVE_OK && answer != ARCHIVE_WARN) {
        return damaged();
    }
    const bool isRaw = archive_format(m_archive) == ARCHIVE_FORMAT_RAW;
    if (isRaw && archive_filter_count(m_archive) < 2) { // the last filter is the file itself
        return noArchive();
    }
    m_hasItems = true;
    if (const core::Done taken = m_budget->takeItem(); !taken) {
        m_error = taken.error();
        return core::fail(*m_error);
    }
    Item item{.name = isRaw ? QString() : nameOf(entry), .kind = isRaw ? Kind::File : kindOf(entry)};
    m_isInItem = item.kind == Kind::File;
    if (m_isInItem && !isRaw && archive_entry_size_is_set(entry) != 0) {
        item.size = archive_entry_size(entry);
    }
    if (archive_entry_mtime_is_set(entry) != 0) {
        item.modified = core::Time(std::chrono::seconds(archive_entry_mtime(entry)));
    }
    return std::optional<Item>(std::move(item));
}

core::Result<qint64> LibReader::read(char* data, qint64 most) {
    if (m_error) {
        return core::fail(*m_error);
    }
    if (!m_isInItem) {
        return 0;
    }
    const la_ssize_t count = archive_read_data(m_archive, data, size_t(most));
    if (count < 0) { // a warning here is a checksum that does not agree
        return damaged();
    }
    if (const core::Done taken = m_budget->take(count); !taken) {
        m_error = taken.error();
        return core::fail(*m_error);
    }
    m_isInItem = count > 0;
    return count;
}

std::optional<Format> LibReader::format() const {
    const int base = archive_format(m_archive) & ARCHIVE_FORMAT_BASE_MASK;
    if (base == ARCHIVE_FORMAT_ZIP) {
        return Format::Zip;
    }
    constexpr int onlyOne = 2; // the last one is the file itself
    if (archive_filter_count(m_archive) > onlyOne) {
        return std::nullopt;
    }
    const bool isTar = base == ARCHIVE_FORMAT_TAR;
    switch (archive_filter_code(m_archive, 0)) {
    case ARCHIVE_FILTER_NONE:
        return isTar ? std::optional(Format::Tar) : std::nullopt;
    case ARCHIVE_FILTER_GZIP:
        return isTar ? Format::TarGz : Format::Gz;
    case ARCHIVE_FILTER_BZIP2:
        return isTar ? Format::TarBz2 : Format::Bz2;
    case ARCHIVE_FILTER_XZ:
        return isTar ? Format::TarXz : Format::Xz;
    case ARCHIVE_FILTER_ZSTD:
        return isTar ? Format::TarZst : Format::Zst;
    }
    return std::nullopt;
}

} // namespace archives
