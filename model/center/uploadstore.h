#pragma once

#include "center/records.h"
#include "store/connection.h"

#include <chrono>
#include <optional>

namespace center {

/// Most bytes of one file (Zendesk: 50 MB on all plans).
inline constexpr qint64 fileLimit = 50LL * 1024 * 1024;
/// How long a file waits for the comment that takes it.
inline constexpr std::chrono::minutes uploadLifetime{60};

/// Uploaded files: rows in the database, bytes in a folder under random names; a client's file name is never
/// a path.
class UploadStore final {
public:
    UploadStore(store::Connection& connection, QString folder);

    /// Writes the bytes and puts the file under the token; an empty token makes a new upload, which is
    /// written to it.
    core::Result<FileRecord> add(QString& token, const QString& name, const QString& type,
                                 const QByteArray& bytes, core::Time now);
    /// Whether the token is known, unused and not too old.
    core::Result<bool> isValid(const QString& token, core::Time now);
    core::Result<QList<FileRecord>> filesOf(const QString& token);
    /// Hands the token's files to a comment; the token is used up.
    core::Done attach(const QString& token, qint64 comment);
    /// Takes an unused upload back with its files. False when there is no such upload.
    core::Result<bool> discard(const QString& token);
    /// Discards what nobody took in time.
    core::Done discardExpired(core::Time now);

    core::Result<QList<FileRecord>> filesOfComment(qint64 comment);
    core::Result<std::optional<FileRecord>> findByKey(const QString& key);
    /// Nothing when the file cannot be read.
    std::optional<QByteArray> bytes(const FileRecord& file) const;

private:
    core::Result<QList<FileRecord>> select(const QString& where, const QVariant& value);
    QString path(const QString& key) const;

    store::Connection& m_connection;
    QString m_folder;
};

} // namespace center
