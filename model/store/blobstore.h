#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QIODevice>

#include <functional>

namespace store {

/// Files named by the SHA-256 of their bytes, 0600, written atomically (temporary file, fsync, rename). Safe
/// to use from any thread; the same bytes twice are one file.
class BlobStore final {
public:
    explicit BlobStore(QString folder);

    struct Stored {
        core::BlobId id;
        qint64 size = 0;
    };
    /// Copies until the device ends, streaming. goOn is asked after every chunk with the bytes so far; false
    /// cancels. Rejected when it has more than `most` bytes or cannot be read, Permanent when the disk is
    /// full or read-only; path says which file.
    core::Result<Stored> put(QIODevice& source, qint64 most,
                             const std::function<bool(qint64)>& goOn = {}) const;
    core::Result<Stored> put(const QByteArray& bytes) const;
    QString path(const core::BlobId& id) const;

private:
    QString m_folder;
};

} // namespace store
