#pragma once

#include "core/result.h"

#include <QFile>

namespace evidence {

/// A copy that is being written: it gets its name, and takes the place of a file that has it, when it is
/// whole; before that it has another one in the same folder, and is gone with this object. Unlike QSaveFile
/// it does not wait until the disk has it, most of the time that cleaning a large file took: the original is
/// still there, and who keeps the copy (store::BlobStore) sees to that.
class CleanedCopy final {
    Q_DISABLE_COPY_MOVE(CleanedCopy)

public:
    explicit CleanedCopy(const QString& path);
    ~CleanedCopy();

    /// Rejected when something other than a file has the name, Permanent when the folder takes no files.
    core::Done open();
    QFile& device() { return m_file; }
    /// Permanent when it could not be written.
    core::Done commit();

private:
    core::Done fail(const QString& reason) const;

    QString m_path;
    QFile m_file;
    bool m_isMade = false; ///< under its other name
};

} // namespace evidence
