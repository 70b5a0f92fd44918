#pragma once

#include <QImage>
#include <QStringList>

class QMimeData;

namespace wizard {

/// What of a clipboard or of something dropped is no text.
struct PastedFiles {
    QStringList files;
    QStringList folders;
    QImage image; ///< only where there is neither a file nor a text

    bool isEmpty() const { return files.isEmpty() && folders.isEmpty() && image.isNull(); }
};

/// Whether there is something for pastedFiles() to find; cheap enough to be asked at each move of a pointer.
bool hasPastedFiles(const QMimeData& data);
PastedFiles pastedFiles(const QMimeData& data);

} // namespace wizard
