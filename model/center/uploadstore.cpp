#include "center/uploadstore.h"

#include "center/ownedfile.h"
#include "center/random.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace center {
UploadStore::UploadStore(store::Connection& connection, QString folder)
    : m_connection(connection), m_folder(std::move(folder)) {}

QString UploadStore::path(const QString& key) const {
    return m_folder + u'/' + key;
}

core::Result<FileRecord> UploadStore::add(QString& token, const QString& name, const QString& type,
                                          const QByteArray& bytes, core::Time now) {
    FileRecord file{.key = randomKey(), .name = name, .type = type, .size = bytes.size()};
    if (auto written = writeOwned(path(file.key), bytes); !written) {
        return core::fail(written.error());
    }
    auto transaction = store::Transaction::begin(m_connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    if (token.isEmpty()) {
        token = randomKey();
        auto made = m_connection.run(u"INSERT INTO uploads (token, created) VALUES (?, ?)"_s,
                                     {token, core::toMillis(now)});
        if (!made) {
            return core::fail(made.error());
        }
    }
    auto inserted =
        m_connection.run(u"INSERT INTO files (key, upload, name, type, size) VALUES (?, ?, ?, ?, ?)"_s,
                         {file.key, token, file.name, file.type, file.size});
    if (!inserted) {
        return core::fail(inserted.error());
    }
    file.id = inserted->lastInsertId().toLongLong();
    if (auto committed = (*transaction)->commit(); !committed) {
        return core::fail(committed.error());
    }
    return file;
}

core::Result<bool> UploadStore::isValid(const QString& token, core::Time now) {
    auto row = m_connection.run(u"SELECT 1 FROM uploads WHERE token = ? AND created > ?"_s,
                                {token, core::toMillis(now - uploadLifetime)});
    if (!row) {
        return core::fail(row.error());
    }
    return row->next();
}

core::Result<QList<FileRecord>> UploadStore::filesOf(const QString& token) {
    return select(u"upload = ?"_s, token);
}

core::Done UploadStore::attach(const QString& token, qint64 comment) {
    auto moved =
        m_connection.run(u"UPDATE files SET comment = ?, upload = NULL WHERE upload = ?"_s, {comment, token});
    if (!moved) {
        return core::fail(moved.error());
    }
    auto used = m_connection.run(u"DELETE FROM uploads WHERE token = ?"_s, {token});
    if (!used) {
        return core::fail(used.error());
    }
    return {};
}

core::Result<bool> UploadStore::discard(const QString& token) {
    auto files = filesOf(token);
    if (!files) {
        return core::fail(files.error());
    }
    auto transaction = store::Transaction::begin(m_connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    if (auto removed = m_connection.run(u"DELETE FROM files WHERE upload = ?"_s, {token}); !removed) {
        return core::fail(removed.error());
    }
    auto removed = m_connection.run(u"DELETE FROM uploads WHERE token = ?"_s, {token});
    if (!removed) {
        return core::fail(removed.error());
    }
    const bool wasThere = removed->numRowsAffected() > 0;
    if (auto committed = (*transaction)->commit(); !committed) {
        return core::fail(committed.error());
    }
    for (const FileRecord& file : *files) {
        QFile::remove(path(file.key));
    }
    return wasThere;
}

core::Done UploadStore::discardExpired(core::Time now) {
    auto rows = m_connection.run(u"SELECT token FROM uploads WHERE created <= ?"_s,
                                 {core::toMillis(now - uploadLifetime)});
    if (!rows) {
        return core::fail(rows.error());
    }
    QStringList tokens;
    while (rows->next()) {
        tokens << rows->value(0).toString();
    }
    rows->finish();
    for (const QString& token : tokens) {
        if (auto discarded = discard(token); !discarded) {
            return core::fail(discarded.error());
        }
    }
    return {};
}

core::Result<QList<FileRecord>> UploadStore::filesOfComment(qint64 comment) {
    return select(u"comment = ?"_s, comment);
}

core::Result<std::optional<FileRecord>> UploadStore::findByKey(const QString& key) {
    auto found = select(u"key = ?"_s, key);
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

std::optional<QByteArray> UploadStore::bytes(const FileRecord& file) const {
    QFile stored(path(file.key));
    if (!stored.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    QByteArray content = stored.readAll();
    return content.size() == file.size ? std::optional(std::move(content)) : std::nullopt;
}

core::Result<QList<FileRecord>> UploadStore::select(const QString& where, const QVariant& value) {
    auto rows = m_connection.run(
        u"SELECT id, key, name, type, size FROM files WHERE %1 ORDER BY id"_s.arg(where), {value});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<FileRecord> found;
    while (rows->next()) {
        found.append({.id = rows->value(0).toLongLong(),
                      .key = rows->value(1).toString(),
                      .name = rows->value(2).toString(),
                      .type = rows->value(3).toString(),
                      .size = rows->value(4).toLongLong()});
    }
    return found;
}

} // namespace center
