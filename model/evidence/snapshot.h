#pragma once

#include "core/result.h"

#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace evidence {

/// A copy of a file as it was when it was attached, for as long as it may have to be cleaned again. It has no
/// name in any folder, so that nothing of it is left when the program ends, however it ends.
class Snapshot final {
    Q_DISABLE_COPY_MOVE(Snapshot)

public:
    ~Snapshot();

    /// Called with the bytes copied so far; false stops, and the answer is Cancelled.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    /// Rejected when the file is missing, unreadable or no regular file (path is the file's), Permanent when
    /// the copy cannot be made in `folder`, which is made where it is not there.
    static core::Result<std::shared_ptr<Snapshot>> of(const QString& file, const QString& folder,
                                                      const Progress& progress = {});
    /// An empty one, to be written through path().
    static core::Result<std::shared_ptr<Snapshot>> make(const QString& folder);

    /// Opens it for reading or writing, within this process alone.
    QString path() const;
    qint64 size() const; ///< bytes

private:
    explicit Snapshot(int handle) : m_handle(handle) {}

    int m_handle;
};

/// Copies to the end of `from`; false when either of them fails or `progress` says so.
bool copyAll(QIODevice& from, QIODevice& to, const std::function<bool(qint64 done)>& progress = {});

} // namespace evidence
