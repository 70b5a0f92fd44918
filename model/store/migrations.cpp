#include "store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// Scripts by number. QDir has no problem with a missing folder: no scripts.
std::map<int, QString> scripts(const QString& folder) {
    std::map<int, QString> found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.sql"_s}, QDir::Files)) {
        const int number = name.section(u'_', 0, 0).toInt();
        if (number > 0) {
            found[number] = dir.filePath(name);
        }
    }
    return found;
}

/// End of what starts at `at` and holds no separator: a quoted text or a comment. `at` itself when none
/// starts there.
qsizetype skipped(const QString& script, qsizetype at) {
    const auto after = [&](QStringView end, qsizetype from) {
        const qsizetype found = script.indexOf(end, from);
        return found < 0 ? script.size() : found + end.size();
    };
    const QChar first = script[at];
    if (first == u'\'' || first == u'"' || first == u'`') {
        return after(QStringView(&first, 1), at + 1);
    }
    const QStringView rest = QStringView(script).sliced(at);
    if (rest.startsWith(u"--")) {
        return after(u"\n", at + 2);
    }
    if (rest.startsWith(u"/*")) {
        return after(u"*/", at + 2);
    }
    return at;
}

bool isWhole(const QString& statement) {
    static const QRegularExpression trigger(u"^\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(u"\\bEND\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return !trigger.match(statement).hasMatch() || end.match(statement).hasMatch();
}

core::Done runScript(Connection& connection, int number, const QString& path) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    const core::Result<int> schema = schemaOf(connection);
    if (!schema) {
        return core::fail(schema.error());
    }
    if (*schema >= number) {
        return {}; // another process was quicker
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "store", "The program is incomplete: %1 is missing. Install it again.")
                              .arg(path),
                          file.errorString(), path);
    }
    for (const QString& statement : statements(QString::fromUtf8(file.readAll()))) {
        if (auto done = connection.run(statement); !done) {
            return core::fail(done.error());
        }
    }
    if (auto done = connection.run(u"PRAGMA user_version = %1"_s.arg(number)); !done) {
        return core::fail(done.error());
    }
    return (*transaction)->commit();
}

} // namespace

int newestSchema(const QString& folder) {
    const auto found = scripts(folder);
    return found.empty() ? 0 : found.rbegin()->first;
}

core::Result<int> schemaOf(Connection& connection) {
    auto query = connection.run(u"PRAGMA user_version"_s);
    if (!query) {
        return core::fail(query.error());
    }
    return query->next() ? query->value(0).toInt() : 0;
}

core::Done migrate(Connection& connection, const QString& folder) {
    const core::Result<int> schema = schemaOf(connection);
    if (!schema) {
        return core::fail(schema.error());
    }
    for (const auto& [number, path] : scripts(folder)) {
        if (number > *schema) {
            if (auto done = runScript(connection, number, path); !done) {
                return done;
            }
        }
    }
    return {};
}

QStringList statements(const QString& script) {
    QStringList found;
    QString statement;
    for (qsizetype at = 0; at < script.size();) {
        const qsizetype end = skipped(script, at);
        if (end > at) {
            const QStringView text = QStringView(script).sliced(at, end - at);
            statement += text.startsWith(u"--") || text.startsWith(u"/*") ? QStringView(u" ") : text;
            at = end;
            continue;
        }
        if (script[at] == u';' && isWhole(statement)) {
            found << statement.trimmed();
            statement.clear();
        } else {
            statement += script[at];
        }
        ++at;
    }
    found << statement.trimmed();
    found.removeAll(QString());
    return found;
}

} // namespace store
