#pragma once

#include "evidence/cleaning.h"
#include "evidence/filekind.h"

#include <QJsonObject>

namespace evidence {

/// What became of one file. Holds kinds, places and counts, never a value.
struct FileReport {
    QString input;
    QString output; ///< empty: nothing was written
    FileKind kind = FileKind::Text;
    bool isCleaned = false;
    QString reason; ///< why it was not cleaned, for the person
    Cleaning::Outcome outcome = {};
};
/// {"input","output","cleaned","reason","bytes_in","bytes_out","removed":[{"kind","place","count","first_offset"}],
/// "left":[…]}
QJsonObject reportJson(const FileReport& report);

/// Cleans files of one request: learns from all of them, then writes a cleaned copy of each. The originals
/// are only read; a copy appears whole or not at all, and not at all when something was still found in it.
class FileCleaner final {
public:
    /// `key`: of the pseudonyms.
    explicit FileCleaner(std::shared_ptr<const RuleIndex> index, const QByteArray& key = ValueBook::newKey())
        : m_cleaning(std::move(index), key) {}

    /// First pass. Rejected when the file cannot be read.
    core::Done learn(const QString& input, const Cleaning::Progress& progress = {});
    /// Second pass. A report says what became of it; an error only when reading or writing failed.
    core::Result<FileReport> clean(const QString& input, const QString& output,
                                   const Cleaning::Progress& progress = {});
    int generation() const { return m_cleaning.generation(); }

private:
    core::Result<FileReport> cleanText(FileReport report, QIODevice& in, const Cleaning::Progress& progress);
    static core::Result<FileReport> cleanImage(FileReport report, QIODevice& in);

    Cleaning m_cleaning;
};

} // namespace evidence
