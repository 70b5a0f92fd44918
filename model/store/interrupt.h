#pragma once

#include <QSqlDatabase>

namespace store {

/// Ends the statement that a connection is just running in another thread (sqlite3_interrupt, the one call
/// that may come from there). Does nothing where the driver is not the system's SQLite: its statements then
/// run to their end.
class Interrupt final {
public:
    /// In the connection's own thread.
    explicit Interrupt(const QSqlDatabase& database);

    /// In any thread, as long as the connection is open.
    void now() const;

private:
    using Function = void (*)(void*);
    Function m_function = nullptr;
    void* m_handle = nullptr;
};

} // namespace store
