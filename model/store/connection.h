#pragma once

#include "core/result.h"
#include "store/interrupt.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace store {

/// One SQLite connection, used in the thread that opened it: WAL, synchronous=FULL (we say "saved"), foreign
/// keys, 5 s busy time-out, file mode 0600. Own connection name; closed with the object.
class Connection final {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens and, for ReadWrite, migrates with the numbered scripts of a resource folder (":/sql":
    /// NNN_name.sql, one transaction each, PRAGMA user_version). Errors are Permanent: a newer schema is
    /// refused and said; a damaged file has details starting with "damaged"; a full or read-only disk says
    /// so; path is the file.
    static core::Result<std::unique_ptr<Connection>> open(const QString& file, Mode mode,
                                                          const QString& migrations);
    /// For reading what is left of a damaged file: writable, so that its log is read, and without any check.
    /// Only ever for a copy.
    static core::Result<std::unique_ptr<Connection>> openUnchecked(const QString& copy);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepares, binds and runs one statement. Errors are Permanent with the driver's words in details and
    /// never the bound values; a locked database is Transient. A null QString is bound as an empty text, an
    /// invalid QVariant as NULL.
    core::Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    /// Changes whenever another connection committed (PRAGMA data_version).
    qint64 dataVersion();
    /// Moves the WAL into the file and cuts it to nothing.
    void checkpoint();
    QString file() const { return m_file; }
    /// To end what it runs from another thread.
    Interrupt interrupt() const;

private:
    Connection(QString name, QString file);
    static core::Result<std::unique_ptr<Connection>> opened(const QString& file, Mode mode,
                                                            const QString& migrations);
    static core::Result<std::unique_ptr<Connection>> connected(const QString& file, Mode mode);

    QString m_name;
    QString m_file;
    bool m_isQuiet = false; ///< failing is nothing worth a line in the log
};

/// BEGIN IMMEDIATE … ; rolls back unless committed.
class Transaction final {
public:
    static core::Result<std::unique_ptr<Transaction>> begin(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    core::Done commit();

private:
    explicit Transaction(Connection& connection);

    Connection& m_connection;
    bool m_isOpen = true;
};

} // namespace store
