#include "evidence/exhibit.h"

#include <QDateTime>
#include <QFileInfo>

#include <numeric>

namespace evidence {

qint64 Exhibit::removedCount() const {
    return std::accumulate(removed.cbegin(), removed.cend(), qint64{0},
                           [](qint64 sum, const Removed& row) { return sum + row.count; });
}

core::Time modifiedTime(const QString& path) {
    const QFileInfo file(path);
    return file.isFile() ? core::fromMillis(file.lastModified().toMSecsSinceEpoch()) : core::Time{};
}

bool isUnchanged(const Exhibit& exhibit) {
    return exhibit.modified != core::Time{} && modifiedTime(exhibit.path) == exhibit.modified &&
           QFileInfo(exhibit.path).size() == exhibit.sizeBefore;
}

} // namespace evidence
