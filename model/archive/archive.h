#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

/// (Not named as its folder: libarchive has a type of that name.)
/// Archives and compressed files, read and written as streams: never more of one in memory than a block, and
/// never anything unpacked onto the disk.
namespace archives {

enum class Kind {
    File,
    Folder,
    Link,  ///< symbolic or hard; where it points to is nobody's business here
    Other, ///< a device, a pipe
};

struct Item {
    QString name; ///< parts divided by "/"; empty for the one item of a compressed file that is no archive
    Kind kind = Kind::File;
    qint64 size = -1;      ///< unpacked bytes; -1 = not known beforehand
    core::Time modified{}; ///< epoch = not known

    bool operator==(const Item&) const = default;
};

/// Whether the name can be a path below a folder of one's own: not absolute, no "..", no "\", no drive, no
/// control character, no part longer than 255 bytes.
bool isSafeName(QStringView name);

/// Most that is read of an archive and of all archives inside it: a small file must fill neither disk nor
/// memory.
struct Limits {
    qint64 bytes = qint64{4} * 1024 * 1024 * 1024; ///< unpacked, of all items together
    int items = 20'000;
    /// Unpacked bytes for each packed one, once more than ratioFrom bytes were unpacked. Logs reach 30;
    /// deflate cannot do more than 1032.
    int ratio = 300;
    qint64 ratioFrom = qint64{64} * 1024 * 1024;
    int depth = 4; ///< archives in archives; the outermost one is 1
};

/// The kinds that are written; the last four hold one item that has no name.
enum class Format { Zip, Tar, TarGz, TarBz2, TarXz, TarZst, Gz, Bz2, Xz, Zst };

/// Whether bytes that begin so (262 are enough) are an archive or a compressed file that can be read.
bool isArchive(QByteArrayView head);
inline constexpr qsizetype headBytes = 262;

/// One archive, from its first item to its last. Errors are Rejected: damaged, cut off, encrypted, over a
/// limit; after one nothing more can be read.
class Reader {
public:
    virtual ~Reader() = default;

    /// The next item, or nothing behind the last. What was not read of the one before is passed over, but it
    /// is unpacked and counted.
    virtual core::Result<std::optional<Item>> next() = 0;
    /// Bytes of the current item, at most so many; 0 = its end. Folders, links and others have none.
    virtual core::Result<qint64> read(char* data, qint64 most) = 0;
    /// What would write the like; nothing for a kind that is only read. Known after the first next().
    virtual std::optional<Format> format() const = 0;
};

/// Errors are Permanent when the device does not take the bytes and Rejected when an item is wrong (unsafe
/// name, other size than said). Without finish() what was written is no archive.
class Writer {
public:
    virtual ~Writer() = default;

    /// Files and folders; a file's size must be known, but for compressed files that are no archive.
    virtual core::Done begin(const Item& item) = 0;
    virtual core::Done write(QByteArrayView bytes) = 0;
    virtual core::Done finish() = 0;
};

/// The library behind a module (core/module.h). Thread-safe; a reader or writer belongs to one thread at a
/// time. The device must be open and outlive what is made for it.
class Archives {
public:
    static constexpr QLatin1StringView moduleName{"archive"};
    virtual ~Archives() = default;

    /// Rejected when it is no archive and no compressed file.
    virtual core::Result<std::unique_ptr<Reader>> open(QIODevice& source, const Limits& limits) = 0;
    /// The current item of `outer` is an archive itself; `head`: what was read of it already. It shares the
    /// limits of the outer one, which must be left alone until the inner one is done with.
    virtual core::Result<std::unique_ptr<Reader>> openInside(Reader& outer, const QByteArray& head) = 0;
    virtual core::Result<std::unique_ptr<Writer>> create(QIODevice& target, Format format) = 0;
};

/// Opens the module at its first call.
core::Result<Archives*> library();

} // namespace archives
