#include "evidence/folderwalk.h"

#include <QDir>
#include <QFileInfo>

namespace evidence {
namespace {

constexpr int deepestFolder = 8;

void walkFolder(const QString& folder, int depth, int most, FolderFiles& found) {
    const QFileInfoList entries = QDir(folder).entryInfoList(
        QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir()) {
            if (depth < deepestFolder) {
                walkFolder(entry.filePath(), depth + 1, most, found);
            } else {
                found.isCut = true;
            }
        } else if (found.files.size() >= most) {
            found.isCut = true;
        } else {
            found.files.append(entry.filePath());
            found.bytes += entry.size();
        }
        if (found.isCut && found.files.size() >= most) {
            return;
        }
    }
}

} // namespace

FolderFiles filesBelow(const QStringList& folders, int most) {
    FolderFiles found;
    for (const QString& folder : folders) {
        walkFolder(folder, 1, most, found);
    }
    return found;
}

} // namespace evidence
