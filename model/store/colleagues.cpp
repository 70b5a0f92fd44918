#include "store/colleagues.h"

#include "store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace store {

core::Result<QList<Colleague>> colleagues(Connection& connection, const core::AccountId& account) {
    auto rows = connection.run(
        u"SELECT id, account, name, email, phone, is_in_mail FROM colleagues WHERE account = ? "
        "ORDER BY name, id"_s,
        {account.value});
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Colleague> found;
    while (rows->next()) {
        found.append({.id = rows->value(0).toLongLong(),
                      .account = core::AccountId(rows->value(1).toString()),
                      .contact = {.name = rows->value(2).toString(),
                                  .email = rows->value(3).toString(),
                                  .phone = rows->value(4).toString()},
                      .isInMail = rows->value(5).toBool()});
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

core::Result<Colleague> saveColleague(Connection& connection, const Colleague& colleague) {
    const ticket::Contact& contact = colleague.contact;
    auto done = connection.run(
        u"INSERT INTO colleagues (id, account, name, email, phone, is_in_mail) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET account = excluded.account, name = excluded.name, email = "
        "excluded.email, "
        "phone = excluded.phone, is_in_mail = excluded.is_in_mail"_s,
        {colleague.id == 0 ? QVariant() : QVariant(colleague.id), colleague.account.value, contact.name,
         contact.email, contact.phone, colleague.isInMail});
    if (!done) {
        return core::fail(done.error());
    }
    Colleague stored = colleague;
    stored.id = colleague.id == 0 ? done->lastInsertId().toLongLong() : colleague.id;
    return stored;
}

core::Done removeColleague(Connection& connection, qint64 id) {
    const auto done = connection.run(u"DELETE FROM colleagues WHERE id = ?"_s, {id});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
