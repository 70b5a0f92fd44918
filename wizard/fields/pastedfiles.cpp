#include "wizard/fields/pastedfiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

bool hasFiles(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    return std::ranges::any_of(urls, &QUrl::isLocalFile);
}

/// A spreadsheet puts a picture beside its text, and the text is what is meant.
bool hasOnlyImage(const QMimeData& data) {
    return data.hasImage() && !data.hasFormat(u"text/plain"_s);
}

} // namespace

bool hasPastedFiles(const QMimeData& data) {
    return hasFiles(data) || hasOnlyImage(data);
}

PastedFiles pastedFiles(const QMimeData& data) {
    PastedFiles found;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            const QString path = url.toLocalFile();
            (QFileInfo(path).isDir() ? found.folders : found.files).append(path);
        }
    }
    if (found.isEmpty() && hasOnlyImage(data)) {
        found.image = qvariant_cast<QImage>(data.imageData());
    }
    return found;
}

} // namespace wizard
