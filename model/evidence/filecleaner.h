#pragma once

#include "evidence/content.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>

namespace evidence {

/// What became of one file. Holds kinds, places and counts, never a value.
struct FileReport {
    QString input;
    QString output; ///< empty: nothing was written
    FileKind kind = FileKind::Text;
    bool isCleaned = false; ///< what was written is clean
    QString reason;         ///< why it was not cleaned, for the person
    Cleaning::Outcome outcome = {};
    QList<ItemReport> items = {}; ///< of an archive: what became of the files in it

    /// The copy is clean and has all that the original had: no file of an archive was left out.
    bool isWhole() const;
};
/// {"input","output","cleaned","reason","bytes_in","bytes_out",
/// "removed":[{"kind","place","count","first_offset","first_line","first_column"}],"left":[…],
/// "items":[{"item","cleaned","reason","removed","left"}]}
QJsonObject reportJson(const FileReport& report);

/// Cleans files of one request: learns from all of them, then writes a cleaned copy of each. The originals
/// are only read; a copy appears whole or not at all, and not at all when something was still found in it.
/// Of an archive, files that cannot be cleaned are left out of the copy and told. Belongs to one thread at a
/// time.
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
    /// A file's name without what is secret in it.
    QString cleanedName(const QString& name) { return ContentCleaner(m_cleaning, {}).cleanedName(name); }
    int generation() const { return m_cleaning.generation(); }

private:
    /// Where the first pass found something, and in which state of the file.
    struct Learnt {
        qint64 size = 0;
        qint64 changed = 0; ///< ns since 1970
        BlockMap found;
    };
    static Learnt stateOf(const QFile& file);

    Cleaning m_cleaning;
    QHash<QString, Learnt> m_learnt; ///< by path
};

} // namespace evidence
