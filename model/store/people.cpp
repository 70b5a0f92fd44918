#include "store/people.h"

#include "store/json.h"
#include "store/sqlerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

core::Result<QList<ticket::Person>> people(Connection& connection) {
    auto rows = connection.run(u"SELECT id, json, used FROM people"_s);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<ticket::Person> found;
    while (rows->next()) {
        ticket::Person person = ticket::personFromJson(jsonObject(rows->value(1).toString()));
        person.id = rows->value(0).toLongLong();
        person.used = core::fromMillis(rows->value(2).toLongLong());
        found += person;
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    std::ranges::sort(found, [](const ticket::Person& a, const ticket::Person& b) {
        const int order = QString::localeAwareCompare(a.label(), b.label());
        return a.used != b.used ? a.used > b.used : order != 0 ? order < 0 : a.id < b.id;
    });
    return found;
}

core::Result<ticket::Person> savePerson(Connection& connection, const ticket::Person& person) {
    const QVariant id = person.id == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(person.id);
    auto done = connection.run(u"INSERT INTO people (id, json, used) VALUES (?, ?, ?) "
                               "ON CONFLICT (id) DO UPDATE SET json = excluded.json, used = excluded.used"_s,
                               {id, jsonText(ticket::toJson(person)), core::toMillis(person.used)});
    if (!done) {
        return core::fail(done.error());
    }
    ticket::Person stored = person;
    stored.id = person.id == 0 ? done->lastInsertId().toLongLong() : person.id;
    return stored;
}

core::Done savePeople(Connection& connection, const QList<ticket::Person>& people) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    for (const ticket::Person& person : people) {
        if (auto saved = savePerson(connection, person); !saved) {
            return core::fail(saved.error());
        }
    }
    return (*transaction)->commit();
}

core::Done mergePeople(Connection& connection, const ticket::Person& merged, qint64 gone) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    if (auto saved = savePerson(connection, merged); !saved) {
        return core::fail(saved.error());
    }
    if (auto removed = removePerson(connection, gone); !removed) {
        return removed;
    }
    return (*transaction)->commit();
}

core::Done removePerson(Connection& connection, qint64 id) {
    auto done = connection.run(u"DELETE FROM people WHERE id = ?"_s, {id});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
