#pragma once

#include <QStringList>

namespace evidence {

struct FolderFiles {
    QStringList files;
    qint64 bytes = 0;
    bool isCut = false; ///< there are more
};

/// Ordinary files in the folders and below, in order of their names; no links are followed and nothing hidden
/// is taken. Never more than `most`, no deeper than eight folders.
FolderFiles filesBelow(const QStringList& folders, int most = 100);

} // namespace evidence
