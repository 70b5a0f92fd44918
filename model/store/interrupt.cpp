#include "store/interrupt.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <cstring>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// Where Qt keeps its own copy of SQLite, the system's must not be given its handle.
bool isSystems(QLibrary& library, const QSqlDatabase& database) {
    const auto source = reinterpret_cast<const char* (*)()>(library.resolve("sqlite3_sourceid"));
    QSqlQuery query(database);
    return source != nullptr && query.exec(u"SELECT sqlite_source_id()"_s) && query.next() &&
           query.value(0).toString() == QString::fromUtf8(source());
}

} // namespace

Interrupt::Interrupt(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    if (std::strcmp(handle.typeName(), "sqlite3*") != 0) {
        return;
    }
    constexpr int soVersion = 0;
    QLibrary library(u"sqlite3"_s, soVersion); // the driver has loaded it already
    if (isSystems(library, database)) {
        m_handle = *static_cast<void* const*>(handle.constData());
        m_function = reinterpret_cast<Function>(library.resolve("sqlite3_interrupt"));
    }
}

void Interrupt::now() const {
    if (m_function != nullptr && m_handle != nullptr) {
        m_function(m_handle);
    }
}

} // namespace store
