#pragma once

#include "store/entry.h"

#include <QStringList>

/// The files of an entry on their way: what is still to be uploaded, and what the Support Center does not
/// take.
namespace delivery {

/// Whether it has to be uploaded (again) before the create.
bool isPending(const store::EntryFile& file, core::Time now);
/// Of the files that go along, in their order.
QStringList tokensOf(const QList<store::EntryFile>& files);

/// Of the first `count` of them together.
qint64 bytesOf(const QList<store::EntryFile>& files, qsizetype count);

/// Whether an upload failed for this one file, now and later; the request goes without it.
bool isOfTheFile(const core::Error& uploading);
/// Whether a create was refused for its files.
bool isAboutFiles(const core::Error& creating);

/// The file does not go along; why is told with the receipt. Its copy stays.
void refuse(store::EntryFile& file, const core::Error& reason);
/// Those that were refused are offered once more.
void offerAgain(QList<store::EntryFile>& files);

} // namespace delivery
