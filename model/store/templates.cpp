#include "store/templates.h"

#include "store/json.h"
#include "store/sqlerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {
namespace {

core::Result<QList<ticket::Template>> readTemplates(Connection& connection, const QString& rest,
                                                    const QVariantList& values) {
    auto rows = connection.run(u"SELECT name, json, changed FROM templates "_s + rest, values);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<ticket::Template> found;
    while (rows->next()) {
        ticket::Template made = ticket::templateFromJson(jsonObject(rows->value(1).toString()));
        made.name = rows->value(0).toString();
        made.changed = core::fromMillis(rows->value(2).toLongLong());
        found += made;
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

} // namespace

core::Result<QList<ticket::Template>> templates(Connection& connection) {
    return readTemplates(connection, u"ORDER BY name"_s, {});
}

core::Result<std::optional<ticket::Template>> templateNamed(Connection& connection, const QString& name) {
    auto found = readTemplates(connection, u"WHERE name = ?"_s, {name});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<ticket::Template>() : found->first();
}

core::Done saveTemplate(Connection& connection, const ticket::Template& made) {
    auto done =
        connection.run(u"INSERT INTO templates (name, json, changed) VALUES (?, ?, ?) ON CONFLICT (name) DO "
                       "UPDATE SET name = excluded.name, json = excluded.json, changed = excluded.changed"_s,
                       {made.name, jsonText(ticket::toJson(made)), core::toMillis(made.changed)});
    return done ? core::Done{} : core::fail(done.error());
}

core::Done renameTemplate(Connection& connection, const QString& name, const QString& newName) {
    // One statement, so that nothing can come between the look and the write.
    auto done = connection.run(u"UPDATE OR IGNORE templates SET name = ? WHERE name = ?"_s, {newName, name});
    if (!done) {
        return core::fail(done.error());
    }
    if (done->numRowsAffected() == 0) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("store", "There is another template “%1”. Choose another name.")
                .arg(newName));
    }
    return {};
}

core::Done removeTemplate(Connection& connection, const QString& name) {
    auto done = connection.run(u"DELETE FROM templates WHERE name = ?"_s, {name});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
