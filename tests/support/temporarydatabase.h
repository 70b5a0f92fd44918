#pragma once

#include "store/connection.h"

#include <QTemporaryDir>

namespace support {

/// A database of the program's own schema in a folder that goes with it.
class TemporaryDatabase final {
public:
    TemporaryDatabase();

    QString folder() const { return m_folder.path(); }
    QString file() const;
    /// A new connection; ends the program with the reason when there is none.
    std::unique_ptr<store::Connection>
    connect(store::Connection::Mode mode = store::Connection::Mode::ReadWrite) const;
    /// All rows of all tables as text, to be compared.
    QString content() const;

private:
    QTemporaryDir m_folder;
};

/// Makes a write of any table fail by triggers, so that the product needs no hook. What a rolled-back
/// transaction counted is forgotten: until disarm() the same write fails each time.
class WriteFault final {
public:
    enum class How { Abort, Fail, Rollback };

    explicit WriteFault(store::Connection& connection);
    ~WriteFault();
    WriteFault(const WriteFault&) = delete;
    WriteFault& operator=(const WriteFault&) = delete;

    /// The nth write (row inserted, updated or deleted; 1 = the next) from now on fails.
    void arm(int nth, How how = How::Abort);
    void disarm();

private:
    store::Connection& m_connection;
    QStringList m_triggers;
};

} // namespace support
