#pragma once

#include "archive/archive.h"
#include "evidence/cleaning.h"
#include "evidence/filekind.h"

namespace evidence {

/// What became of one file in an archive.
struct ItemReport {
    QString name; ///< cleaned; parts divided by "/", those of an archive in an archive by "/", too
    bool isCleaned = false;
    QString reason; ///< why it was left out, for the person
    Cleaning::Outcome outcome = {};
};

/// What became of a content. Holds kinds, places and counts, never a value.
struct ContentReport {
    FileKind kind = FileKind::Text;
    bool isCleaned = false;
    QString reason;                 ///< why it was not cleaned, for the person
    Cleaning::Outcome outcome = {}; ///< of an archive: all its files together
    QList<ItemReport> items = {};   ///< of an archive
};

/// Cleans contents of any kind: texts as they are stored, pictures, and archives with what is in them. What
/// cannot be read, or in which something is still found, is not written; in an archive it is left out.
class ContentCleaner final {
public:
    /// `scratch`: a folder for cleaned files on their way into an archive, whose size must be known before.
    ContentCleaner(Cleaning& cleaning, const QString& scratch) : m_cleaning(cleaning), m_scratch(scratch) {}

    /// First pass. Rejected when the device cannot be read; what is in a damaged archive is learnt as far as
    /// it goes, since clean() refuses it.
    core::Done learn(QIODevice& in, const Cleaning::Progress& progress, BlockMap* found = nullptr);
    /// Second pass. An error only when reading or writing failed or was cancelled; what is written then, or
    /// when the report says that it was not cleaned, is to be thrown away.
    core::Result<ContentReport> clean(QIODevice& in, QIODevice& out, const Cleaning::Progress& progress,
                                      BlockMap* found = nullptr);
    /// A file's name without what is secret in it.
    QString cleanedName(const QString& name);

private:
    core::Done learnText(QIODevice& in, QByteArrayView head, const Cleaning::Progress& progress,
                         BlockMap* found);
    core::Done learnItems(archives::Reader& reader, const Cleaning::Progress& progress);
    core::Result<ContentReport> cleanText(QIODevice& in, QIODevice& out, const Cleaning::Progress& progress,
                                          BlockMap* found);
    core::Result<ContentReport> cleanUtf16(QIODevice& in, QIODevice& out, QByteArrayView head,
                                           const Cleaning::Progress& progress);
    core::Result<ContentReport> cleanImage(QIODevice& in, QIODevice& out);
    core::Result<ContentReport> cleanArchive(archives::Reader& reader, QIODevice& out,
                                             const Cleaning::Progress& progress);
    /// Whether it is in the copy.
    core::Result<bool> cleanItem(archives::Reader& reader, archives::Writer& writer,
                                 const archives::Item& item, const Cleaning::Progress& progress,
                                 ContentReport& whole);
    core::Result<ContentReport> cleanInside(archives::Reader& reader, const QByteArray& head, QIODevice& out,
                                            const Cleaning::Progress& progress);

    Cleaning& m_cleaning;
    QString m_scratch;
};

} // namespace evidence
