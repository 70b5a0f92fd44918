#pragma once

#include "evidence/exhibit.h"
#include "evidence/filecleaner.h"
#include "store/blobstore.h"

#include <QHash>

#include <functional>
#include <memory>

namespace evidence {

/// Largest file that goes along, in bytes (Zendesk's limit, all plans: "Attachments" in its API reference).
inline constexpr qint64 fileLimit = 50LL * 1024 * 1024;

/// Where the files of one request are cleaned: one book of values for all of them, so that the same value has
/// the same pseudonym everywhere, and a file is cleaned again when a later one taught something new. Used by
/// one thread at a time.
class Cleanroom final {
public:
    struct Rules {
        QString ownRules; ///< folder of *.json files
        QByteArray key;   ///< of the pseudonyms; never leaves this machine
        Level level = Level::Support;
        QList<QByteArray> words = {}; ///< go, too
        QList<QByteArray> keep = {};  ///< are no secrets

        bool operator==(const Rules&) const = default;
    };
    /// Told while something is done to a file; false: it is not wanted any more.
    using Tell = std::function<bool(int id, int percent)>;

    /// `folder`: for what is being worked on.
    Cleanroom(store::BlobStore blobs, QString folder)
        : m_blobs(std::move(blobs)), m_folder(std::move(folder)) {}

    /// Cleans the files that wait, and of the others those that must be cleaned again; the answer holds all
    /// that are different now. An error when the rules cannot be used: path and details say which and where.
    core::Result<QList<Exhibit>> clean(const Rules& rules, QList<Exhibit> exhibits, const Tell& tell);
    /// The file is another one now.
    void forget(int id) { m_generations.remove(id); }
    const QString& folder() const { return m_folder; }
    /// The file as it is, for one that cannot be cleaned.
    core::Result<ticket::Attachment> storeAsItIs(const Exhibit& exhibit) const;

private:
    core::Done prepare(const Rules& rules);
    bool isDue(const Exhibit& exhibit) const;
    void take(Exhibit& exhibit, const Tell& tell);
    void learn(Exhibit& exhibit, const Tell& tell);
    void cleanOne(Exhibit& exhibit, const Tell& tell);
    void keepCopy(Exhibit& exhibit, const QString& copy);
    QString sourceOf(const Exhibit& exhibit) const;

    store::BlobStore m_blobs;
    QString m_folder;
    std::optional<Rules> m_rules;
    std::unique_ptr<FileCleaner> m_cleaner;
    QHash<int, int> m_generations; ///< when each file was cleaned last; -1 = learnt, not cleaned
};

} // namespace evidence
