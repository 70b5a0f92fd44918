#include "center/peoplestore.h"

using namespace Qt::StringLiterals;

namespace center {

PeopleStore::PeopleStore(store::Connection& connection) : m_connection(connection) {}

core::Result<Person> PeopleStore::withEmail(const QString& email, const QString& name, bool isAgent) {
    auto known = select(u"email = ?"_s, email);
    if (!known) {
        return core::fail(known.error());
    }
    if (*known) {
        return **known;
    }
    const QString shown = name.isEmpty() ? email : name;
    auto inserted = m_connection.run(u"INSERT INTO people (name, email, is_agent) VALUES (?, ?, ?)"_s,
                                     {shown, email, isAgent});
    if (!inserted) {
        return core::fail(inserted.error());
    }
    return Person{
        .id = inserted->lastInsertId().toLongLong(), .name = shown, .email = email, .isAgent = isAgent};
}

core::Result<std::optional<Person>> PeopleStore::find(qint64 id) {
    return select(u"id = ?"_s, id);
}

core::Result<Person> PeopleStore::join(Person person, qint64 organization) {
    if (person.organization != organization) {
        person.organization = organization;
        auto done =
            m_connection.run(u"UPDATE people SET organization = ? WHERE id = ?"_s, {organization, person.id});
        if (!done) {
            return core::fail(done.error());
        }
    }
    return person;
}

core::Result<std::optional<Person>> PeopleStore::select(const QString& where, const QVariant& value) {
    auto row = m_connection.run(
        u"SELECT id, name, email, is_agent, organization FROM people WHERE "_s + where, {value});
    if (!row) {
        return core::fail(row.error());
    }
    if (!row->next()) {
        return std::nullopt;
    }
    return Person{.id = row->value(0).toLongLong(),
                  .name = row->value(1).toString(),
                  .email = row->value(2).toString(),
                  .isAgent = row->value(3).toBool(),
                  .organization = row->value(4).toLongLong()};
}

} // namespace center
