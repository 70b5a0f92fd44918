#include "app/cli/entryexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

std::unexpected<core::Error> cannotWrite(const QString& path, const QString& reason) {
    return core::fail(
        core::ErrorKind::Permanent,
        QCoreApplication::translate("app::cli", "The export cannot be written: %1.").arg(reason), {}, path);
}

core::Done writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(path, file.errorString());
    }
    return {};
}

core::Done copyFiles(const store::Entry& entry, const store::BlobStore& blobs, const QDir& folder) {
    if (!entry.files.isEmpty() && !folder.mkpath(u"files"_s)) {
        return cannotWrite(folder.path(),
                           QCoreApplication::translate("app::cli", "the folder cannot be made"));
    }
    int number = 0;
    for (const store::EntryFile& file : entry.files) {
        // Numbered: two files may have the same name. A name is never a path.
        const QString name = u"%1-%2"_s.arg(++number).arg(QFileInfo(file.attachment.name).fileName());
        QFile blob(blobs.path(file.attachment.blob));
        if (!blob.copy(folder.filePath(u"files/"_s + name))) {
            return cannotWrite(name, blob.errorString());
        }
    }
    return {};
}

} // namespace

core::Result<QString> exportTo(const store::Entry& entry, const store::BlobStore& blobs,
                               const QString& where) {
    const QString target = QDir(where).filePath(u"support-request-"_s + entry.id.value);
    if (QFileInfo::exists(target)) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "app::cli", "There is a folder of that name already. Move it away first."),
                          {}, target);
    }
    QTemporaryDir draft(target + u"-XXXXXX"_s); // private (0700), renamed when it is whole
    if (!draft.isValid()) {
        return cannotWrite(target, draft.errorString());
    }
    const QDir folder(draft.path());
    const QByteArray json = QJsonDocument(ticket::toJson(entry.request)).toJson();
    const QByteArray text = (entry.request.subject + u"\n\n"_s + entry.request.body + u'\n').toUtf8();
    for (const core::Done& done :
         {writeFile(folder.filePath(u"request.json"_s), json),
          writeFile(folder.filePath(u"request.txt"_s), text), copyFiles(entry, blobs, folder)}) {
        if (!done) {
            return core::fail(done.error());
        }
    }
    if (!QDir().rename(draft.path(), target)) {
        return cannotWrite(target, QCoreApplication::translate("app::cli", "the folder cannot be named so"));
    }
    draft.setAutoRemove(false);
    return target;
}

} // namespace app::cli
