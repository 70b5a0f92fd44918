#include "support/temporarydatabase.h"

#include <QSqlRecord>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace support {
namespace {

/// A test that cannot be set up must not look like one that passed.
template <class T>
T must(core::Result<T> result) {
    if (!result) {
        qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().details));
    }
    return std::move(*result);
}

QStringList tables(store::Connection& connection) {
    QSqlQuery query = must(connection.run(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name "
        "NOT LIKE 'sqlite_%' AND name <> 'planned_fault' ORDER BY name"_s));
    QStringList names;
    while (query.next()) {
        names << query.value(0).toString();
    }
    return names;
}

QString howName(WriteFault::How how) {
    switch (how) {
    case WriteFault::How::Abort:
        return u"ABORT"_s;
    case WriteFault::How::Fail:
        return u"FAIL"_s;
    case WriteFault::How::Rollback:
        return u"ROLLBACK"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

TemporaryDatabase::TemporaryDatabase() {
    if (!m_folder.isValid()) {
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    }
}

QString TemporaryDatabase::file() const {
    return m_folder.filePath(u"support-wizard.sqlite"_s);
}

std::unique_ptr<store::Connection> TemporaryDatabase::connect(store::Connection::Mode mode) const {
    return must(store::Connection::open(file(), mode, u":/sql"_s));
}

QString TemporaryDatabase::content() const {
    const auto connection = connect();
    QStringList lines;
    for (const QString& table : tables(*connection)) {
        QSqlQuery query = must(connection->run(u"SELECT * FROM "_s + table + u" ORDER BY 1, 2"_s));
        while (query.next()) {
            QStringList values{table};
            for (int column = 0; column < query.record().count(); ++column) {
                values << query.value(column).toString();
            }
            lines << values.join(u'|');
        }
    }
    return lines.join(u'\n');
}

WriteFault::WriteFault(store::Connection& connection) : m_connection(connection) {}

WriteFault::~WriteFault() {
    disarm();
}

void WriteFault::arm(int nth, How how) {
    disarm();
    const QStringList names = tables(m_connection);
    must(m_connection.run(u"CREATE TABLE planned_fault (writes_left INTEGER NOT NULL)"_s));
    must(m_connection.run(u"INSERT INTO planned_fault VALUES (?)"_s, {nth}));
    for (const QString& table : names) {
        for (const QString& event : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
            const QString name = u"planned_fault_%1_%2"_s.arg(table, event);
            must(m_connection.run(
                u"CREATE TRIGGER %1 BEFORE %2 ON %3 BEGIN UPDATE planned_fault SET writes_left = writes_left "
                u"- 1; "
                "SELECT RAISE(%4, 'planned fault') FROM planned_fault WHERE writes_left = 0; END"_s.arg(
                    name, event, table, howName(how))));
            m_triggers << name;
        }
    }
}

void WriteFault::disarm() {
    for (const QString& name : std::exchange(m_triggers, {})) {
        must(m_connection.run(u"DROP TRIGGER "_s + name));
    }
    must(m_connection.run(u"DROP TABLE IF EXISTS planned_fault"_s));
}

} // namespace support
